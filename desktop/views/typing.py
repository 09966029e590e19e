"""Texts that are kept while they are typed: at most 400 ms after the last key, at least once a second."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.core.errors import UserError
from desktop.hub import UNSAVED, Hub
from desktop.qtkit.fields import TextArea

PAUSE_MS = 350
LONGEST_MS = 750
RETRY_MS = 3000

Keep = Callable[[str, str], bool]
Write = Callable[[str, str], UserError | None]


def parting(hub: Hub, write: Write) -> Keep:
    """For ``TypedText.leave``: what can never be kept goes to the clipboard, and the user is told."""

    def keep(name: str, text: str) -> bool:
        error = write(name, text)
        if error is None or error.problem in UNSAVED:
            return error is None
        QGuiApplication.clipboard().setText(text)
        hub.problem.emit(error)
        hub.tell(_tr("What you wrote could not be kept. It is on the clipboard."))
        return True

    return keep


class TypedText(QObject):
    """Watches text areas and hands over what was typed in them: ``keep(name, text)``, which says if it could.

    What could not be kept stays in its field and is tried again. ``settle`` hands over what still waits. Before
    another record is shown in the same areas, call ``leave``: else its text would be taken for the other's.
    ``put`` names the record that is shown now: what could not be kept of it stands there again.
    """

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._areas: dict[str, TextArea] = {}
        self._kept: dict[str, str] = {}
        self._late: dict[tuple[Hashable, str], tuple[Keep, str]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.settle)
        self._longest.timeout.connect(self.settle)

    @property
    def is_kept(self) -> bool:
        """Whether nothing waits that was typed."""
        return not self.unkept

    @property
    def unkept(self) -> list[str]:
        """The texts that wait."""
        late = [text for _, text in self._late.values()]
        return late + [area.text for name, area in self._areas.items() if area.text != self._kept[name]]

    def watch(self, area: TextArea, name: str) -> None:
        """Keep what is typed in an area under a name."""
        self._areas[name] = area
        self._kept[name] = area.text
        area.textChanged.connect(lambda: self._on_typed(name))

    def put(self, name: str, text: str, *, of: Hashable = None) -> None:
        """Show a text of the record ``of`` as the notebook has it; what somebody is typing stands above it."""
        area = self._areas[name]
        if area.text != self._kept[name]:
            return
        self._kept[name] = text
        _keep, shown = self._late.pop((of, name), (None, text))
        if area.text != shown:
            area.set_text(shown)
        if shown != text:
            self._pause.start(RETRY_MS)

    def leave(self, keep: Keep, *, of: Hashable) -> None:
        """Hand over what was typed for the record ``of``, which is shown no longer; ``keep`` belongs to it.

        What cannot be kept now is remembered and tried again until ``keep`` says that it is dealt with.
        """
        for name, area in self._areas.items():
            text = area.text
            if text != self._kept[name]:
                self._late[of, name] = (keep, text)
                self._kept[name] = text
        self.settle()

    def settle(self) -> bool:
        """Hand over everything that was typed and not yet kept; whether nothing waits any more."""
        self._pause.stop()
        self._longest.stop()
        late, self._late = self._late, {}
        self._late |= {key: (keep, text) for key, (keep, text) in late.items() if not keep(key[1], text)}
        for name, area in self._areas.items():
            text = area.text
            if text != self._kept[name] and self._keep(name, text):
                self._kept[name] = text
        kept = self.is_kept
        if not kept:
            self._pause.start(RETRY_MS)
        return kept

    def _on_typed(self, name: str) -> None:
        if self._areas[name].text == self._kept[name]:
            return
        self._pause.start(PAUSE_MS)
        if not self._longest.isActive():
            self._longest.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("typing", text)
