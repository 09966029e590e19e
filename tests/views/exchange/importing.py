"""Files to import, and what the tests of the import dialog ask."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog, open_import

ALUMNI = """Full name,Job,Company,Mail,Notes 2,Met via,Spare
Sofía Barrientos,Science communicator,Riverhouse Museum,sofia@riverhouse.example,tall,R. Teague,
Jun-ho Baek,Marine surveyor,Skerry Survey,jh.baek@skerry.example,,Career fair,
Wanjiru Kamau,Water engineer,Delta Water Board,,call Mon,,
Grace Oduya,,,grace@home.example,,,
Rosalind Teague,Professor,,r.teague@north.example,,,
"""
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {n}\r\nTEL:+00 555 {n:04}\r\nEND:VCARD\r\n" for n in range(1, 6)
)
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:talk-with-ann-lee-1\r
DTSTART:20260310T100000Z\r
DTEND:20260310T103000Z\r
SUMMARY:Coffee\r
ORGANIZER:mailto:me@home.example\r
ATTENDEE;CN=Me:mailto:me@home.example\r
ATTENDEE;CN=Ann Lee:mailto:ann@lee.example\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:talk-with-bo-ek-2\r
DTSTART:20260311T100000Z\r
DTEND:20260311T103000Z\r
SUMMARY:Tea\r
ORGANIZER:mailto:me@home.example\r
ATTENDEE;CN=Me:mailto:me@home.example\r
ATTENDEE;CN=Bo Ek:mailto:bo@ek.example\r
END:VEVENT\r
END:VCALENDAR\r
"""


def show(desk: Desk, window: QWidget, *paths: Path) -> ImportDialog:
    dialog = open_import(desk, paths, window)
    assert dialog is not None
    return dialog


def names(desk: Desk) -> set[str]:
    return {row[0] for row in desk.hub.db.rows("SELECT shown_name FROM person")}
