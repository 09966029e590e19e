"""Texts of another language reach Qt, with their plurals, numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject
from PySide6.QtWidgets import QApplication

from desktop.core import language
from desktop.qtkit import translation
from desktop.views.plural import counted

TEXTS = {
    ("Door", "Open"): ("Öffnen",),
    ("things", "%n notes"): ("%n Notiz", "%n Notizen"),
}


class Door(QObject):
    """Says what can be done with it."""

    def label(self) -> str:
        return self.tr("Open")


class FrontDoor(Door):
    """Uses the words of what it is made from."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    made = translation.Translation(TEXTS, qapp)
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)
    made.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_texts_are_found_by_class_and_by_the_class_below() -> None:
    assert Door().label() == FrontDoor().label() == "Öffnen"
    assert QCoreApplication.translate("Door", "Close") == "Close"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 Notizen"), (1, "1 Notiz"), (2, "2 Notizen"), (12345, "12.345 Notizen")]
)
def test_counted_things_take_their_form_and_the_signs_of_the_language(count: int, words: str) -> None:
    assert counted("things", "%n note", "%n notes", count) == words


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 notes"), (1, "1 note"), (2, "2 notes"), (12345, "12,345 notes")]
)
def test_english_needs_no_file(count: int, words: str) -> None:
    assert counted("things", "%n note", "%n notes", count) == words


def test_the_file_of_a_language_is_read_with_its_forms() -> None:
    path = translation.resources.translations_file("de")
    assert path is not None
    texts = translation.read_texts(path)
    assert texts["tabs", "Session notes"] == ("Gesprächsnotizen",)
    assert texts["contacts", "%n people"] == ("%n Person", "%n Personen")


def test_speaking_german_and_english_again(qapp: QApplication) -> None:
    before = QLocale()
    try:
        translation.speak(qapp, "de")
        assert language.spoken() == "de"
        assert QCoreApplication.translate("when", "today") == "heute"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        assert QLocale().toString(QDate(2026, 3, 17), "dddd d. MMMM") == "Dienstag 17. März"
    finally:
        translation.speak(qapp, "en")
        QLocale.setDefault(before)
    assert language.spoken() == "en"
    assert QCoreApplication.translate("when", "today") == "today"


@pytest.mark.parametrize(
    ("tag", "system", "expected"),
    [
        ("de", "de_AT", "de_AT"),
        ("en", "en_US", "en_US"),
        ("en", "de_DE", "en_DE"),
        ("de", "en_US", "de_DE"),  # nobody writes German in the manner of the United States
        ("de", "C", "de_DE"),
        ("en", "C", "en_GB"),
    ],
)
def test_dates_and_numbers_are_written_as_the_country_does(tag: str, system: str, expected: str) -> None:
    assert translation.locale_of(tag, system=QLocale(system)).name() == expected
