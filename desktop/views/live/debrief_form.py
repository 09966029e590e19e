"""The form of a debrief: three texts and the ratings; "More questions" unfolds the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.domain.kinds import Rating as RatingKind
from desktop.hub import Hub
from desktop.models.live_debrief import DebriefForm as Kept
from desktop.models.live_debrief import DebriefPaper, RatingRow
from desktop.models.live_saving import Autosave
from desktop.qtkit import paint
from desktop.qtkit.buttons import Button
from desktop.qtkit.choices import Rating
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.qtkit.labels import Label, Line
from desktop.qtkit.theme import theme
from desktop.views.live.debrief_more import DebriefMore
from desktop.views.plural import counted
from desktop.views.typing import TypedText, parting

WIDEST = 720
NAME, LEAST_NAME, LEAST_REASON = 112, 64, 120


class _Reason(TextField):
    """Begins where its words do: a field without a frame keeps 2 px all the same."""

    def restyle(self) -> None:
        super().restyle()
        self.setTextMargins(-2, 0, 0, 0)


class RatingLine(QWidget):
    """What is rated, from 1 to 5, and why; ``rated`` carries the score, 0 for none."""

    rated = Signal(int)

    def __init__(self, kind: RatingKind, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setObjectName(f"rate_{kind.value}")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 7, 0, 7)
        self._row.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        label = Label(name, style="body_medium", elide=True, parent=self)
        self._label = label
        self.rating = Rating(name=name, parent=self)
        self.rating.setObjectName(f"rating_{kind.value}")
        self.rating.rated.connect(self.rated)
        self.reason = _Reason(placeholder=self.tr("Add a note"), bare=True, parent=self)
        self.reason.setObjectName(f"reason_{kind.value}")
        self.reason.setAccessibleName(f"{name}, {self.tr('why')}")
        row.addWidget(label)
        row.addWidget(self.rating)
        row.addStretch(1)
        self._row.addLayout(row)
        self._row.addWidget(self.reason, 1)
        theme().grown.connect(self._fold)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """With large text the note goes below what it is about."""
        folded = self.width() < theme().px(NAME + LEAST_REASON) + self.rating.sizeHint().width()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        room = self.width() - 16 - self.rating.sizeHint().width()
        self._label.setFixedWidth(max(theme().px(LEAST_NAME), min(room, theme().px(NAME))))

    def minimumSizeHint(self) -> QSize:
        """As wide as it is when it is folded: it folds when it gets its width."""
        return QSize(
            theme().px(LEAST_NAME) + 16 + self.rating.sizeHint().width(), super().minimumSizeHint().height()
        )

    def show_score(self, row: RatingRow) -> None:
        """Show a rating."""
        self.rating.set_value(row.score or 0)
        spoken = self.tr("{name}, {n} of 5") if row.score else self.tr("{name}, not rated")
        self.setAccessibleName(spoken.format(name=self.rating.accessibleName(), n=row.score))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()


class DebriefSheet(QWidget):
    """All fields of the debrief; everything is kept as it is typed."""

    def __init__(self, paper: DebriefPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("debrief_sheet")
        self._paper = paper
        self._typed = TypedText(self._keep, self)
        self._reasons: dict[tuple[int | None, RatingKind], str] = {}
        self._autosave = Autosave(self._keep_reason, pending=lambda: bool(self._reasons), parent=self)
        self._areas: list[TextArea] = []
        self._last: TextArea | None = None
        self._fields: dict[str, Field] = {}
        self._lines: list[RatingLine] = []
        self._build()
        paper.changed.connect(self.show_paper)

    @property
    def first_field(self) -> TextArea:
        """Where writing begins."""
        return self._areas[0]

    def show_paper(self) -> None:
        """Show what the notebook has; what is being typed stays."""
        form = self._paper.form
        for name, text in form.texts.items():
            if name in self._fields:
                self._typed.put(name, text, of=self._paper.meeting)
        for line in self._lines:
            row = form.ratings.get(line.kind, RatingRow())
            line.show_score(row)
            waits = (self._paper.meeting, line.kind) in self._reasons
            if not waits and line.reason.text() != row.reason:
                line.reason.setText(row.reason)
        self._show_carried(form)
        self.more.show_form(form)

    def begin(self) -> None:
        """Show another meeting's debrief: short, unless more of it was filled in already."""
        self.settle()
        self.show_paper()
        self.unfold(shown=self.more.has_words(self._paper.form))
        self._last = self._areas[0]

    def unfold(self, *, shown: bool) -> None:
        """Show the rest of the questions, or only the short form."""
        self.more.setVisible(shown)
        self.more_button.setText(self.tr("Fewer questions") if shown else self.tr("More questions"))
        self.more_button.set_icon("chevron-up" if shown else "chevron-down")

    def insert(self, text: str) -> None:
        """Put words of a note in at the caret of the field that was written in last."""
        area = self._last or self._areas[0]
        cursor = area.textCursor()
        before = area.text[: cursor.selectionStart()]
        gap = "" if not before or before[-1:].isspace() else " "
        cursor.insertText(gap + text)
        area.setTextCursor(cursor)
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        """Keep everything that was typed; whether all of it could be kept."""
        typed = self._typed.settle()
        return self._autosave.flush() and typed

    def put_away(self, hub: Hub) -> None:
        """Keep what was typed for the meeting in hand, of which another takes the place."""
        label, meeting = self.tr("Write the debrief"), self._paper.meeting
        self._typed.leave(
            parting(hub, lambda name, text: self._paper.write(label, name, text, meeting=meeting)),
            of=meeting,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TextArea):
            self._last = watched
        return False

    def _build(self) -> None:
        theme().grow(self.setMaximumWidth, WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Debrief"), style="title", parent=self))
        hint = self.tr("Ten minutes now are worth an hour next week. Everything here is optional.")
        column.addWidget(Label(hint, color="muted", wrap=True, parent=self))
        column.addSpacing(16)
        self._add_text(column, "learned", self.tr("What I learned"), height=64)
        self._add_text(column, "want_more", self.tr("What more I want to know"), height=44)
        note = self.tr("of the industry, the field, the position")
        self._add_text(column, "impressions", self.tr("Impressions"), note=note, height=44)
        self._add_ratings(column)
        column.addSpacing(12)
        self.more_button = Button(
            "", kind="quiet", icon="chevron-down", name="more_questions_button", parent=self
        )
        self.more_button.clicked.connect(self._on_more)
        row = QHBoxLayout()
        row.setContentsMargins(-9, 0, 0, 0)
        row.addWidget(self.more_button)
        row.addStretch(1)
        column.addLayout(row)
        self.more = DebriefMore(self._paper, add_text=self._add_text, parent=self)
        column.addWidget(self.more)
        column.addStretch(1)

    def _add_ratings(self, column: QVBoxLayout) -> None:
        fit = (
            (RatingKind.LIFESTYLE, self.tr("Lifestyle")),
            (RatingKind.INTERESTS, self.tr("Interests")),
            (RatingKind.SKILLS, self.tr("Skills")),
            (RatingKind.PLANS, self.tr("Future plans")),
        )
        appeal = (
            (RatingKind.INDUSTRY, self.tr("Industry")),
            (RatingKind.FIELD, self.tr("Field")),
            (RatingKind.POSITION, self.tr("Position")),
        )
        self._add_group(column, self.tr("How would it fit?"), self.tr("1 not at all, 5 very well"), fit)
        column.addSpacing(16)
        self._add_group(column, self.tr("How attractive is it?"), "", appeal)

    def _add_group(
        self, column: QVBoxLayout, heading: str, note: str, kinds: tuple[tuple[RatingKind, str], ...]
    ) -> None:
        head = QWidget(self)
        theme().grow_height(head.setFixedHeight, 28)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(heading, style="heading", parent=head))
        row.addWidget(Label(note, style="caption", elide=True, parent=head), 1)
        column.addWidget(head)
        column.addWidget(Line(parent=self))
        for kind, name in kinds:
            line = RatingLine(kind, name, self)
            line.rated.connect(lambda score, kind=kind: self._on_rated(kind, score))
            self._lines.append(line)
            line.reason.textEdited.connect(lambda text, kind=kind: self._on_reason(kind, text))
            column.addWidget(line)

    def _add_text(self, column: QLayout, name: str, label: str, *, note: str = "", height: int = 44) -> None:
        area = TextArea(least=1, most=12, parent=self)
        area.setObjectName(f"{name}_area")
        theme().grow(area.setMinimumHeight, height)
        field = Field(label, area, note=note or " ", parent=self)
        self._fields[name] = field
        self._watch(area, name)
        column.addWidget(field)
        if isinstance(column, QVBoxLayout):
            column.addSpacing(16)

    def _watch(self, area: TextArea, name: str) -> None:
        area.installEventFilter(self)
        self._areas.append(area)
        self._typed.watch(area, name)

    def _keep(self, name: str, text: str) -> bool:
        label, meeting = self.tr("Write the debrief"), self._paper.meeting
        return self._paper.write(label, name, text, meeting=meeting) is None

    def _keep_reason(self) -> UserError | None:
        (meeting, kind), text = next(iter(self._reasons.items()))
        error = self._paper.give_reason(self.tr("Rate"), kind, text, meeting=meeting)
        if error is None:
            del self._reasons[meeting, kind]
        return error

    def _on_more(self) -> None:
        self.unfold(shown=self.more.isHidden())

    def _on_reason(self, kind: RatingKind, text: str) -> None:
        self._reasons[self._paper.meeting, kind] = text
        self._autosave.touch()

    def _show_carried(self, form: Kept) -> None:
        asked = form.open_questions
        note = counted("live", "%n open question carried over", "%n open questions carried over", asked)
        self._fields["want_more"].note.setText(note if asked else "")

    def _on_rated(self, kind: RatingKind, score: int) -> None:
        self._paper.rate(self.tr("Rate"), kind, score)
