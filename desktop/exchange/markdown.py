"""Markdown for reading and for note programs: a file per person and per meeting, front matter, ``[[links]]``.

Everything that people wrote is escaped, so that no note can end the front matter, begin a heading, make a tag
or a link, or load a picture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.exchange.filenames import NameKeeper
from desktop.exchange.text import clean

_INLINE = re.compile(r"([\\`*_\[\]<>|~$#^=%&])")
_INDENT = re.compile(r"^ {4,}")
_LINE_START = re.compile(r"^(\s*)(?:([-+:])|(\d{1,9})([.)]))")


@dataclass(frozen=True, slots=True)
class MarkdownLine:
    """One line of notes: when it was written, its mark's word, what was asked before it."""

    text: str
    time: str = ""
    mark: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class MarkdownSection:
    """A heading with paragraphs under it; left out where there is no text."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkdownMeeting:
    """What goes into the file of one meeting. ``properties`` become front matter, in their order."""

    title: str
    person: str
    properties: tuple[tuple[str, object], ...] = ()
    questions: tuple[tuple[str, bool], ...] = ()
    lines: tuple[MarkdownLine, ...] = ()
    before: tuple[MarkdownSection, ...] = ()
    after: tuple[MarkdownSection, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkdownPerson:
    """What goes into the file of one person; ``meetings`` are the links to the files of meetings."""

    name: str
    properties: tuple[tuple[str, object], ...] = ()
    reaches: tuple[tuple[str, str], ...] = ()
    meetings: tuple[str, ...] = ()
    sections: tuple[MarkdownSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The headings, so that they can be given in the user's language."""

    meetings: str = "Meetings"
    reaches: str = "Ways to reach"
    questions: str = "Questions"
    notes: str = "Notes"
    asked: str = "Asked"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another file of the same export, by its name without ending."""

    name: str


def person_file(person: MarkdownPerson, *, words: Words | None = None) -> str:
    """The text of a person's file."""
    words = words or Words()
    parts = [front_matter(person.properties), f"# {escaped(person.name)}"]
    parts += _section(
        words.reaches, [_listed(f"{label}: {value}" if label else value) for label, value in person.reaches]
    )
    parts += _section(words.meetings, [f"- {link(name)}" for name in person.meetings])
    for section in person.sections:
        parts += _paragraphs(section)
    return _joined(parts)


def meeting_file(meeting: MarkdownMeeting, *, words: Words | None = None) -> str:
    """The text of a meeting's file."""
    words = words or Words()
    parts = [front_matter(meeting.properties), f"# {escaped(meeting.title)}"]
    if meeting.person:
        parts.append(link(meeting.person))
    for section in meeting.before:
        parts += _paragraphs(section)
    parts += _section(
        words.questions,
        [_task(question, done=asked) for question, asked in meeting.questions],
    )
    parts += _section(words.notes, list(_note_lines(meeting.lines, asked=words.asked)))
    for section in meeting.after:
        parts += _paragraphs(section)
    return _joined(parts)


def task_file(title: str, heading: str, tasks: Iterable[tuple[str, Link | str, bool]]) -> Iterator[str]:
    """The text of a list of tasks, each with its person and done or not, piece by piece, as there may be very many."""
    yield _joined([front_matter((("type", "followups"),)), f"# {escaped(title)}"])
    start = f"\n## {heading}\n\n"
    for text, person, done in tasks:
        whom = f", {link(person.name) if isinstance(person, Link) else _inner(person)}" if person else ""
        yield f"{start}{_task(text, done=done)}{whom}\n"
        start = ""


def file_names(titles: Iterable[str], *, keeper: NameKeeper) -> Iterator[str]:
    """The name of a file for each title, without its ending: what ``[[links]]`` point to."""
    for title in titles:
        yield keeper.name(title, extension=".md", for_links=True)[: -len(".md")]


def link(name: str) -> str:
    """A link to another file of the export."""
    return f"[[{name}]]"


def front_matter(properties: Sequence[tuple[str, object]]) -> str:
    """YAML between two lines of hyphens; empty values are left out, texts are quoted as in JSON."""
    lines = ["---"]
    for key, value in properties:
        if value in (None, "", (), []):
            continue
        if isinstance(value, (tuple, list)):
            lines.append(f"{key}:")
            lines += [f"  - {_scalar(item)}" for item in value]
        else:
            lines.append(f"{key}: {_scalar(value)}")
    lines.append("---")
    return "\n".join(lines)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, Link):
        return json.dumps(link(value.name), ensure_ascii=False)
    return json.dumps(clean(str(value)), ensure_ascii=False)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, each of its lines kept; deep indents would make them code."""
    lines = _INLINE.sub(r"\\\1", clean(text).expandtabs(2)).split("\n")
    return "\n".join(_LINE_START.sub(_escape_start, _INDENT.sub("   ", line)) for line in lines)


def _escape_start(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}\\{match[2]}"
    return f"{match[1]}{match[3]}\\{match[4]}"


def _inner(text: str) -> str:
    """Escaped text as one entry of a list: its further lines are indented."""
    return escaped(text).replace("\n", "\n  ")


def _task(text: str, *, done: bool) -> str:
    return f"- [{'x' if done else ' '}] {_inner(text)}"


def _listed(text: str) -> str:
    return f"- {_inner(text)}"


def _section(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"## {heading}", "\n".join(lines)] if lines else []


def _paragraphs(section: MarkdownSection) -> list[str]:
    texts = [escaped(text) for text in section.paragraphs if text.strip()]
    return [f"## {escaped(section.heading)}", *texts] if texts else []


def _note_lines(lines: Iterable[MarkdownLine], *, asked: str) -> Iterator[str]:
    """Lines of notes, each question once above those that were written after it."""
    question = ""
    for line in lines:
        if line.question and line.question != question:
            question = line.question
            yield f"- *{asked}: {_inner(question)}*"
        time = f"{line.time} " if line.time else ""
        mark = f"**{escaped(line.mark)}** " if line.mark else ""
        yield f"- {time}{mark}{_inner(line.text)}"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
