"""Acts with files: taking people in, writing every format, printing, backups, protection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.trial.bench import NAME, Act, Bench

_CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Quill\r\nN:Quill;Ada;;;\r\nEMAIL:ada@quill.example\r\nEND:VCARD\r\n"
)
_TABLE = "First name,Last name,Company\r\nTomás,Brüggemann,Hafenamt\r\n"

_BEGINS = {
    "xlsx": b"PK",
    "json": b"{",
    "html": b"<!DOCTYPE html",
    "docx": b"PK",
    "pdf": b"%PDF",
    "vcard": b"BEGIN:VCARD",
    "ics": b"BEGIN:VCALENDAR",
}
_FOLDERS = ("csv", "markdown")
_PASSPHRASE = "an invented passphrase of some length"


def acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    """The acts in their order."""
    files = Files(bench)
    yield "imports people from a vCard", partial(files.import_one, "people.vcf", _CARD)
    yield "imports people from a table", partial(files.import_one, "people.csv", _TABLE)
    for name in (*_FOLDERS, *_BEGINS):
        yield f"exports {name}", partial(files.export, name)
    yield "reads its own JSON again", files.import_again
    yield "prints a sheet to PDF", files.print_sheet
    yield "makes a backup, checks it and restores it", files.backup
    yield "protects a notebook: passphrase and recovery code open it, nothing else does", files.protect


class Files:
    """The acts; what they write lies apart from the notebook."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def import_one(self, name: str, text: str) -> None:
        from desktop.ops import importing

        path = self._bench.out / name
        path.write_bytes(text.encode("utf-8"))
        report = importing.import_files(self._bench.hub.workspace, [path])
        assert report.total("added") == 1, "nobody came in"

    def export(self, name: str) -> str:
        from desktop.ops import exporting
        from desktop.ops.exporting_wish import Wish

        report = exporting.export(self._bench.hub.db, Wish(name), out=self._bench.out / f"all-{name}")
        assert all(file.stat().st_size for file in report.files), "an empty file"
        if name in _FOLDERS:
            assert any(NAME in file.read_text("utf-8") for file in report.files), "nobody exported"
        else:
            head = report.path.read_bytes()[:20]
            assert head.startswith(_BEGINS[name]), repr(head)
        return f"{sum(file.stat().st_size for file in report.files) // 1024 + 1} KB"

    def import_again(self) -> None:
        from desktop.ops import importing

        path = self._bench.out / "again.json"
        path.write_bytes((self._bench.out / "all-json").read_bytes())
        again = importing.import_files(self._bench.hub.workspace, [path])
        assert (again.total("found") > 0, again.total("added")) == (True, 0), "not the same people"

    def print_sheet(self) -> None:
        from desktop.ops import exporting
        from desktop.ops.exporting_wish import Kind, Wish

        wish = Wish("pdf", kind=Kind.SHEET, meetings=(self._bench.meeting,))
        out = self._bench.out / "sheet.pdf"
        exporting.export(self._bench.hub.db, wish, out=out)
        data = out.read_bytes()
        assert data.startswith(b"%PDF"), "no PDF"
        assert b"/FontFile" in data, "no font in it"

    def backup(self) -> None:
        from desktop.storage import check, restoring

        made = self._bench.hub.workspace.back_up("self-test")
        assert made is not None, "no folder for it"
        counts = check.examine(made).counts
        assert counts["people"] == self._bench.hub.db.value("SELECT count(*) FROM person"), "not whole"
        restoring.restore_new(made, self._restored)
        assert check.examine(self._restored).counts == counts, "not the same"

    def protect(self) -> None:
        from desktop.core.errors import Problem, UserError
        from desktop.storage import check, cipher_file, protecting, unlocking

        path, profile = self._restored, Profile.under(self._bench.profile.config / "protected")
        counts = check.examine(path).counts
        turned = protecting.turn_on(path, _PASSPHRASE, profile=profile, clock=Clock())
        assert cipher_file.is_protected(path), "anybody can read it"
        assert NAME.encode() not in path.read_bytes(), "a name can be read"
        for typed in (_PASSPHRASE, turned.code):
            assert unlocking.unlock(path, typed) == turned.key, "not the key"
        assert check.examine(path, key=turned.key).counts == counts, "not the same"
        problem = None
        try:
            unlocking.unlock(path, "another passphrase")
        except UserError as refused:
            problem = refused.problem
        assert problem is Problem.PASSPHRASE_WRONG, f"another passphrase: {problem}"

    @property
    def _restored(self) -> Path:
        return self._bench.profile.config / "restored" / "Restored.askwell"
