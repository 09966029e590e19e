"""Documents as one HTML page that needs nothing else: no script, no picture, no address is ever loaded.

The same marks, in another dress, are what PDF pages are set from (``pdf.pages``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import BinaryIO

from desktop.exchange.document import (
    Block,
    Break,
    Document,
    Facts,
    Heading,
    Items,
    Notes,
    Prose,
    Table,
    Ticks,
    Tone,
    paragraphs,
)
from desktop.exchange.inks import dyed
from desktop.exchange.text import clean

#: Nothing may be loaded, not even by a browser that is asked to.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

#: What stands before a thing that is done, and before one that is not; every font has them.
TICKED, OPEN = "✓", "○"

_STYLE = """
:root { color-scheme: light; --ink: $ink; --muted: $muted; --accent: $accent; --line: $line; --soft: $soft; }
* { box-sizing: border-box; }
body { font: 15px/1.55 Inter, "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif; color: var(--ink);
  background: $white; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; overflow-wrap: anywhere; }
main.wide { max-width: 72rem; }
header { border-bottom: 2px solid var(--accent); padding-bottom: 1.25rem; margin-bottom: 2rem; }
h1 { font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; margin: 0; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .25rem; }
h3 { font-size: 1.1rem; margin: 2.1rem 0 .4rem; color: var(--accent); }
h4 { font-size: .95rem; margin: 1.4rem 0 .25rem; }
p { margin: .4rem 0 .7rem; white-space: pre-line; }
p.lead { font-size: 1.05rem; color: var(--muted); margin-top: .2rem; }
p.muted { color: var(--muted); font-size: .9rem; }
table.facts { border-collapse: collapse; margin: .6rem 0 1rem; }
table.facts th { text-align: start; min-width: 9rem; vertical-align: top; font-weight: 500; color: var(--muted);
  padding: .12rem 1.4rem .12rem 0; white-space: nowrap; }
table.facts td { padding: .12rem 0; white-space: pre-line; }
table.grid { border-collapse: collapse; width: 100%; margin: .8rem 0 1.4rem; font-size: .92rem; }
table.grid th, table.grid td { text-align: start; padding: .42rem .7rem .42rem 0; }
table.grid th { font-weight: 600; border-bottom: 1.5px solid var(--accent); }
table.grid td { vertical-align: top; border-bottom: 1px solid var(--line); white-space: pre-line; }
table.notes { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; }
table.notes td { vertical-align: top; padding: .28rem 0; white-space: pre-line; }
table.notes td.time, table.notes td.mark { font-size: .86rem; padding-top: .36rem; }
table.notes td.time { width: 3.6rem; color: var(--muted); font-variant-numeric: tabular-nums; }
table.notes td.mark { width: 5.6rem; color: var(--accent); font-weight: 600; }
table.notes tr.question td { background: var(--soft); font-weight: 500; padding: .35rem .6rem; border-radius: 6px; }
ul, ol { margin: .3rem 0 1rem; padding-inline-start: 1.4rem; }
li { margin: .2rem 0; white-space: pre-line; }
ul.ticks { list-style: none; padding: 0; }
ul.ticks li { padding-inline-start: 1.7rem; text-indent: -1.7rem; }
.box { display: inline-block; width: 1.7rem; text-indent: 0; color: var(--accent); }
footer { margin-top: 4rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--muted);
  font-size: .85rem; }
@media print { main { max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .break { break-before: page; } }
"""


def write_html(stream: BinaryIO, document: Document) -> None:
    """Write a document as one page, section by section."""
    for piece in _page(document):
        stream.write(piece.encode("utf-8", "replace"))


def _page(document: Document) -> Iterator[str]:
    title = text(document.title)
    yield "<!DOCTYPE html>\n"
    yield f'<html lang="{document.language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{title}</title>\n<style>{dyed(_STYLE)}</style>\n</head>\n<body>\n"
    yield '<main class="wide">\n' if document.wide else "<main>\n"
    yield f"<header>\n{head(document)}\n</header>\n"
    for section in document.parts():
        yield f"<section>\n{body(section)}\n</section>\n"
    if document.footer:
        yield f"<footer>{text(document.footer)}</footer>\n"
    yield "</main>\n</body>\n</html>\n"


def text(value: str) -> str:
    """Any text so that a browser shows it as it is, its direction its own."""
    return escape(clean(value), quote=True)


def head(document: Document) -> str:
    """The title, what stands under it, and the facts about the whole."""
    lead = f'\n<p class="lead">{text(document.subtitle)}</p>' if document.subtitle else ""
    return f"<h1><bdi>{text(document.title)}</bdi></h1>{lead}\n{_facts(document.facts)}".rstrip()


def body(blocks: Iterable[Block]) -> str:
    """Blocks as marks."""
    return "\n".join(filter(None, map(block, blocks)))


def block(one: Block) -> str:
    """One block as marks; what holds nothing is nothing."""
    return _WRITERS[type(one)](one)


def _heading(one: Heading) -> str:
    level = min(one.level, 3) + 1
    return f"<h{level}><bdi>{text(one.text)}</bdi></h{level}>"  # at the side where all begin, whatever its script


def _prose(one: Prose) -> str:
    css = "" if one.tone is Tone.BODY else f' class="{one.tone.value}"'
    return "\n".join(f'<p{css} dir="auto">{text(part)}</p>' for part in paragraphs(one.text))


def _facts(one: Facts) -> str:
    rows = "".join(
        f'<tr><th>{text(word)}</th><td dir="auto">{text(value)}</td></tr>\n' for word, value in one.filled
    )
    return f'<table class="facts">\n{rows}</table>' if rows else ""


def _ticks(one: Ticks) -> str:
    items = "".join(
        f'<li dir="auto"><span class="box">{TICKED if done else OPEN}</span>{text(item)}</li>\n'
        for item, done in one.items
    )
    return f'<ul class="ticks">\n{items}</ul><!--ticks-->' if items else ""


def _items(one: Items) -> str:
    kind = "ol" if one.numbered else "ul"
    items = "".join(f'<li dir="auto">{text(item)}</li>\n' for item in one.items)
    return f"<{kind}>\n{items}</{kind}>" if items else ""


def _notes(one: Notes) -> str:
    rows, question = [], ""
    for row in one.rows:
        if row.question and row.question != question:
            question = row.question
            rows.append(f'<tr class="question"><td colspan="3" dir="auto">{text(question)}</td></tr>')
        rows.append(
            f'<tr><td class="time">{text(row.time)}</td><td class="mark">{text(row.mark)}</td>'
            f'<td dir="auto">{text(row.text)}</td></tr>'
        )
    return '<table class="notes">\n' + "\n".join(rows) + "\n</table>" if rows else ""


def _table(one: Table) -> str:
    if not one.rows:
        return ""
    head = "".join(
        f'<th class="cell" style="width: {width}%">{text(word)}</th>'
        for word, width in zip(one.header, one.widths, strict=True)
    )
    rows = "\n".join(
        "<tr>" + "".join(f'<td class="cell"><bdi>{text(cell)}</bdi></td>' for cell in row) + "</tr>"
        for row in one.rows
    )
    return f'<table class="grid">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'


def _break(_one: Break) -> str:
    return '<div class="break"></div>'


_WRITERS: dict[type, Callable[..., str]] = {
    Heading: _heading,
    Prose: _prose,
    Facts: _facts,
    Ticks: _ticks,
    Items: _items,
    Notes: _notes,
    Table: _table,
    Break: _break,
}
