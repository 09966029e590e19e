"""The menu bar: everything that can be done, by name, with its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.paths import SUFFIX
from desktop.core.settings import TEXT_SIZES, THEMES
from desktop.qtkit import menus
from desktop.views import key_map, over_window
from desktop.views.edit_actions import EditActions, Undoing
from desktop.views.panes import step_pane
from desktop.views.tab_names import PAGES

if TYPE_CHECKING:
    from desktop.qtkit.toast import Toasts
    from desktop.views.desk import Desk, Tab
    from desktop.views.frame import Frame

TEXT_STEP = 10


class MainMenus(QObject):
    """Builds the menus of the window and does what is not a tab's own business."""

    def __init__(self, window: Frame, desk: Desk, toasts: Toasts) -> None:
        super().__init__(window)
        self._window, self._desk, self._hub, self._toasts = window, desk, desk.hub, toasts
        self._menus: dict[str, QMenu] = {}
        self._looks: QMenu | None = None
        self._edits = EditActions(window)
        self._build()

    def take_page(self, key: str, page: QWidget) -> None:
        """Connect what a page asks the window for."""
        for name, act in (
            ("import_requested", self.import_files),
            ("sample_requested", self._window.sample_requested.emit),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(lambda *_args, act=act: act())
        export = getattr(page, "export_requested", None)
        if export is not None:
            export.connect(lambda people=None: self.export(people))
        for name, show in (
            ("merge_requested", over_window.find_duplicates),
            ("paper_requested", over_window.export_sheet),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(partial(show, self._desk, self._window))
        page.setObjectName(f"{key}_tab")

    def take_files(self, paths: list[Path]) -> None:
        """Files that were dropped on the window or handed over: a notebook is opened, others are imported."""
        notebooks = [path for path in paths if path.suffix.lower() == SUFFIX]
        if notebooks:
            self._window.notebook_requested.emit(notebooks[0])
        elif paths:
            over_window.open_import(self._desk, self._window, paths)

    def import_files(self) -> None:
        """Choose files and bring their people in."""
        over_window.import_files(self._desk, self._window)

    def open_preferences(self, page: str = "") -> None:
        """Show the preferences, on a page or on the last one."""
        from desktop.views.settings.dialog import open_preferences

        open_preferences(self._desk, self._window, page=page)

    def export(self, people: list[int] | None = None) -> None:
        """Write records into files for people or programs."""
        over_window.export(self._desk, self._window, people)

    def find(self) -> None:
        """Find anything."""
        from desktop.views.find.palette import open_palette

        open_palette(self._desk, self._window)

    # ------------------------------------------------------------ menus

    def _build(self) -> None:
        bar = menus.MenuBar(self._window)
        self._window.setMenuBar(bar)
        for key, title, fill in (
            ("file", self.tr("&File"), self._fill_file),
            ("edit", self.tr("&Edit"), self._fill_edit),
            ("person", self.tr("&Person"), self._fill_person),
            ("session", self.tr("&Session"), self._fill_session),
            ("view", self.tr("&View"), self._fill_view),
            ("help", self.tr("&Help"), self._fill_help),
        ):
            menu = bar.addMenu(title)
            menu.setObjectName(f"{key}_menu")
            if key != "help":  # what stands there never changes
                menu.aboutToShow.connect(fill)
            self._menus[key] = menu
        self._make_actions()
        self._hub.settings_changed.connect(lambda _settings: self._fill_view())
        for fill in (self._fill_file, self._fill_edit, self._fill_view, self._fill_help):
            fill()

    def _make_actions(self) -> None:
        """Actions with keys that work anywhere live in the window, not only in a menu that is open."""
        go = self._hub.go
        self.undoing = Undoing(self._window, self._hub, self._toasts, self._edits, make=self._act)
        self.new_person = self._act(
            self.tr("New person…"), lambda: go("contacts", action="new"), "new_person_action"
        )
        self.new_follow_up = self._act(
            self.tr("New follow-up…"),
            lambda: go("followups", action="new", stay=True),
            "new_follow_up_action",
        )
        self.find_action = self._act(self.tr("Find anything…"), self.find, "find_action")
        self.filter_action = self._act(self.tr("Filter this list"), self._on_filter, "filter_action")
        self.tab_actions = [
            self._act(
                QCoreApplication.translate("tabs", PAGES[key][0]),
                partial(_open_tab, self._window, key),
                f"tab_{key}_action",
            )
            for key in PAGES
        ]
        self.reminders_action = self._act(
            self.tr("Reminders"), self._window.reminders_requested.emit, "reminders_action"
        )
        self._make_view_actions()
        self._make_program_actions()

    def _make_view_actions(self) -> None:
        """Ways round the window, and the size of its text."""
        step = self._window.tabs.step
        self.pane_actions = [
            self._act(text, on, name)
            for text, on, name in (
                (self.tr("Next tab"), lambda: step(1), "next_tab_action"),
                (self.tr("Previous tab"), lambda: step(-1), "previous_tab_action"),
                (self.tr("Next pane"), lambda: self._on_pane(1), "next_pane_action"),
                (self.tr("Previous pane"), lambda: self._on_pane(-1), "previous_pane_action"),
            )
        ]
        self.text_actions = [
            self._act(text, partial(self._on_text, by), name)
            for text, by, name in (
                (self.tr("Larger text"), TEXT_STEP, "larger"),
                (self.tr("Smaller text"), -TEXT_STEP, "smaller"),
                (self.tr("Usual text size"), 0, "usual_size"),
            )
        ]
        self.larger, self.smaller, self.usual = self.text_actions
        # most keyboards have + on the key of =, and nobody wants to hold Shift as well
        self.larger.setShortcuts([*self.larger.shortcuts(), QKeySequence("Ctrl+=")])
        self.full_screen = self._act(self.tr("Full screen"), self._on_full_screen, "full_screen_action")
        self.full_screen.setCheckable(True)

    def _make_program_actions(self) -> None:
        """What concerns the notebook or the program as a whole."""
        self.preferences = self._act(self.tr("Preferences…"), self.open_preferences, "preferences_action")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.open_action = self._act(self.tr("Open notebook…"), self._opening(_open_notebook), "open_action")
        self.import_action = self._act(self.tr("Import…"), self.import_files, "import_action")
        self.import_pasted_action = self._act(
            self.tr("Import from the clipboard…"),
            self._opening(over_window.import_pasted),
            "import_pasted_action",
        )
        self.export_action = self._act(self.tr("Export…"), self.export, "export_action")
        self.help_action = self._act(
            self.tr("Keyboard shortcuts"), self._opening(over_window.show_shortcuts), "help_action"
        )
        self.trash_action = self._act(
            self.tr("Trash…"), self._opening(over_window.show_trash), "trash_action"
        )
        self.duplicates_action = self._act(
            self.tr("Find duplicates…"), self._opening(over_window.find_duplicates), "duplicates_action"
        )
        self.imports_action = self._act(
            self.tr("Imports…"), self._opening(over_window.show_imports), "imports_action"
        )
        self.lock_action = self._act(
            self.tr("Lock now"), partial(self._window.lock_requested.emit, True), "lock_action"
        )
        self.lock_action.setProperty(menus.IN_DIALOGS, True)
        self.lock_action.setEnabled(self._hub.workspace.is_protected)
        self.quit = self._act(self.tr("Quit"), self._window.close, "quit_action")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _act(self, text: str, on: Callable[[], Any], name: str) -> QAction:
        action = menus.action(self._window, text, on, shortcut=key_map.given(name), name=name)
        self._window.addAction(action)
        return action

    def _fill_file(self) -> None:
        act, window = self._in("file"), self._window
        recent = menus.menu(self._menus["file"], title=self.tr("Open recent"))
        for text in self._hub.settings.recent_notebooks:
            path = Path(text)
            if path.is_file():
                recent.addAction(act(_plain(path.stem), partial(window.notebook_requested.emit, path)))
        recent.setEnabled(not recent.isEmpty())
        menus.fill(
            self._menus["file"],
            [
                self.new_person,
                self.new_follow_up,
                None,
                act(self.tr("New notebook…"), self._opening(_new_notebook)),
                self.open_action,
                recent,
                act(self.tr("Try with sample people"), self._window.sample_requested.emit),
                act(self.tr("Save a copy…"), self._opening(over_window.save_copy)),
                act(self.tr("Backups…"), partial(self.open_preferences, "backup")),
                None,
                self.import_action,
                self.import_pasted_action,
                self.export_action,
                None,
                self.duplicates_action,
                self.imports_action,
                self.trash_action,
                None,
                self.lock_action,
                self.quit,
            ],
        )

    def _fill_edit(self) -> None:
        self.undoing.refresh()
        undo, redo = self.undoing.undo, self.undoing.redo
        texts, rows = self._edits.texts, self._edits.rows
        search = (self.find_action, self.filter_action)
        entries = [undo, redo, None, *texts, None, *rows, None, *search, None, self.preferences]
        menus.fill(self._menus["edit"], entries)

    def _fill_person(self) -> None:
        self._menus["person"].clear()
        self._menus["person"].addAction(self.new_person)
        self._menus["person"].addSeparator()
        in_hand = "followups" if self._window.tabs.current_key == "followups" else "contacts"
        self._let_fill(in_hand, "person")

    def _fill_session(self) -> None:
        self._menus["session"].clear()
        self._let_fill("prep" if self._window.tabs.current_key == "prep" else "live", "session")

    def _fill_view(self) -> None:
        self.full_screen.setChecked(self._window.isFullScreen())
        if self._looks is not None:
            self._looks.deleteLater()
        texts = (self.tr("As the computer"), self.tr("Light"), self.tr("Dark"))
        self._looks = looks = menus.choice_menu(
            self._window,
            [(text, name, "", "") for name, text in zip(THEMES, texts, strict=True)],
            self._on_theme,
            chosen=self._hub.settings.theme,
        )
        looks.setTitle(self.tr("Colours"))
        menus.fill(
            self._menus["view"],
            [
                *self.tab_actions,
                None,
                *self.pane_actions,
                None,
                self.reminders_action,
                None,
                looks,
                *self.text_actions,
                self.full_screen,
            ],
        )
        if self._window.tabs.page("live") is not None:  # its mini window
            self._let_fill("live", "view")

    def _fill_help(self) -> None:
        act = self._in("help")
        about = act(self.tr("About Askwell"), self._opening(over_window.show_about))
        about.setMenuRole(QAction.MenuRole.AboutRole)  # macOS has it in the menu named after the program
        menus.fill(self._menus["help"], [self.help_action, about])

    def _in(self, key: str) -> Callable[..., QAction]:
        """Makes actions that belong to a menu and go with its entries."""
        return partial(menus.action, self._menus[key])

    def _opening(self, show: Callable[[Desk, Frame], None]) -> Callable[[], None]:
        return partial(show, self._desk, self._window)

    def _let_fill(self, key: str, menu: str) -> None:
        """A tab adds its own actions; one that was never opened is made first, unseen.

        Their keys work while it is in front, and another action may have them elsewhere.
        """
        page = self._window.tabs.page(key) or self._window.make_unseen(key)
        cast("Tab", page).fill_menu(self._menus[menu])
        if key != self._window.tabs.current_key:
            menus.without_keys(self._menus[menu])

    # ------------------------------------------------------------ what the entries do

    def _on_filter(self) -> None:
        if self._window.tab is not None:
            self._window.tab.filter_list()

    def _on_pane(self, by: int) -> None:
        if self._window.tab is not None:
            step_pane(self._window, self._window.tab, by=by)

    def _on_text(self, by: int) -> None:
        size = self._hub.settings.text_size + by if by else 100
        size = min(max(size, TEXT_SIZES.start), TEXT_SIZES.stop - 1)
        self._hub.use_settings(replace(self._hub.settings, text_size=size))

    def _on_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_theme(self, name: object) -> None:
        self._hub.use_settings(replace(self._hub.settings, theme=str(name)))


def _plain(text: str) -> str:
    """A text from the notebook or the disk as a menu shows it: its "&" underlines nothing."""
    return text.replace("&", "&&")


def _open_tab(window: Frame, key: str) -> None:
    """Open a tab, or go back into the one that is open from the row of tabs."""
    window.tabs.open(key)
    if window.tabs.bar.hasFocus() and window.tab is not None:
        window.tab.take_focus()


def _new_notebook(desk: Desk, window: Frame) -> None:
    from desktop.views import file_questions

    path = file_questions.new_notebook(desk.prompter)
    if path is not None:
        window.new_notebook_requested.emit(path)


def _open_notebook(desk: Desk, window: Frame) -> None:
    from desktop.views import file_questions

    path = file_questions.notebook(desk.prompter)
    if path is not None:
        window.notebook_requested.emit(path)
