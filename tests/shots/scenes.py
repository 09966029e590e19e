"""Every picture: which notebook, at what time, how the window is posed, and at what size it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog

from desktop.core.clock import FixedClock
from desktop.qtkit.callouts import NoticeBar
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.prep.rehearse_dialog import RehearseDialog
from desktop.views.prep.tab import PrepTab
from tests.shots import contacts_scene, exchange_scene, followups_scene, live_scene, mini_scene, prep_scene
from tests.shots.stage import Stage, settle

WIDE, SMALL = (1280, 800), (960, 640)
AFTERNOON = "2026-03-12T14:20:00.000Z"
MIDDAY = "2026-03-12T13:00:00.000Z"
EVENING = "2026-03-12T15:20:00.000Z"

Pose = Callable[[Stage], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture; its ``name`` is the mockup's where there is one."""

    name: str
    fill: Callable[[Workspace, FixedClock], object]
    tab: str
    pose: Pose
    now: str = AFTERNOON
    size: tuple[int, int] = WIDE
    dark: bool = False
    seeded: bool = True
    draw: Callable[[Path], None] | None = None
    """Draws the picture by itself, where it is not that of one window."""


def _nothing(*_ignored: object) -> None:
    """An empty notebook, or a window that needs no pose."""


def _contacts(ws: Workspace, _clock: FixedClock) -> None:
    contacts_scene.fill(ws)


def _prep(ws: Workspace, _clock: FixedClock) -> None:
    prep_scene.fill(ws)


def _prep_as_drawn(ws: Workspace, _clock: FixedClock) -> None:
    prep_scene.fill_as_drawn(ws)


def _prep_waiting(ws: Workspace, _clock: FixedClock) -> None:
    prep_scene.fill_waiting(ws)


def _followups(ws: Workspace, _clock: FixedClock) -> None:
    keys = followups_scene.fill(ws)  # one more than the picture has room for
    ws.perform(
        "As drawn", lambda _ws: FollowUp.delete().where(FollowUp.person == keys["Rajesh Pillai"]).execute()
    )


def _done(ws: Workspace, _clock: FixedClock) -> None:
    followups_scene.fill_done(ws)


def _live(do: Callable[[Workspace, FixedClock], object]) -> Callable[[Workspace, FixedClock], None]:
    def fill(ws: Workspace, clock: FixedClock) -> None:
        live_scene.do(ws, live_scene._people)
        do(ws, clock)

    return fill


def _person(name: str) -> Pose:
    return lambda stage: stage.hub.go("contacts", "person", stage.id_of(name))


def _leila(stage: Stage) -> None:
    query = (
        "SELECT m.id FROM meeting m JOIN person p ON p.id = m.person_id WHERE p.shown_name = 'Leila Haddad'"
    )
    stage.hub.go("prep", "meeting", stage.ws.db.value(query))


def _prep_tab(stage: Stage) -> PrepTab:
    tab = stage.tab("prep")
    assert isinstance(tab, PrepTab)
    return tab


def _fourth_question(stage: Stage) -> None:
    _leila(stage)
    _prep_tab(stage).sheet.plan.plan_list.select_row(3)
    _prep_tab(stage).meeting_pane.meeting_list.setFocus()


def _checklist(stage: Stage) -> None:
    _fourth_question(stage)
    _prep_tab(stage).side.show_page(1)


def _rehearse(stage: Stage) -> None:
    _checklist(stage)
    _prep_tab(stage).verbs.rehearse()
    dialog = dialog_over(stage)
    assert isinstance(dialog, RehearseDialog)
    dialog.run_button.click()
    stage.clock.advance(18.4)
    dialog.refresh()


def _thanks(stage: Stage) -> None:
    query = "SELECT id FROM follow_up WHERE kind = 'thank_you' AND person_id = ? ORDER BY id LIMIT 1"
    stage.hub.go("followups", "follow_up", stage.ws.db.value(query, (stage.id_of("Amara Nwosu"),)))


def _toast(stage: Stage) -> None:
    _thanks(stage)
    stage.hub.tell("Chloé Marchetti: moved to 23 Mar.", undo=True)


def _going_on(stage: Stage) -> None:
    """The session was recovered, for the window was made after it began: go on."""
    for bar in stage.window.findChildren(NoticeBar):
        bar.hide()


def _debrief(stage: Stage) -> None:
    stage.hub.go("live", "meeting", stage.ws.db.value("SELECT min(id) FROM meeting"), action="debrief")


def _palette(stage: Stage) -> None:
    _person("Amara Nwosu")(stage)
    from desktop.views.find.palette import open_palette

    open_palette(stage.window.desk, stage.window).query_field.setText("water")


def _preferences(page: str) -> Pose:
    def open_page(stage: Stage) -> None:
        _person("Amara Nwosu")(stage)
        from desktop.views.settings.dialog import open_preferences

        open_preferences(stage.window.desk, stage.window, page=page)

    return open_page


SCENES: tuple[Scene, ...] = (
    Scene("01-contacts-light", _contacts, "contacts", _person("Amara Nwosu")),
    Scene("02-contacts-dark", _contacts, "contacts", _person("Amara Nwosu"), dark=True),
    Scene("03-contacts-960x640", _contacts, "contacts", _person("Amara Nwosu"), size=SMALL),
    Scene("04-contacts-empty", _nothing, "contacts", _nothing),
    Scene("05-prep-light", _prep_as_drawn, "prep", _fourth_question, now=MIDDAY),
    Scene("06-prep-checklist-rehearse", _prep_as_drawn, "prep", _rehearse, now=MIDDAY),
    Scene("06b-prep-dark", _prep_as_drawn, "prep", _checklist, now=MIDDAY, dark=True),
    Scene("06c-prep-960x640", _prep, "prep", _leila, now=MIDDAY, size=SMALL),
    Scene("07-prep-empty", _prep_waiting, "prep", _nothing),
    Scene("08-session-light", _live(live_scene.begun), "live", _going_on, seeded=False),
    Scene("09-session-dark", _live(live_scene.begun), "live", _going_on, dark=True, seeded=False),
    Scene("10-session-wrapup", _live(live_scene.late), "live", _going_on, seeded=False),
    Scene("10b-session-wrapup-dark", _live(live_scene.late), "live", _going_on, dark=True, seeded=False),
    Scene("11-session-960x640", _live(live_scene.begun), "live", _going_on, size=SMALL, seeded=False),
    Scene("12-session-debrief", _live(live_scene.debriefed), "live", _debrief, seeded=False),
    Scene("13-session-mini-windows", _nothing, "live", _nothing, draw=mini_scene.draw),
    Scene("14-session-empty", _live(_nothing), "live", _nothing, seeded=False),
    Scene("15-followups-light", _followups, "followups", _thanks, now=EVENING, seeded=False),
    Scene("16-followups-dark-toast", _followups, "followups", _toast, now=EVENING, dark=True, seeded=False),
    Scene("16b-followups-960x640", _followups, "followups", _thanks, now=EVENING, size=SMALL, seeded=False),
    Scene("17-followups-empty", _done, "followups", _nothing, now=EVENING, seeded=False),
    Scene("18-find-palette", _contacts, "contacts", _palette),
    Scene("18b-find-palette-dark", _contacts, "contacts", _palette, dark=True),
    Scene("19-import", _contacts, "contacts", exchange_scene.import_dialog),
    Scene(
        "19b-import-dark-960x640", _contacts, "contacts", exchange_scene.import_dialog, size=SMALL, dark=True
    ),
    Scene("19c-import-cards", _contacts, "contacts", exchange_scene.import_cards),
    Scene("20-export", _contacts, "contacts", exchange_scene.export_dialog),
    Scene(
        "20b-export-dark-960x640", _contacts, "contacts", exchange_scene.export_dialog, size=SMALL, dark=True
    ),
    Scene("21-prefs-appearance", _contacts, "contacts", _preferences("appearance")),
    Scene("21b-prefs-about-me-dark", _contacts, "contacts", _preferences("about_me"), dark=True),
    Scene("21c-prefs-shortcuts-960x640", _contacts, "contacts", _preferences("shortcuts"), size=SMALL),
    Scene("22-prefs-reminders", _contacts, "contacts", _preferences("reminders")),
    Scene("22b-prefs-rules-dark", _contacts, "contacts", _preferences("rules"), dark=True),
    Scene("22c-prefs-session-960x640", _contacts, "contacts", _preferences("session"), size=SMALL),
)


def dialog_over(stage: Stage) -> QDialog | None:
    """The dialog that lies over the window, if there is one."""
    settle()
    return next((dialog for dialog in stage.window.findChildren(QDialog) if dialog.isVisible()), None)
