"""Writes the golden notebook of this program's schema, plain and protected: ``python -m tests.golden``.

One is kept for each schema that was ever on main, so that every later migration is tried on it. It is written once,
when a schema is new, and never again.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.exchange.any_file import TakenFile
from desktop.ops import contacts, contacts_files, demo, live, meetings, notes
from desktop.storage import opening, protecting
from desktop.storage.migrations.registry import SCHEMA
from desktop.storage.workspace import Workspace
from tests.golden.golden import FOLDER, PASSPHRASE, rows

SEED = 20260312


def main() -> None:
    """Write the three files: the notebook, every row of it, and the notebook under a passphrase."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "golden.askwell"
        clock = FixedClock("2026-03-12T14:00:00Z")
        opening.make_notebook(path, clock=clock)
        ws = opening.open_notebook(path, profile=Profile.under(Path(folder)), clock=clock)
        demo.fill(ws, people=12, meetings=6, lines=5, seed=SEED)
        _live_a_little(ws, clock)
        ws.close()
        notebook, dump = path.read_bytes(), json.dumps(rows(path), ensure_ascii=False)
        turned = protecting.turn_on(path, PASSPHRASE, profile=Profile.under(Path(folder)), clock=clock)
        print(f"The recovery code is {turned.code}")
        under_key = path.read_bytes()
    for name, data in (
        (f"protected-{SCHEMA}.askwell.gz", under_key),
        (f"notebook-{SCHEMA}.askwell.gz", notebook),
        (f"notebook-{SCHEMA}.json.gz", dump.encode()),
    ):
        (FOLDER / name).write_bytes(gzip.compress(data, mtime=0))


def _live_a_little(ws: Workspace, clock: FixedClock) -> None:
    """Something in steps, in the trash and among the files, and a session that is running."""
    ws.perform("Delete", contacts.delete, {"people": [3]})
    taken = TakenFile("résumé.txt", b"A page about the work", "text/plain")
    ws.perform("Attach", contacts_files.attach, {"person": 1, "file": taken})
    meeting = ws.perform("Start", meetings.start_now, {"person": 1})[0]
    for number, text in enumerate(("Half the job is talking", "! Learn one map tool", "? What does it pay")):
        clock.advance(70)
        line = notes.LineWrite(f"golden-{number}", 1024 * (number + 1), text, at_seconds=70 * number)
        key = notes.line_key(meeting, line.uid)
        ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": [line]}, merge_key=key)
    ws.perform("Quick note", live.quick_note, {"text": "Ask about the night shift"})


if __name__ == "__main__":
    main()
