"""Rows on the page of a place: somebody who is there, and something that was said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock, civil_date
from desktop.domain.kinds import Mark
from desktop.domain.names import initials
from desktop.models.contacts_place import PlacePerson, Said
from desktop.qtkit.badges import Avatar, IconLabel
from desktop.qtkit.labels import Label
from desktop.views import when
from desktop.views.contacts.small import NameLink
from desktop.views.contacts.words import STAGE_LOOKS, stage_name, tr

MOST_LINES = 6
_MARKS = {
    Mark.INSIGHT: "lightbulb",
    Mark.ADVICE: "compass",
    Mark.QUOTE: "quote",
    Mark.PERSON: "user-plus",
    Mark.FOLLOWUP: "corner-up-right",
    Mark.QUESTION: "circle-question-mark",
}


class PersonLine(QWidget):
    """Name and role, and how far one has come with them."""

    def __init__(self, person: PlacePerson, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = NameLink(person.name, name=f"there_{person.id}", parent=self)
        look = STAGE_LOOKS[person.stage]
        self.link.setAccessibleName(
            ", ".join(filter(None, (person.name, person.role, stage_name(person.stage))))
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        if person.role:
            words.addWidget(Label(person.role, style="caption", elide=True, parent=self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        side = Qt.AlignmentFlag.AlignTop if person.role else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Avatar(initials(person.name), size=24, parent=self), 0, side)
        row.addSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(IconLabel(look.icon, size=14, color=look.color, parent=self))
        row.addWidget(Label(stage_name(person.stage), style="caption", parent=self))


class SaidLine(QWidget):
    """A text with its mark, and under it who said it and when; that leads to the session."""

    def __init__(self, said: Said, *, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        icon, color = _look(said)
        text = Label(said.text.strip(), wrap=True, most=MOST_LINES, parent=self)
        self.link = NameLink(
            _source(said, clock=clock), style="caption_medium", name="said_link", parent=self
        )
        self.link.setAccessibleName(f"{_what(said)}: {said.text.strip()} {self.link.text()}")
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.link)
        below.addWidget(Label(f"· {_what(said)}", style="caption", parent=self))
        below.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text)
        words.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        disc = IconLabel(icon, size=14, color=color, disc=24, parent=self)
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def _look(said: Said) -> tuple[str, str]:
    if said.part != "note":
        return "notebook-pen", "success"
    if said.mark in set(Mark) and said.mark:
        return _MARKS[Mark(said.mark)], f"mark-{said.mark}"
    return "notebook-pen", "muted"


def _source(said: Said, *, clock: Clock) -> str:
    if said.at is None:
        return said.name
    day = when.day_word(civil_date(said.at, zone=clock.zone), today=clock.today())
    return f"{said.name}, {day}"


def _what(said: Said) -> str:
    if said.part == "rating":
        return tr("rated {score} of 5").format(score=said.score) if said.score else tr("rating")
    if said.part != "note":
        return tr("debrief")
    names = {
        Mark.INSIGHT: tr("insight"),
        Mark.ADVICE: tr("advice"),
        Mark.QUOTE: tr("quote"),
        Mark.PERSON: tr("person"),
        Mark.FOLLOWUP: tr("follow-up"),
        Mark.QUESTION: tr("question"),
    }
    return names[Mark(said.mark)] if said.mark and said.mark in set(Mark) else tr("note")
