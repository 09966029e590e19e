"""Texts that are cut to their room, and how few of them are kept."""

from __future__ import annotations

from desktop.domain.timing import clock_text
from desktop.qtkit import paint
from desktop.qtkit.theme import Theme

ROOM = 200


def test_a_clock_that_runs_for_hours_keeps_one_text_for_each_of_its_shapes(look: Theme) -> None:
    look.elided.clear()
    shown = [paint.elide(clock_text(second), "caption", ROOM, tabular=True) for second in range(7200)]
    assert shown == [clock_text(second) for second in range(7200)]
    assert len(look.elided) <= 4


def test_figures_without_room_are_cut_as_others_are(look: Theme) -> None:
    cut = [paint.elide(text, "caption", 30, tabular=True) for text in ("1234567890", "2345678901")]
    assert cut[0] != cut[1]
    assert all(text.endswith("…") for text in cut)
    assert [text[0] for text in cut] == ["1", "2"]


def test_every_figure_of_a_clock_is_as_wide_as_a_nought(look: Theme) -> None:
    for style in ("caption", "body", "timer"):
        widths = [paint.exact_width(str(figure) * 9, style, tabular=True) for figure in range(10)]
        assert max(widths) - min(widths) < 1, "a pixel is what a text may be wider than its room"


def test_words_are_kept_as_they_were_cut(look: Theme) -> None:
    look.elided.clear()
    first = paint.elide("A long line of words", "body", 60)
    assert first.endswith("…")
    assert paint.elide("A long line of words", "body", 60) is first
    assert list(look.elided.values()) == [first]
