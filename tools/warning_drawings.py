"""Draws what Windows and macOS say about a program that nobody signed: ``python3 -m tools.warning_drawings docs``.

They are drawings, and say so: which button to press, step by step, with everything that does not matter as grey lines.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

WIDTH, HEIGHT, GAP, TOP = 300, 236, 20, 44
INK, GREY, LINE, PAPER, AROUND = "#1B2220", "#58625F", "#B8C1BE", "#FFFFFF", "#F3F5F4"
PRESS = "#0B6573"
FONTS = "Inter, Segoe UI, Helvetica, Arial, sans-serif"
SAID = "A drawing, not a photograph: words and places differ a little between versions."


def text(x: int, y: int, words: str, *, size: int = 13, colour: str = INK, bold: bool = False) -> str:
    """A line of text whose baseline begins at x, y."""
    weight = ' font-weight="600"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}"{weight}>{escape(words)}</text>'


def lines(x: int, y: int, *widths: int) -> str:
    """Words that do not matter here, as grey bars of these widths, 14 apart."""
    bar = '<rect x="{x}" y="{y}" width="{width}" height="6" rx="3" fill="{colour}"/>'
    return "".join(
        bar.format(x=x, y=y + 14 * number, width=width, colour=LINE) for number, width in enumerate(widths)
    )


def button(x: int, y: int, width: int, words: str, *, press: bool = False) -> str:
    """A button 28 high; the one to press stands out and has a ring around it."""
    edge, fill, ink = (PRESS, PRESS, PAPER) if press else (LINE, AROUND, INK)
    ring = (
        f'<rect x="{x - 6}" y="{y - 6}" width="{width + 12}" height="40" rx="10" fill="none" '
        f'stroke="{PRESS}" stroke-width="2.5"/>'
        if press
        else ""
    )
    words = f'text-anchor="middle" fill="{ink}">{escape(words)}</text>'
    return (
        f'{ring}<rect x="{x}" y="{y}" width="{width}" height="28" rx="5" fill="{fill}" stroke="{edge}"/>'
        f'<text x="{x + width // 2}" y="{y + 19}" font-size="13" {words}'
    )


def link(x: int, y: int, width: int, words: str) -> str:
    """A word to press that is no button."""
    return (
        f'<rect x="{x - 8}" y="{y - 20}" width="{width + 16}" height="30" rx="10" fill="none" stroke="{PRESS}" '
        f'stroke-width="2.5"/>{text(x, y, words, colour=PRESS)}'
        f'<path d="M{x} {y + 3}h{width}" stroke="{PRESS}"/>'
    )


def arrow(x: int, y: int) -> str:
    """Scroll down to here."""
    return f'<path d="M{x} {y}v34m-7 -8l7 9l7 -9" fill="none" stroke="{PRESS}" stroke-width="2.5"/>'


def windows() -> str:
    """The two steps past SmartScreen."""
    name = "Windows protected your PC"
    first = (
        text(20, 40, name, size=16, bold=True) + lines(20, 60, 250, 232, 180) + link(20, 130, 62, "More info")
    )
    first += button(180, 184, 100, "Don't run")
    second = text(20, 40, name, size=16, bold=True) + lines(20, 60, 250, 232, 180)
    second += text(20, 124, "App:", colour=GREY) + text(90, 124, "Askwell-…-setup.exe")
    second += text(20, 146, "Publisher:", colour=GREY) + text(90, 146, "Unknown publisher")
    second += button(60, 184, 108, "Run anyway", press=True) + button(184, 184, 96, "Don't run")
    return page(
        "Windows, when nobody signed the program",
        [("1  Press “More info”", first), ("2  Press “Run anyway”", second)],
    )


def macos() -> str:
    """The three steps past Gatekeeper."""
    first = text(64, 60, "“Askwell” Not Opened", size=16, bold=True) + lines(50, 80, 200, 190, 150)
    first += button(40, 184, 110, "Done", press=True) + button(166, 184, 110, "Move to Trash")
    second = text(20, 34, "Privacy & Security", size=16, bold=True) + lines(20, 54, 220, 240)
    second += arrow(150, 82) + text(20, 142, "Security", bold=True) + text(20, 166, "“Askwell” was blocked …")
    second += button(164, 184, 114, "Open Anyway", press=True)
    third = text(70, 60, "Open “Askwell”?", size=16, bold=True) + lines(50, 80, 200, 170)
    third += text(50, 136, "then your password or finger", colour=GREY)
    third += button(24, 184, 118, "Open Anyway", press=True) + button(166, 184, 110, "Done")
    return page(
        "macOS, when nobody signed the program",
        [
            ("1  Press “Done”, not “Move to Trash”", first),
            ("2  System Settings › Privacy & Security", second),
            ("3  Press “Open Anyway” once more", third),
        ],
    )


def page(title: str, steps: list[tuple[str, str]]) -> str:
    """The steps side by side, each a window with a word above it."""
    width = GAP + len(steps) * (WIDTH + GAP)
    height = TOP + 34 + HEIGHT + 46
    found = []
    for number, (word, drawn) in enumerate(steps):
        x = GAP + number * (WIDTH + GAP)
        frame = f'<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="{PAPER}" stroke="{LINE}"/>'
        found.append(text(x, TOP + 22, word, size=14, colour=PRESS, bold=True))
        found.append(f'<g transform="translate({x} {TOP + 34})">{frame}{drawn}</g>')
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONTS}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" rx="10" fill="{AROUND}"/>',
        text(GAP, 30, title, size=17, bold=True),
        *found,
        text(GAP, height - 16, SAID, size=12, colour=GREY),
        "</svg>\n",
    ]
    return "\n".join(parts)


DRAWN: dict[str, Callable[[], str]] = {"unsigned-windows.svg": windows, "unsigned-macos.svg": macos}


def main(folder: Path) -> None:
    """Write every drawing into a folder."""
    for name, draw in DRAWN.items():
        (folder / name).write_text(draw(), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
