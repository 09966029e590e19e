"""The first start: three ways to begin, and where the notebook lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit import paint
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import theme

WIDE, TEXT_WIDE = 600, 480


class _Card(QWidget):
    """The frame round the three ways."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=8, border="line")
        painter.end()


class ContactsEmpty(Pane):
    """Asks whom the user would like to learn from."""

    new_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("contacts_empty")
        self._build()
        theme().follow(self)
        self.restyle()

    def restyle(self) -> None:
        super().restyle()
        self._note.setMaximumWidth(paint.text_width(self._note.text(), "caption") + 1)

    def _build(self) -> None:
        page = Pane("base")
        middle = QWidget(page)
        theme().grow(middle.setMaximumWidth, WIDE)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            Label(
                self.tr("Who would you like to learn from?"),
                style="title",
                align="center",
                wrap=True,
                parent=middle,
            )
        )
        column.addSpacing(8)
        text = Label(
            self.tr(
                "Start with one person whose work makes you curious. A former teacher, a friend’s colleague, "
                "the author of an article you liked."
            ),
            color="muted",
            align="center",
            wrap=True,
            parent=middle,
        )
        theme().grow(text.setMaximumWidth, TEXT_WIDE)
        column.addLayout(_centred(text))
        column.addSpacing(24)
        column.addWidget(self._build_card(middle))
        column.addSpacing(24)
        column.addLayout(self._build_note(middle))
        inside = QVBoxLayout(page)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.addStretch(1)
        inside.addLayout(_centred(middle))
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPane(page, name="empty_scroll", parent=self))

    def _build_card(self, parent: QWidget) -> QWidget:
        card = _Card(parent)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.new_button = Button(
            self.tr("New person"), kind="primary", key=self.tr("Ctrl N"), name="empty_new_button", parent=card
        )
        self.import_button = Button(self.tr("Import…"), name="empty_import_button", parent=card)
        self.sample_button = Button(self.tr("Open sample"), name="empty_sample_button", parent=card)
        ways = (
            ("user-plus", self.tr("Add a person"), self.tr("A name is enough. Everything else can wait.")),
            (
                "file-input",
                self.tr("Bring in a list"),
                self.tr("From LinkedIn, Excel, CSV, vCard or a calendar."),
            ),
            (
                "book-open",
                self.tr("Look around first"),
                self.tr("Opens a sample notebook with invented people. Nothing of yours is mixed in."),
            ),
        )
        buttons = (self.new_button, self.import_button, self.sample_button)
        signals = (self.new_requested, self.import_requested, self.sample_requested)
        for number, ((icon, title, words), button, signal) in enumerate(
            zip(ways, buttons, signals, strict=True)
        ):
            if number:
                column.addWidget(Line(parent=card))
            column.addLayout(self._way(card, icon=icon, title=title, words=words, button=button))
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        return card

    def _way(self, card: QWidget, *, icon: str, title: str, words: str, button: Button) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(title, style="body_strong", parent=card))
        texts.addWidget(Label(words, color="muted", wrap=True, parent=card))
        row = QHBoxLayout()
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        sign = IconLabel(icon, size=18, color="accent", disc=36, ground="accent-soft", parent=card)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _build_note(self, parent: QWidget) -> QHBoxLayout:
        words = self.tr(
            "Your notebook is one file on this computer. Askwell has no account and sends nothing."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(IconLabel("lock", size=14, parent=parent))
        self._note = Label(words, style="caption", wrap=True, parent=parent)
        row.addWidget(self._note, 1000)
        row.addStretch(1)
        return row


def _centred(widget: QWidget) -> QHBoxLayout:
    """The widget in the middle, as wide as it may be; an alignment would make it forget how high its text is."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
