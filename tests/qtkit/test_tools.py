"""Tasks, debounce, geometry, announcements."""

from __future__ import annotations

import os
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit import tips
from desktop.qtkit.announce import announce
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import Cancelled, InlineTasks, Job, TaskRunner, Tasks
from desktop.qtkit.theme import theme


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(parent=qapp)
    yield made
    made.close()


def fail() -> None:
    """Work that does not succeed."""
    raise ValueError("broken")


class TestTasks:
    """Work in the background."""

    def test_the_result_arrives_in_the_windows_thread(self, tasks: Tasks, qtbot: QtBot) -> None:
        heard: list[tuple[int, bool]] = []
        main = threading.current_thread()
        tasks.run(lambda a, b: (a + b, threading.current_thread() is main), 2, 3, done=heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [(5, False)]
        assert not tasks.busy

    def test_errors_arrive(self, tasks: Tasks, qtbot: QtBot) -> None:
        heard: list[BaseException] = []
        tasks.run(fail, failed=heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        assert isinstance(heard[0], ValueError)
        with qtbot.captureExceptions() as raised:
            tasks.run(fail)
            qtbot.waitUntil(lambda: bool(raised))
        assert raised[0][0] is ValueError

    def test_what_failed_work_held_dies_in_the_worker(self, tasks: Tasks, qtbot: QtBot) -> None:
        died_in: list[threading.Thread] = []
        heard: list[BaseException] = []

        class Held:
            def __del__(self) -> None:
                died_in.append(threading.current_thread())

        def work() -> None:
            _first = Held()
            try:
                inner()
            except ValueError as error:
                raise LookupError("told") from error

        def inner() -> None:
            _second = Held()
            fail()

        tasks.run(work, failed=heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        assert traceback.extract_tb(heard[0].__traceback__)[-1].name == "work"  # the report still tells where
        heard.clear()
        assert len(died_in) == 2
        assert threading.current_thread() not in died_in

    def test_an_error_that_is_its_own_cause_arrives(self, tasks: Tasks, qtbot: QtBot) -> None:
        heard: list[object] = []

        def work() -> None:
            try:
                fail()
            except ValueError as error:
                raise error from error

        tasks.run(work, failed=heard.append)
        tasks.run(lambda: "after", done=heard.append)
        qtbot.waitUntil(lambda: len(heard) == 2)
        assert heard[1] == "after"

    def test_cancelled_work_says_nothing(self, tasks: Tasks, qtbot: QtBot) -> None:
        go = threading.Event()
        heard: list[object] = []
        stopped: list[bool] = []

        def work(job: Job) -> str:
            job.on_cancel(lambda: stopped.append(True))
            go.wait(5)
            job.check()
            return "late"

        job = tasks.run_job(work, done=heard.append, failed=heard.append)
        after: list[str] = []
        tasks.run(lambda: "after", done=after.append)
        qtbot.waitUntil(lambda: job._on_cancel is not None)
        job.cancel()
        go.set()
        qtbot.waitUntil(lambda: after == ["after"])
        assert heard == []
        assert stopped == [True]

    def test_progress(self, tasks: Tasks, qtbot: QtBot) -> None:
        steps: list[tuple[int, int]] = []
        done: list[None] = []

        def work(job: Job) -> None:
            for number in range(3):
                job.report(number + 1, 3)

        tasks.run_job(work, done=done.append, progress=lambda *step: steps.append(step))
        qtbot.waitUntil(lambda: bool(done))
        assert steps == [(1, 3), (2, 3), (3, 3)]

    def test_closing_ends_the_thread(self, qapp: QApplication, qtbot: QtBot) -> None:
        made = Tasks(parent=qapp)
        heard: list[int] = []
        made.run(lambda: 1, done=heard.append)
        qtbot.waitUntil(lambda: heard == [1])
        made.close()
        assert made._thread is None

    def test_after_closing_nothing_is_heard(self, qapp: QApplication, qtbot: QtBot) -> None:
        made = Tasks(parent=qapp)
        began, go, ended = threading.Event(), threading.Event(), threading.Event()
        heard: list[object] = []

        def work(job: Job) -> None:
            began.set()
            go.wait(5)
            job._post(job, "done", 1)  # type: ignore[misc]
            ended.set()

        made._news.connect(lambda _job, news, _value: heard.append(news))
        made.run_job(work, done=heard.append)
        assert began.wait(5)
        made._line.cut()
        go.set()
        assert ended.wait(5)
        made.close()
        made.run(lambda: "after", done=heard.append)
        qtbot.waitUntil(lambda: heard == ["after", "done"])  # of the one before nothing
        made.close()

    def test_without_room_for_a_thread_the_work_has_failed(
        self, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def start(_thread: threading.Thread) -> None:
            raise RuntimeError("can't start new thread")

        heard: list[object] = []
        with monkeypatch.context() as full:
            full.setattr(threading.Thread, "start", start)
            tasks.run(lambda: 1, done=heard.append, failed=lambda error: heard.append(type(error)))
            qtbot.waitUntil(lambda: heard == [RuntimeError])
        assert not tasks.busy
        tasks.run(lambda: 2, done=heard.append)
        qtbot.waitUntil(lambda: heard == [RuntimeError, 2])

    def test_inline(self, qapp: QApplication) -> None:
        made: TaskRunner = InlineTasks(qapp)
        heard: list[object] = []
        made.run(lambda: 7, done=heard.append)
        made.run(fail, failed=lambda error: heard.append(type(error)))
        made.run_job(lambda job: job.report(1, 2), progress=lambda *step: heard.append(step))
        assert heard == [7, ValueError, (1, 2)]

    def test_a_job_that_gives_itself_up_is_silent(self, qapp: QApplication) -> None:
        def work() -> None:
            raise Cancelled

        heard: list[object] = []
        InlineTasks(qapp).run(work, done=heard.append, failed=heard.append)
        assert heard == []


class TestDebounce:
    """Once, a moment later."""

    def test_only_the_last_call_counts(self, qapp: QApplication, qtbot: QtBot) -> None:
        heard: list[str] = []
        made = Debounce(heard.append, delay=1, parent=qapp)
        made.call("a")
        made.call("b")
        assert made.waiting
        qtbot.waitUntil(lambda: heard == ["b"])
        assert not made.waiting

    def test_flush_and_cancel(self, qapp: QApplication) -> None:
        heard: list[str] = []
        made = Debounce(heard.append, delay=60_000, at_most=90_000, parent=qapp)
        made.flush()
        made.call("a")
        made.flush()
        made.call("b")
        made.cancel()
        made.flush()
        assert heard == ["a"]

    def test_it_does_not_wait_for_ever(self, qapp: QApplication, qtbot: QtBot) -> None:
        heard: list[int] = []
        made = Debounce(heard.append, delay=60_000, at_most=5, parent=qapp)
        made.call(1)
        qtbot.waitUntil(lambda: heard == [1])


class TestBusyBar:
    """Only for work that takes its time."""

    def test_short_work_shows_nothing(self, qtbot: QtBot) -> None:
        bar = BusyBar(name="Importing")
        qtbot.addWidget(bar)
        bar.start()
        bar.stop()
        assert bar.isHidden()

    def test_long_work_shows_how_far_it_is(self, qtbot: QtBot) -> None:
        bar = BusyBar(name="Importing")
        qtbot.addWidget(bar)
        bar.resize(400, 4)
        bar.start(after_ms=1)
        qtbot.waitUntil(bar.isVisible)
        bar.set_progress(1, 4)
        image = bar.grab().toImage()
        accent = theme().hex("accent")
        assert image.pixelColor(90, 2).name().upper() == accent
        assert image.pixelColor(110, 2).name().upper() != accent
        bar.stop()
        assert bar.isHidden()


class TestGeometry:
    """Where things stood."""

    def test_window_and_splitter_come_back(self, qtbot: QtBot, tmp_path: Path) -> None:
        path = tmp_path / "geometry.json"
        first, window = Geometry(path), QWidget()
        qtbot.addWidget(window)
        first.restore_window(window, "main", default=QSize(640, 480))
        assert window.size() == QSize(640, 480)
        window.resize(500, 400)
        splitter = self.splitter(qtbot)
        first.restore_splitter(splitter, "contacts", default=[300, 100])
        splitter.moveSplitter(250, 1)
        first.save_splitter(splitter, "contacts")
        first.save_window(window, "main")
        first.set_value("tab", "prep")
        before = os.umask(0)
        first.flush()
        os.umask(before)
        if os.name == "posix":
            assert path.stat().st_mode & 0o777 == 0o600
        self.comes_back(qtbot, path, splitter.sizes())

    def test_the_first_size_leaves_room_for_the_frame(self, qtbot: QtBot, tmp_path: Path) -> None:
        window, room = QWidget(), QApplication.primaryScreen().availableSize()
        qtbot.addWidget(window)
        Geometry(tmp_path / "geometry.json").restore_window(window, "main", default=QSize(9_000, 9_000))
        assert window.size() == QSize(room.width(), room.height() - 40)

    def test_what_was_changed_is_written_soon(self, qtbot: QtBot, tmp_path: Path) -> None:
        path = tmp_path / "geometry.json"
        geometry = Geometry(path)
        geometry.set_value("tab", "prep")
        qtbot.waitUntil(path.exists)
        assert Geometry(path).value("tab") == "prep"

    def comes_back(self, qtbot: QtBot, path: Path, sizes: list[int]) -> None:
        """A second start finds it all."""
        second, window, splitter = Geometry(path), QWidget(), self.splitter(qtbot)
        qtbot.addWidget(window)
        second.restore_window(window, "main", default=QSize(640, 480))
        second.restore_splitter(splitter, "contacts", default=[100, 300])
        assert window.size() == QSize(500, 400)
        assert splitter.sizes() == sizes
        assert second.value("tab") == "prep"

    def splitter(self, qtbot: QtBot) -> QSplitter:
        """Two panes of 400 px together."""
        made = QSplitter(Qt.Orientation.Horizontal)
        qtbot.addWidget(made)
        made.addWidget(QWidget())
        made.addWidget(QWidget())
        made.resize(400, 100)
        made.show()
        return made

    @pytest.mark.parametrize(
        "content",
        [b"\xff\xfe not json [", b"[]", b'{"main/geometry": 5}', '{"main/geometry": "ä%"}'.encode()],
    )
    def test_a_broken_file_gives_the_first_sizes(self, qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "geometry.json"
        path.write_bytes(content)
        window = QWidget()
        qtbot.addWidget(window)
        Geometry(path).restore_window(window, "main", default=QSize(640, 480))
        assert window.size() == QSize(640, 480)


def test_announcing_without_a_screen_reader_is_silent(qapp: QApplication) -> None:
    announce(QObject(qapp), "Five minutes left")
    announce(QObject(qapp), "Not saved", urgent=True)


def test_a_tip_shows_what_stands_in_a_text_letter_by_letter() -> None:
    assert tips.plain("R&D, 3 < 4 after all") == "<qt>R&amp;D, 3 &lt; 4 after all</qt>"
    assert tips.plain('<img src="file:///etc/passwd">\nx') == (
        '<qt>&lt;img src="file:///etc/passwd"&gt;<br>x</qt>'
    )
    assert tips.plain("Amara & Leila") == "Amara & Leila"
