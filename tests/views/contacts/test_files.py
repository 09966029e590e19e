"""Files on people: attached by menu, button or drop; opened, copied, taken away."""

from __future__ import annotations

import stat
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.exchange import any_file
from desktop.exchange.limits import ATTACHMENT
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage.tables import Attachment
from tests.views.contacts.conftest import Stage


@pytest.fixture
def card_file(tmp_path: Path) -> Path:
    path = tmp_path / "business card.txt"
    path.write_bytes(b"Amara Nwosu, City of Arven")
    return path


def answer(stage: Stage, *answers: object) -> FakePrompter:
    stage.prompter.answer(*answers)
    return stage.prompter


def attach(stage: Stage, *paths: Path) -> None:
    stage.show("Amara Nwosu")
    stage.tab.verbs.files.attach(list(paths))


def problems(stage: Stage) -> list[Problem]:
    found: list[Problem] = []
    stage.hub.problem.connect(lambda error: found.append(error.problem))
    return found


def names(stage: Stage) -> list[str]:
    return [line.link.text() for line in stage.tab.detail.files.lines]


def test_the_menu_asks_for_a_file_and_attaches_it(stage: Stage, card_file: Path) -> None:
    stage.show("Amara Nwosu")
    answer(stage, [card_file])
    action = stage.tab.findChild(QAction, "attach_action")
    assert action is not None
    action.trigger()
    assert names(stage) == ["business card.txt"]
    assert stage.tab.detail.files.lines[0].link.accessibleName() == "business card.txt, 26 bytes"
    assert stage.heard.told == ["Attached business card.txt to Amara Nwosu."]
    stage.hub.undo()
    assert names(stage) == []
    stage.hub.redo()
    assert names(stage) == ["business card.txt"]


def test_the_button_beside_the_files_does_so_too_and_giving_up_changes_nothing(
    stage: Stage, qtbot: QtBot, card_file: Path
) -> None:
    stage.show("Amara Nwosu")
    answer(stage, [], [card_file, card_file])
    button = stage.tab.detail.files.attach_button
    button.click()
    assert names(stage) == []
    button.click()
    assert len(names(stage)) == 2
    assert stage.heard.told == ["Attached 2 files to Amara Nwosu."]
    assert stage.hub.db.value("SELECT count(*) FROM blob") == 1


def test_a_file_of_a_meeting_says_of_which(stage: Stage, card_file: Path) -> None:
    stage.show("Amara Nwosu")
    answer(stage, [card_file])
    stage.tab.detail.timeline.lines[0].attach_wanted.emit()
    line = stage.tab.detail.files.lines[0]
    assert line.link.accessibleName() == "business card.txt, 26 bytes · meeting yesterday"
    assert Attachment.get().person_id is None


def test_a_dropped_file_is_attached_to_whom_one_sees(stage: Stage, card_file: Path) -> None:
    stage.show("Amara Nwosu")
    detail = stage.tab.detail
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(card_file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    place = QPointF(40, 40)
    entered = QDragEnterEvent(place.toPoint(), copy, mime, left, keys)
    QApplication.sendEvent(detail.viewport(), entered)
    assert entered.isAccepted()
    assert stage.find("drop_veil").isVisible()
    dropped = QDropEvent(place, copy, mime, left, keys)
    QApplication.sendEvent(detail.viewport(), dropped)
    assert names(stage) == ["business card.txt"]
    assert not stage.find("drop_veil").isVisible()
    notes = detail.notes.notes_area.viewport()
    over_text = QDragEnterEvent(place.toPoint(), copy, mime, left, keys)
    QApplication.sendEvent(notes, over_text)
    assert detail.notes.notes_area.toPlainText() == ""


def test_what_cannot_be_taken_is_told_and_the_rest_is_kept(
    stage: Stage, tmp_path: Path, card_file: Path
) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(ATTACHMENT + 1)
    heard = problems(stage)
    attach(stage, large, tmp_path / "nowhere.txt", tmp_path, card_file)
    assert heard == [Problem.FILE_TOO_LARGE, Problem.FILE_MISSING, Problem.FILE_UNREADABLE]
    assert names(stage) == ["business card.txt"]
    with pytest.raises(UserError) as caught:
        any_file.take(large)
    assert caught.value.facts == {"name": "film.mp4", "size": "25.1 MB"}


def test_the_largest_file_that_fits(stage: Stage, tmp_path: Path) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(ATTACHMENT)
    attach(stage, large)
    assert (names(stage), Attachment.get().size) == (["film.mp4"], ATTACHMENT)


def test_opening_shows_a_copy_that_can_only_be_read(stage: Stage, qtbot: QtBot, card_file: Path) -> None:
    attach(stage, card_file)
    prompter = answer(stage, True)
    qtbot.mouseClick(stage.tab.detail.files.lines[0].link, Qt.MouseButton.LeftButton)
    method, url = prompter.asked[-1]
    path = Path(unquote(urlparse(url).path))
    assert (method, path.name, path.read_bytes()) == ("open_url", "business card.txt", card_file.read_bytes())
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700
    stage.tab.verbs.files.copies.clear()
    assert not path.parent.parent.exists()


def test_what_could_run_is_not_opened(stage: Stage, tmp_path: Path) -> None:
    heard = problems(stage)
    for name in ("cv.pdf.exe", "page.HTML", "run.desktop", "odd.bat."):
        path = tmp_path / name
        path.write_bytes(b"x")
        attach(stage, path)
        stage.tab.verbs.files.open(Attachment.select().order_by(Attachment.id.desc()).get().id)
    assert heard == [Problem.FILE_MAY_RUN] * 4
    assert stage.prompter.asked == []


def test_nothing_that_opens_it_is_told(stage: Stage, card_file: Path) -> None:
    attach(stage, card_file)
    heard = problems(stage)
    answer(stage, False)
    stage.tab.verbs.files.open(Attachment.get().id)
    stage.tab.verbs.files.open(999)
    assert heard == [Problem.FILE_NOT_OPENED, Problem.RECORD_GONE]
    stage.tab.verbs.files.copies.clear()


def test_a_copy_goes_where_one_wants(stage: Stage, tmp_path: Path, card_file: Path) -> None:
    attach(stage, card_file)
    target = tmp_path / "copy.txt"
    heard = problems(stage)
    answer(stage, target, None, tmp_path / "no folder" / "copy.txt")
    key = Attachment.get().id
    for _ in range(3):
        stage.tab.verbs.files.save_copy(key)
    assert target.read_bytes() == card_file.read_bytes()
    assert stage.heard.told[-1] == "Saved a copy of business card.txt."
    assert heard == [Problem.FILE_UNWRITABLE]


def test_del_takes_a_file_away_and_the_focus_goes_to_the_next(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(name.encode())
        attach(stage, tmp_path / name)
    first = stage.tab.detail.files.lines[0]
    first.link.setFocus()
    qtbot.keyClick(first.link, Qt.Key.Key_Delete)
    assert (names(stage), stage.heard.told[-1]) == (["a.txt"], "Deleted b.txt.")
    last = stage.tab.detail.files.lines[0]
    assert last.link.hasFocus()
    qtbot.keyClick(last.link, Qt.Key.Key_Delete)
    assert stage.tab.detail.files.attach_button.hasFocus()
    stage.hub.undo()
    assert names(stage) == ["a.txt"]


def test_a_long_name_gives_way(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / f"{'very long ' * 20}name.txt"
    path.write_bytes(b"x")
    attach(stage, path)
    detail = stage.tab.detail
    inside = detail.widget()
    assert isinstance(inside, QWidget)
    assert inside.minimumSizeHint().width() <= detail.viewport().width()
    link = detail.files.lines[0].link
    assert link.toolTip() == path.name


def test_names_for_copies_are_legal() -> None:
    assert any_file.legal_name("Résumé.PDF") == "Résumé.pdf"
    assert any_file.legal_name("../../x.txt") == "x.txt"
    assert any_file.legal_name("con.txt") == "_con.txt"
    assert any_file.legal_name("a\u202egpj.exe") == "agpj.exe"
    assert any_file.legal_name(".hidden") == "hidden"
