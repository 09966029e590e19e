"""Tabs, callouts, notices, empty states, a toast and dialogs; run it to get pictures."""

from __future__ import annotations

import sys
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit import focus
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.callouts import Callout, EmptyState, NoticeBar
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.moments import DateField, TimeField
from desktop.qtkit.tabs import TabWidget
from desktop.qtkit.theme import theme
from desktop.qtkit.toast import Toasts
from tests.helpers.there import there
from tests.qtkit.gallery import application


def contents() -> QWidget:
    """A page with callouts, a notice and an empty state."""
    pane = Pane("base")
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 20)
    notice = NoticeBar(close_tip="Close", parent=pane)
    notice.show_notice("Not saved: the disk is full. Your text stays in this window.", actions=["Try again"])
    column.addWidget(notice)
    inner = QVBoxLayout()
    inner.setContentsMargins(20, 20, 20, 0)
    inner.setSpacing(12)
    for kind in ("warning", "danger", "accent", "success", "neutral"):
        callout = Callout(
            kind=kind,
            heading="Next step",
            title="Send the thank-you note",
            text="Due tomorrow 11:20 · 20 h left",
            tickable=kind != "accent",
            icon="hourglass" if kind == "accent" else "",
            action="Open draft",
        )
        inner.addWidget(callout)
    column.addLayout(inner)
    words = "Start with one person whose work makes you curious. A former teacher, a friend's colleague."
    buttons = [Button("New person", kind="primary", icon="user-plus"), Button("Import", icon="file-input")]
    column.addWidget(EmptyState("Who would you like to learn from?", words, buttons=buttons), 1)
    return pane


def window() -> TabWidget:
    """Four tabs with badges."""
    tabs = TabWidget()
    tabs.setObjectName("tabs")
    names = (
        ("Contacts", "users"),
        ("Prep", "list-checks"),
        ("Session notes", "notebook-pen"),
        ("Follow-ups", "mail-check"),
    )
    for name, icon in names:
        tabs.add_tab(name, name, icon=icon, make=contents)
    tabs.set_badge("Follow-ups", "3")
    tabs.set_badge("Session notes", "18:42", kind="accent")
    tabs.corner.addWidget(Label("Saved", style="caption"))
    tabs.corner.addWidget(IconButton("search", "Find anything", shortcut="Ctrl+K"))
    tabs.open("Contacts")
    tabs.resize(900, 760)
    return tabs


def schedule(parent: QWidget | None = None) -> Dialog:
    """The dialog of picture 25."""
    dialog = Dialog("Schedule", heading="Schedule with Chloé Marchetti", parent=parent)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(Field("Day", DateField(date(2026, 3, 18))), 3)
    row.addWidget(Field("Starts", TimeField(time(14, 30))), 2)
    row.addWidget(Field("Length agreed", ComboBox([("30 min", 30)])), 3)
    dialog.body.addLayout(row)
    forms = Segmented([("In person", "map-pin"), ("Video", "video"), ("Phone", "phone")], chosen=1)
    dialog.body.addWidget(Field("Where", forms))
    dialog.body.addWidget(Field("Link", TextField(placeholder="Paste the meeting link", icon="link")))
    tick = CheckBox("Save a calendar file (.ics) for my calendar")
    tick.setChecked(True)
    dialog.body.addWidget(tick)
    dialog.add_note(Label("Stage becomes Scheduled", style="caption"))
    dialog.add_button("Cancel", role=Role.RejectRole)
    dialog.add_button("Save meeting", kind="primary", name="save")
    return dialog


def main(folder: Path) -> None:
    """Write the pictures."""
    app = application()
    tabs, dialog = window(), schedule()
    toasts = Toasts(tabs)
    for mode in ("light", "dark"):
        theme().configure(mode=mode)
        tabs.show()
        dialog.show()
        focus.came(there(dialog.default_button), Qt.FocusReason.TabFocusReason)
        toasts.show("Chloé Marchetti: moved to 23 Mar.", action="Undo")
        for _ in range(4):
            app.processEvents()
        tabs.grab().save(str(folder / f"window-{mode}.png"))
        dialog.grab().save(str(folder / f"dialog-{mode}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
