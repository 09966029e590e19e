"""A page that scrolls up and down with its bar lying over it, so that no text wraps anew for the bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.qtkit import focus
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme


class ScrollPane(QScrollArea):
    """Scrolls ``content``, which is as wide as the pane and as high as its wrapped texts need."""

    def __init__(self, content: QWidget, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().grow(self.setMinimumWidth, 120)
        self.setWidget(content)
        content.installEventFilter(self)
        OverlayScroll(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One that takes the focus, to be read by keys, shows that it has it."""
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """A scroll area asks only for the least height; wrapped texts need what this width takes."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None:
            content.setMinimumHeight(max(0, layout.totalHeightForWidth(self.viewport().width())))
