"""The clock of a session: wrapping up, pauses, sleep, going over."""

from __future__ import annotations

from desktop.domain.wrapup import WrapUp
from tests.helpers.there import there
from tests.shots import live_scene
from tests.views.live.conftest import Stage


def test_time_to_wrap_up(stage: Stage) -> None:
    stage.noted()
    page = stage.tab.session_page
    stage.type("\n" + "\n".join(f"Line {number}" for number in range(30)))
    page.editor.verticalScrollBar().setValue(page.editor.verticalScrollBar().maximum())
    caret = page.editor.mapTo(page, page.editor.cursorRect().bottomLeft()).y()
    live_scene.at(stage.clock, "25:00")
    stage.tab.live.clock.tick()
    band = page.wrap_band
    assert band.isVisible()
    assert page.editor.hasFocus()
    there(page.layout()).activate()
    assert abs(page.editor.mapTo(page, page.editor.cursorRect().bottomLeft()).y() - caret) <= 1
    assert page.top_bar.timer.time.left == 300
    band._boxes[WrapUp.WHO_ELSE][0].click()
    assert stage.tab.live.plan[-1].asked
    band.more_button.click()
    assert there(stage.tab.live.session).minutes == 40
    assert not band.isVisible()


def test_the_caret_line_stays_when_there_are_few_notes(stage: Stage) -> None:
    stage.noted()
    page = stage.tab.session_page

    def caret() -> int:
        return page.editor.mapTo(page, page.editor.cursorRect().bottomLeft()).y()

    before = caret()
    live_scene.at(stage.clock, "25:00")
    stage.tab.live.clock.tick()
    assert page.wrap_band.isVisible()
    assert abs(caret() - before) <= 1
    stage.type("x")
    assert abs(caret() - before) <= 1
    stage.type("\nanother")
    line = caret()
    page.wrap_band.close_button.click()
    assert not page.wrap_band.isVisible()
    assert abs(caret() - line) <= 1
    page.editor.verticalScrollBar().setValue(0)
    assert page.editor.verticalScrollBar().maximum() == 0


def test_the_timer_pauses_hides_and_goes_over(stage: Stage) -> None:
    stage.begun()
    actions, clock = stage.tab.session.actions, stage.tab.live.clock
    stage.clock.advance(minutes=10)
    actions["pause"].trigger()
    stage.clock.advance(minutes=5)
    assert clock.seconds() == 600
    assert actions["pause"].text() == "Go on"
    actions["pause"].trigger()
    assert clock.seconds() == 600
    actions["hide_timer"].trigger()
    assert stage.tab.session_page.top_bar.timer._texts()[0] == "Timer hidden"
    actions["hide_timer"].trigger()
    stage.clock.advance(minutes=22)
    clock.tick()
    assert stage.tab.session_page.top_bar.timer._texts()[:2] == ("32:00", "of 30 min, 2 over")


def test_sleep_can_be_taken_out(stage: Stage) -> None:
    stage.begun()
    clock = stage.tab.live.clock
    clock.tick()
    stage.clock.advance(minutes=10)
    clock.tick()
    stage.tab.session_page.notice_bar.hide()
    stage.clock.pass_asleep(minutes=17)
    clock.tick()
    notice = stage.tab.session_page.notice_bar
    assert notice.words.text() == "Asleep 15:41–15:58"
    notice.buttons[0].click()
    assert clock.seconds() == 600


def test_a_clock_that_is_set_back_does_not_change_the_timer(stage: Stage) -> None:
    stage.begun()
    clock = stage.tab.live.clock
    stage.clock.advance(minutes=10)
    clock.tick()
    stage.clock.set("2026-03-12T12:41:00Z")
    clock.tick()
    assert clock.seconds() == 600
