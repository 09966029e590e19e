"""Every picture there is: those of the mockups first, then the states that have none."""

from __future__ import annotations

from desktop.core.settings import Settings
from tests.shots import (
    contacts_shots,
    contacts_states,
    exchange_scene,
    followups_shots,
    live_shots,
    prep_shots,
    protection_shots,
    window_shots,
    window_states,
)
from tests.shots.scene import SMALL, Scene

_contacts = contacts_shots.fill
_IDLE = "Behind the dialog the chosen row is that of a list without focus; the differences of Contacts are there too."

SCENES: tuple[Scene, ...] = (
    *contacts_shots.SCENES,
    *prep_shots.SCENES,
    *live_shots.SCENES,
    *followups_shots.SCENES,
    Scene(
        name="19-import",
        fill=_contacts,
        pose=exchange_scene.import_dialog,
        differs=(
            "Columns are as wide as what they hold needs, as a file can have many.",
            "“Notes 2” is taken as notes, which loses nothing; it can be left out.",
            "Who is known and lacks nothing is counted as skipped.",
            _IDLE,
        ),
    ),
    Scene(
        name="19b-import-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_dialog,
        size=SMALL,
        dark=True,
    ),
    Scene(name="19c-import-cards", fill=_contacts, tab="contacts", pose=exchange_scene.import_cards),
    Scene(name="19d-import-people", fill=_contacts, tab="contacts", pose=exchange_scene.import_people),
    Scene(name="19d-import-nobody-found", fill=_contacts, tab="contacts", pose=exchange_scene.import_nobody),
    Scene(name="19d-import-left-out", fill=_contacts, tab="contacts", pose=exchange_scene.import_left_out),
    Scene(
        name="19d-import-left-out-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_left_out,
        size=SMALL,
        dark=True,
    ),
    Scene(name="19e-import-perhaps-known", fill=_contacts, tab="contacts", pose=exchange_scene.import_unsure),
    Scene(
        name="19f-import-perhaps-known-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_unsure,
        size=SMALL,
        dark=True,
    ),
    Scene(
        name="19f-import-perhaps-known-large-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_unsure,
        size=SMALL,
        settings=Settings(text_size=160),
    ),
    Scene(
        name="19g-import-unknown-header", fill=_contacts, tab="contacts", pose=exchange_scene.import_unknown
    ),
    Scene(
        name="19g-import-guessed-header", fill=_contacts, tab="contacts", pose=exchange_scene.import_guessed
    ),
    Scene(
        name="19g-import-guessed-header-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.import_guessed,
        size=SMALL,
        dark=True,
    ),
    Scene(name="19g-import-remarks", fill=_contacts, tab="contacts", pose=exchange_scene.import_lines),
    Scene(name="19h-duplicates", fill=_contacts, tab="contacts", pose=exchange_scene.duplicates),
    Scene(
        name="19i-duplicates-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.duplicates,
        size=SMALL,
        dark=True,
    ),
    Scene(
        name="20-export",
        fill=_contacts,
        pose=exchange_scene.export_dialog,
        differs=(
            "Word and HTML stand beside PDF and Markdown, as the list of formats asks; there is no plain text.",
            "The frames of the purposes have the radius of cards, 8 px.",
            "The footer counts records: how many pages they fill is only known when they are set.",
            _IDLE,
        ),
    ),
    Scene(
        name="20b-export-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_dialog,
        size=SMALL,
        dark=True,
    ),
    Scene(name="20c-export-course", fill=_contacts, tab="contacts", pose=exchange_scene.export_course),
    Scene(
        name="20o-export-period-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_period,
        size=SMALL,
    ),
    Scene(
        name="20p-export-period-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_period,
        size=SMALL,
        dark=True,
    ),
    Scene(name="20h-export-calendar", fill=_contacts, tab="contacts", pose=exchange_scene.export_calendar),
    Scene(name="20d-export-copy", fill=_contacts, tab="contacts", pose=exchange_scene.export_copy),
    Scene(
        name="20n-export-address-book",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_address_book,
    ),
    Scene(name="20m-export-program", fill=_contacts, tab="contacts", pose=exchange_scene.export_program),
    Scene(name="20e-export-preview", fill=_contacts, tab="contacts", pose=exchange_scene.export_preview),
    Scene(name="20g-export-lines", fill=_contacts, tab="contacts", pose=exchange_scene.export_lines),
    Scene(
        name="20f-export-sheet-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_sheet,
        size=SMALL,
        dark=True,
    ),
    Scene(name="20i-export-meetings", fill=_contacts, tab="contacts", pose=exchange_scene.export_meetings),
    Scene(
        name="20j-export-meetings-dark-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_meetings,
        size=SMALL,
        dark=True,
    ),
    Scene(
        name="20k-export-meetings-large-960x640",
        fill=_contacts,
        tab="contacts",
        pose=exchange_scene.export_meetings,
        size=SMALL,
        settings=Settings(text_size=160),
    ),
    Scene(name="20l-export-picked", fill=_contacts, tab="contacts", pose=exchange_scene.export_picked),
    *window_shots.SCENES,
    *protection_shots.SCENES,
    *contacts_states.SCENES,
    *window_states.SCENES,
)
