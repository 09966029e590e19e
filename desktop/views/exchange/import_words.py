"""What the import dialog says at its foot, on its button, in the Edit menu and once it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.exchange.records import ImportReport
from desktop.ops.importing_plan import Counts
from desktop.views.exchange.words import number
from desktop.views.plural import counted


def tr(text: str) -> str:
    """A text in the user's language."""
    return QCoreApplication.translate("ImportDialog", text)


def footer_words(counts: Counts) -> str:
    """What would happen to how many: "4 new, 1 filled in, 0 skipped, 2 meetings"."""
    words = tr("{new} new, {filled} filled in, {skipped} skipped").format(
        new=number(counts.added), filled=number(counts.updated), skipped=number(counts.skipped)
    )
    for count, more in (
        (counts.refused, counted("ImportDialog", "1 not read", "%n not read", counts.refused)),
        (counts.records, counted("ImportDialog", "1 other record", "%n other records", counts.records)),
        (counts.meetings, counted("ImportDialog", "1 meeting", "%n meetings", counts.meetings)),
    ):
        if count:
            words = tr("{words}, {more}").format(words=words, more=more)
    return words


def button_words(counts: Counts) -> str:
    """What the button brings in: people, else meetings, else whatever there is."""
    if counts.changed:
        return counted("ImportDialog", "Import 1 person", "Import %n people", counts.changed)
    if counts.meetings:
        return counted("ImportDialog", "Import 1 meeting", "Import %n meetings", counts.meetings)
    return tr("Import")


def step_words(paths: Sequence[Path]) -> str:
    """What the Edit menu calls it: "Import alumni.csv"."""
    what = paths[0].name if len(paths) == 1 else counted("ImportDialog", "1 file", "%n files", len(paths))
    return tr("Import {what}").format(what=what)


def told_words(report: ImportReport) -> str:
    """What was done: "Imported 4 people, filled in 1, 2 meetings"."""
    added, updated, talks = (report.total(name) for name in ("added", "updated", "meetings"))
    parts = []
    if added:
        parts.append(counted("ImportDialog", "Imported 1 person", "Imported %n people", added))
    if updated and parts:
        parts.append(counted("ImportDialog", "filled in 1", "filled in %n", updated))
    elif updated:
        parts.append(counted("ImportDialog", "Filled in 1 person", "Filled in %n people", updated))
    if talks and parts:
        parts.append(counted("ImportDialog", "1 meeting", "%n meetings", talks))
    elif talks:
        parts.append(counted("ImportDialog", "Imported 1 meeting", "Imported %n meetings", talks))
    return ", ".join(parts) or tr("Imported")
