"""The window of a notebook that is locked: its menus without anything of the notebook, and the page that asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.core.settings import TEXT_SIZES, THEMES, Settings
from desktop.qtkit import menus
from desktop.qtkit.geometry import Geometry, bring_to_front
from desktop.qtkit.prompts import Prompter
from desktop.views import file_questions, key_map
from desktop.views.unlock.unlock_page import UnlockPage

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(960, 640)
TEXT_STEP = 10


class LockedWindow(QMainWindow):
    """Stands where the window of the notebook stood. Edit, Person and Session wait until it is open.

    ``notebook_requested`` carries the path of another notebook, ``new_notebook_requested`` that of one to make,
    ``settings_chosen`` the ``Settings`` with another look.
    """

    notebook_requested = Signal(object)
    new_notebook_requested = Signal(object)
    settings_chosen = Signal(object)

    def __init__(self, prompter: Prompter, geometry: Geometry, *, settings: Settings) -> None:
        super().__init__()
        self._prompter, self._geometry, self._settings = prompter, geometry, settings
        self.setObjectName("locked_window")
        self.setWindowTitle("Askwell")
        self.setMinimumSize(LEAST_SIZE)
        self.page = UnlockPage(self)
        self.setCentralWidget(self.page)
        self._menus: dict[str, QMenu] = {}
        self._build_menus()
        self.page.other_requested.connect(self._on_open_notebook)
        geometry.restore_window(self, "window", default=FIRST_SIZE)

    def bring_to_front(self) -> None:
        """Show the window above others, as a second start wants it."""
        bring_to_front(self)

    def keep_place(self) -> None:
        """Remember where the window stands."""
        self._geometry.save_window(self, "window")
        self._geometry.flush()

    def focusNextPrevChild(self, forward: bool) -> bool:
        from desktop.qtkit.focus_order import settle_order  # no start needs it, the first Tab does

        settle_order([self.page])
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------ menus

    def _build_menus(self) -> None:
        bar = menus.MenuBar(self)
        self.setMenuBar(bar)
        for key, title, fill in (
            ("file", _tr("&File"), self._fill_file),
            ("edit", _tr("&Edit"), None),
            ("person", _tr("&Person"), None),
            ("session", _tr("&Session"), None),
            ("view", _tr("&View"), self._fill_view),
            ("help", _tr("&Help"), self._fill_help),
        ):
            menu = bar.addMenu(title)
            menu.setObjectName(f"{key}_menu")
            menu.menuAction().setEnabled(fill is not None)
            self._menus[key] = menu
            if fill is not None:
                fill()
        self._menus["view"].aboutToShow.connect(self._show_full)

    def _act(self, text: str, on: Callable[[], Any], name: str) -> QAction:
        made = menus.action(self, text, on, shortcut=self._keys(name), name=name)
        self.addAction(made)
        return made

    def _keys(self, name: str) -> str | QKeySequence.StandardKey | None:
        return self._settings.shortcuts.get(name) or key_map.given(name)

    def _fill_file(self) -> None:
        recent = menus.menu(self._menus["file"], title=_tr("Open recent"))
        for text in self._settings.recent_notebooks:
            path = Path(text)
            if path.is_file():
                name = path.stem.replace("&", "&&")
                recent.addAction(menus.action(recent, name, partial(self.notebook_requested.emit, path)))
        recent.setEnabled(not recent.isEmpty())
        quit_action = self._act(_tr("Quit"), self.close, "quit_action")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        menus.fill(
            self._menus["file"],
            [
                menus.action(self, _tr("New notebook…"), self._on_new_notebook),
                self._act(_tr("Open notebook…"), self._on_open_notebook, "open_action"),
                recent,
                None,
                quit_action,
            ],
        )

    def _fill_view(self) -> None:
        texts = (_tr("As the computer"), _tr("Light"), _tr("Dark"))
        looks = menus.choice_menu(
            self,
            [(text, name, "", "") for name, text in zip(THEMES, texts, strict=True)],
            lambda name: self._use(theme=str(name)),
            chosen=self._settings.theme,
        )
        looks.setTitle(_tr("Colours"))
        sizes = [
            self._act(text, partial(self._on_text, by), name)
            for text, by, name in (
                (_tr("Larger text"), TEXT_STEP, "larger"),
                (_tr("Smaller text"), -TEXT_STEP, "smaller"),
                (_tr("Usual text size"), 0, "usual_size"),
            )
        ]
        sizes[0].setShortcuts([*sizes[0].shortcuts(), QKeySequence("Ctrl+=")])
        self._full = self._act(_tr("Full screen"), self._on_full_screen, "full_screen_action")
        self._full.setCheckable(True)
        menus.fill(self._menus["view"], [looks, *sizes, None, self._full])

    def _fill_help(self) -> None:
        about = menus.action(self, _tr("About Askwell"), self._on_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        keys = self._act(_tr("Keyboard shortcuts"), self._on_keys, "help_action")
        menus.fill(self._menus["help"], [keys, about])

    # ------------------------------------------------------------ slots

    def _show_full(self) -> None:
        self._full.setChecked(self.isFullScreen())

    def _on_new_notebook(self) -> None:
        path = file_questions.new_notebook(self._prompter)
        if path is not None:
            self.new_notebook_requested.emit(path)

    def _on_open_notebook(self) -> None:
        path = file_questions.notebook(self._prompter)
        if path is not None:
            self.notebook_requested.emit(path)

    def _on_text(self, by: int) -> None:
        size = self._settings.text_size + by if by else 100
        self._use(text_size=min(max(size, TEXT_SIZES.start), TEXT_SIZES.stop - 1))

    def _on_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_keys(self) -> None:
        from desktop.views.help_dialogs import open_shortcuts

        open_shortcuts(self)

    def _on_about(self) -> None:
        from desktop.views.help_dialogs import open_about

        open_about(self)

    def _use(self, **values: Any) -> None:
        self._settings = replace(self._settings, **values)
        self.settings_chosen.emit(self._settings)


def _tr(text: str) -> str:
    """The words of the menus are those of an open notebook's window."""
    return QCoreApplication.translate("MainMenus", text)
