"""A process that holds a notebook's lock: says what became of it, then waits until its input ends."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.core.errors import UserError
from desktop.storage import lock

try:
    held = lock.acquire(Path(sys.argv[1]))
except UserError as error:
    print(error.problem, error.facts.get("owner", ""), sep="\t", flush=True)
    sys.exit(1)
print("held", held.owner, sep="\t", flush=True)
sys.stdin.read()
held.release()
