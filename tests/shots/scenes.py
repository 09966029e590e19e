"""Every picture there is: those of the mockups first, then the states that have none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from desktop.core.clock import FixedClock
from desktop.qtkit.callouts import NoticeBar
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.prep.rehearse_dialog import RehearseDialog
from desktop.views.prep.tab import PrepTab
from tests.shots import (
    contacts_scene,
    contacts_shots,
    contacts_states,
    exchange_scene,
    followups_scene,
    live_scene,
    mini_scene,
    prep_scene,
    window_shots,
    window_states,
)
from tests.shots.scene import EVENING, MIDDAY, SMALL, Fill, Scene, nothing
from tests.shots.stage import Stage, settle


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


def _live(do: Fill) -> Callable[[Workspace, FixedClock], None]:
    def fill(ws: Workspace, clock: FixedClock) -> None:
        live_scene.do(ws, live_scene._people)
        do(ws, clock)

    return fill


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


SCENES: tuple[Scene, ...] = (
    *contacts_shots.SCENES,
    Scene(name="05-prep-light", fill=_prep_as_drawn, tab="prep", pose=_fourth_question, now=MIDDAY),
    Scene(name="06-prep-checklist-rehearse", fill=_prep_as_drawn, tab="prep", pose=_rehearse, now=MIDDAY),
    Scene(name="06b-prep-dark", fill=_prep_as_drawn, tab="prep", pose=_checklist, now=MIDDAY, dark=True),
    Scene(name="06c-prep-960x640", fill=_prep, tab="prep", pose=_leila, now=MIDDAY, size=SMALL),
    Scene(name="07-prep-empty", fill=_prep_waiting, tab="prep"),
    Scene(name="08-session-light", fill=_live(live_scene.begun), tab="live", pose=_going_on, seeded=False),
    Scene(
        name="09-session-dark",
        fill=_live(live_scene.begun),
        tab="live",
        pose=_going_on,
        dark=True,
        seeded=False,
    ),
    Scene(name="10-session-wrapup", fill=_live(live_scene.late), tab="live", pose=_going_on, seeded=False),
    Scene(
        name="10b-session-wrapup-dark",
        fill=_live(live_scene.late),
        tab="live",
        pose=_going_on,
        dark=True,
        seeded=False,
    ),
    Scene(
        name="11-session-960x640",
        fill=_live(live_scene.begun),
        tab="live",
        pose=_going_on,
        size=SMALL,
        seeded=False,
    ),
    Scene(
        name="12-session-debrief", fill=_live(live_scene.debriefed), tab="live", pose=_debrief, seeded=False
    ),
    Scene(name="13-session-mini-windows", tab="live", draw=mini_scene.draw),
    Scene(name="14-session-empty", fill=_live(nothing), tab="live", seeded=False),
    Scene(
        name="15-followups-light", fill=_followups, tab="followups", pose=_thanks, now=EVENING, seeded=False
    ),
    Scene(
        name="16-followups-dark-toast",
        fill=_followups,
        tab="followups",
        pose=_toast,
        now=EVENING,
        dark=True,
        seeded=False,
    ),
    Scene(
        name="16b-followups-960x640",
        fill=_followups,
        tab="followups",
        pose=_thanks,
        now=EVENING,
        size=SMALL,
        seeded=False,
    ),
    Scene(name="17-followups-empty", fill=_done, tab="followups", now=EVENING, seeded=False),
    Scene(name="19-import", fill=_contacts, tab="contacts", pose=exchange_scene.import_dialog),
    Scene(
        name="19b-import-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_dialog,
        size=SMALL,
        dark=True,
    ),
    Scene(name="19c-import-cards", fill=_contacts, tab="contacts", pose=exchange_scene.import_cards),
    Scene(name="20-export", fill=_contacts, tab="contacts", pose=exchange_scene.export_dialog),
    Scene(
        name="20b-export-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_dialog,
        size=SMALL,
        dark=True,
    ),
    *window_shots.SCENES,
    *contacts_states.SCENES,
    *window_states.SCENES,
)


def dialog_over(stage: Stage) -> QDialog | None:
    """The dialog that lies over the window, if there is one."""
    settle()
    return next((dialog for dialog in stage.window.findChildren(QDialog) if dialog.isVisible()), None)
