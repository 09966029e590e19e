"""People who may be in the notebook twice: a list of pairs, every field of both, and one step that makes them one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.hub import Outcome
from desktop.models.twins import Likeness, Pair, Twins
from desktop.qtkit import paint
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label, Line
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.exchange.merge_fields import MergeFields
from desktop.views.plural import counted


def open_duplicates(desk: Desk, parent: QWidget, pair: tuple[int, int] | None = None) -> DuplicatesDialog:
    """Show the dialog over a window: for the whole notebook, or for two people who were chosen."""
    dialog = DuplicatesDialog(desk, pair, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class PairsModel(PagedModel):
    """A pair a row: both names, and below what they have in common; an id is its place, counted from 1."""

    titles = ("",)

    def __init__(self, twins: Twins, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self._twins = twins

    def show(self) -> None:
        """Show the pairs there are now."""
        self.set_ids(range(1, len(self._twins.pairs) + 1))
        self.refresh()

    def text(self, record: Pair, column: int) -> str:  # noqa: ARG002
        one, other = record.names
        return one if one == other else f"{one} / {other}"

    def accessible_text(self, record: Pair, column: int) -> str:
        return f"{self.text(record, column)}. {self.why(record)}"

    def tip(self, record: Pair, column: int) -> str:  # noqa: ARG002
        return self.why(record)

    def why(self, record: Pair) -> str:
        """What two people have in common."""
        words = {
            Likeness.PROFILE: self.tr("Same profile: {value}"),
            Likeness.ADDRESS: self.tr("Same address: {value}"),
            Likeness.PHONE: self.tr("Same number: {value}"),
            Likeness.NAME: self.tr("Same name"),
            None: self.tr("Chosen by you"),
        }
        return words[record.likeness].format(value=record.value)

    def _look_up(self, ids: Sequence[int]) -> dict[int, Pair]:
        pairs = self._twins.pairs
        return {key: pairs[key - 1] for key in ids if key <= len(pairs)}


class _PairDelegate(RowDelegate):
    """The names over what they have in common."""

    def paint_cell(self, painter: QPainter, rect: QRect, record: Pair, column: int, state: RowState) -> None:  # noqa: ARG002
        model = self._model()
        assert isinstance(model, PairsModel)
        paint.draw_two_lines(painter, rect, model.text(record, column), model.why(record))


class DuplicatesDialog(Dialog):
    """Pairs at the left, the fields of one at the right; what was done is taken back from the footer."""

    def __init__(
        self, desk: Desk, pair: tuple[int, int] | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("", width=928, scrolls=True, spacing=0, most_height=600, parent=parent)
        self.setObjectName("duplicates_dialog")
        self.setWindowTitle(self.tr("Merge two people") if pair else self.tr("Find duplicates"))
        self._desk = desk
        self._theirs: set[str] = set()
        self._twins = Twins(desk.hub, desk.tasks, self)
        self._lay_out(alone=pair is not None)
        self._build_footer()
        self._twins.changed.connect(self._show)
        self.pair_list.current_changed.connect(lambda _key: self._show_pair())
        self.fields.chosen.connect(self._on_chosen)
        if pair is None:
            self._twins.look()
        else:
            self._twins.take(*pair)
        self._show()

    @property
    def pair(self) -> Pair | None:
        """The two who are looked at."""
        key, pairs = self.pair_list.current_id, self._twins.pairs
        return pairs[key - 1] if 0 < key <= len(pairs) else None

    def accept(self) -> None:
        """Make one of the two and go on to the next."""
        pair = self.pair
        if pair is None:
            return
        label, chosen = self.tr("Merge two people"), frozenset(self._theirs)
        place = self.pair_list.current_row
        outcome = self._twins.merge(pair, theirs=chosen, label=label)
        name = pair.names[1 if "name" in chosen else 0]
        self._show_outcome(outcome, self.tr("Merged {name}").format(name=name), place)

    def reject(self) -> None:
        self._twins.cancel()
        super().reject()

    # ------------------------------------------------------------ parts

    def _lay_out(self, *, alone: bool) -> None:
        self.intro_label = Label(color="muted", wrap=True, parent=self)
        self.body.addWidget(self.intro_label)
        self.body.addSpacing(12)
        self._content = QWidget(self)
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._model = PairsModel(self._twins, self)
        self.pair_list = ListView(name=self.tr("People who may be one"), row_height=48, lines=2, parent=self)
        self.pair_list.setObjectName("pair_list")
        self.pair_list.set_model(self._model)
        self.pair_list.set_delegate(_PairDelegate(self.pair_list))
        self.pair_list.setMinimumWidth(120)
        line = Line(vertical=True, parent=self)
        row.addWidget(self.pair_list, 3)
        row.addWidget(line)
        for part in (self.pair_list, line):
            part.setVisible(not alone)
        self.fields = MergeFields(parent=self)
        theme().grow(self.fields.setMinimumHeight, 336)
        row.addWidget(self.fields, 7)
        self.body.addWidget(self._content, 1)

    def _build_footer(self) -> None:
        note = QWidget(self)
        row = QHBoxLayout(note)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.told_label = Label(color="muted", elide=True, parent=note)
        self.told_label.setObjectName("told_label")
        self.undo_button = LinkButton(self.tr("Undo"), name="undo_merge_button", parent=note)
        self.undo_button.clicked.connect(lambda _on: self._on_undo())
        self.undo_button.hide()
        row.addWidget(self.told_label)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        self.add_note(note)
        self.close_button = self.add_button(self.tr("Close"), role=Role.RejectRole, name="close_button")
        self.apart_button = Button(self.tr("Leave as two"), name="apart_button", parent=self)
        self.apart_button.clicked.connect(lambda _on: self._on_apart())
        self.buttons.addButton(self.apart_button, Role.ActionRole)
        self.merge_button = self.add_button(self.tr("Merge into one"), kind="primary", name="merge_button")

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        pairs = self._twins.pairs
        self._model.show()
        self._content.setVisible(bool(pairs) or self._twins.is_looking)  # it opens as high as it will be
        if pairs and not self.pair_list.current_id:
            self.pair_list.select_first()
        if not pairs and self.isVisible():
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would go on to Undo
        for button in (self.merge_button, self.apart_button):
            button.setEnabled(bool(pairs))
        self._show_intro()
        self._show_pair()
        self.fit()

    def _show_intro(self) -> None:
        pairs = self._twins.pairs
        if self._twins.is_looking and not pairs:
            self.intro_label.setText(self.tr("Looking through everybody …"))
        elif not pairs:
            self.intro_label.setText(self.tr("Nobody seems to be in the notebook twice."))
        else:
            some = counted(
                "DuplicatesDialog", "1 pair may be one person.", "%n pairs may be one person.", len(pairs)
            )
            rest = self.tr("Whoever stays gets the meetings, notes, follow-ups and files of both.")
            self.intro_label.setText(f"{some} {rest}")

    def _show_pair(self) -> None:
        pair = self.pair
        self._theirs = set()
        self.fields.show_fields(self._twins.preview(pair) if pair is not None else [])

    def _show_outcome(self, outcome: Outcome, words: str, place: int) -> None:
        """Say what was done, and go on to the pair that stands at its place now."""
        if outcome.error is not None:
            self._tell(problems.sentence(outcome.error), error=True)
            return
        self._tell(words)
        self.undo_button.show()
        if self._twins.pairs:
            self.pair_list.select_id(min(place + 1, len(self._twins.pairs)))

    def _tell(self, words: str, *, error: bool = False) -> None:
        self.told_label.set_color("danger" if error else "muted")
        self.told_label.setText(words)

    # ------------------------------------------------------------ slots

    def _on_chosen(self, name: str, theirs: bool) -> None:
        pair = self.pair
        if pair is None:
            return
        self._theirs = self._theirs | {name} if theirs else self._theirs - {name}
        self.fields.show_results(self._twins.preview(pair, theirs=self._theirs))

    def _on_apart(self) -> None:
        pair, place = self.pair, self.pair_list.current_row
        if pair is None:
            return
        outcome = self._twins.leave_apart(pair, label=self.tr("Leave as two"))
        self._show_outcome(
            outcome, self.tr("Left as two: {names}").format(names=self._model.text(pair, 0)), place
        )

    def _on_undo(self) -> None:
        self._desk.hub.undo()
        self.undo_button.hide()
        self._tell(self.tr("Taken back"))
