"""The computer's clock is set back or forward in the middle of a session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.clock import from_text
from tests.breaking.conftest import Bench
from tests.breaking.test_unsaved import lines
from tests.helpers.there import there


@pytest.mark.parametrize("days", [-400, -1 / 24, 1 / 24, 400])
def test_notes_keep_their_order_and_the_meeting_its_length(bench: Bench, days: float) -> None:
    words = [f"Words number {number}" for number in range(4)]
    QTest.keyClick(bench.editor, Qt.Key.Key_Return)
    for number, text in enumerate(words):
        QTest.keyClicks(bench.editor, text)
        QTest.keyClick(bench.editor, Qt.Key.Key_Return)
        if number == 1:
            bench.clock.set(bench.clock.now().replace(microsecond=0))
            bench.clock.advance(days=days)
    assert bench.window.settle()
    assert lines(bench)[-4:] == words
    bench.live.session.time.is_early = lambda: False  # type: ignore[method-assign]
    bench.live.session.end()
    query = "SELECT started_at, ended_at FROM meeting WHERE id = ?"
    started, ended = there(bench.ws.db.one(query, (bench.meeting,)))
    assert from_text(ended) >= from_text(started)
    assert not bench.problems
    for tab in ("contacts", "prep", "followups", "live"):
        bench.window.tabs.open(tab)
    while bench.hub.undo_label:
        bench.hub.undo()
    assert not bench.problems
