"""Preferences, Appearance: theme, sizes, density, dates, movement, contrast, names in the title."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.core.settings import DATE_STYLES, DENSITIES, THEMES
from desktop.hub import Hub
from desktop.qtkit import focus
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.settings.rows import CONTROL_WIDTH, SettingRow, SettingsPage

NOTE_SIZES = (100, 110, 123, 140, 160)
SIZES = (80, 85, 90, 95, 100, 110, 120, 130, 140, 150, 160)
"""Text sizes the slider stops at, in per cent: finer below the usual one, which stands at two fifths."""
KEYS_REST_MS = 250


class SizeSlider(QSlider):
    """The slider of the text size, by the places of ``SIZES``; the keyboard's focus has its ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, len(SIZES) - 1)
        self.setSingleStep(1)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().grow(self.setFixedWidth, 240)
        theme().grow(self.setFixedHeight, 20)

    @property
    def size_chosen(self) -> int:
        """The size it stands at, in per cent."""
        return SIZES[self.value()]

    def show_size(self, size: int) -> None:
        """Stand at a size, or at the nearest there is."""
        self.setValue(min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - size)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())


class LargeA(Label):
    """A large letter at the end of the slider that makes its row no higher."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class AppearancePage(SettingsPage):
    """How the program looks on this computer; every change is seen at once."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("appearance_page")
        self._hub = hub
        self._resize = Debounce(self._keep_text_size, delay=KEYS_REST_MS, parent=self)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        settings = self._hub.settings
        self.theme_choice.set_chosen(THEMES.index(settings.theme))
        if not self.size_slider.isSliderDown() and not self._resize.waiting:
            self.size_slider.blockSignals(True)
            self.size_slider.show_size(settings.text_size)
            self.size_slider.blockSignals(False)
        self._show_size(settings.text_size)
        self._show_note_size(settings.note_size)
        self.density_choice.set_chosen(DENSITIES.index(settings.density))
        self.date_combo.set_value(settings.date_style)
        self.motion_box.setChecked(not settings.animation)
        self.contrast_box.setChecked(settings.more_contrast)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        for row in (
            self._theme_row(),
            self._size_row(),
            self._note_row(),
            self._density_row(),
            self._date_row(),
            self._motion_row(),
            self._contrast_row(),
        ):
            self.column.addWidget(row)
        self.column.addStretch(1)
        for combo in (self.note_combo, self.date_combo):
            theme().grow(combo.setFixedWidth, CONTROL_WIDTH)

    def _theme_row(self) -> SettingRow:
        texts = (
            (self.tr("System"), "monitor"),
            (self.tr("Light"), "sun"),
            (self.tr("Dark"), "moon"),
        )
        self.theme_choice = Segmented(texts, parent=self)
        self.theme_choice.setObjectName("theme_choice")
        self.theme_choice.setAccessibleName(self.tr("Theme"))
        hint = self.tr("System follows the computer as it changes between day and night.")
        return SettingRow(self.tr("Theme"), self.theme_choice, hint=hint, parent=self)

    def _size_row(self) -> SettingRow:
        self.size_slider = SizeSlider(self)
        self.size_slider.setObjectName("size_slider")
        self.size_slider.setAccessibleName(self.tr("Text size"))
        self._percent = Label(color="muted", tabular=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(self.tr("A"), style="caption", color="text", parent=self))
        row.addWidget(self.size_slider)
        row.addWidget(LargeA(self.tr("A"), style="rehearse", parent=self))
        row.addWidget(self._percent)
        row.addStretch(1)
        key = "⌘" if sys.platform == "darwin" else self.tr("Ctrl")
        hint = self.tr("Also {key} + and {key} − anywhere.").format(key=key)
        made = SettingRow(self.tr("Text size"), row, hint=hint, parent=self)
        made.label.setBuddy(self.size_slider)
        return made

    def _note_row(self) -> SettingRow:
        self.note_combo = ComboBox(name=self.tr("Notes text"), parent=self)
        self.note_combo.setObjectName("note_combo")
        return SettingRow(self.tr("Notes text"), self.note_combo, parent=self)

    def _density_row(self) -> SettingRow:
        self.density_choice = Segmented([self.tr("Comfortable"), self.tr("Compact")], parent=self)
        self.density_choice.setObjectName("density_choice")
        self.density_choice.setAccessibleName(self.tr("List rows"))
        return SettingRow(self.tr("List rows"), self.density_choice, parent=self)

    def _date_row(self) -> SettingRow:
        words = (self.tr("As the computer has them"), self.tr("Year first: 2026-03-20, 15:30"))
        items = zip(words, DATE_STYLES, strict=True)
        self.date_combo = ComboBox(items, name=self.tr("Dates and times"), parent=self)
        self.date_combo.setObjectName("date_combo")
        return SettingRow(self.tr("Dates and times"), self.date_combo, parent=self)

    def _motion_row(self) -> SettingRow:
        self.motion_box = CheckBox(self.tr("Leave out all animation"), parent=self)
        self.motion_box.setObjectName("motion_box")
        return SettingRow(self.tr("Movement"), self._lowered(self.motion_box), parent=self)

    def _contrast_row(self) -> SettingRow:
        self.contrast_box = CheckBox(self.tr("Stronger contrast"), parent=self)
        self.contrast_box.setObjectName("contrast_box")
        hint = self.tr("Darker lines and texts, no tinted fills.")
        return SettingRow(self.tr("Colours"), self._lowered(self.contrast_box), hint=hint, parent=self)

    def _lowered(self, box: CheckBox) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    # ------------------------------------------------------------ slots

    def _connect(self) -> None:
        self.theme_choice.changed.connect(lambda number: self._use(theme=THEMES[number]))
        self.density_choice.changed.connect(lambda number: self._use(density=DENSITIES[number]))
        self.note_combo.chosen.connect(lambda size: self._use(note_size=size))
        self.date_combo.chosen.connect(lambda style: self._use(date_style=style))
        self.motion_box.clicked.connect(lambda on: self._use(animation=not on))
        self.contrast_box.clicked.connect(lambda on: self._use(more_contrast=on))
        self.size_slider.valueChanged.connect(self._on_size)
        self.size_slider.sliderReleased.connect(self._keep_text_size)

    def _on_size(self) -> None:
        """The dialog grows with the text, so that a slider that is held waits until it is let go."""
        self._show_size(self.size_slider.size_chosen)
        if not self.size_slider.isSliderDown():
            self._resize.call()

    def _keep_text_size(self) -> None:
        size = self.size_slider.size_chosen
        if size != self._hub.settings.text_size:
            self._use(text_size=size)
        else:
            self.refresh()

    def _use(self, **values: Any) -> None:
        self._hub.use_settings(replace(self._hub.settings, **values))

    def _show_size(self, size: int) -> None:
        words = self.tr("{n} %").format(n=size)
        self._percent.setText(words)
        self.size_slider.setAccessibleDescription(words)

    def _show_note_size(self, size: int) -> None:
        names = {
            100: self.tr("As the rest (100 %)"),
            110: self.tr("A little larger (110 %)"),
            123: self.tr("Larger than the rest (123 %)"),
            140: self.tr("Much larger (140 %)"),
            160: self.tr("Largest (160 %)"),
        }
        sizes = sorted({*NOTE_SIZES, size})
        self.note_combo.set_items(
            (names.get(one) or self.tr("{n} % of the rest").format(n=one), one) for one in sizes
        )
        self.note_combo.set_value(size)
