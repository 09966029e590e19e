"""Where a person's settings, notebook, backups and logs are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from desktop.core.records import dataclass

HOME_VARIABLE = "ASKWELL_HOME"
SUFFIX = ".askwell"


@dataclass(frozen=True, slots=True)
class Profile:
    """The folders of one life of the program. Nothing is made by asking for a path."""

    data: Path
    config: Path
    backups: Path
    logs: Path

    @classmethod
    def find(cls, folder: Path | None = None, *, environ: Mapping[str, str] | None = None) -> Profile:
        """The profile in ``folder``, else where ``ASKWELL_HOME`` says, else in the user's own places."""
        named = (os.environ if environ is None else environ).get(HOME_VARIABLE, "").strip()
        chosen = folder or (Path(named) if named else None)
        return cls.of_user() if chosen is None else cls.under(chosen)

    @classmethod
    def under(cls, folder: Path) -> Profile:
        """Everything under one folder, for a second life that never touches the real one."""
        root = folder.expanduser().absolute()
        return cls(data=root / "data", config=root, backups=root / "backups", logs=root / "logs")

    @classmethod
    def of_user(cls) -> Profile:
        """The places this system gives to programs; backups lie beside the data folder, not in it."""
        import platformdirs  # a profile of one's own does without

        return cls(
            data=platformdirs.user_data_path("Askwell", appauthor=False),
            config=platformdirs.user_config_path("Askwell", appauthor=False),
            backups=platformdirs.user_data_path("Askwell Backups", appauthor=False),
            logs=platformdirs.user_log_path("Askwell", appauthor=False),
        )

    @property
    def notebook(self) -> Path:
        """The notebook that a first start makes."""
        return self.data / f"Askwell{SUFFIX}"

    @property
    def demo_notebook(self) -> Path:
        """The notebook with sample people, made on request and thrown away freely."""
        return self.data / f"Sample people{SUFFIX}"

    @property
    def settings_file(self) -> Path:
        """The file of ``core/settings``."""
        return self.config / "settings.json"

    @property
    def geometry_file(self) -> Path:
        """Sizes and places of windows and panes; see ``qtkit/geometry``."""
        return self.config / "windows.json"

    @property
    def reminders_file(self) -> Path:
        """Which reminders were told, a file of ``core/told``."""
        return self.config / "reminders.json"

    @property
    def unsaved_folder(self) -> Path:
        """Where what was typed is kept while a notebook cannot be written; away from the notebook's own folder."""
        return self.config / "unsaved"

    @property
    def log_file(self) -> Path:
        """The newest log; older ones have a number behind the name."""
        return self.logs / "askwell.log"
