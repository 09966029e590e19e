"""The pictures of Follow-ups: those of the mockups, then every other state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from desktop.core.clock import FixedClock
from desktop.domain.followups import REST_RULE
from desktop.ops import contacts, followups
from desktop.storage.tables import FollowUp, Meeting, Template
from desktop.storage.workspace import Workspace
from desktop.views.followups.tab import FollowUpsTab
from tests.shots import followups_scene
from tests.shots.scene import DARK, EVENING, LETTERS, SMALL, Fill, Pose, Scene, in_both
from tests.shots.stage import Stage, settle

_TOMORROW = "The day after today is told as “tomorrow”, not by its weekday, as the words on dates say."
_COUNT = "Later counts what it holds; the mockup counts one more than it shows."


def fill(ws: Workspace, _clock: FixedClock) -> None:
    """The notebook of the mockups: one task less than in the tests, as the picture has no room for it."""
    keys = followups_scene.fill(ws)
    spare = FollowUp.delete().where(FollowUp.person == keys["Rajesh Pillai"])
    ws.perform("As drawn", lambda _ws: spare.execute())


def _all_done(ws: Workspace, _clock: FixedClock) -> None:
    followups_scene.fill_done(ws)
    ws.perform("Add", contacts.add_person, {"name": "Kenji Morimoto"})


def with_more(op: Callable[[dict[str, int]], object]) -> Fill:
    """The same with something added; ``op`` gets the keys of people by name."""

    def fill_more(ws: Workspace, _clock: FixedClock) -> None:
        keys = followups_scene.fill(ws)
        ws.perform("More", lambda _ws: op(keys))

    return fill_more


def page(stage: Stage) -> FollowUpsTab:
    """The tab's page."""
    tab = stage.tab("followups")
    assert isinstance(tab, FollowUpsTab)
    return tab


def of(name: str, kind: str) -> Pose:
    """The composer with the follow-up of that kind and person."""

    def show(stage: Stage) -> None:
        query = "SELECT id FROM follow_up WHERE kind = ? AND person_id = ? ORDER BY id DESC LIMIT 1"
        stage.hub.go("followups", "follow_up", stage.ws.db.value(query, (kind, stage.id_of(name))))
        settle()

    return show


_thanks = of("Amara Nwosu", "thank_you")


def _toast(stage: Stage) -> None:
    _thanks(stage)
    stage.hub.tell("Chloé Marchetti: moved to 23 Mar.", undo=True)


def _sent(stage: Stage) -> None:
    _thanks(stage)
    page(stage).composer.open_mail()


def _drawer(stage: Stage) -> None:
    _thanks(stage)
    page(stage).composer.draft_pane.notes_button.click()


def _snooze(stage: Stage) -> None:
    _thanks(stage)
    menu = page(stage).composer.foot.snooze_menu
    menu.aboutToShow.emit()
    _pin(menu, stage)


def _pin(menu: QMenu, stage: Stage) -> None:
    """Lay a menu into the window itself, where a picture of the window has it."""
    button = page(stage).composer.foot.snooze_button
    menu.setParent(stage.window)
    size = menu.sizeHint()
    at = button.mapTo(stage.window, button.rect().topRight())
    left = min(at.x(), stage.window.width()) - size.width()
    menu.setGeometry(left, at.y() - size.height() - 4, size.width(), size.height())
    menu.show()


def _done_shown(stage: Stage) -> None:
    from desktop.domain.schedule import AgendaGroup

    model = page(stage).agenda.model
    model.unfold(AgendaGroup.DONE)
    rows = page(stage).agenda.agenda_list
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())


def _nothing_left(stage: Stage) -> None:
    page(stage).agenda.search_field.setText("zeppelin")
    page(stage).agenda.model.show_only(words="zeppelin")


def _new(stage: Stage) -> None:
    page(stage).verbs.add()


def _skipped(stage: Stage) -> None:
    of("Mikael Strand", "write_again")(stage)
    follow_up = page(stage).draft.id
    stage.hub.run("Skip", followups.skip, follow_up=follow_up, reason="not_needed")
    stage.hub.go("followups", "follow_up", follow_up)


def _empty_field(stage: Stage) -> None:
    of("Tomasz Wieczorek", "thank_you")(stage)
    editor = page(stage).composer.draft_pane.editor
    editor.moveCursor(QTextCursor.MoveOperation.Start)


def _first_message(keys: dict[str, int]) -> None:
    seed_words = (
        "Dear {first_name},\n\n{referrer} gave me your name. {about_me}\n\n"
        "Could we talk for {ask_minutes} at a time that suits you? I am after information, not a job.\n\n"
        "Kind regards,\n{my_name}"
    )
    Template.create(name="First message", kind="first_message", subject="A question", text=seed_words)
    FollowUp.create(
        person=keys["Rajesh Pillai"],
        kind="first_message",
        due_on="2026-03-12",
        time_zone=followups_scene.ZONE,
        created_at=followups_scene.at("03-01 09:00"),
    )


def _pile(keys: dict[str, int]) -> None:
    people = list(keys.values())[:8]
    for number in range(500):
        FollowUp.create(
            person=people[number % 8],
            kind="keep_in_touch",
            due_on=(date(2025, 9, 1) + timedelta(days=number % 180)).isoformat(),
            time_zone=followups_scene.ZONE,
            created_at=followups_scene.at("01-01 09:00"),
        )


def _debrief(keys: dict[str, int]) -> None:
    meeting = Meeting.get(Meeting.person == keys["Tomasz Wieczorek"])
    FollowUp.create(
        person=keys["Tomasz Wieczorek"],
        meeting=meeting,
        kind="debrief",
        due_on="2026-03-12",
        time_zone=followups_scene.ZONE,
        created_at=followups_scene.at("03-12 16:10"),
    )


def _rest(keys: dict[str, int]) -> None:
    FollowUp.update(rule=REST_RULE).where(
        FollowUp.person == keys["Mikael Strand"], FollowUp.kind == "write_again"
    ).execute()


def _state(name: str, fill: Fill, pose: Pose, **more: Any) -> Scene:
    more = {"seeded": False} | more
    return Scene(name=f"followups-{name}", fill=fill, tab="followups", pose=pose, now=EVENING, **more)


SCENES = (
    Scene(
        name="15-followups-light",
        fill=fill,
        tab="followups",
        pose=_thanks,
        now=EVENING,
        seeded=False,
        differs=(LETTERS, _TOMORROW, _COUNT),
    ),
    Scene(
        name="16-followups-dark-toast",
        fill=fill,
        tab="followups",
        pose=_toast,
        now=EVENING,
        dark=True,
        seeded=False,
        differs=(LETTERS, DARK, _TOMORROW, _COUNT),
    ),
    *in_both(_state("960x640", fill, _thanks, size=SMALL)),
    Scene(
        name="17-followups-empty",
        fill=_all_done,
        tab="followups",
        now=EVENING,
        seeded=False,
        differs=(LETTERS,),
    ),
    *in_both(_state("empty-field-no-address", fill, _empty_field)),
    _state("first-message", with_more(_first_message), of("Rajesh Pillai", "first_message")),
    _state("sent", fill, _sent),
    _state("notes-960x640", fill, _drawer, size=SMALL),
    *in_both(_state("snooze", fill, _snooze)),
    _state("been-away", with_more(_pile), _thanks),
    _state("let-rest", with_more(_rest), of("Mikael Strand", "write_again")),
    _state("debrief", with_more(_debrief), of("Tomasz Wieczorek", "debrief")),
    _state("skipped", fill, _skipped),
    _state("done", fill, _done_shown),
    _state("no-match", fill, _nothing_left),
    _state("new", fill, _new, dark=True),
)
