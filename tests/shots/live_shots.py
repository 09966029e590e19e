"""The pictures of Session notes: those of the mockups, then every other state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.models.live_saving import SaveState
from desktop.ops import inbox, live, meetings, notes
from desktop.ops.notes import LineWrite
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage.tables import FollowUp, Meeting, NoteLine, PlannedQuestion
from desktop.storage.workspace import Workspace
from desktop.views.live.paper_dialog import LEAVE, PaperDialog
from desktop.views.live.tab import LiveTab
from tests.shots import live_scene, mini_scene
from tests.shots.scene import DARK, LETTERS, SMALL, Fill, Pose, Scene, in_both, nothing
from tests.shots.stage import Stage, settle

_MARKED = "The bar shows which mark the current line has, as the words on it say."
_CARET = "The field with the focus shows its caret."
_LIST = "The last notes beside the debrief stand up to 2 px higher: a short line is as high as any other."

LONG_NOTE = (
    "It took the board four years and two floods to see that the model was right and nobody had asked. " * 12
)


def filled(do: Fill, *more: Callable[[Workspace], object], waiting: int = 3) -> Fill:
    """The people of the mockups, with the session that ``do`` makes; ``waiting`` things to do bring the badge."""

    def fill(ws: Workspace, clock: FixedClock) -> None:
        live_scene.do(ws, live_scene._people)
        do(ws, clock)
        live_scene.do(ws, lambda _ws: _tasks(waiting))
        for each in more:
            live_scene.do(ws, each)

    return fill


def page(stage: Stage) -> LiveTab:
    """The tab's page."""
    tab = stage.tab("live")
    assert isinstance(tab, LiveTab)
    return tab


def going_on(stage: Stage) -> None:
    """The session was recovered, for the window was made after it began: go on."""
    for bar in stage.window.findChildren(NoticeBar):
        bar.hide()


def _tasks(count: int) -> None:
    for number in range(count):
        FollowUp.create(
            kind="task",
            title=f"Read chapter {number + 1}",
            due_on="2026-03-12",
            time_zone="Europe/Berlin",
            created_at=live_scene.MADE,
        )


def _recovered(stage: Stage) -> None:
    page(stage).session.tell_recovered(crashed=True)


def _versions(stage: Stage) -> None:
    """Earlier versions of notes beside those of now."""
    from desktop.views.live.versions_dialog import open_versions

    going_on(stage)
    session = page(stage)
    session.session_page.editor.insertPlainText("the rain, and two languages at the table")
    session.settle()
    settle()
    open_versions(stage.hub, stage.ws.db.value("SELECT min(id) FROM meeting"), stage.window)


def _debrief(stage: Stage) -> None:
    stage.hub.go("live", "meeting", stage.ws.db.value("SELECT min(id) FROM meeting"), action="debrief")


def _full_debrief(stage: Stage) -> None:
    _debrief(stage)
    form = page(stage).debrief_page
    form.sheet.unfold(shown=True)
    settle()
    bar = form.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)


def _past(stage: Stage) -> None:
    stage.hub.go("live", "meeting", stage.ws.db.value("SELECT min(id) FROM meeting"))


def _paper(stage: Stage) -> None:
    """The paper sheet is being typed up."""
    _past(stage)
    page(stage).session.actions["paper"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PaperDialog)
    dialog.areas[0].set_text("Early start, reads the gauges first\n* Two thirds is talking to councils")
    prompter = stage.window.desk.prompter
    assert isinstance(prompter, FakePrompter)
    prompter.answer(LEAVE)  # when the picture is taken
    settle()


def _editing(stage: Stage) -> None:
    _past(stage)
    page(stage).session.edit()


def _slept(stage: Stage) -> None:
    going_on(stage)
    clock = page(stage).live.clock
    clock.tick()
    stage.clock.pass_asleep(minutes=4)
    clock.tick()


def _unsaved(stage: Stage) -> None:
    going_on(stage)
    saved = page(stage).session_page.top_bar.saved
    saved.show_state(SaveState.UNSAVED, error=UserError(Problem.DISK_FULL))


def _finding(stage: Stage) -> None:
    going_on(stage)
    bar = page(stage).session_page.find_bar
    bar.start()
    QTest.keyClicks(bar.find_field, "flood")


def _captured_over(stage: Stage) -> None:
    going_on(stage)
    page(stage).session_page.top_bar.captured_button.click()


def _only_notes(stage: Stage) -> None:
    going_on(stage)
    page(stage).session.actions["only_notes"].trigger()


def _over_time(ws: Workspace, clock: FixedClock) -> None:
    live_scene.late(ws, clock)
    live_scene.at(clock, "32:10")


def _paused(ws: Workspace, clock: FixedClock) -> None:
    meeting = live_scene.begun(ws, clock)
    live_scene.do(ws, live.pause, meeting=meeting)


def _no_length(ws: Workspace, clock: FixedClock) -> None:
    meeting = live_scene.begun(ws, clock)
    live_scene.do(ws, live.set_length, meeting=meeting, minutes=None)


def _no_plan(ws: Workspace, clock: FixedClock) -> None:
    live_scene.do(ws, lambda _ws: PlannedQuestion.delete().execute())
    clock.set(live_scene.BEGAN)
    meeting = int(ws.db.value("SELECT min(id) FROM meeting"))
    live_scene.do(ws, meetings.begin, meeting=meeting)
    live_scene.at(clock, "00:20")


def _long_note(ws: Workspace, clock: FixedClock) -> None:
    meeting = live_scene.begun(ws, clock)
    line = LineWrite("long", 12 * notes.GAP, LONG_NOTE, "insight", at_seconds=1115)
    live_scene.do(ws, notes.write_lines, meeting=meeting, lines=[line])


def _many(ws: Workspace, clock: FixedClock) -> None:
    meeting = live_scene.begun(ws, clock)
    lines = [
        LineWrite(f"n-{n}", (n + 20) * notes.GAP, f"Note {n} of a long day on the dike", at_seconds=1115)
        for n in range(3000)
    ]
    live_scene.do(ws, notes.write_lines, meeting=meeting, lines=lines)


def _off_the_record(ws: Workspace, clock: FixedClock) -> None:
    live_scene.begun(ws, clock)
    row = NoteLine.update(off_record=True).where(NoteLine.uid == "note-6")
    live_scene.do(ws, lambda _ws: row.execute())


def _ended(ws: Workspace, clock: FixedClock) -> None:
    live_scene.debriefed(ws, clock)
    clock.advance(days=1)


def _passed(ws: Workspace, clock: FixedClock) -> None:
    clock.advance(days=1)
    live_scene.do(ws, inbox.add, text="Ask the museum about guides who used to teach")
    live_scene.do(ws, inbox.add, text="The harbour line floods on the west side first")


def _nobody(_ws: Workspace) -> None:
    Meeting.delete().execute()


def _state(name: str, fill: Fill, pose: Pose = going_on, **more: Any) -> Scene:
    return Scene(name=f"session-{name}", fill=fill, tab="live", pose=pose, seeded=False, **more)


def _without(*numbers: int) -> Callable[[Workspace], object]:
    """The mockups leave out some notes: so does the notebook that is laid beside them."""
    gone = [f"note-{number}" for number in numbers]
    return lambda _ws: NoteLine.delete().where(NoteLine.uid.in_(gone)).execute()


_begun, _late = filled(live_scene.begun), filled(live_scene.late)
_late_as_drawn = filled(live_scene.late, _without(0, 1, 2, 3))
_small_as_drawn = filled(live_scene.begun, _without(0, 3))
_debriefed = filled(live_scene.debriefed)


def _drawn(name: str, fill: Fill, **more: Any) -> Scene:
    return Scene(name=name, fill=fill, tab="live", pose=going_on, seeded=False, **more)


SCENES = (
    _drawn("08-session-light", _begun, differs=(LETTERS,)),
    _drawn("09-session-dark", _begun, dark=True, differs=(LETTERS, DARK)),
    _drawn("10-session-wrapup", _late_as_drawn, differs=(LETTERS, _MARKED)),
    _drawn("10b-session-wrapup-dark", _late_as_drawn, dark=True, differs=(LETTERS, DARK, _MARKED)),
    _drawn("11-session-960x640", _small_as_drawn, size=SMALL, differs=(LETTERS,)),
    Scene(
        name="12-session-debrief",
        fill=_debriefed,
        tab="live",
        pose=_debrief,
        seeded=False,
        differs=(LETTERS, _LIST, _CARET),
    ),
    Scene(name="13-session-mini-windows", tab="live", draw=mini_scene.draw, differs=(DARK,)),
    Scene(name="14-session-empty", fill=filled(nothing), tab="live", seeded=False, differs=(LETTERS,)),
    Scene(name="session-mini-least", tab="live", draw=mini_scene.draw_least),
    *in_both(_state("recovered", _begun, _recovered)),
    _state("over-time", filled(_over_time)),
    _state("paused", filled(_paused)),
    _state("no-length", filled(_no_length)),
    _state("no-plan", filled(_no_plan)),
    *in_both(_state("asleep", _begun, _slept)),
    *in_both(_state("not-saved", _begun, _unsaved)),
    _state("long-note", filled(_long_note)),
    _state("3000-notes", filled(_many)),
    *in_both(_state("off-the-record", filled(_off_the_record))),
    _state("find", _begun, _finding),
    _state("only-notes", _begun, _only_notes),
    *in_both(_state("versions", _begun, _versions)),
    _state("past", filled(_ended), _past),
    *in_both(_state("paper-960x640", filled(_ended), _paper, size=SMALL)),
    _state("past-editing", filled(_ended), _editing, dark=True),
    _state("wrapup-960x640", _late, size=SMALL),
    _state("captured-960x640", _begun, _captured_over, size=SMALL),
    _state("not-saved-960x640", _begun, _unsaved, size=SMALL),
    *in_both(_state("debrief-960x640", _debriefed, _debrief, size=SMALL)),
    *in_both(_state("debrief-full", _debriefed, _full_debrief)),
    *in_both(_state("passed-and-unfiled", filled(_passed), nothing)),
    _state("nobody", filled(nothing, lambda _ws: _nobody(_ws)), nothing),
)
