"""The look of the program: one Theme per application answers for every colour, font and height.

Use it as ``theme().color("muted")``, ``theme().font("caption")``, ``theme().height(32)``. Widgets of this
package follow a change by themselves; a painter of your own calls ``theme().follow(widget)`` and gets
``restyle()`` called after each change (or connects to ``changed``). A length that a widget is given once goes
through ``theme().grow(widget.setFixedWidth, 112)``, which keeps it true as the text grows.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.qtkit import palette, qss, tokens
from desktop.qtkit.scheme import system_is_dark

# style: (factor of the system font, weight, line height at 13 px)
STYLES: dict[str, tuple[float, int, int]] = {
    "title": (1.54, 600, 28),
    "timer": (1.70, 600, 28),
    "big_timer": (2.46, 600, 40),
    "mini_timer": (1.38, 600, 24),
    "heading": (1.15, 600, 20),
    "note": (1.23, 400, 24),
    "rehearse": (1.385, 400, 30),
    "script": (1.15, 400, 22),
    "draft": (1.08, 400, 22),
    "mini": (1.08, 400, 20),
    "body": (1.0, 400, 20),
    "body_medium": (1.0, 500, 20),
    "body_strong": (1.0, 600, 20),
    "caption": (0.92, 400, 16),
    "caption_medium": (0.92, 500, 16),
    "caption_strong": (0.92, 600, 16),
    "label": (0.92, 600, 16),
    "small": (0.85, 600, 16),
    "key": (0.85, 500, 16),
}
TABULAR = frozenset({"timer", "big_timer", "mini_timer"})
TIGHT = {"title": -0.01}
"""Room between letters, in parts of the font's size."""
PICTURE_PX = 13
MIN_SCALE, MAX_SCALE = 0.8, 1.6


class Mode(StrEnum):
    """Which of the two themes to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Follower(Protocol):
    """A widget that draws itself and wants to hear of a new look."""

    def restyle(self) -> None:
        """Measure and repaint again."""


_Length = Callable[[], int]


class Theme(QObject):
    """Colours, fonts and heights for one application, following the system or the user's choice."""

    changed = Signal()
    growing = Signal()
    """Text is about to become larger or smaller: the time to remember what is in view."""
    grown = Signal()
    """Text is larger or smaller than before and kept lengths are new; comes before ``restyle()`` and ``changed``."""

    def __init__(self, app: QApplication, *, base_font: QFont | None = None) -> None:
        """Take over the look of ``app``. ``base_font`` stands in for the system font (pictures, tests)."""
        super().__init__(app)
        self._app = app
        self._look: object = None
        self._first_palette = QPalette(app.palette())
        self._base_font = QFont(base_font if base_font is not None else app.font())
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._more_contrast: bool | None = None
        self._animate = True
        self._factor = 1.0
        self._followers: weakref.WeakSet[QObject] = weakref.WeakSet()
        self._lengths: weakref.WeakKeyDictionary[QObject, dict[str, _Length]] = weakref.WeakKeyDictionary()
        self.elided: dict[tuple[str, str, int, bool], str] = {}
        """Texts as they fit into a width, kept by ``paint`` for as long as this look lasts."""
        self._waiting: dict[str, Any] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_soon)
        self._hints = app.styleHints()
        app.setStyle("Fusion")
        self._rebuild()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def is_dark(self) -> bool:
        return self._dark

    @property
    def text_scale(self) -> float:
        """The user's text size, 0.8 to 1.6."""
        return self._scale

    @property
    def more_contrast(self) -> bool:
        """True with stronger contrast, chosen by the user or asked for by the platform."""
        if self._more_contrast is not None:
            return self._more_contrast
        wanted = self._hints.accessibility().contrastPreference()
        return wanted == Qt.ContrastPreference.HighContrast

    @property
    def animate(self) -> bool:
        """False if the user wants no animation at all."""
        return self._animate

    @property
    def tokens(self) -> tokens.Tokens:
        return self._tokens

    def configure(
        self,
        *,
        mode: Mode | str | None = None,
        text_scale: float | None = None,
        more_contrast: bool | None = None,
        animate: bool | None = None,
    ) -> None:
        """Change what is given and keep the rest. ``more_contrast`` False means: as the platform says."""
        if mode is not None:
            self._mode = Mode(mode)
        if text_scale is not None:
            self._scale = min(MAX_SCALE, max(MIN_SCALE, text_scale))
        if more_contrast is not None:
            self._more_contrast = True if more_contrast else None
        if animate is not None:
            self._animate = animate
        self._rebuild()

    def configure_soon(self, **look: Any) -> None:
        """``configure`` once nothing else waits: a key that is held down lays the window out only once."""
        self._waiting |= look
        self._soon.start()

    def color(self, name: str) -> QColor:
        """The colour of a token (shared: copy it before changing it)."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._tokens[name] if name != "scrim" else tokens.SCRIM)
        return found

    def hex(self, name: str) -> str:
        """The colour of a token as ``#RRGGBB``."""
        return self._tokens[name]

    def font(self, style: str = "body", *, tabular: bool = False, scale: float = 1.0) -> QFont:
        """The font of a text style. ``scale`` is an extra factor, such as the note size of the session."""
        key = (style, tabular or style in TABULAR, scale)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(*key)
        return found

    def metrics(self, style: str = "body", *, tabular: bool = False) -> QFontMetricsF:
        """Measures of that style's font."""
        key = (style, tabular)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self.font(style, tabular=tabular))
        return found

    def line_height(self, style: str = "body", *, scale: float = 1.0) -> int:
        """Distance of two base lines in px."""
        key = (style, scale)
        found = self._line_heights.get(key)
        if found is None:
            spec = STYLES[style][2] * max(1.0, self.factor) * max(1.0, scale)
            found = max(round(spec), round(QFontMetricsF(self.font(style, scale=scale)).height()))
            self._line_heights[key] = found
        return found

    @property
    def factor(self) -> float:
        """Size of body text against that of the pictures (13 px)."""
        return self._factor

    def px(self, spec: float) -> int:
        """A length of the pictures, grown with the text (never shrunk)."""
        return round(spec * max(1.0, self._factor))

    def height(self, spec: int, *, lines: int = 1) -> int:
        """Height of a control or a row: the pictures' height, plus what larger text needs."""
        text = 32 if lines == 1 else 36 if lines == 2 else 20 * lines
        return spec + round((max(1.0, self._factor) - 1.0) * min(text, spec))

    def grow(self, setter: Callable[[int], object], spec: float) -> None:
        """Give ``setter``, a method such as ``label.setFixedWidth``, ``px(spec)`` now and whenever text grows."""
        self.keep(setter, lambda: self.px(spec))

    def grow_height(self, setter: Callable[[int], object], spec: int, *, lines: int = 1) -> None:
        """The same with ``height(spec)``: for a control or a row of them."""
        self.keep(setter, lambda: self.height(spec, lines=lines))

    def keep(self, setter: Callable[[int], object], length: _Length) -> None:
        """Give ``setter`` a ``length()`` in px now and whenever text grows, as long as its widget or layout lives.

        A later length for the same method takes the place of this one. ``length`` must not hold the widget.
        """
        owner, name = setter.__self__, setter.__name__  # type: ignore[attr-defined]
        self._lengths.setdefault(owner, {})[name] = length
        setter(length())

    def follow(self, widget: QObject) -> None:
        """Call ``widget.restyle()`` after each change, as long as it lives."""
        self._followers.add(widget)

    def _make_font(self, style: str, tabular: bool, scale: float) -> QFont:
        factor, weight, _ = STYLES[style]
        font = QFont(self._base_font)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * factor * self._scale * scale)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * factor * self._scale * scale)))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        if style in TIGHT:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, TIGHT[style] * _pixel_size(font))
        return font

    def _on_soon(self) -> None:
        look, self._waiting = self._waiting, {}
        self.configure(**look)

    def _rebuild(self) -> None:
        self._set_scheme()
        self._dark = self._wants_dark()
        chosen = tokens.DARK if self._dark else tokens.LIGHT
        self._tokens = tokens.stronger(chosen) if self.more_contrast else chosen
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, float], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._line_heights: dict[tuple[str, float], int] = {}
        self.elided = {}
        body = self.font("body")
        factor = _pixel_size(body) / PICTURE_PX
        if self._look == (look := (self._tokens, body)):
            return  # to dress every widget again takes long
        self._look, grown = look, factor != self._factor
        if grown:
            self.growing.emit()
        self._factor = factor
        give_back = self._focus_keeper()
        # A style sheet hides later changes of font and palette from existing widgets: it is set last.
        self._app.setFont(body)
        self._app.setPalette(palette.build(self._tokens))
        self._app.setStyleSheet(qss.build(self))
        self._tell(grown=grown)
        give_back()

    def _focus_keeper(self) -> Callable[[], None]:
        """Dressed anew, a dialog's buttons are laid out again and lose the focus: gives what hands it back."""
        had = self._app.focusWidget()
        frame = had.window().findChild(QWidget, "focusFrame") if had is not None else None
        ringed = frame is not None and getattr(frame, "target", None) is had

        def give_back() -> None:
            from shiboken6 import isValid

            if had is None or not isValid(had) or not (had.isVisible() and had.isEnabled()):
                return
            if not had.hasFocus():
                had.setFocus(Qt.FocusReason.OtherFocusReason)
            if ringed:
                frame.surround(had)  # type: ignore[union-attr]

        return give_back

    def _wants_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return system_is_dark(self._app, first_palette=self._first_palette)
        return self._mode is Mode.DARK

    def _set_scheme(self) -> None:
        """Let the platform draw its frames and dialogs in the same scheme."""
        wanted = {
            Mode.SYSTEM: Qt.ColorScheme.Unknown,
            Mode.LIGHT: Qt.ColorScheme.Light,
            Mode.DARK: Qt.ColorScheme.Dark,
        }[self._mode]
        if getattr(self, "_scheme", Qt.ColorScheme.Unknown) == wanted:
            return
        self._scheme = wanted
        self._hints.blockSignals(True)
        self._hints.setColorScheme(wanted)
        self._hints.blockSignals(False)

    def _tell(self, *, grown: bool) -> None:
        from shiboken6 import isValid

        if grown:
            self._stretch_lengths()
            self.grown.emit()
        for widget in list(self._followers):
            if isValid(widget):
                widget.restyle()  # type: ignore[attr-defined]
        self.changed.emit()

    def _stretch_lengths(self) -> None:
        from shiboken6 import isValid

        for owner, lengths in list(self._lengths.items()):
            if isValid(owner):
                for setter, length in lengths.items():
                    getattr(owner, setter)(length())

    def _on_system_changed(self) -> None:
        if self._mode is Mode.SYSTEM or self._more_contrast is None:
            self._rebuild()


def _pixel_size(font: QFont) -> float:
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    from PySide6.QtGui import QFontInfo, QGuiApplication

    screen = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInchY() if screen else QFontInfo(font).pixelSize() * 72 / font.pointSizeF()
    return font.pointSizeF() * dpi / 72


_installed: Theme | None = None


def install(app: QApplication, *, base_font: QFont | None = None) -> Theme:
    """Make the application's Theme, once; ``theme()`` gives it from then on."""
    global _installed
    _installed = Theme(app, base_font=base_font)
    return _installed


def theme() -> Theme:
    """The application's Theme; made with the system's font and colours if nobody has installed one."""
    if _installed is None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("a QApplication is needed before its theme")
        return install(app)
    return _installed
