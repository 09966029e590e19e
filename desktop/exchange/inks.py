"""The colours of documents on paper: said once, for every format, as six hexadecimal digits."""

from __future__ import annotations

INK = "1D2B30"
MUTED = "5A6A70"
ACCENT = "0B6573"
LINE = "D5DDE0"
SOFT = "EEF4F5"
#: The frames of boxes to write in, and the lines in them.
FRAME, RULE = "9FB0B6", "DBE3E6"
WHITE = "FFFFFF"


def css(colour: str) -> str:
    """A colour as style sheets write it."""
    return f"#{colour}"


def dyed(style: str) -> str:
    """A style sheet in which ``$ink`` and its like stand for colours."""
    for name, colour in (
        ("$ink", INK),
        ("$muted", MUTED),
        ("$accent", ACCENT),
        ("$line", LINE),
        ("$soft", SOFT),
    ):
        style = style.replace(name, css(colour))
    return style.replace("$white", css(WHITE))
