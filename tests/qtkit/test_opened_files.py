"""Files that macOS hands over are kept until the window is there; the first notebook is what it starts with."""

from __future__ import annotations

import subprocess
import sys

from tests.laws.source import ROOT

_STORY = """
from pathlib import Path
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from desktop.qtkit.opened_files import FileApplication

application = FileApplication(["askwell"])
assert application.first_notebook(".askwell") is None
for name in ("people.vcf", "Talks.ASKWELL", "Other.askwell"):
    assert application.sendEvent(application, QFileOpenEvent("/home/someone/" + name))
assert application.first_notebook(".askwell") == Path("/home/someone/Talks.ASKWELL")
heard = []
application.listen(heard.append)
assert [path.name for path in heard] == ["people.vcf", "Other.askwell"], heard
application.sendEvent(application, QFileOpenEvent("/home/someone/late.csv"))
assert heard[-1].name == "late.csv"
application.sendEvent(application, QEvent(QEvent.Type.ApplicationActivate))
assert len(heard) == 3
print("all told")
"""


def test_files_are_kept_until_somebody_listens() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STORY], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.returncode) == ("all told\n", 0), done.stderr
