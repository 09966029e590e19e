"""All parts of qtkit on one page; run it to get pictures: ``python -m tests.qtkit.gallery FOLDER``."""

from __future__ import annotations

import sys
from datetime import date, time
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.badges import Avatar, Badge, IconLabel, KeyCap, Pill, Tag
from desktop.qtkit.buttons import KINDS, Button, IconButton, LinkButton
from desktop.qtkit.chips import ChipBar
from desktop.qtkit.choices import CheckBox, Rating, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.moments import DateField, TimeField
from desktop.qtkit.theme import STYLES, install, theme


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side, 8 px apart."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch(1)
    return line


def buttons() -> QVBoxLayout:
    """Every kind of button, idle, small and disabled."""
    column = QVBoxLayout()
    column.addLayout(row(*[Button(kind.title(), kind=kind, icon="mail") for kind in KINDS]))
    column.addLayout(row(*[Button(kind.title(), kind=kind, small=True) for kind in KINDS]))
    off = [Button(kind.title(), kind=kind) for kind in KINDS]
    for button in off:
        button.setEnabled(False)
    column.addLayout(row(*off))
    chosen = Button("Insight", kind="plain", icon="lightbulb", icon_color="mark-insight", key="*", small=True)
    chosen.setCheckable(True)
    chosen.setChecked(True)
    column.addLayout(
        row(
            Button("Open draft", small=True),
            Button("Start", kind="primary", icon="play", key="Ctrl ↵"),
            chosen,
            IconButton("ellipsis", "More"),
            IconButton("plus", "Add", kind="standard"),
            LinkButton("Rosalind Teague"),
        )
    )
    return column


def small_things() -> QVBoxLayout:
    """Chips, tags, pills, badges, avatars, ticks and segmented controls."""
    column = QVBoxLayout()
    bar = ChipBar()
    shapes = [("", ""), ("ring-dashed", "muted"), ("ring-quarter", "mark-person"), ("ring-half", "accent")]
    shapes += [("disc-tick", "success"), ("disc-turn", "mark-quote")]
    names = ["All", "To contact", "Contacted", "Scheduled", "Met", "Keep in touch"]
    for (icon, color), name, count in zip(shapes, names, (14, 3, 3, 3, 3, 2), strict=True):
        bar.add("" if name == "All" else name, name, icon=icon, color=color).set_count(count)
    column.addWidget(bar)
    number, live = Badge(), Badge(kind="accent")
    number.set_count(3)
    live.set_text("18:42")
    disc = IconLabel("notebook-pen", size=14, color="success", disc=24)
    mark = IconLabel(
        "lightbulb", size=14, color="mark-insight", disc=22, ground="mark-insight-soft", radius=5, stroke=2.25
    )
    pill = Pill("Met", icon="disc-tick", color="success")
    column.addLayout(
        row(
            Avatar("AN", size=44),
            Avatar("RT", size=24),
            pill,
            Tag("flood plans"),
            KeyCap("Ctrl K"),
            number,
            live,
            disc,
            mark,
        )
    )
    on, done, off = CheckBox("Save a calendar file"), CheckBox("Asked", round_shape=True), CheckBox("Off")
    on.setChecked(True)
    done.setChecked(True)
    column.addLayout(row(on, done, off, CheckBox(round_shape=True)))
    forms = Segmented([("In person", "map-pin"), ("Video", "video"), ("Phone", "phone")], chosen=1)
    column.addLayout(row(forms, Rating(value=3)))
    column.addWidget(Segmented(["Question bank", "Checklist  5/8"], fill=True))
    return column


def fields() -> QGridLayout:
    """Fields, plain, focused in turn, wrong and disabled."""
    grid = QGridLayout()
    grid.setSpacing(16)
    grid.addWidget(TextField(placeholder="Search people, organisations, notes", icon="search"), 0, 0, 1, 2)
    wrong = Field("E-mail", TextField("jh.baek@skerry"))
    wrong.set_error("The part after @ needs a dot.")
    grid.addWidget(Field("Role", TextField(placeholder="Marine surveyor")), 1, 0)
    grid.addWidget(wrong, 1, 1)
    combo = ComboBox([("30 min", 30), ("45 min", 45)])
    grid.addWidget(Field("Length agreed", combo, hint="A person you know, or free text"), 2, 0)
    grid.addWidget(Field("Day", DateField(date(2026, 3, 18))), 2, 1)
    grid.addWidget(Field("Starts", TimeField(time(14, 30))), 3, 0)
    grid.addWidget(Field("Template", ComboBox(placeholder="How did it go?", small=True)), 3, 1)
    text = (
        "The work is half water, half people. Councils decide; the board explains. A teacher’s way is wanted."
    )
    grid.addWidget(Field("What I learned", TextArea(text), note="1 open question carried over"), 4, 0, 1, 2)
    return grid


def texts() -> QVBoxLayout:
    """Every text style."""
    column = QVBoxLayout()
    for style in STYLES:
        column.addWidget(Label(f"{style} 0123456789 Amara Nwosu", style=style))
    column.addWidget(Line())
    long = (
        "Many people say “I have ten minutes now” when you call. With your overview ready, you can say yes."
    )
    column.addWidget(Label(long, wrap=True, color="muted"))
    column.addWidget(Label(long, elide=True))
    return column


def page() -> QWidget:
    """The whole gallery."""
    pane = Pane("panel")
    grid = QGridLayout(pane)
    grid.setContentsMargins(24, 24, 24, 24)
    grid.setSpacing(24)
    left = QVBoxLayout()
    for part in (buttons(), small_things(), fields()):
        left.addLayout(part)
    left.addStretch(1)
    grid.addLayout(left, 0, 0)
    right = texts()
    right.addStretch(1)
    grid.addLayout(right, 0, 1)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    pane.resize(1200, 1060)
    return pane


def application() -> QApplication:
    """The application, in the font of the pictures."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    font = QFont("Inter")
    font.setPixelSize(13)
    install(app, base_font=font)
    return app


def main(folder: Path) -> None:
    """Write the pictures."""
    app = application()
    pane = page()
    for mode in ("light", "dark"):
        theme().configure(mode=mode)
        pane.show()
        for _ in range(3):
            app.processEvents()
        pane.grab().save(str(folder / f"gallery-{mode}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
