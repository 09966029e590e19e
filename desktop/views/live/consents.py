"""What the other person allowed: notes, recording, quoting, being contacted again, using their name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.kinds import Permission
from desktop.models.live import Session
from desktop.qtkit import menus
from desktop.views.live.words import tr


class ConsentMenu(QObject):
    """A menu with three answers to each question; ``answered`` carries the question and the answer."""

    answered = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = QMenu(tr("What they allow"), parent)
        self.menu.setObjectName("consent_menu")
        self._session: Session | None = None
        self.menu.aboutToShow.connect(self._fill)

    def show_session(self, session: Session | None) -> None:
        """Ask about this meeting."""
        self._session = session
        self.menu.setEnabled(session is not None)

    def _fill(self) -> None:
        self.menu.clear()
        if self._session is None:
            return
        for name, text in (
            ("may_take_notes", tr("Taking notes")),
            ("may_record", tr("Recording")),
            ("may_quote", tr("Being quoted")),
            ("may_contact_again", tr("Being contacted again")),
            ("may_use_name", tr("Using their name")),
        ):
            self.menu.addMenu(self._question(name, text, getattr(self._session, name)))

    def _question(self, name: str, text: str, answer: str) -> QMenu:
        told = {
            Permission.NOT_ASKED: tr("Not asked"),
            Permission.YES: tr("Yes"),
            Permission.NO: tr("No"),
        }
        sub = QMenu(f"{text}: {told[Permission(answer)]}", self.menu)
        for value, words in told.items():
            sub.addAction(
                menus.action(
                    sub,
                    words,
                    partial(self.answered.emit, name, value),
                    checked=value == answer,
                    checkable=True,
                )
            )
        return sub
