"""What Qt for Python says of a mistake is the same when it has to read up on it first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from tests.laws.source import ROOT

pytestmark = pytest.mark.skipif(
    not (Path(shiboken6.__file__).parent / "files.dir").is_dir(),
    reason="the support library is not unpacked here",
)

_MISTAKES = """
import sys
{begin}
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

assert {lazy} == any(type(one).__name__ == "_Unread" for one in sys.modules.values())
for wrong in (lambda: QPoint("a", {{}}), lambda: QTimer.singleShot("soon"), lambda: QWidget.move(1)):
    try:
        wrong()
    except TypeError as error:
        print("TypeError", error)
from PySide6.support.signature import get_signature, layout, parser
print(get_signature(QPoint.setX), get_signature(QWidget.move))
print(layout.typing.__name__, parser.pyside_type_init.__name__)
try:
    layout.nothing_of_that_name
except AttributeError:
    print("missing")
"""

_READ = """
import sys
from threading import Barrier, Thread
from desktop.qtkit import imports, signatures

imports.begin()
unread = list(signatures._left)
assert len(unread) >= 6 and all(type(one).__name__ == "_Unread" for one in unread)
{work}
assert all(type(one).__name__ == "module" for one in unread)
assert not list(signatures.read())
"""

_BY_THREADS = """
barrier, found = Barrier(4), []

def ask():
    barrier.wait()
    found.append([one.dedent if hasattr(one, "dedent") else one.sys for one in unread])

threads = [Thread(target=ask) for _ in range(4)]
for one in threads:
    one.start()
for one in threads:
    one.join()
assert len(found) == 4
list(signatures.read())
"""

BEGIN = "from desktop.qtkit import imports; imports.begin()"


def _run(script: str) -> str:
    command, environment = [sys.executable, "-c", script], os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout


def test_a_mistake_is_worded_as_ever() -> None:
    plain, read_later = (_run(_MISTAKES.format(begin=begin, lazy=bool(begin))) for begin in ("", BEGIN))
    assert plain.count("TypeError") == 3
    assert read_later == plain


@pytest.mark.parametrize("work", ["list(signatures.read())", _BY_THREADS], ids=["in turn", "by threads"])
def test_all_are_read_in_the_end(work: str) -> None:
    _run(_READ.format(work=work))
