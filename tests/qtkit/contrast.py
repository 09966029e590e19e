"""The table of contrast: every text on every ground it may stand on, and every line that a control is told by.

``python -m tests.qtkit.contrast`` prints it, with the number of pairs that are too low.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from desktop.qtkit.tokens import DARK, LIGHT, Tokens, contrast, stronger

TEXT, CONTROL = 4.5, 3.0
"""The least ratios, as WCAG 2 has them at level AA."""

THEMES: Mapping[str, Tokens] = {
    "light": LIGHT,
    "dark": DARK,
    "light strong": stronger(LIGHT),
    "dark strong": stronger(DARK),
}
MARKS = tuple(name for name in LIGHT if name.startswith("mark-") and not name.endswith("-soft"))
CONTROLS = (
    *(("line-strong", ground) for ground in ("base", "panel", "window")),
    *(("accent", ground) for ground in ("base", "panel", "window", "accent-soft")),
)
"""Borders of fields and boxes, and the focus ring."""


def text_pairs() -> list[tuple[str, str]]:
    """Every text colour with every ground it may stand on."""
    texts = ("text", "muted", "accent", "success", "warning", "danger")
    found = [(text, ground) for text in texts for ground in ("base", "window", "panel", "selection")]
    found += [("text", ground) for ground in ("hover", "pressed", "selection-idle")]
    found += [("muted", ground) for ground in ("hover", "selection-idle")]
    found += [("on-accent", step) for step in ("accent", "accent-hover", "accent-pressed")]
    found += [("text", "accent-soft"), ("accent", "accent-soft"), ("tip-text", "tip-bg")]
    for name in ("success", "warning", "danger", *MARKS):
        found += [(name, "base"), (name, f"{name}-soft"), ("text", f"{name}-soft")]
    return list(dict.fromkeys(found))


def show() -> int:
    """Print the table; how many of its pairs are too low."""
    print(f"{'colour':<16}{'ground':<22}{'least':>6}" + "".join(f"{name:>14}" for name in THEMES))
    low = 0
    for pairs, least in ((text_pairs(), TEXT), (CONTROLS, CONTROL)):
        for colour, ground in pairs:
            ratios = [contrast(tokens[colour], tokens[ground]) for tokens in THEMES.values()]
            low += sum(ratio < least for ratio in ratios)
            print(f"{colour:<16}{ground:<22}{least:>6}" + "".join(f"{ratio:>14.2f}" for ratio in ratios))
    print(f"{low} too low")
    return low


if __name__ == "__main__":
    sys.exit(min(show(), 1))
