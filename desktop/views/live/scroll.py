"""A pane that scrolls with its bar lying over the space beside the text, so that nothing wraps anew for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScrollBar, QWidget

from desktop.qtkit.theme import theme


class BarOver(QObject):
    """Gives a scroll area a bar of its own that takes no room."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area, self._inner = area, area.verticalScrollBar()
        self._bar = QScrollBar(Qt.Orientation.Vertical, area)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self._inner.setValue)
        self._inner.valueChanged.connect(self._bar.setValue)
        self._inner.rangeChanged.connect(self._on_range)
        area.installEventFilter(self)
        self._on_range(self._inner.minimum(), self._inner.maximum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return False

    def _on_range(self, low: int, high: int) -> None:
        self._bar.setRange(low, high)
        self._bar.setPageStep(self._inner.pageStep())
        self._bar.setSingleStep(self._inner.singleStep())
        self._bar.setVisible(high > low)
        self._place()

    def _place(self) -> None:
        width = self._bar.sizeHint().width()
        mirrored = self._area.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._bar.setGeometry(0 if mirrored else self._area.width() - width, 0, width, self._area.height())
        self._bar.raise_()


class ScrollPane(QScrollArea):
    """Scrolls ``content`` up and down."""

    def __init__(self, content: QWidget, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(theme().px(120))
        self.setWidget(content)
        content.installEventFilter(self)
        self._bar = BarOver(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the content the height that its wrapped texts need; a scroll area asks only for the least."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None:
            content.setMinimumHeight(max(0, layout.totalHeightForWidth(self.viewport().width())))
