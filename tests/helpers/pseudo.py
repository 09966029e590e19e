"""A language in which every translated text stands between marks, and what is on the screen without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.core import resources
from desktop.qtkit import paint
from desktop.qtkit.translation import Translation
from desktop.storage.database import Reader
from tests.laws.source import ROOT
from tools.catalogue import collect

OPEN, CLOSE = "⟦", "⟧"
MOST_ROWS = 60
"""So many rows of a list are read; the ones below say the same."""

_NAMES = (
    "Askwell",
    "vCard",
    "iCalendar",
    "CSV",
    "JSON",
    "Markdown",
    "Excel",
    "PDF",
    "HTML",
    "UTF",
    "English",
    "Deutsch",
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def marked() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Every text of the code as its own translation, between marks; what the code does not list has none."""
    return {
        (text.context, text.source): tuple(
            f"{OPEN}{form}{CLOSE}"
            for form in ([text.singular, text.source] if text.singular else [text.source])
        )
        for text in collect(ROOT).texts
    }


@contextmanager
def spoken(
    application: QApplication, texts: Mapping[tuple[str, str], tuple[str, ...]]
) -> Iterator[QTranslator]:
    """The marks are on the screen inside the block."""
    made = Translation(texts, application)
    application.installTranslator(made)
    yield made
    application.removeTranslator(made)
    made.deleteLater()


class Painted:
    """Texts that delegates and gauges paint, as they were before they were shortened."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.texts: set[str] = set()
        for name in ("draw_text", "draw_two_lines", "draw_paragraph"):
            patch.setattr(paint, name, self._noting(getattr(paint, name)))

    def _noting(self, draw: Any) -> Any:
        def noting(*args: Any, **named: Any) -> Any:
            self.texts |= {
                value for value in (*args, *named.values()) if isinstance(value, str) and " " in value
            }
            return draw(*args, **named)

        return noting


class Data:
    """The words that are nobody's to translate: what the notebook holds, built-in texts, days, keys, names."""

    def __init__(self, reader: Reader, extra: Iterable[str] = ()) -> None:
        texts = [*extra, *_texts_of(reader), *_built_in(), *_NAMES]
        self._text = _plain("\n".join(texts))
        self._words = {word.lower() for text in texts for word in _LETTERS.findall(text)}
        self._words |= {word.lower() for word in _words_of_qt()}

    def strange(self, text: str) -> str:
        """What is left of a text without marked parts, days, keys and data; "" when nothing is."""
        rest = unmarked(text)
        if not _LETTERS.search(rest) or _plain(rest) in self._text:
            return ""
        left = [word for word in _LETTERS.findall(rest) if word.lower() not in self._words]
        return rest.strip() if left else ""


def unmarked(text: str) -> str:
    """A text without its marked parts; one whose end was cut off is marked to its end."""
    kept, depth = [], 0
    for char in text:
        if char == OPEN:
            depth += 1
        elif char == CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(char)
    return "".join(kept)


def shown_by(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where and what: every text of the widgets that are shown below ``root``, and of the root's actions."""
    for action in root.findChildren(QAction):
        yield from _of_action(action)
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisibleTo(root) or isinstance(widget, QMenu):
            place = f"{type(widget).__name__} {widget.objectName()}".strip()
            for text in _of_widget(widget):
                if text:
                    yield place, text


def _of_action(action: QAction) -> Iterator[tuple[str, str]]:
    if not action.isSeparator():
        for text in (action.text(), action.toolTip(), action.statusTip()):
            if text:
                yield f"action {action.objectName()}", text


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QMenu):
        yield widget.title()
    if isinstance(widget, QLabel | QAbstractButton) or (
        isinstance(widget, QLineEdit) and widget.isReadOnly()
    ):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(MOST_ROWS, model.rowCount(QModelIndex()))):
        for column in columns:
            for role in _ROLES:
                found = model.data(model.index(row, column), role)
                yield found if isinstance(found, str) else ""


def _texts_of(reader: Reader) -> Iterator[str]:
    tables = [name for (name,) in reader.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        if table.startswith(("search_", "sqlite_", "step")):
            continue
        for row in reader.rows(f"SELECT * FROM {table}"):
            yield from (value for value in row if isinstance(value, str))


def _built_in() -> Iterator[str]:
    for items in (
        resources.question_bank(),
        resources.message_templates(),
        resources.call_script(),
        resources.checklist_words(),
    ):
        for item in items:
            yield from (value for value in item.values() if isinstance(value, str))


def _words_of_qt() -> Iterator[str]:
    """Names of days, months, countries and keys, which Qt knows or the program's data has."""
    locale = QLocale()
    for territory in QLocale.Country:
        yield from _LETTERS.findall(QLocale.territoryToString(territory))
    forms = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    for form in forms:
        yield from (locale.dayName(day, form) for day in range(1, 8))
        yield from (locale.monthName(month, form) for month in range(1, 13))
    for number in range(int(Qt.Key.Key_Escape.value), int(Qt.Key.Key_F35.value)):
        yield from _LETTERS.findall(QKeySequence(number).toString(QKeySequence.SequenceFormat.NativeText))
    yield from ("Space", "Ctrl", "Alt", "Shift", "Meta", "min", "MB", "kB", "bytes", "UTC")


def _plain(text: str) -> str:
    return " ".join(text.replace("…", "").split()).lower()
