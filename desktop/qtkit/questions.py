"""The dialogs in which ``QtPrompter`` asks, loaded with the first question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.prompts import Choice

MOST_BESIDE = 3
"""So many answers stand side by side."""


class _Question(Dialog):
    """As wide as its answers need side by side."""

    def _wide(self) -> int:
        return max(super()._wide(), self.buttons.sizeHint().width() + 2 * 24)


def ask_choice(
    *, title: str, text: str, choices: Sequence[Choice], detail: str = "", parent: QWidget | None = None
) -> str:
    """The key of the answer, "" if the question was dismissed."""
    dialog, answer = choice_dialog(title=title, text=text, choices=choices, detail=detail, parent=parent)
    dialog.exec()
    dialog.deleteLater()
    return answer[0] if answer else ""


def ask_text(
    *,
    title: str,
    label: str,
    ok: str,
    cancel: str,
    text: str = "",
    hint: str = "",
    secret: bool = False,
    lines: int = 1,
    parent: QWidget | None = None,
) -> str | None:
    """A text of one line, or of several where ``lines`` are to be seen; None if it was dismissed."""
    dialog = Dialog(title, parent=parent)
    dialog.setObjectName("text_dialog")
    entry: TextField | TextArea
    if lines > 1:
        entry = TextArea(text, least=lines, name=label, parent=dialog)
    else:
        entry = TextField(text, name=label, parent=dialog)
        if secret:
            entry.setEchoMode(QLineEdit.EchoMode.Password)
    entry.setObjectName("text")
    dialog.body.addWidget(Field(label, entry, hint=hint, parent=dialog))
    dialog.add_button(cancel, role=Role.RejectRole)
    dialog.add_button(ok, kind="primary")
    entry.selectAll()
    entry.setFocus()
    accepted = dialog.exec() == Dialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return None
    return entry.text if isinstance(entry, TextArea) else entry.text()


def choice_dialog(
    *, title: str, text: str, choices: Sequence[Choice], detail: str = "", parent: QWidget | None = None
) -> tuple[Dialog, list[str]]:
    """A dialog with a question and its answers, and the list into which the key of the chosen one goes.

    Many answers stand one below the other, the last of them first; the first, which changes nothing, in the footer.
    """
    dialog = _Question(title, heading=text, spacing=8, parent=parent)
    dialog.setObjectName("choice_dialog")
    dialog.body.setContentsMargins(24, 24, 24, 24)
    if detail:
        dialog.body.addWidget(Label(detail, color="muted", wrap=True, parent=dialog))
    answer: list[str] = []
    many = len(choices) > MOST_BESIDE
    if many:
        dialog.body.addSpacing(8)
    for choice in reversed(choices) if many else choices:
        name, role = f"choice_{choice.key}", _role(choice, choices)
        if many and role is not Role.RejectRole:
            button = dialog.add_way(choice.text, kind=choice.kind, name=name)
        else:
            button = dialog.add_button(choice.text, role=role, kind=choice.kind, name=name)
            if role is Role.ActionRole:
                button.clicked.connect(lambda _checked=False: dialog.accept())
        button.clicked.connect(lambda _checked=False, key=choice.key: answer.append(key))
    dialog.restyle()  # as wide as its answers need
    return dialog, answer


def _role(choice: Choice, choices: Sequence[Choice]) -> Role:
    """Where an answer stands: the platforms put a second that accepts beyond the one that rejects."""
    if choice is choices[0] and len(choices) > 1:
        return Role.RejectRole
    accepts = next((one for one in choices if one.kind != "standard"), choices[-1])
    return Role.AcceptRole if choice is accepts else Role.ActionRole
