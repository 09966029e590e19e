"""Preferences: pages at the left, one of them at the right; what is changed there acts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.settings import Preferences
from desktop.qtkit import icons, paint
from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.labels import Line, Pane
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.frame import Frame
from desktop.views.settings.rows import SettingsPage

if TYPE_CHECKING:
    from desktop.core.settings import Settings
    from desktop.views.desk import Desk

WIDTH, HEIGHT = 760, 471  # with the platform's frame about 520
NAV_WIDTH = 184
_LAST = "preferences/page"


@dataclass(frozen=True, slots=True)
class PageName:
    """A page in the list at the left."""

    key: str
    text: str
    icon: str


def open_preferences(desk: Desk, window: QWidget, *, page: str = "") -> PreferencesDialog:
    """Show the preferences over a window, on a page or on the one that was open last."""
    dialog = PreferencesDialog(desk, window, page=page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class NavModel(PagedModel):
    """The pages by name; an id is a page's place, from 1."""

    def __init__(self, pages: Sequence[PageName], parent: QWidget) -> None:
        super().__init__(lambda ids: {number: pages[number - 1] for number in ids}, parent=parent)
        self.set_ids(range(1, len(pages) + 1))

    def text(self, record: PageName, column: int) -> str:  # noqa: ARG002
        return record.text


class NavDelegate(RowDelegate):
    """A page: icon and name, on a rounded ground when it is the open one."""

    margin = 12
    line = ""

    def paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        chosen = "selection" if state.focused else "selection-idle"
        ground = chosen if state.selected else "hover" if state.hovered else ""
        if ground:
            paint.box(painter, rect, radius=6, fill=ground)

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: PageName,
        column: int,  # noqa: ARG002
        state: RowState,
    ) -> None:
        side = theme().px(16)
        icon = self.mirror(QRect(rect.x(), rect.y(), side, rect.height()), rect)
        icons.draw(painter, record.icon, icon, size=side, color="accent" if state.selected else "muted")
        words = self.mirror(rect.adjusted(side + 12, 0, 0, 0), rect)
        paint.draw_text(painter, words, record.text, style="body_strong" if state.selected else "body")


class NavList(ListView):
    """Paints no ground of its own under a chosen row: its corners are round."""

    def restyle(self) -> None:
        super().restyle()
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, theme().color("panel"))
        self.setPalette(palette)


class PreferencesDialog(Dialog):
    """Pages are made when they are first opened."""

    def __init__(self, desk: Desk, window: QWidget, *, page: str = "") -> None:
        self._over = window
        super().__init__("", width=WIDTH, most_height=HEIGHT, spacing=0, parent=window)
        self.setWindowTitle(self.tr("Preferences"))
        self.setObjectName("preferences_dialog")
        self._desk, self._hub = desk, desk.hub
        self._preferences = Preferences(desk.hub, self)
        self._names = self._make_names()
        self._made: dict[str, QWidget] = {}
        self._lay_out()
        self._hub.settings_changed.connect(self._refresh)  # a slot ends with its dialog, a lambda would not
        self.nav_list.current_changed.connect(self._on_page)
        self.show_page(page or desk.geometry.value(_LAST, "appearance"))
        self.nav_list.setFocus()

    @property
    def page(self) -> QWidget | None:
        """The page that is open."""
        return self._stack.currentWidget()

    def show_page(self, key: str) -> None:
        """Open a page."""
        keys = [name.key for name in self._names]
        self.nav_list.select_id(keys.index(key) + 1 if key in keys else 1)

    def done(self, result: int) -> None:
        about = self._made.get("about_me")
        if about is not None:
            about.settle()  # type: ignore[attr-defined]
        super().done(result)

    def restyle(self) -> None:
        """As in the pictures; at larger text it grows as far as its window leaves room."""
        room = self._over.size()
        width = min(theme().px(WIDTH), max(WIDTH, room.width() - 32))
        height = min(theme().px(HEIGHT), max(HEIGHT, room.height() - 64))
        self.setFixedSize(width, height)
        self.update()

    def sizeHint(self) -> QSize:
        return self.maximumSize()

    # ------------------------------------------------------------ private

    def _make_names(self) -> tuple[PageName, ...]:
        return (
            PageName("appearance", self.tr("Appearance"), "palette"),
            PageName("about_me", self.tr("About me"), "user"),
            PageName("reminders", self.tr("Reminders"), "bell"),
            PageName("protection", self.tr("Protection"), "shield"),
            PageName("rules", self.tr("Rules"), "scale"),
            PageName("backup", self.tr("Backup"), "save"),
            PageName("session", self.tr("Session"), "notebook-pen"),
            PageName("shortcuts", self.tr("Shortcuts"), "key-round"),
            PageName("language", self.tr("Language"), "languages"),
        )

    def _lay_out(self) -> None:
        self.footer.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._make_nav())
        row.addWidget(Line(vertical=True, parent=self))
        row.addWidget(self._stack, 1)
        self.body.addLayout(row)

    def _make_nav(self) -> Pane:
        pane = Pane("panel", parent=self)
        theme().keep(pane.setFixedWidth, lambda: theme().px(NAV_WIDTH) - 1)
        self.nav_list = NavList(name=self.tr("Pages"), row_height=36, ground="panel", parent=pane)
        self.nav_list.setObjectName("nav_list")
        self.nav_list.set_model(NavModel(self._names, self))
        self.nav_list.set_delegate(NavDelegate(self.nav_list))
        self.nav_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(pane)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.nav_list)
        return pane

    def _on_page(self, number: int) -> None:
        if not number:
            return
        key = self._names[number - 1].key
        if key not in self._made:
            self._made[key] = self._make(key)
            self._stack.addWidget(self._made[key])
        self._stack.setCurrentWidget(self._made[key])
        self._desk.geometry.set_value(_LAST, key)

    def _make(self, key: str) -> QWidget:
        """A page; its modules are loaded now and not before."""
        from desktop.views.settings.about_me import AboutMePage
        from desktop.views.settings.appearance import AppearancePage
        from desktop.views.settings.keys import ShortcutsPage
        from desktop.views.settings.language import LanguagePage
        from desktop.views.settings.reminders import RemindersPage
        from desktop.views.settings.rules import RulesPage
        from desktop.views.settings.session import SessionPage

        if key == "appearance":
            return AppearancePage(self._hub, self)
        if key == "about_me":
            return AboutMePage(self._hub, self._preferences, self)
        if key == "backup":
            from desktop.views.settings.backup import BackupPage

            return BackupPage(self._desk, self._over, self)
        if key == "protection":
            return self._make_protection()
        if key == "session":
            return SessionPage(self._hub, self._preferences, self)
        if key == "shortcuts":
            self._make_tabs()
            return ShortcutsPage(self._hub, self._over, self)
        if key == "language":
            return LanguagePage(self._hub, self)
        if key == "reminders":
            return RemindersPage(self._hub, self._preferences, self)
        return RulesPage(self._preferences, self)

    def _make_protection(self) -> QWidget:
        """It may load the keyring, and the window is asked to close the notebook."""
        from desktop.views.settings.protection import ProtectionPage

        assert isinstance(self._over, Frame)
        return ProtectionPage(self._desk, self._over, self)

    def _make_tabs(self) -> None:
        """The actions of a tab are there when its page is."""
        if isinstance(self._over, Frame):
            for key in self._over.tabs.keys:
                if self._over.tabs.page(key) is None:
                    self._over.make_unseen(key)

    def _refresh(self, _settings: Settings) -> None:
        for page in self._made.values():
            if isinstance(page, SettingsPage):
                page.refresh()
