"""Texts that are kept while they are typed: at most 400 ms after the last key, at least once a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.qtkit.fields import TextArea

PAUSE_MS = 400
LONGEST_MS = 1000
RETRY_MS = 3000

Keep = Callable[[str, str], bool]


class TypedText(QObject):
    """Watches text areas and hands over what was typed in them: ``keep(name, text)``, which says if it could.

    What could not be kept stays in its field and is tried again. ``settle`` hands over what still waits: call
    it before another record is shown.
    """

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._areas: dict[str, TextArea] = {}
        self._kept: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.settle)
        self._longest.timeout.connect(self.settle)

    def watch(self, area: TextArea, name: str) -> None:
        """Keep what is typed in an area under a name."""
        self._areas[name] = area
        self._kept[name] = area.text
        area.textChanged.connect(lambda: self._on_typed(name))

    def put(self, name: str, text: str) -> None:
        """Show a text that came from the notebook; what somebody is typing there stands above it."""
        area = self._areas[name]
        if area.text != self._kept[name]:
            return
        self._kept[name] = text
        if area.text != text:
            area.set_text(text)

    def settle(self) -> None:
        """Hand over everything that was typed and not yet kept."""
        self._pause.stop()
        self._longest.stop()
        for name, area in self._areas.items():
            text = area.text
            if text == self._kept[name]:
                continue
            if self._keep(name, text):
                self._kept[name] = text
            else:
                self._pause.start(RETRY_MS)

    def _on_typed(self, name: str) -> None:
        if self._areas[name].text == self._kept[name]:
            return
        self._pause.start(PAUSE_MS)
        if not self._longest.isActive():
            self._longest.start()
