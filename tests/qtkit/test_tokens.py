"""Colours: every text can be read and every control be seen, computed from the tokens."""

from __future__ import annotations

import pytest

from desktop.qtkit import tokens
from desktop.qtkit.tokens import DARK, LIGHT, Tokens, contrast, stronger

TEXTS = ("text", "muted", "accent", "success", "warning", "danger")
GROUNDS = ("base", "window", "panel", "selection")
MARKS = tuple(name for name in LIGHT if name.startswith("mark-") and not name.endswith("-soft"))
THEMES = pytest.mark.parametrize(
    "theme",
    [LIGHT, DARK, stronger(LIGHT), stronger(DARK)],
    ids=["light", "dark", "light strong", "dark strong"],
)


def pairs() -> list[tuple[str, str]]:
    """Every text colour with every ground it may stand on."""
    found = [(text, ground) for text in TEXTS for ground in GROUNDS]
    found += [("text", ground) for ground in ("hover", "pressed", "selection-idle")]
    found += [("muted", ground) for ground in ("hover", "selection-idle")]
    found += [("on-accent", step) for step in ("accent", "accent-hover", "accent-pressed")]
    found += [("text", "accent-soft"), ("accent", "accent-soft"), ("tip-text", "tip-bg")]
    for name in ("success", "warning", "danger", *MARKS):
        found += [(name, "base"), (name, f"{name}-soft"), ("text", f"{name}-soft")]
    return found


@THEMES
def test_every_text_can_be_read(theme: Tokens) -> None:
    low = {pair: round(contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in pairs()}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@THEMES
def test_control_borders_can_be_seen(theme: Tokens) -> None:
    for ground in ("base", "panel", "window"):
        assert contrast(theme["line-strong"], theme[ground]) >= 3.0


@THEMES
def test_the_focus_ring_can_be_seen(theme: Tokens) -> None:
    for ground in ("base", "panel", "window", "accent-soft"):
        assert contrast(theme["accent"], theme[ground]) >= 3.0


def test_both_themes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)
    assert len(MARKS) == 6


def test_contrast_as_the_standard_computes_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#1B2220", "#FFFFFF") == pytest.approx(16.2, abs=0.1)
    assert contrast("#0B6573", "#FFFFFF") == pytest.approx(6.7, abs=0.1)


def test_stronger_contrast_leaves_no_soft_ground() -> None:
    strong = stronger(LIGHT)
    assert {strong[name] for name in tokens.SOFT} == {LIGHT["base"]}
    assert strong["line"] == strong["line-mid"] == LIGHT["line-strong"]
    assert strong["muted"] == LIGHT["text"]
