"""A program that types notes into a real tab until somebody kills it: ``python -m tests.views.live.robot FILE``.

It says on standard output what it typed (``t``, seconds, characters so far) and what it was told is saved
(``s`` and the lines as JSON). It types with the keyboard's way in, and waits for nothing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.clock import Clock
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.models.live_document import key_of, line_at
from desktop.models.live_saving import SaveState
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage import notebook_file
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.live.tab import LiveTab

WORDS = "! Learn one map tool properly\nHalf the job is talking with farmers\n? What does it pay\nplain\n"
KEY_MS = 4


def say(kind: str, *parts: object) -> None:
    """Tell whoever watches, at once."""
    os.write(1, (" ".join([kind, *map(str, parts)]) + "\n").encode())


def main(path: Path) -> int:
    """Type for ever."""
    app = QApplication([])
    connection = notebook_file.open_existing(path, backup=lambda *_: None)
    ws = Workspace(connection, path=path, clock=Clock(zone="Europe/Berlin"))
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    tab = LiveTab(Desk(hub, FakePrompter(), InlineTasks(), Geometry(path.with_suffix(".ini"))))
    tab.resize(1280, 728)
    tab.show()
    tab.take_focus()
    editor, autosave = tab.session_page.editor, tab.session.writer.autosave
    typed = 0

    def acknowledge(state: SaveState | None = None) -> None:
        if (state or autosave.state) is SaveState.SAVED and not editor.notes.book.is_pending:
            lines = {key_of(block): line_at(block).text for block in editor.notes.blocks()}
            say("s", json.dumps({key: text for key, text in lines.items() if text.strip()}))

    def type_one() -> None:
        nonlocal typed
        character = WORDS[typed % len(WORDS)]
        typed += 1
        if character == "\n":
            QTest.keyClick(editor, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(editor, character)
        say("t", time.monotonic(), typed)

    autosave.committed.connect(acknowledge)
    editor.go_to("")
    timer = QTimer(tab, interval=KEY_MS)
    timer.timeout.connect(type_one)
    timer.start()
    say("r")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
