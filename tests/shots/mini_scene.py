"""The two mini windows of the picture: one in the middle of a session, one near its end, side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.core.clock import FixedClock
from desktop.qtkit import icons, paint, theme
from desktop.storage.tables import NoteLine
from desktop.storage.workspace import Workspace
from tests.shots import live_scene
from tests.shots.stage import Stage, settle, staged

SIZE, WINDOW, TITLE = (880, 560), (360, 480), 30
LEAST = (300, 280)
GROUND = "#5D6664"
TYPED = "Personal qualities: patience, plain "


def draw(path: Path) -> None:
    """Draw the picture into a file."""
    picture = QPixmap(*SIZE)
    picture.fill(QColor(GROUND))
    for place, (dark, fill) in enumerate(((False, _typing), (True, _wrapping_up))):
        theme.theme().configure(mode="dark" if dark else "light")
        painter = QPainter(picture)
        painter.translate(60 + place * 400, 40)
        _draw_window(painter, fill)
        painter.end()
    picture.save(str(path))


def draw_least(path: Path) -> None:
    """The smallest mini window there is, light and dark, as it stands without a frame."""
    picture = QPixmap(2 * LEAST[0] + 60, LEAST[1] + 40)
    picture.fill(QColor(GROUND))
    for place, dark in enumerate((False, True)):
        theme.theme().configure(mode="dark" if dark else "light")
        fill = _wrapping_up if dark else _typing
        with staged(fill, now="2026-03-12T14:20:00.000Z", tab="live", seeded=False) as stage:
            window = opened(stage, width=LEAST[0], height=LEAST[1])
            painter = QPainter(picture)
            painter.drawPixmap(20 + place * (LEAST[0] + 20), 20, window.grab())
            painter.end()
            window.close()
    picture.save(str(path))


def opened(stage: Stage, *, width: int = WINDOW[0], height: int = WINDOW[1]) -> QWidget:
    """The mini window of the running session, with the line that is being typed."""
    tab = stage.tab("live")
    mini = tab.session.mini  # type: ignore[attr-defined]
    mini.open()
    window: QWidget = mini.window
    window.resize(width, height)
    settle()
    return window


def _typing(ws: Workspace, clock: FixedClock) -> None:
    live_scene.do(ws, live_scene._people)
    live_scene.begun(ws, clock)
    NoteLine.update(text=TYPED).where(NoteLine.uid == "note-10").execute()


def _wrapping_up(ws: Workspace, clock: FixedClock) -> None:
    live_scene.do(ws, live_scene._people)
    live_scene.late(ws, clock)


def _draw_window(painter: QPainter, fill: Callable[[Workspace, FixedClock], None]) -> None:
    """The window in a frame such as a desktop draws: line, title and two buttons."""
    with staged(fill, now="2026-03-12T14:20:00.000Z", tab="live", seeded=False) as stage:
        if fill is _wrapping_up:
            stage.tab("live").session_page.editor.go_to("")  # type: ignore[attr-defined]
        width, height = WINDOW
        window = opened(stage, width=width - 2, height=height - TITLE - 2)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 8, 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline, theme.theme().color("window"))
        painter.setClipPath(outline)
        paint.draw_text(
            painter, QRect(13, 1, 240, TITLE), window.windowTitle(), style="caption", color="muted"
        )
        paint.h_line(painter, 0, TITLE, width)
        for x, name in ((width - 63, "minus"), (width - 31, "x")):
            icons.draw(painter, name, QRect(x, 1, 28, TITLE - 2), size=14, color="muted")
        painter.drawPixmap(QPointF(1, TITLE + 1), window.grab())
        painter.setClipping(False)
        painter.setPen(theme.theme().color("line-strong"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        window.close()
