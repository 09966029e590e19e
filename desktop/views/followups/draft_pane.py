"""The draft with its tool row: template, fields, words; notes and the quiet list beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.draft_spans import Span
from desktop.domain.drafts import OWN, Field
from desktop.domain.speaking import count_words
from desktop.models.followups_draft import BLANK, DraftModel, NoteCard
from desktop.qtkit import menus, paint
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.pick_button import PickButton
from desktop.qtkit.theme import theme
from desktop.views.followups.draft_editor import DraftEditor
from desktop.views.followups.fields import field_names
from desktop.views.followups.notes_side import NotesSide
from desktop.views.plural import counted

_CHECK_MS = 150


class _Drawer(QWidget):
    """Holds the notes over the draft where there is no room beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=6, fill="base", border="line-mid")
        painter.end()


class DraftPane(QWidget):
    """Everything between the subject and the footer. ``edited`` comes after each change by the user."""

    edited = Signal()
    template_wanted = Signal(str)

    def __init__(self, model: DraftModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._narrow = False
        self._missing: tuple[str, ...] = ()
        self._look = Debounce(self._show_findings, delay=_CHECK_MS, parent=self)
        self._build()
        self._connect()
        theme().follow(self)
        self.restyle()

    @property
    def text(self) -> str:
        """The draft as it stands and is kept."""
        return self.editor.kept[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Which words of it were filled in."""
        return self.editor.kept[1]

    def restyle(self) -> None:
        self.side.setFixedWidth(theme().px(NotesSide.WIDTH))
        self._place_drawer()

    def refresh(self) -> None:
        """Show the draft and what goes with it; words that stand there already are left alone."""
        draft = self._model.draft
        if self.editor.kept != (draft.text, draft.spans):
            self.editor.set_draft(draft.text, draft.spans)
        self.editor.setReadOnly(not self._model.is_open)
        names = {row.uid: row.name for row in self._model.templates}
        self.template_button.setText(names.get(draft.template, self.tr("Blank page")))
        for button in (self.template_button, self.field_button):
            button.setEnabled(self._model.is_open)
        self.side.show_notes(self._model.notes if self._model.is_open else ())
        self._show_findings()

    def set_narrow(self, *, narrow: bool) -> None:
        """Move the notes behind a button, or back beside the draft."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._drawer.setVisible(False)
        self.notes_button.setChecked(False)
        self.notes_button.setVisible(narrow)
        if narrow:
            self._drawer_column.addWidget(self.side)
        else:
            self._row.addWidget(self.side)
        self.side.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    def _on_edited(self) -> None:
        self._show_words()
        self._look.call()
        self.edited.emit()

    def _on_note(self, note: NoteCard) -> None:
        self.editor.put_note(note.mark, note.text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_notes_button(self, shown: bool) -> None:
        self.notes_button.restyle()  # its words are wider now
        self._place_drawer()
        self._drawer.setVisible(shown)
        self._drawer.raise_()

    def _show_findings(self) -> None:
        self._show_words()
        self._show_own()
        self.side.show_used(self._model.used_notes(self.text))
        self.side.show_checks(self._model.checks(self.text) if self._model.is_open else ())

    def _show_words(self) -> None:
        self.words_label.setText(counted("draft_pane", "one word", "%n words", count_words(self.text)))

    def _show_own(self) -> None:
        """While something about oneself is nowhere written, say so and offer to write it."""
        missing: tuple[str, ...] = (
            tuple(field for field in self.editor.empty if field in OWN) if self._model.is_open else ()
        )
        if missing == self._missing and bool(missing) == self.own_bar.isVisibleTo(self):
            return
        self._missing = missing
        if not missing:
            self.own_bar.hide()
            return
        name, me = self.tr("Add my name"), self.tr("Write my overview")
        words: dict[tuple[str, ...], tuple[str, str]] = {
            (Field.MY_NAME,): (self.tr("Your name goes here, asked once for all messages."), name),
            (Field.ABOUT_ME,): (
                self.tr("Two or three sentences about you go here, written once for all messages."),
                me,
            ),
        }
        both = self.tr("A few sentences about you and your name go here, written once for all messages.")
        text, action = words.get(missing, (both, me if missing[0] == Field.ABOUT_ME else name))
        self.own_bar.show_notice(text, kind="neutral", actions=(action,))

    def _fill_templates(self) -> None:
        chosen = self._model.draft.template
        menu = self.template_button.menu()
        entries = [
            menus.action(menu, row.name, self._choose(row.uid), checkable=True, checked=row.uid == chosen)
            for row in self._model.templates
        ]
        blank = menus.action(
            menu, self.tr("Blank page"), self._choose(BLANK), checkable=True, checked=chosen == BLANK
        )
        menus.fill(menu, [*entries, None, blank] if entries else [blank])

    def _fill_fields(self) -> None:
        menu, values = self.field_button.menu(), self._model.values
        menus.fill(
            menu,
            [
                menus.action(menu, name, self._insert(field, values.get(field, "")))
                for field, name in field_names().items()
            ],
        )

    def _choose(self, template: str) -> Callable[[], None]:
        return lambda: self.template_wanted.emit(template)

    def _insert(self, field: str, value: str) -> Callable[[], None]:
        def put() -> None:
            self.editor.put_field(field, value)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

        return put

    def _place_drawer(self) -> None:
        width = min(theme().px(NotesSide.WIDTH) + 25, self.width())
        top = self.editor.y() if self.editor.y() else theme().px(40)
        left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else 0
        self._drawer.setGeometry(left, top, width, self.height() - top)

    def _build(self) -> None:
        self.template_button = PickButton(
            "", icon="book-open", menu=QMenu(self), width=172, name="template_button", parent=self
        )
        self.template_button.setAccessibleName(self.tr("Template"))
        self.field_button = PickButton(
            self.tr("Insert field"),
            icon="plus",
            menu=QMenu(self),
            width=132,
            name="field_button",
            parent=self,
        )
        self.notes_button = Button(self.tr("From your notes"), small=True, name="notes_button", parent=self)
        self.notes_button.setCheckable(True)
        self.notes_button.hide()
        self.words_label = Label(style="caption", tabular=True, parent=self)
        self.words_label.setObjectName("words_label")
        self.sent_bar = NoticeBar(parent=self)
        self.sent_bar.setObjectName("sent_bar")
        self.own_bar = NoticeBar(parent=self)
        self.own_bar.setObjectName("own_bar")
        self.editor = DraftEditor(name=self.tr("Draft"), parent=self)
        self.editor.setObjectName("editor")
        self.side = NotesSide(self)
        self._lay_out()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(0, 4, 0, 4)
        tools.setSpacing(8)
        for part in (self.template_button, self.field_button, self.notes_button):
            tools.addWidget(part)
        tools.addStretch(1)
        tools.addWidget(self.words_label)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(tools)
        column.addWidget(self.sent_bar)
        column.addWidget(self.own_bar)
        column.addWidget(self.editor, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.side)
        self._drawer = _Drawer(self)
        self._drawer.setObjectName("notes_drawer")
        self._drawer_column = QVBoxLayout(self._drawer)
        set_margins(self._drawer_column, 16, 0, 8, 8)
        self._drawer.hide()

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_edited)
        self.side.wanted.connect(self._on_note)
        self.notes_button.toggled.connect(self._on_notes_button)
        self.template_button.menu().aboutToShow.connect(self._fill_templates)
        self.field_button.menu().aboutToShow.connect(self._fill_fields)
