"""Every picture there is: those of the mockups first, then the states that have none."""

from __future__ import annotations

from desktop.core.clock import FixedClock
from desktop.storage.workspace import Workspace
from tests.shots import (
    contacts_scene,
    contacts_shots,
    contacts_states,
    exchange_scene,
    followups_shots,
    live_shots,
    prep_shots,
    window_shots,
    window_states,
)
from tests.shots.scene import SMALL, Scene


def _contacts(ws: Workspace, _clock: FixedClock) -> None:
    contacts_scene.fill(ws)


SCENES: tuple[Scene, ...] = (
    *contacts_shots.SCENES,
    *prep_shots.SCENES,
    *live_shots.SCENES,
    *followups_shots.SCENES,
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
