"""The log: what the program did and where it failed, without a word of anybody's data.

Messages of this program hold ids and counts. Those of libraries are written without their arguments, and
exceptions without their texts, because both may quote a name, an address or a note.
"""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from desktop.core.errors import UserError
from desktop.core.files import make_private_folder, open_private
from desktop.core.version import VERSION

OWN = "desktop"
SIZE = 1_000_000
KEPT = 3

Report = Callable[[str], None]
Known = Callable[[UserError], object]


def start(path: Path) -> None:
    """Write the log to ``path`` and rotate it; a folder that cannot be written means no log, nothing else."""
    try:
        make_private_folder(path.parent)
        handler = _PrivateFile(path)
    except OSError:
        return
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(OWN).setLevel(logging.INFO)


def stop() -> None:
    """Close the log file, if there is one."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _PrivateFile)]:
        root.removeHandler(handler)
        handler.close()


def watch_for_bugs(report: Report, *, known: Known | None = None) -> Callable[[], None]:
    """Log every exception that nobody caught from now on, and hand its report to ``report`` on its thread.

    A ``UserError`` goes to ``known`` instead, if given: it has a sentence, wherever it comes from.
    Returns a function that takes this back. An exception inside ``report`` is logged and goes no further.
    """
    earlier = sys.excepthook, threading.excepthook, sys.unraisablehook

    def on_exception(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            earlier[0](kind, error, where)
            return
        _tell(error.with_traceback(where), report, known)

    def on_thread(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and found.exc_type is not SystemExit:
            _tell(found.exc_value, report, known)

    def on_unraisable(found: Any) -> None:
        if found.exc_value is not None:
            _tell(found.exc_value, report, known)

    sys.excepthook, threading.excepthook, sys.unraisablehook = on_exception, on_thread, on_unraisable

    def take_back() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = earlier

    return take_back


def bug_report(error: BaseException) -> str:
    """Where in the code an exception came from and on what system; no texts, no names of folders."""
    import platform

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"Askwell {VERSION}\nPython {platform.python_version()}\n{system}\n\n{_places(error)}"


def _tell(error: BaseException, report: Report, known: Known | None) -> None:
    log = logging.getLogger(f"{OWN}.bug")
    if known is not None and isinstance(error, UserError):
        log.warning("a problem that nobody expected here", exc_info=error)
        known(error)
        return
    log.critical("a bug", exc_info=error)
    try:
        report(bug_report(error))
    except Exception as again:
        log.critical("the report of a bug failed", exc_info=again)


def _places(error: BaseException) -> str:
    """The chain of exceptions as kinds, files, lines and functions."""
    import traceback

    lines = io.StringIO()
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        for frame in traceback.extract_tb(current.__traceback__):
            lines.write(f"  {_inside(frame.filename)}:{frame.lineno} in {frame.name}\n")
        lines.write(f"{type(current).__module__}.{type(current).__qualname__}{_code(current)}\n")
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
        if current is not None:
            lines.write("caused by\n")
    return lines.getvalue()


def _code(error: BaseException) -> str:
    """The number of a system error or the word of a known problem, which are nobody's data."""
    number = getattr(error, "errno", None)
    problem = getattr(error, "problem", None)
    if isinstance(number, int):
        return f" (number {number})"
    return f" ({problem})" if isinstance(problem, str) else ""


def _inside(file_name: str) -> str:
    """A file's place inside its package, without the folders of this computer."""
    parts = Path(file_name).parts
    for anchor in (OWN, "site-packages", "lib", "Lib"):
        if anchor in parts[:-1]:
            start = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[start if anchor == OWN else start + 1 :])
    return parts[-1] if parts else file_name


class _PrivateFile(logging.Handler):
    """A rotating log that only its owner can read; what rotates it is loaded with the first record."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None
        _open_for_adding(path).close()

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _rotating(self._path)
            self._file.setFormatter(self.formatter)
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # on a full disk even closing fails
                self._file.close()
        super().close()


def _rotating(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    class Rotating(RotatingFileHandler):
        def _open(self) -> io.TextIOWrapper:
            return _open_for_adding(Path(self.baseFilename))

        def handleError(self, record: logging.LogRecord) -> None:
            """A full disk or a vanished folder must not disturb what is being logged about."""

    return Rotating(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True)


def _open_for_adding(path: Path) -> io.TextIOWrapper:
    return open(path, "a", encoding="utf-8", opener=open_private)


class _Discreet(logging.Formatter):
    """Leaves out everything that could quote a person's data."""

    def format(self, record: logging.LogRecord) -> str:
        own = record.name == OWN or record.name.startswith(f"{OWN}.")
        plain = logging.makeLogRecord({**record.__dict__, "exc_text": None})
        if not own:
            plain.msg, plain.args = str(record.msg) if record.args else "(a message)", None
        return super().format(plain)

    def formatException(self, ei: Any) -> str:
        return _places(ei[1]) if ei[1] is not None else ""
