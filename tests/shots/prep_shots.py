"""The pictures of Prep: those of the mockups, then every other state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.core.clock import FixedClock
from desktop.hub import Destination
from desktop.ops import meetings, prep, profile
from desktop.storage.tables import Meeting, Person
from desktop.storage.workspace import Workspace
from desktop.views.prep.rehearse_dialog import RehearseDialog
from desktop.views.prep.tab import PrepTab
from tests.shots import prep_scene
from tests.shots.scene import DARK, LETTERS, MIDDAY, SMALL, Fill, Pose, Scene, in_both
from tests.shots.stage import Stage, dialog_over, settle

_FIGURES = "The figures below the gauge stand where their seconds are; those of the mockup are spread evenly."
_START = "Start session is the primary button only within an hour of the meeting, as the words say."
_FRAME = "The title bar and its button belong to the platform; the dialog has no heading of its own."

LONG_PLACE = (
    "https://meet.example/rooms/inland-waters/quay-4/policy/leila-haddad?from=calendar&language=en&lobby=no"
)
LONG_OVERVIEW = f"{prep_scene.OVERVIEW} {prep_scene.OVERVIEW}"


def fill(ws: Workspace, _clock: FixedClock) -> None:
    """The notebook of the mockups."""
    prep_scene.fill_as_drawn(ws)


def with_more(op: Callable[[Workspace, int], object]) -> Fill:
    """The same, with something done to Leila's meeting."""

    def fill_more(ws: Workspace, _clock: FixedClock) -> None:
        prep_scene.fill(ws)
        leila = Meeting.get(Meeting.person == Person.get(Person.shown_name == "Leila Haddad")).id
        ws.perform("More", lambda ws: op(ws, leila))

    return fill_more


def meeting_with(name: str) -> Pose:
    """The sheet of somebody's meeting."""

    def show(stage: Stage) -> None:
        query = "SELECT m.id FROM meeting m JOIN person p ON p.id = m.person_id WHERE p.shown_name = ?"
        stage.hub.go("prep", "meeting", stage.ws.db.value(query, (name,)))
        settle()

    return show


leila = meeting_with("Leila Haddad")


def page(stage: Stage) -> PrepTab:
    """The tab's page."""
    tab = stage.tab("prep")
    assert isinstance(tab, PrepTab)
    return tab


def _fourth_question(stage: Stage) -> None:
    leila(stage)
    page(stage).sheet.plan.plan_list.select_row(3)
    page(stage).meeting_pane.meeting_list.setFocus()


def _checklist(stage: Stage) -> None:
    _fourth_question(stage)
    page(stage).side.show_page(1)


def _rehearse(stage: Stage) -> None:
    _checklist(stage)
    page(stage).verbs.rehearse()
    dialog = dialog_over(stage)
    assert isinstance(dialog, RehearseDialog)
    dialog.run_button.click()
    stage.clock.advance(18.4)
    dialog.refresh()


def _rehearse_first(stage: Stage) -> None:
    meeting_with("Grace Oduya")(stage)
    page(stage).verbs.rehearse()


def _down(pose: Pose) -> Pose:
    """A pose with the sheet scrolled to its end."""

    def scrolled(stage: Stage) -> None:
        pose(stage)
        settle()
        bar = page(stage).sheet.scroll_area.verticalScrollBar()
        bar.setValue(bar.maximum())

    return scrolled


def _add(text: str) -> Callable[[Workspace, int], object]:
    return lambda ws, meeting: prep.add_question(ws, meeting=meeting, text=text)


def _two_hundred(ws: Workspace, meeting: int) -> None:
    for number in range(194):
        prep.add_question(ws, meeting=meeting, text=f"What did year {number + 1} teach you?")


def _over(ws: Workspace, meeting: int) -> None:
    for text in ("How are beginners trained?", "Which words do insiders use?"):
        prep.add_question(ws, meeting=meeting, text=text)


def _passed(stage: Stage) -> None:
    stage.clock.advance(days=9)
    leila(stage)
    page(stage).meeting_pane.reload()


def _past(stage: Stage) -> None:
    leila(stage)
    stage.hub.run("Start", meetings.begin, meeting=page(stage).preparation.meeting)
    stage.clock.advance(minutes=25)
    from desktop.ops import live

    meeting: Any = page(stage).preparation.meeting
    stage.hub.run("End", live.end, meeting=meeting)
    page(stage).open(Destination("prep", "meeting", meeting))
    settle()


def _bank_over(stage: Stage) -> None:
    leila(stage)
    page(stage).sheet.head.questions_button.click()


def _nothing_found(stage: Stage) -> None:
    leila(stage)
    page(stage).side.search_field.setText("zeppelin")
    page(stage).side.narrow()


def _own_text(ws: Workspace, meeting: int) -> None:
    prep.write_text(ws, meeting=meeting, name="overview", text=LONG_OVERVIEW)


def _place(ws: Workspace, meeting: int) -> None:
    Meeting.update(place=LONG_PLACE, form="video").where(Meeting.id == meeting).execute()


def _nothing_said(ws: Workspace, _meeting: int) -> None:
    profile.set_profile_value(ws, key="overview", value="")


def _state(name: str, fill: Fill, pose: Pose = leila, **more: Any) -> Scene:
    return Scene(name=f"prep-{name}", fill=fill, tab="prep", pose=pose, now=MIDDAY, **more)


_plain = with_more(lambda _ws, _meeting: None)

SCENES = (
    Scene(
        name="05-prep-light",
        fill=fill,
        tab="prep",
        pose=_fourth_question,
        now=MIDDAY,
        differs=(LETTERS, _START),
    ),
    Scene(
        name="06-prep-checklist-rehearse",
        fill=fill,
        tab="prep",
        pose=_rehearse,
        now=MIDDAY,
        title_room=60,
        differs=(LETTERS, _START, _FIGURES, _FRAME),
    ),
    Scene(
        name="06b-prep-dark",
        fill=fill,
        tab="prep",
        pose=_checklist,
        now=MIDDAY,
        dark=True,
        differs=(
            LETTERS,
            DARK,
            _START,
        ),
    ),
    *in_both(Scene(name="06c-prep-960x640", fill=_plain, tab="prep", pose=leila, now=MIDDAY, size=SMALL)),
    Scene(
        name="07-prep-empty",
        fill=lambda ws, _clock: prep_scene.fill_waiting(ws),
        tab="prep",
        differs=(LETTERS,),
    ),
    *in_both(_state("no-questions", _plain, meeting_with("Tomasz Wieczorek"))),
    _state("over-budget", with_more(_over), _down(leila)),
    _state("closed-question", with_more(_add(prep_scene.CLOSED)), _down(leila)),
    _state("job-question", with_more(_add("Do you have an opening for me?")), _down(leila)),
    _state("200-questions", with_more(_two_hundred)),
    _state("own-text-too-long", with_more(_own_text)),
    _state("long-place", with_more(_place)),
    _state("nothing-about-me", with_more(_nothing_said)),
    _state("rehearse-first", _plain, _rehearse_first, dark=True),
    *in_both(_state("did-it-take-place", _plain, _passed)),
    _state("past", _plain, _past),
    _state("bank-960x640", _plain, _bank_over, size=SMALL),
    _state("bank-nothing-found", _plain, _nothing_found),
)
