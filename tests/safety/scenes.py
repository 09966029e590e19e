"""Profiles with something in them, and what may be found there after an operation that was disturbed."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.ops import demo
from desktop.storage import opening, protecting
from desktop.storage.check import examine
from desktop.storage.database import reading
from desktop.storage.migrations.registry import SCHEMA
from tests.golden import golden
from tests.safety.keys import FIRST, key_of, passphrase_of
from tests.safety.processes import run

CLOCK = FixedClock("2026-03-12T13:00:00Z")
OPERATIONS = ("save", "import", "backup", "restore", "migrate")
PROTECTING = ("protect", "passphrase", "unprotect")
"""Operations after which the same notebook is under a passphrase, under another, or under none."""

LEFT_OUT = ("notebook",)
"""The table of facts about the notebook: who wrote it last is another after an update."""


@dataclass
class Scene:
    """A profile as it is before an operation, kept so that it can be laid out again and again."""

    name: str
    kept: Path
    home: Path
    argument: str = ""
    before: str = ""
    after: str = ""

    @property
    def profile(self) -> Profile:
        """The profile in use."""
        return Profile.under(self.home)

    def lay_out(self) -> None:
        """The profile as it was before."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.kept, self.home)

    def learn(self) -> None:
        """See what the notebook is like before and after the operation when nothing disturbs it."""
        self.lay_out()
        self.before = dump(self.profile.notebook)
        done = run("tests.safety.operation", self.name, self.argument, home=self.home)
        assert done.stdout == "done\n", done.stderr + done.stdout
        self.after = dump(self.profile.notebook)

    def judge(self, *, told_done: bool) -> str:
        """What is wrong afterwards: neither before nor after, not what was told, or not sound; empty if nothing."""
        found = dump(self.profile.notebook)
        if found not in (self.before, self.after):
            return "neither as before nor as after"
        if told_done and found != self.after:
            return "told it was done, and it is not there"
        for path in [self.profile.notebook, *self.profile.backups.rglob("*.askwell")]:
            if not examine(path, key=key_of(path)).sound:
                return f"{path.name} is not sound"
        return ""

    def goes_on(self) -> str:
        """What is wrong when it is done again undisturbed."""
        done = run("tests.safety.operation", self.name, self.argument, home=self.home)
        if done.returncode:
            return f"cannot be done afterwards: {done.stdout}{done.stderr[-200:]}"
        notebook = self.profile.notebook
        left = sorted(path.name for path in notebook.parent.iterdir() if path != notebook)
        return f"left behind: {left}" if self.name in PROTECTING and left else ""


def scene(name: str, folder: Path) -> Scene:
    """The scene of one of ``OPERATIONS``; ``migrate-N`` begins with the golden notebook of schema N."""
    kept, home = folder / f"{name} kept", folder / f"{name} home"
    profile = Profile.under(kept)
    name, _, schema = name.partition("-")
    profile.notebook.parent.mkdir(parents=True, mode=0o700)
    made = Scene(name, kept, home)
    if name == "migrate":
        golden.unpack(int(schema), folder).rename(profile.notebook)
    else:
        fill(profile)
    if name in ("passphrase", "unprotect"):
        protecting.turn_on(profile.notebook, FIRST, profile=profile, clock=CLOCK)
    if name == "save":
        made.argument = "A thought between two trams"
    elif name == "import":
        table = folder / "people.csv"
        rows = (f"Person{number} Family{number},p{number}@x.example\n" for number in range(40))
        table.write_text("Name,Email\n" + "".join(rows), encoding="utf-8")
        made.argument = str(table)
    elif name == "restore":
        source = folder / "source.askwell"
        shutil.copy(made_backup(profile), source)
        run("tests.safety.operation", "save", "Later than the backup", home=kept)
        made.argument = str(source)
    made.learn()
    return made


def fill(profile: Profile, *, people: int = 15, meetings: int = 6, lines: int = 5) -> None:
    """A notebook with made-up people at the profile's own place."""
    opening.make_notebook(profile.notebook, clock=CLOCK)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK)
    demo.fill(ws, people=people, meetings=meetings, lines=lines)
    ws.close()


def made_backup(profile: Profile) -> Path:
    """A backup of the profile's notebook."""
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK)
    made = ws.back_up("hand")
    ws.close()
    assert made is not None
    return made


def dump(path: Path) -> str:
    """A word for everything in a notebook; the schema counts too, and under which passphrase it is."""
    with reading(path, key=key_of(path)) as connection:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
        assert check == "ok", f"{path.name}: {check}"
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                " AND name NOT LIKE 'search%' ORDER BY name"
            )
            if row[0] not in LEFT_OUT
        ]
        rows = {table: _rows(connection, table) for table in tables}
    text = json.dumps(
        [schema, rows, passphrase_of(path)], default=lambda data: hashlib.sha256(data).hexdigest()
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(connection: object, table: str) -> list[list[object]]:
    """Rows without what chance decides: the uids of new rows."""
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY 1")  # type: ignore[attr-defined]
    names = [column[0] for column in cursor.description]
    chance = {"uid", "changes", "report"}
    return [
        [value for name, value in zip(names, row, strict=True) if name not in chance]
        for row in cursor.fetchall()
    ]


def schemas() -> list[int]:
    """Schemas from which there is something to migrate."""
    return [schema for schema in golden.schemas() if schema < SCHEMA]
