"""Colours: every text can be read and every control be seen, computed from the tokens."""

from __future__ import annotations

import pytest

from desktop.qtkit import tokens
from desktop.qtkit.tokens import DARK, LIGHT, Tokens, contrast, stronger
from tests.qtkit import contrast as contrast_table
from tests.qtkit.contrast import CONTROL, CONTROLS, MARKS, TEXT, text_pairs

THEMES = pytest.mark.parametrize("theme", contrast_table.THEMES.values(), ids=list(contrast_table.THEMES))


@THEMES
def test_every_text_can_be_read(theme: Tokens) -> None:
    low = {pair: round(contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in text_pairs()}
    assert {pair: ratio for pair, ratio in low.items() if ratio < TEXT} == {}


@THEMES
def test_controls_and_the_focus_ring_can_be_seen(theme: Tokens) -> None:
    low = {pair: round(contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in CONTROLS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < CONTROL} == {}


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


def test_the_table_of_contrast(capsys: pytest.CaptureFixture[str]) -> None:
    """Every pair with its ratio in all four themes; ``python -m tests.qtkit.contrast`` prints it."""
    low = contrast_table.show()
    printed = capsys.readouterr().out
    assert low == 0
    assert printed.count("\n") == len(text_pairs()) + len(CONTROLS) + 2
