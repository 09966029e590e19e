"""What there is to say under the columns: referrers found, lines that are odd, why a file cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.csv_words import Target
from desktop.exchange.reasons import Blanks, Reason
from desktop.exchange.records import Effect, RowProblem
from desktop.models.importing import Importer
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.labels import Label
from desktop.views.exchange.words import number, problem_sentence
from desktop.views.plural import counted

_MOST, _TITLES = 3, 4
_ORDER = (Effect.REFUSED, Effect.SKIPPED, Effect.REMARK)

Note = tuple[str, str, str]
"""Icon, colour of the icon, words."""


class ImportNotes(QWidget):
    """A few lines with an icon each: lines of which the same is to be said are counted, beyond ``_MOST`` the rest.

    Of columns that are left out no more than ``_TITLES`` are named.
    """

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_notes")
        self.hidden_columns = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[QWidget] = []

    @property
    def texts(self) -> list[str]:
        """What is being said."""
        return [label.text() for line in self._lines for label in line.findChildren(Label)]

    def show_importer(self, importer: Importer) -> None:
        """Say what there is to say now."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        notes = list(self._notes(importer))
        self._lines = [self._line(note) for note in notes]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # else only after the dialog has asked how high it has to be
        self.setVisible(bool(notes))

    def _notes(self, importer: Importer) -> Iterator[Note]:
        several = len(importer.paths) > 1
        if importer.lacks_name:
            words = self.tr("None of the columns looks like a name. Choose one above and go on.")
            yield "circle-alert", "danger", words
        elif importer.refusal is not None:
            yield "circle-alert", "danger", problem_sentence(importer.refusal, of_several=several)
        yield from self._referrers(importer)
        yield from self._problems(importer, several=several)
        if importer.refusal is not None and not importer.lacks_name:
            return  # then it is of no interest what the columns hold
        yield from self._left_out(importer)
        if self.hidden_columns and importer.table is not None:
            yield (
                "info",
                "muted",
                counted(
                    "ImportNotes",
                    "1 column is empty and not shown.",
                    "%n columns are empty and not shown.",
                    self.hidden_columns,
                ),
            )

    def _problems(self, importer: Importer, *, several: bool) -> Iterator[Note]:
        """Of several files, and of cards, only what concerns a whole file: they share their room with the people."""
        kinds: dict[tuple[str, Reason, object], list[RowProblem]] = {}
        for problem in importer.problems:
            if problem != importer.refusal and (importer.table is not None or not problem.line):
                packed = None if problem.line else problem.facts.get("file")  # each is named
                kinds.setdefault((problem.path, problem.reason, packed), []).append(problem)
        worst_first = sorted(kinds.values(), key=lambda alike: _ORDER.index(alike[0].effect))
        for first, *others in worst_first[:_MOST]:
            words = self._words(first, several=several)
            if others:
                like = counted(
                    "ImportNotes", "1 more line is like it.", "%n more lines are like it.", len(others)
                )
                words = self.tr("{words} {more}").format(words=words, more=like)
            refused = first.effect is Effect.REFUSED
            yield ("circle-alert", "danger", words) if refused else ("info", "warning", words)
        rest = sum(map(len, worst_first[_MOST:]))
        if rest:
            yield "info", "warning", counted("ImportNotes", "1 other remark", "%n other remarks", rest)

    def _words(self, problem: RowProblem, *, several: bool) -> str:
        """What is said of a line; below the tick that says it too, only what to do with it."""
        if problem.reason is not Reason.FIRST_ROW_HEADS:
            return problem_sentence(problem, of_several=several)
        words = self.tr("“{row}” was taken for the header. If that is a person, take the tick away.")
        return words.format_map(Blanks(problem.facts))

    def _referrers(self, importer: Importer) -> Iterator[Note]:
        counts, columns = importer.referrers, importer.columns
        if counts is None or columns is None:
            return
        title = next(column.header for column in columns.columns if column.target is Target.REFERRED_BY)
        people = counted(
            "ImportNotes",
            "1 name matches a person you know or import here",
            "%n names match people you know or import here",
            counts.people,
        )
        texts = counted("ImportNotes", "1 other is kept as text", "%n others are kept as text", counts.texts)
        empty = counted("ImportNotes", "1 is empty", "%n are empty", counts.empty)
        words = self.tr("“{title}”: {people}. {texts}, {empty}.")
        color = "warning" if counts.texts else "muted"
        yield "info", color, words.format(title=title, people=people, texts=texts, empty=empty)

    def _left_out(self, importer: Importer) -> Iterator[Note]:
        table, told = importer.table, importer.columns
        if table is None or told is None or importer.lacks_name:
            return
        columns = told.left_out(table.rows[told.heads :])
        if not columns:
            return
        words = counted(
            "ImportNotes",
            "1 column that holds something is left out: {titles}. Choose “Notes” above it to keep what it holds.",
            "%n columns that hold something are left out: {titles}. Choose “Notes” above one to keep what it holds.",
            len(columns),
        )
        named = [one.header or self.tr("column {n}").format(n=number(one.index + 1)) for one in columns]
        titles = ", ".join(named[:_TITLES])
        if (more := len(named) - _TITLES) > 0:
            titles = self.tr("{titles} and {n} more").format(titles=titles, n=number(more))
        yield "info", "muted", words.format_map(Blanks({"titles": titles}))

    def _line(self, note: Note) -> QWidget:
        icon, color, words = note
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(
            IconLabel(icon, size=14, color=color, line="caption", parent=line), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(Label(words, style="caption", color="text", wrap=True, parent=line), 1)
        return line
