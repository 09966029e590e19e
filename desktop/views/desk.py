"""What every tab is given, and what the window expects of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.core.records import dataclass
from desktop.hub import Destination, Hub

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.core.paths import Profile
    from desktop.qtkit.geometry import Geometry
    from desktop.qtkit.prompts import Prompter
    from desktop.qtkit.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Desk:
    """The hub, who asks the user questions, who works in the background, and who remembers sizes of panes.

    ``profile`` is where the notebook's backups lie; None for windows that are only looked at.
    """

    hub: Hub
    prompter: Prompter
    tasks: TaskRunner
    geometry: Geometry
    profile: Profile | None = None


class Tab(Protocol):
    """A tab page, made when it is first shown. It is a ``QWidget`` too."""

    def open(self, destination: Destination) -> None:
        """Show a record of this tab, or do at once what the destination says."""

    def take_focus(self) -> None:
        """Put the focus where work begins: the list, or the editor."""

    def filter_list(self) -> None:
        """Ctrl+F: put the focus into this tab's own search."""

    def panes(self) -> list[object]:
        """The widgets that F6 goes through, in order."""

    def focus_parts(self) -> list[QWidget]:
        """The parts that Tab goes through, in order; in each it follows the layout."""

    def action_bar_height(self) -> int:
        """How high the bar of buttons at the lower edge is, in px; 0 where there is none."""

    def settle(self) -> bool:
        """Keep everything that is still being edited: the tab is left or the window closes.

        False where something of it is not in the notebook: it could not be saved, or was refused.
        """

    def place(self) -> Destination:
        """Where the user is in this tab, for coming back to it."""

    def fill_menu(self, menu: QMenu) -> None:
        """Add this tab's actions to the menu of the main window that belongs to it."""
