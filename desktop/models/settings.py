"""What the preferences show of the notebook: the user's own texts, the numbers of the method, countries."""

from __future__ import annotations

import locale

from PySide6.QtCore import QLocale, QObject, Signal

from desktop.core import language, resources
from desktop.core.errors import UserError
from desktop.domain import speaking
from desktop.domain.business_days import country_of_locale, known_countries
from desktop.domain.names import fold
from desktop.domain.profile import ProfileKey
from desktop.domain.rules import Rules, rule_keys
from desktop.domain.speaking import Speaking
from desktop.hub import Hub
from desktop.ops.profile import set_profile_value
from desktop.ops.rules import reset_rules, set_rule
from desktop.storage.change import Change
from desktop.storage.queries import plans
from desktop.storage.queries.profile import Profile, profile


class Preferences(QObject):
    """Reads and changes what belongs to the notebook; labels are what the Edit menu will call a change."""

    profile_changed = Signal()
    rules_changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._profile = profile(hub.db)
        hub.changed.connect(self._on_changed)

    @property
    def profile(self) -> Profile:
        """What the user said about themselves."""
        return self._profile

    @property
    def rules(self) -> Rules:
        """The numbers as they are now."""
        return self._hub.rules

    @property
    def computer_country(self) -> str:
        """Two letters of the country this computer is set to, empty where it says none."""
        return country_of_locale(locale.getlocale()[0] or "")

    def judge(self, text: str) -> Speaking:
        """How long a text takes to say at the user's pace, and whether that is right."""
        tries = [speaking.Rehearsal(row.words, row.tenths / 10) for row in plans.recent_tries(self._hub.db)]
        pace = speaking.pace(tries, rules=self.rules)
        return speaking.judge(text, words_per_minute=pace, rules=self.rules)

    def write_profile(self, label: str, key: ProfileKey, text: str) -> UserError | None:
        """Keep a text about the user as it is typed; its problem, if it could not be kept."""
        outcome = self._hub.type(f"profile:{key}", label, set_profile_value, key=key, value=text)
        return outcome.error

    def set_rule(self, label: str, key: str, value: str) -> UserError | None:
        """Change a number; turning it on and on is one step. Gives back why it was not accepted."""
        return self._hub.type(f"rule:{key}", label, set_rule, key=key, value=value).error

    def reset_rule(self, label: str, key: str) -> UserError | None:
        """Back to the default of one rule."""
        return self._hub.attempt(label, reset_rules, keys=(key,)).error

    def reset_rules(self, label: str) -> None:
        """Back to all defaults."""
        self._hub.run(label, reset_rules, keys=rule_keys())

    def _on_changed(self, change: Change) -> None:
        if change.touches("profile"):
            self._profile = profile(self._hub.db)
            self.profile_changed.emit()
        if change.touches("rule"):
            self.rules_changed.emit()


def country_name(code: str) -> str:
    """The name of a country in the language that is spoken, its code where nobody has a name for it; "" for none."""
    if not code:
        return ""
    if name := resources.country_names(language.spoken()).get(code):
        return name
    country = QLocale.codeToTerritory(code)
    named = country != QLocale.Country.AnyCountry
    return QLocale.territoryToString(country) if named else code


def countries() -> list[tuple[str, str]]:
    """(name, code) of all countries whose public holidays are known, in the order of their names."""
    found = [(country_name(code), code) for code in known_countries()]
    return sorted(found, key=lambda pair: fold(pair[0]))
