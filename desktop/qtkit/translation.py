"""Speaks another language than the code's: reads a file of translations and hands the texts to Qt.

The files are the ones that translators edit (Qt's .ts), so that nothing has to be compiled; English needs none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from desktop.core import language, resources

Key = tuple[str, str]
"""Context and English text."""

_HOME = {"en": "en_GB", "de": "de_DE"}
"""Where a language is written as this program writes it."""


class Translation(QTranslator):
    """The texts of one language; what it lacks stays English."""

    def __init__(self, texts: Mapping[Key, Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,
    ) -> str | None:
        forms = self._texts.get((context, source))
        if forms is None:
            return None
        text = forms[0 if abs(n) == 1 else -1]  # as English and German count; one form serves every number
        return text if n < 0 else text.replace("%n", QLocale().toString(n))


@lru_cache(maxsize=2)
def read_texts(path: Path) -> Mapping[Key, tuple[str, ...]]:
    """The finished texts of a file; of counted things all forms, the singular first."""
    import xml.etree.ElementTree as ET  # English does without

    texts: dict[Key, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            texts[name, message.findtext("source", "")] = forms or (translation.text or "",)
    return texts


def speak(application: QCoreApplication, setting: str) -> None:
    """Speak the language that is set, or the computer's; for English on an English computer nothing is read."""
    chosen = wanted(setting)
    at_home = QLocale.system().language() in (QLocale.Language.C, QLocale(chosen).language())
    if chosen == language.spoken() and at_home:
        return
    language.speak(chosen)
    install(application, chosen)


def wanted(setting: str) -> str:
    """The language to speak under this setting; "" leaves it to the computer."""
    return language.wanted(setting, system=QLocale.system().uiLanguages())


def install(application: QCoreApplication, tag: str) -> None:
    """Let Qt speak a language from now on, and write dates and numbers in its words.

    Order, first day of the week and signs stay those of the computer's country.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    path = resources.translations_file(tag)
    if path is not None:
        own = QTranslator(application)  # of Qt's dialogs, menus of fields and calendars
        if own.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(own)
        application.installTranslator(Translation(read_texts(path), application))
    QLocale.setDefault(locale_of(tag, system=QLocale.system()))


def locale_of(tag: str, *, system: QLocale) -> QLocale:
    """How dates and numbers are written: as the computer does where it speaks the language, else as its country."""
    if QLocale(tag).language() == system.language():
        return system
    made = QLocale(QLocale(tag).language(), system.territory())
    fits = system.language() != QLocale.Language.C and made.territory() == system.territory()
    return made if fits else QLocale(_HOME.get(tag, tag))
