"""The golden notebooks: one a schema, with every row as it was written."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from desktop.storage import opening

FOLDER = Path(__file__).parent
PASSPHRASE = "golden wörds 4 ever"
CODE = "HTFKF-ZB9HC-S2PAD-PQE6C-ED6BX-VVPCA-A4XK9-J6Z2R-KEEG4-B5CWQ-02RK4-TD966-8X6GZ"
"""What opens the protected ones; the code is that of the only schema there is one of."""

LOGS = ("notebook", "step", "trash", "note_version")
Rows = dict[str, list[dict[str, Any]]]


def schemas() -> list[int]:
    """The schemas of which there is one."""
    return sorted(int(path.name.split("-")[1].split(".")[0]) for path in FOLDER.glob("notebook-*.askwell.gz"))


def unpack(schema: int, folder: Path) -> Path:
    """A golden notebook as a file of its own."""
    path = folder / f"golden {schema}.askwell"
    path.write_bytes(gzip.decompress((FOLDER / f"notebook-{schema}.askwell.gz").read_bytes()))
    path.chmod(0o600)
    return path


def written(schema: int) -> Rows:
    """Every row that was written into it."""
    text = gzip.decompress((FOLDER / f"notebook-{schema}.json.gz").read_bytes())
    found: Rows = json.loads(text)
    return found


def unpack_protected(schema: int, folder: Path) -> Path:
    """The same under ``PASSPHRASE``."""
    path = folder / f"protected {schema}.askwell"
    path.write_bytes(gzip.decompress((FOLDER / f"protected-{schema}.askwell.gz").read_bytes()))
    path.chmod(0o600)
    return path


def rows(path: Path, *, key: bytes | None = None) -> Rows:
    """Every row of a notebook's own tables, by table and column."""
    from desktop.storage.tables import RECORDS

    reader = opening.open_for_reading(path, key=key)
    try:
        found: Rows = {}
        for table in [*(str(record._meta.table_name) for record in RECORDS), *LOGS]:
            if not reader.value("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)):
                continue
            names = [row[1] for row in reader.rows(f"PRAGMA table_info({table})")]
            listed = reader.rows(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1")
            found[table] = [dict(zip(names, row, strict=True)) for row in listed]
        return found
    finally:
        reader.close()
