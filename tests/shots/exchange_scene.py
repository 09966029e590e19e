"""Files for the pictures of the import and export dialogs, made where the window's notebook lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.views.exchange.import_pages import Page
from tests.shots.scene import person
from tests.shots.stage import Stage, settle

if TYPE_CHECKING:
    from desktop.views.exchange.import_dialog import ImportDialog

_amara = person("Amara Nwosu")

_FIRST = (
    (
        "Sofía Barrientos",
        "Science communicator",
        "Riverhouse Museum",
        "sofia@riverhouse.example",
        "tall, bike",
        1,
    ),
    ("Jun-ho Baek", "Marine surveyor", "Skerry Survey", "jh.baek@skerry.example", "", 2),
    ("Wanjiru Kamau", "Water engineer", "Delta Water Board", "w.kamau@delta.example", "call Mon", 3),
    (
        "Élodie Fournier-Castellanos",
        "Deputy head of cross-border catchments",
        "Office for Inland Waters",
        "–",
        "",
        0,
    ),
)
_REFERRERS = ("", "R. Teague", "Career fair", "T. Wieczorek")
_OFTEN = (*[1] * 29, *[2] * 8, *[0] * 5)
"""Who gave the names after the first four: with those, 31 people who are known, 9 texts and 6 of nobody."""
_KNOWN = {
    0: "Amara Nwosu,Planner,City of Arven,a.nwosu@arven.example",
    1: "Kenji Morimoto,Planner,Osprey & Lund,k@osprey.example",
}


def alumni_list(folder: Path) -> Path:
    """The table of the mockup: 46 people, a column that nobody knows, and one of who gave the name."""
    rows = ["Full name,Job,Company,Mail,Notes 2,Met via"]
    for name, job, company, mail, note, referrer in _FIRST:
        rows.append(f'{name},{job},{company},{mail},"{note}",{_REFERRERS[referrer]}')
    for place in range(42):
        name = f"Person{chr(97 + place % 26)} Alumna{place}"
        person = _KNOWN.get(place, f"{name},Planner,Office {place % 7},p{place}@alumni.example")
        rows.append(f"{person},,{_REFERRERS[_OFTEN[place]]}")
    path = folder / "alumni-list.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def import_dialog(stage: Stage) -> None:
    """The import dialog over the contacts."""
    from desktop.views.exchange.import_dialog import open_import

    _amara(stage)
    open_import(stage.window.desk, [alumni_list(stage.ws.path.parent)], stage.window)
    settle()


def import_cards(stage: Stage) -> None:
    """The import dialog for an address book."""
    from desktop.views.exchange.import_dialog import open_import

    path = stage.ws.path.parent / "address book.vcf"
    names = (
        "Ilse Vermeulen",
        "Kenji Morimoto",
        "Nils Berg",
        "Amara Nwosu",
        "Zo\u00eb Adeyemi",
        "\u738b\u5c0f\u660e",
    )
    cards = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTITLE:Planner\r\nORG:Osprey & Lund\r\nEND:VCARD\r\n"
        for name in names
    )
    path.write_text(cards, encoding="utf-8")
    _amara(stage)
    open_import(stage.window.desk, [path], stage.window)
    settle()


def _export(stage: Stage, purpose: str, *, preview: bool = False) -> None:
    from desktop.views.exchange.export_dialog import open_export

    _amara(stage)
    dialog = open_export(stage.window.desk, stage.window, purpose=purpose)
    if preview:
        dialog.preview_button.click()
    settle()


def export_course(stage: Stage) -> None:
    """What can be chosen for a course."""
    _export(stage, "course")


def export_period(stage: Stage) -> None:
    """What can be chosen for a course from one day to another, the last of which cannot be read."""
    from desktop.views.exchange.export_dialog import open_export
    from desktop.views.exchange.export_scope import Period

    _amara(stage)
    scope = open_export(stage.window.desk, stage.window, purpose="course").form.scope
    scope.period_combo.set_value(Period.OWN)
    scope.period_combo.chosen.emit(Period.OWN)
    scope.until_field.setText("soonish")
    scope.until_field.textEdited.emit("soonish")
    scope.until_field.editingFinished.emit()
    settle()


def export_calendar(stage: Stage) -> None:
    """What can be chosen for a calendar, some of the follow-ups being done."""
    from desktop.storage.tables import FollowUp

    done = FollowUp.update(state="done").where(FollowUp.id <= 3)
    stage.hub.run("Done", lambda _ws: done.execute())
    _export(stage, "calendar")


def export_address_book(stage: Stage) -> None:
    """What can be chosen for an address book."""
    _export(stage, "address_book")


def export_copy(stage: Stage) -> None:
    """A full copy."""
    _export(stage, "copy")


def export_program(stage: Stage) -> None:
    """What another program gets: all but two lines that are off the record."""
    from desktop.storage.tables import NoteLine

    ids = [row[0] for row in stage.ws.db.rows("SELECT id FROM note_line ORDER BY id LIMIT 2")]
    hide = NoteLine.update(off_record=True).where(NoteLine.id.in_(ids))
    stage.hub.run("Off the record", lambda _ws: hide.execute())
    _export(stage, "program")


def export_preview(stage: Stage) -> None:
    """The first pages of a report, before it is saved."""
    _export(stage, "document", preview=True)


def export_meetings(stage: Stage) -> None:
    """The list of all meetings to pick some of, three of them ticked."""
    from PySide6.QtWidgets import QApplication

    from desktop.views.exchange.export_dialog import open_export
    from desktop.views.exchange.meeting_picker import MeetingPicker

    _amara(stage)
    dialog = open_export(stage.window.desk, stage.window)
    dialog.form.scope.meeting_combo.picking.emit()
    picker = QApplication.activeModalWidget()
    assert isinstance(picker, MeetingPicker)
    picker.picks.model.pick(picker.picks.model.ids[1:4], on=True)
    settle()


def export_picked(stage: Stage) -> None:
    """What can be chosen for a spreadsheet of some meetings that were picked."""
    from desktop.views.exchange.export_dialog import open_export

    _amara(stage)
    dialog = open_export(stage.window.desk, stage.window, purpose="tables")
    dialog.form.scope.meeting_combo.take(
        [row[0] for row in stage.ws.db.rows("SELECT id FROM meeting LIMIT 3")]
    )
    settle()


def export_lines(stage: Stage) -> None:
    """How the tables begin, before they are saved."""
    _export(stage, "tables", preview=True)


def export_sheet(stage: Stage) -> None:
    """The paper sheet, before it is saved or printed."""
    _export(stage, "sheet", preview=True)


def _with_unsure(stage: Stage) -> ImportDialog:
    from desktop.views.exchange.import_dialog import ImportDialog, open_import

    path = alumni_list(stage.ws.path.parent)
    with path.open("a", encoding="utf-8") as file:
        file.write("Leila Haddad,Analyst,Canal Trust,leila@canal.example,,\n")
        file.write("Grace Oduya,Lab head,Fen Institute,grace.o@fen.example,met at the fair,\n")
    _amara(stage)
    dialog = open_import(stage.window.desk, [path], stage.window)
    assert isinstance(dialog, ImportDialog)
    settle()
    return dialog


def import_people(stage: Stage) -> None:
    """The people of the files, two of them left out."""
    dialog = _with_unsure(stage)
    dialog.importer.pick(dialog.importer.entries[1:3], on=False)
    _page(dialog, Page.PEOPLE)


def import_nobody(stage: Stage) -> None:
    """A search among the people of the files that finds nobody."""
    dialog = _with_unsure(stage)
    _page(dialog, Page.PEOPLE)
    dialog.people_page.search_field.setText("harbour pilot")
    settle()


def import_left_out(stage: Stage) -> None:
    """A table of an address book with columns for which a person has no room, and somebody who may be known."""
    from desktop.views.exchange.import_dialog import open_import

    path = stage.ws.path.parent / "outlook.csv"
    path.write_text(
        "First Name,Last Name,E-mail Address,Business Street,Business Postal Code,Birthday,Hobby,Spouse\n"
        "Ann,Lee,ann@lee.example,1 Quay Rd,BS1 1AA,6/5/1984,Tides,\n"
        "Grace,Oduya,grace.o@fen.example,,,,,Cy\n",
        encoding="utf-8",
    )
    _amara(stage)
    open_import(stage.window.desk, [path], stage.window)
    settle()


def import_unsure(stage: Stage) -> None:
    """Somebody who may be known, beside the person of the notebook."""
    _page(_with_unsure(stage), Page.UNSURE)


def import_unknown(stage: Stage) -> None:
    """A table with headings that nobody knows, before it is said that they are some."""
    from desktop.views.exchange.import_dialog import open_import

    path = stage.ws.path.parent / "klub.csv"
    path.write_text("Jina;Kazi;Mahali\nAnn Lee;Pilot;Harbour Office\nBo Ek;Sailor;Yard\n", encoding="utf-8")
    _amara(stage)
    open_import(stage.window.desk, [path], stage.window)
    settle()


def import_guessed(stage: Stage) -> None:
    """A table whose first row was taken for the header, with sums at its end."""
    from desktop.views.exchange.import_dialog import open_import

    path = stage.ws.path.parent / "anrufe.csv"
    rows = ("Eva;Kern;keine", "Bo;Ek;030 / 0123451", "Cy;Dee;030 123452", "Di;Fox;030 123453", "Gesamt;;7")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    _amara(stage)
    open_import(stage.window.desk, [path], stage.window)
    settle()


def import_lines(stage: Stage) -> None:
    """What there is to say of the lines."""
    _page(_with_unsure(stage), Page.LINES)


def _page(dialog: ImportDialog, page: Page) -> None:
    dialog.switch.chosen.emit(page)
    settle()


def export_dialog(stage: Stage) -> None:
    """The export dialog over the contacts."""
    from desktop.views.exchange.export_dialog import open_export

    _amara(stage)
    open_export(
        stage.window.desk, stage.window, people=[row[0] for row in stage.ws.db.rows("SELECT id FROM person")]
    )
    settle()


def duplicates(stage: Stage) -> None:
    """Two pairs who may be one person each."""
    from desktop.ops import contacts
    from desktop.storage.workspace import Workspace
    from desktop.views.exchange.duplicates_dialog import open_duplicates

    def twice(ws: Workspace) -> None:
        contacts.add_person(
            ws,
            name="Grace Oduya",
            role="Laboratory lead",
            organisation="Fen Institute",
            email="grace.o@fen.example",
        )
        contacts.add_person(ws, name="L. Haddad", phone="+00 555 0166")

    stage.hub.run("Add", twice)
    _amara(stage)
    open_duplicates(stage.window.desk, stage.window)
    settle()
