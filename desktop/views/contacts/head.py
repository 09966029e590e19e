"""The head of the detail pane: who it is, their stage and tags, and the buttons to reach out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.names import initials
from desktop.models.contacts_person import PersonCard, PersonWatch
from desktop.qtkit import menus
from desktop.qtkit.badges import Avatar, Pill
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.fields import TextField
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.theme import theme
from desktop.views.contacts.in_place import InPlace, Part, propose
from desktop.views.contacts.small import MoreTags, TagButton
from desktop.views.contacts.words import STAGE_LOOKS, role_line, stage_name

TAG_WIDTH = 132
FEW_TAGS = 2
"""So many stand beside the stage in a narrow window."""


class DetailHead(QWidget):
    """Avatar, name, role line, stage, tags, Write, Call script, Schedule and more."""

    stage_chosen = Signal(object)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_filtered = Signal(str)
    write_requested = Signal()
    call_requested = Signal()
    schedule_requested = Signal()
    organisation_requested = Signal()
    """Show the page of where this person works."""

    def __init__(self, watch: PersonWatch, *, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch, self._more = watch, more
        self._shown_tags: tuple[str, ...] = ()
        self._all_tags: tuple[str, ...] = ()
        self._tags_of = 0
        self._narrow = self._unfolded = False
        self._build()
        self._connect()

    def show_card(self, card: PersonCard) -> None:
        """Show a person."""
        self._avatar.set_initials(initials(card.name))
        self.name_text.show_texts(card.name)
        words = role_line(card.role, card.organisation)
        self.role_text.show_texts(card.role, card.organisation, shown=words, link=card.organisation)
        look = STAGE_LOOKS[card.stage]
        self.stage_pill.set_state(stage_name(card.stage), icon=look.icon, color=look.color)
        self.stage_pill.setAccessibleName(self.tr("Stage: {stage}").format(stage=stage_name(card.stage)))
        self._unfolded = self._unfolded and card.id == self._tags_of
        self._tags_of, self._all_tags = card.id, card.tags
        self._fold_tags()

    def set_narrow(self, narrow: bool) -> None:
        """Show only the first tags, or all."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold_tags()

    def settle(self) -> None:
        """Hand over what is being edited."""
        self.name_text.settle()
        self.role_text.settle()

    def edit_name(self) -> None:
        """Begin to edit the name."""
        self.name_text.edit()

    def begin_tag(self) -> None:
        """Show the field for a new tag."""
        propose(self.tag_field, self._watch.tags())
        self.tag_field.show()
        self.tag_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_name())
        column.addSpacing(12)
        column.addLayout(self._build_stage())
        column.addSpacing(16)
        column.addLayout(self._build_buttons())

    def _build_name(self) -> QHBoxLayout:
        self._avatar = Avatar("", size=44, parent=self)
        self.name_text = InPlace([Part("name", self.tr("Name"))], style="title", parent=self)
        self.name_text.setObjectName("name_text")
        role = Part("role", self.tr("Role"), self.tr("Role"))
        organisation = Part(
            "organisation", self.tr("Organisation"), self.tr("Organisation"), self._watch.organisations
        )
        self.role_text = InPlace([role, organisation], color="muted", small=True, parent=self)
        self.role_text.setObjectName("role_text")
        self.role_text.link_requested.connect(self.organisation_requested)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name_text)
        texts.addWidget(self.role_text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addSpacing(8)
        return row

    def _build_stage(self) -> QHBoxLayout:
        self._tags = QWidget(self)
        self._flow = FlowLayout(self._tags, spacing=8, row_spacing=4)
        self.stage_pill = Pill(parent=self._tags)
        self.stage_pill.setObjectName("stage_pill")
        self.stage_pill.setToolTip(self.tr("Stage  Ctrl+T"))
        entries = [(stage_name(stage), stage, look.icon, look.color) for stage, look in STAGE_LOOKS.items()]
        self.stage_menu = menus.choice_menu(self.stage_pill, entries, self.stage_chosen.emit, keys=True)
        self.stage_menu.setObjectName("stage_menu")
        self.stage_pill.set_menu(self.stage_menu)
        self.tag_field = TextField(
            placeholder=self.tr("New tag"), small=True, name=self.tr("New tag"), parent=self._tags
        )
        self.tag_field.setObjectName("tag_field")
        theme().grow(self.tag_field.setFixedWidth, TAG_WIDTH)
        self.tag_field.hide()
        for widget in (self.stage_pill, self.tag_field):
            self._flow.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tags)
        row.addSpacing(8)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        self.write_button = Button(
            self.tr("Write"), kind="primary", icon="mail", name="write_button", parent=self
        )
        self.call_button = Button(self.tr("Call script"), icon="phone", name="call_button", parent=self)
        self.schedule_button = Button(
            self.tr("Schedule"), icon="calendar-plus", name="schedule_button", parent=self
        )
        self._others, self._with_icons = (self.call_button, self.schedule_button), True
        self.more_button = IconButton(
            "ellipsis", self.tr("More"), menu=self._more, name="more_button", parent=self
        )
        holder = self._buttons = QWidget(self)
        flow = FlowLayout(holder, spacing=8)
        for button in (self.write_button, self.call_button, self.schedule_button):
            flow.addWidget(button)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(holder, 1)
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Icons give way where the buttons would not stand in one row with them."""
        extra = 2 * (theme().px(16) + 8)
        bare = sum(button.sizeHint().width() for button in (self.write_button, *self._others)) + 16
        bare -= extra if self._with_icons else 0
        room = self._buttons.width()
        with_icons = not bare <= room < bare + extra
        if with_icons != self._with_icons:
            self._with_icons = with_icons
            for button, icon in zip(self._others, ("phone", "calendar-plus"), strict=True):
                button.set_icon(icon if with_icons else "")

    def _connect(self) -> None:
        theme().grown.connect(self._fit_buttons)
        self.tag_field.returnPressed.connect(self._on_tag)
        self.tag_field.offer_enter(self.tr("Add this tag"))
        self.tag_field.editingFinished.connect(self._on_tag)
        self.tag_field.given_up.connect(self.tag_field.hide)
        for button, signal in (
            (self.write_button, self.write_requested),
            (self.call_button, self.call_requested),
            (self.schedule_button, self.schedule_requested),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    def _fold_tags(self) -> None:
        """All tags, or the first ones and the number of the others."""
        tags = self._all_tags
        few = self._narrow and not self._unfolded and len(tags) > FEW_TAGS
        self._show_tags(tags[:FEW_TAGS] if few else tags, more=len(tags) - FEW_TAGS if few else 0)

    def _on_unfolded(self) -> None:
        self._unfolded = True
        self._fold_tags()
        tags = self._tags.findChildren(TagButton)
        tags[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tags(self, tags: tuple[str, ...], *, more: int) -> None:
        if (*tags, str(more)) == self._shown_tags:
            return
        self._shown_tags = (*tags, str(more))
        for old in self._tags.findChildren(TagButton):
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, name in enumerate(tags, start=1):
            button = TagButton(name, parent=self._tags)
            button.removed.connect(self.tag_removed)
            button.filtered.connect(self.tag_filtered)
            self._flow.insert_widget(place, button)
            button.show()
        if more:
            rest = MoreTags(more, parent=self._tags)
            rest.unfolded.connect(self._on_unfolded)
            self._flow.insert_widget(len(tags) + 1, rest)
            rest.show()

    def _on_tag(self) -> None:
        name = self.tag_field.text().strip()
        self.tag_field.hide()
        self.tag_field.setText("")
        if name:
            self.tag_added.emit(name)
