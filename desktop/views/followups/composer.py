"""The composer: one follow-up with its draft, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.domain import draft_spans, followups
from desktop.domain.draft_spans import Span
from desktop.domain.drafts import OWN, Field, empty_fields
from desktop.domain.kinds import FollowUpKind
from desktop.hub import UNSAVED
from desktop.models.followups_draft import DraftModel
from desktop.ops import followups as ops
from desktop.qtkit import focus
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.labels import Pane
from desktop.qtkit.prompts import Choice
from desktop.qtkit.theme import theme
from desktop.qtkit.when_seen import WhenSeen
from desktop.views.desk import Desk
from desktop.views.followups import gaps, reasons
from desktop.views.followups.actions import FollowUpActions
from desktop.views.followups.composer_foot import ComposerFoot
from desktop.views.followups.composer_head import AddressRows, TitleRow
from desktop.views.followups.draft_pane import DraftPane
from desktop.views.followups.plain_panel import PlainPanel
from desktop.views.followups.sending import Sending
from desktop.views.typing import LONGEST_MS, PAUSE_MS, RETRY_MS

LOW = 420


@dataclass(frozen=True, slots=True)
class _Written:
    """A draft as it was typed."""

    subject: str
    text: str
    spans: tuple[Span, ...]
    template: str


class Composer(Pane):
    """Shows the follow-up of a DraftModel and keeps its draft as it is typed."""

    let_go = Signal()
    """What had the focus is done with, or not there any more."""

    def __init__(
        self, desk: Desk, model: DraftModel, *, actions: FollowUpActions, parent: QWidget | None = None
    ) -> None:
        super().__init__("base", parent=parent)
        self._desk, self._hub, self._model, self._actions = desk, desk.hub, model, actions
        self._dirty = False
        self._late: dict[int, _Written] = {}
        self._typed = Debounce(self.settle, delay=PAUSE_MS, at_most=LONGEST_MS, parent=self)
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._follower = WhenSeen(self.refresh, self)
        self.sending = Sending(desk, model=model, actions=actions, parent=self)
        self._build()
        self._connect()

    @property
    def text(self) -> str:
        """The draft's text as it stands and is kept."""
        return self.draft_pane.text

    @property
    def subject(self) -> str:
        """The draft's subject as it stands and is kept."""
        return gaps.keyed(self.address_rows.subject_field.text())[0]

    @property
    def words(self) -> tuple[str, str]:
        """Subject and text to the letter as they are seen."""
        return self.address_rows.subject_field.text(), self.draft_pane.editor.text

    @property
    def empty(self) -> list[str]:
        """Fields that are still empty, of the text and of the subject."""
        return list(dict.fromkeys([*self.draft_pane.editor.empty, *empty_fields(self.subject)]))

    def show_follow_up(self) -> None:
        """Show another follow-up; the one before must be put away. What was not kept of this one is back."""
        self._dirty = False
        self.draft_pane.notes_button.setChecked(False)
        self.refresh()
        written = self._late.pop(self._model.id, None)
        if written is not None and self._model.is_open:
            self.address_rows.set_subject(written.subject)
            self.draft_pane.editor.set_draft(written.text, written.spans)
            self._on_edited()

    def refresh(self) -> None:
        """Show the follow-up as it is now; what somebody is typing stands above it."""
        had_focus = focus.lies_on(self)
        self._show()
        if had_focus and not focus.lies_on(self):
            self.let_go.emit()

    def _show(self) -> None:
        card = self._model.card
        self._stack.setVisible(card is not None)
        self.title_row.setVisible(card is not None)
        self.foot.setVisible(card is not None)
        self.address_rows.setVisible(self._model.is_message)
        if card is None:
            return
        reason = reasons.rule_sentence(card.rule, card.kind, rules=self._hub.rules, put_off=card.put_off)
        self.title_row.show_follow_up(self._model, clock=self._hub.clock, reason=reason)
        self.foot.show_follow_up(self._model)
        if self._model.is_message:
            self._show_draft()
        else:
            self.plain_panel.show_follow_up(self._model, reason=reason)
        self._stack.setCurrentWidget(self.draft_pane if self._model.is_message else self.plain_panel)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the notes behind a button."""
        self.draft_pane.set_narrow(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        """Large text in a low window needs the room around the draft."""
        low = self.height() < theme().px(LOW)
        around = 4 if low else 16
        self._body.setContentsMargins(24, around, 24, around)
        for gap, usual in self._gaps:
            gap.changeSize(0, 2 if low else usual)
        self._body.invalidate()
        self.foot.set_low(low)

    def settle(self) -> bool:
        """Keep what was typed and is not kept yet; whether all of it could be kept, else it is tried again."""
        self._typed.cancel()
        for follow_up, written in list(self._late.items()):
            error = self._write(follow_up, written)
            if error is None or error.problem not in UNSAVED:
                del self._late[follow_up]
        if self._dirty and self._model.id:
            self._dirty = self._write(self._model.id, self._written()) is not None
        return not (self._dirty or self._late)

    def put_away(self) -> None:
        """Keep the draft in hand, of which another takes the place; what cannot be kept now is tried again."""
        self.settle()
        if self._dirty and self._model.id:
            self._late[self._model.id] = self._written()
        self._dirty = False

    def fill_in(self) -> None:
        """Go to the first empty field; what is about oneself is asked for."""
        self._follower.catch_up()
        own = next((field for field in self.empty if field in OWN), None)
        if own is not None:
            self._ask_own(own)
        elif not self.draft_pane.editor.select_empty():
            self.address_rows.subject_field.setFocus()

    def fill(self, field: str, value: str) -> None:
        """Put a value into an empty field of text and subject."""
        self.draft_pane.editor.fill_empty(field, value)
        if field in empty_fields(self.subject):
            self.address_rows.set_subject(self.subject.replace(f"{{{field}}}", value))
            self._on_edited()

    def open_mail(self) -> None:
        """Hand the draft to the mail app."""
        self._follower.catch_up()
        if self._model.is_message:
            self.sending.open_mail(self)

    def copy(self) -> None:
        """Put the draft on the clipboard."""
        self._follower.catch_up()
        if self._model.is_message:
            self.sending.copy(self)

    def finish(self) -> None:
        """Mark sent, or done where nothing is sent; a button that did so is not left on the next one."""
        self._follower.catch_up()
        before = self._model.id
        if self._model.is_message and not self._is_task:
            self.sending.mark_sent(self)
        elif before:
            self.settle()
            self._actions.complete(before)
        if self._model.id != before and focus.lies_on(self) and not self.draft_pane.editor.hasFocus():
            self.let_go.emit()

    @property
    def _is_task(self) -> bool:
        """An own task whose draft is empty is done, not sent."""
        card = self._model.card
        return card is not None and card.kind == FollowUpKind.TASK and not self.text.strip()

    @property
    def _template(self) -> str:
        return self._model.draft.template

    def _show_draft(self) -> None:
        self.address_rows.show_addresses(self._model)
        if not self._dirty:
            self.address_rows.set_subject(self._model.draft.subject)
            self.draft_pane.refresh()
        card = self._model.card
        asks = card is not None and card.opened_at is not None and self._model.is_open
        bar = self.draft_pane.sent_bar
        if asks and not bar.isVisibleTo(self.draft_pane):
            bar.show_notice(
                self.tr("Sent?"), kind="accent", actions=(self.tr("Mark sent"), self.tr("Not yet"))
            )
        elif not asks:
            bar.hide()

    def _ask_own(self, field: str) -> None:
        """Ask for what every draft says about its writer."""
        if field == Field.MY_NAME:
            self.sending.ask_own_name(self)
        else:
            self.sending.ask_overview(self)

    def _on_edited(self) -> None:
        self._dirty = True
        self._typed.call()

    def _written(self) -> _Written:
        return _Written(self.subject, self.text, self.draft_pane.spans, self._template)

    def _write(self, follow_up: int, written: _Written) -> UserError | None:
        outcome = self._hub.type(
            f"follow_up:{follow_up}:draft",
            self.tr("Write a draft"),
            ops.keep_draft,
            follow_up=follow_up,
            subject=written.subject,
            text=written.text,
            fields=draft_spans.dump(written.spans),
            template=written.template,
        )
        if outcome.error is not None:
            self._again.start()
            self._hub.problem.emit(outcome.error)
        return outcome.error

    def _on_sent_bar(self, number: int) -> None:
        if number == 0:
            self.finish()
        else:
            self.sending.not_yet()

    def _on_template(self, template: str) -> None:
        self.settle()
        if self._model.was_written and not self._may_replace():
            return
        self._dirty = False
        self._hub.run(
            self.tr("Choose a template"), ops.choose_template, follow_up=self._model.id, template=template
        )
        self.draft_pane.editor.setFocus()

    def _may_replace(self) -> bool:
        answer = self._desk.prompter.ask_choice(
            title=self.tr("Another template"),
            text=self.tr("You have changed this draft. Begin again from the template?"),
            choices=(
                Choice("keep", self.tr("Keep my draft")),
                Choice("replace", self.tr("Begin again"), "primary"),
            ),
        )
        return answer == "replace"

    def _on_address(self, address: str) -> None:
        self._hub.run(self.tr("Choose an address"), ops.address_to, follow_up=self._model.id, address=address)

    def _on_act(self) -> None:
        card = self._model.card
        if card is None:
            return
        if followups.asks_to_rest(card.kind, rule=card.rule):
            self._actions.let_rest()
        elif card.kind == FollowUpKind.DEBRIEF and card.meeting is not None:
            self._hub.go("live", "meeting", card.meeting.id)

    def _on_other(self) -> None:
        card = self._model.card
        if card is not None and card.kind == FollowUpKind.TASK:
            self._model.begin_message()
            self.draft_pane.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._actions.write_once_more()

    def _build(self) -> None:
        more = QMenu(self)
        more.aboutToShow.connect(lambda: self._actions.fill(more, replace=True))
        self.title_row = TitleRow(menu=more, parent=self)
        self.address_rows = AddressRows(parent=self)
        self.draft_pane = DraftPane(self._model, parent=self)
        self.plain_panel = PlainPanel(self)
        self.foot = ComposerFoot(self._actions, parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.draft_pane)
        self._stack.addWidget(self.plain_panel)
        body = QVBoxLayout()
        self._body = body
        body.setContentsMargins(24, 16, 24, 16)
        body.setSpacing(0)
        self._gaps = tuple((QSpacerItem(0, usual), usual) for usual in (16, 12))
        body.addWidget(self.title_row)
        body.addSpacerItem(self._gaps[0][0])
        body.addWidget(self.address_rows)
        body.addSpacerItem(self._gaps[1][0])
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        theme().grown.connect(self._leave_room)
        rows, pane, foot = self.address_rows, self.draft_pane, self.foot
        rows.address_chosen.connect(self._on_address)
        rows.address_wanted.connect(self.sending.add_address)
        rows.subject_edited.connect(self._on_edited)
        pane.edited.connect(self._on_edited)
        pane.template_wanted.connect(self._on_template)
        pane.sent_bar.acted.connect(self._on_sent_bar)
        pane.own_bar.acted.connect(lambda _number: self.fill_in())
        pane.editor.own_wanted.connect(self._ask_own)
        foot.open_button.clicked.connect(lambda _checked=False: self.open_mail())
        foot.copy_button.clicked.connect(lambda _checked=False: self.copy())
        foot.sent_button.clicked.connect(lambda _checked=False: self.finish())
        foot.again_button.clicked.connect(lambda _checked=False: self._actions.complete(self._model.id))
        self.plain_panel.acted.connect(self._on_act)
        self.plain_panel.other_wanted.connect(self._on_other)
        self.plain_panel.person_wanted.connect(lambda key: self._hub.go("contacts", "person", key))
        self._again.timeout.connect(self.settle)
        self._model.changed.connect(self._follower.call)
