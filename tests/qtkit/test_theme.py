"""The theme: modes, contrast, text size, palette, fonts, and what follows a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.qtkit import palette, qss, scheme, tokens
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import STYLES, Mode, Theme, theme


def test_light_and_dark(look: Theme, qapp: QApplication) -> None:
    assert (look.is_dark, look.hex("base")) == (False, tokens.LIGHT["base"])
    look.configure(mode=Mode.DARK)
    assert look.is_dark
    assert look.color("base").name().upper() == tokens.DARK["base"]
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == tokens.DARK["base"]


def test_a_change_is_told_once(look: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.configure(mode=Mode.DARK, text_scale=1.2)
    assert look.text_scale == 1.2
    assert look.mode is Mode.DARK


def test_text_size_stays_in_its_bounds(look: Theme) -> None:
    look.configure(text_scale=9)
    assert look.text_scale == 1.6
    look.configure(text_scale=0.1)
    assert look.text_scale == 0.8


def test_heights_grow_but_never_shrink(look: Theme) -> None:
    assert (look.height(32), look.height(28), look.height(44)) == (32, 28, 44)
    look.configure(text_scale=1.6)
    assert look.height(32) >= 32 * 1.55
    assert look.height(52, lines=2) >= 52 + 20
    assert look.line_height("body") >= look.metrics("body").height()
    look.configure(text_scale=0.8)
    assert (look.height(32), look.px(16)) == (32, 16)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_has_its_factor_and_weight(look: Theme, style: str) -> None:
    factor, weight, _ = STYLES[style]
    font = look.font(style)
    assert font.pixelSize() == round(13 * factor)
    assert font.weight() == weight


def test_stronger_contrast(look: Theme) -> None:
    look.configure(more_contrast=True)
    assert look.more_contrast
    assert look.hex("muted") == tokens.LIGHT["text"]
    look.configure(more_contrast=False)
    assert look.hex("muted") == tokens.LIGHT["muted"]


def test_existing_widgets_follow(look: Theme, qtbot: QtBot) -> None:
    label, field = Label("Amara Nwosu", style="caption"), QLineEdit()
    for widget in (label, field):
        qtbot.addWidget(widget)
        widget.show()
    look.configure(mode=Mode.DARK, text_scale=1.5)
    ink = label.palette().color(label.foregroundRole()).name().upper()
    assert ink == tokens.DARK["muted"]
    assert label.font().pixelSize() == round(13 * 0.92 * 1.5)
    assert field.font().pixelSize() == round(13 * 1.5)
    assert field.sizeHint().height() >= look.height(32)


def test_the_palette_has_inactive_and_disabled_looks() -> None:
    made = palette.build(tokens.LIGHT)
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    assert made.color(group.Inactive, role.Highlight).name().upper() == tokens.LIGHT["selection-idle"]
    assert made.color(group.Disabled, role.ButtonText).name().upper() == tokens.LIGHT["disabled"]
    assert made.color(group.Active, role.HighlightedText).name().upper() == tokens.LIGHT["text"]


def test_the_style_sheet_names_only_known_colours(look: Theme) -> None:
    sheet = qss.build(look)
    assert "@" not in sheet
    assert tokens.LIGHT["line-strong"] in sheet
    assert "#" not in qss.TEMPLATE.read_text(encoding="utf-8").replace("#qt_calendar", "")


def test_there_is_one_theme(look: Theme) -> None:
    assert theme() is look


class TestWrittenPreference:
    """Where Qt does not know whether windows shall be dark."""

    def test_nothing_written(self, tmp_path: Path) -> None:
        assert scheme.written_preference({"XDG_CONFIG_HOME": str(tmp_path)}) is None

    def test_gtk_theme_in_the_environment(self) -> None:
        assert scheme.written_preference({"GTK_THEME": "Adwaita:dark"}) is True
        assert scheme.written_preference({"GTK_THEME": "Adwaita"}) is False

    def test_gtk_settings(self, tmp_path: Path) -> None:
        (tmp_path / "gtk-3.0").mkdir()
        ini = tmp_path / "gtk-3.0" / "settings.ini"
        ini.write_text("[Settings]\ngtk-application-prefer-dark-theme=1\n", encoding="utf-8")
        assert scheme.written_preference({"XDG_CONFIG_HOME": str(tmp_path)}) is True

    def test_kde_colours(self, tmp_path: Path) -> None:
        file = tmp_path / "kdeglobals"
        file.write_text("[Colors:Window]\nBackgroundNormal=35,38,41\n", encoding="utf-8")
        assert scheme.written_preference({"XDG_CONFIG_HOME": str(tmp_path)}) is True
        file.write_text("not an ini file at all", encoding="utf-8")
        assert scheme.written_preference({"XDG_CONFIG_HOME": str(tmp_path)}) is None
