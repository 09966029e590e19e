"""Work in the background: one worker, whose results arrive in the window's own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

Done = Callable[[Any], object]
Failed = Callable[[BaseException], object]
Progress = Callable[[int, int], object]
MOST_WAIT = 1.0
"""Seconds for which work that was given up is waited for."""


class Cancelled(Exception):
    """The work was given up by whoever had asked for it."""


class Job:
    """A piece of work under way, as both sides see it.

    The asker calls ``cancel()``; neither ``done`` nor ``failed`` is called after that. The work, if started
    by ``run_job``, calls ``check()`` now and then and ``report(done, total)``.
    """

    def __init__(
        self, work: Callable[[], Any], *, done: Done | None, failed: Failed | None, progress: Progress | None
    ) -> None:
        self.work, self.done, self.failed, self.progress = work, done, failed, progress
        self._cancelled = threading.Event()
        self._on_cancel: Callable[[], object] | None = None
        self._post: Callable[[Job, str, Any], None] | None = None
        self.finished = False

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Give the work up. May be called again, and after the end."""
        self._cancelled.set()
        stop = self._on_cancel
        if stop is not None and not self.finished:
            stop()

    def forget_asker(self) -> None:
        """Hold nothing of a window that goes: the thread may be the last that knows this job."""
        self.done = self.failed = self.progress = None

    def on_cancel(self, stop: Callable[[], object]) -> None:
        """The work names what stops it at once, such as a connection's ``interrupt``.

        It is called in the thread of whoever cancels.
        """
        self._on_cancel = stop

    def check(self) -> None:
        """Raise Cancelled if the work was given up."""
        if self.cancelled:
            raise Cancelled

    def report(self, done: int, total: int) -> None:
        """Tell the asker how far the work is; raises Cancelled if it was given up."""
        self.check()
        if self._post is not None and self.progress is not None:
            self._post(self, "progress", (done, total))

    def connect(self, post: Callable[[Job, str, Any], None]) -> None:
        """Where news of this job go (called by the runner)."""
        self._post = post


class TaskRunner(Protocol):
    """What Tasks and InlineTasks can do."""

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run ``work(*arguments)``; ``done(result)`` or ``failed(error)`` follows."""

    def run_job(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run ``work(job, *arguments)``, so that it can report and be stopped half-way."""

    def close(self, *, wait: float = MOST_WAIT) -> None:
        """Give up all that is under way, which is waited for as many seconds at most."""


class _Runner(QObject):
    """What both runners share: making jobs and delivering their news.

    An error for which nobody has given ``failed`` is raised where the news arrive.
    """

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        job = Job(lambda: work(*arguments), done=done, failed=failed, progress=progress)
        self._start(job)
        return job

    def run_job(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        job = Job(lambda: work(job, *arguments), done=done, failed=failed, progress=progress)
        self._start(job)
        return job

    def close(self, *, wait: float = MOST_WAIT) -> None:
        """Give up all that is under way."""

    def _start(self, job: Job) -> None:
        raise NotImplementedError

    def _deliver(self, job: Job, news: str, value: Any) -> None:
        if news != "progress":
            job.finished = True
        if job.cancelled or news == "cancelled":
            return
        if news == "progress":
            if job.progress is not None:
                job.progress(*value)
        elif news == "done":
            if job.done is not None:
                job.done(value)
        elif job.failed is not None:
            job.failed(value)
        else:
            raise value  # in the window's thread, where bugs are told


def _outcome(job: Job) -> tuple[str, Any]:
    try:
        job.check()
        return "done", job.work()
    except Cancelled:
        return "cancelled", None
    except Exception as error:
        _forget_locals(error)
        return "failed", error


def _forget_locals(error: BaseException) -> None:
    """Let go here, in the worker, of all that the failed calls held; their lines stay for the report.

    The error goes to the window's thread. A cursor that died there with it, while the worker closed its connection,
    took the whole program down.
    """
    import traceback  # not on the way to the first window

    links: list[BaseException] = [error]
    for link in links:  # grows as it goes; an error may be its own cause
        traceback.clear_frames(link.__traceback__)
        links += [
            more for more in (link.__cause__, link.__context__) if more is not None and more not in links
        ]


class _Line:
    """What the worker says goes through here: nothing more once it is cut, not even half a word.

    A signal that is emitted in one thread while another one deletes its object takes the whole program down.
    """

    def __init__(self, emit: Callable[[Job, str, Any], object]) -> None:
        self._emit, self._lock, self._is_cut = emit, threading.Lock(), False

    def post(self, job: Job, news: str, value: Any) -> None:
        """Send news, from any thread."""
        with self._lock:
            if not self._is_cut:
                self._emit(job, news, value)

    def cut(self) -> None:
        """Nobody is there to hear it any more; what is being said is waited for."""
        with self._lock:
            self._is_cut = True


class Tasks(_Runner):
    """One background thread; jobs run one after the other, in the order they were asked for."""

    _news = Signal(object, str, object)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._open: set[Job] = set()
        self._thread: threading.Thread | None = None
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)
        self._line = _Line(self._news.emit)

    @property
    def busy(self) -> bool:
        """True while a job runs or waits."""
        return bool(self._open)

    def close(self, *, wait: float = MOST_WAIT) -> None:
        """Give up all jobs and end the thread; waits so many seconds at most for the one under way.

        To be called before this object is deleted: it is not heard of again.
        """
        for job in list(self._open):
            job.cancel()
            job.forget_asker()
        self._open.clear()
        self._line.cut()
        self._line = _Line(self._news.emit)
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(wait)
            self._thread = None

    def _start(self, job: Job) -> None:
        job.connect(self._line.post)
        self._open.add(job)
        if self._thread is None:
            try:
                self._thread = _thread_of(self._queue, self._line)
            except RuntimeError as error:  # the system has no room for a thread just now
                self._news.emit(job, "failed", error)
                return
        self._queue.put(job)

    def _on_news(self, job: Job, news: str, value: Any) -> None:
        if news != "progress":
            self._open.discard(job)
        self._deliver(job, news, value)


def _thread_of(queue: SimpleQueue[Job | None], line: _Line) -> threading.Thread:
    thread = threading.Thread(target=_work, args=(queue, line), name="askwell-worker", daemon=True)
    thread.start()
    return thread


def _work(queue: SimpleQueue[Job | None], line: _Line) -> None:
    """What the thread does; it holds nothing of the window."""
    while (job := queue.get()) is not None:
        news, value = _outcome(job)
        try:
            line.post(job, news, value)
        except RuntimeError:  # the window went away meanwhile
            return


class InlineTasks(_Runner):
    """Runs each job at once in the caller's thread: for tests, nothing to wait for."""

    def _start(self, job: Job) -> None:
        job.connect(self._deliver)
        self._deliver(job, *_outcome(job))
