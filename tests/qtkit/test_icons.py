"""Icons: found in the set, coloured by the theme, sharp at any pixel ratio, and free at start."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from desktop.qtkit import icons, iconset
from desktop.qtkit.theme import Mode, Theme

NAMED = """
users list-checks notebook-pen mail-check chart-column search user-plus file-input file-output mail
phone calendar-plus calendar hourglass map-pin video link copy ellipsis x timer play square flag
grip-vertical plus pin message-circle-question-mark picture-in-picture-2 maximize-2 panel-right
heart-handshake message-square-reply sprout redo-2 alarm-clock external-link check shield lock save
palette bell user key-round clock info circle-alert rotate-ccw lightbulb compass quote
corner-up-right circle-question-mark eye-off chevron-down chevron-right arrow-up arrow-down minus
"""


@pytest.mark.parametrize("name", NAMED.split())
def test_every_icon_of_the_design_is_in_the_set(name: str) -> None:
    assert 'stroke="currentColor"' in iconset.svg(name)


@pytest.mark.parametrize(
    "name", ["ring", "ring-dashed", "ring-quarter", "ring-half", "disc", "disc-tick", "disc-turn"]
)
def test_shapes(look: Theme, name: str) -> None:
    assert inks(icons.pixmap(name, size=14, color="success"))


def test_an_unknown_icon_is_an_error() -> None:
    assert not iconset.exists("no-such-thing")
    with pytest.raises(iconset.IconMissing):
        iconset.svg("no-such-thing")


def test_a_name_inside_another_is_not_mistaken() -> None:
    assert iconset.svg("x") != iconset.svg("square-x")
    assert iconset.svg("mail") != iconset.svg("mail-check")


def test_filled(look: Theme) -> None:
    assert 'fill="currentColor"' in iconset.svg("flag:filled")
    assert len(opaque(icons.pixmap("flag:filled"))) > len(opaque(icons.pixmap("flag")))


def test_the_theme_recolours_icons(look: Theme) -> None:
    icon = icons.icon("mail", "accent")
    light = inks(icon.pixmap(16, 16))
    look.configure(mode=Mode.DARK)
    dark = inks(icon.pixmap(16, 16))
    assert look.hex("accent") in dark
    assert look.hex("accent") not in light


def test_disabled_icons_are_grey(look: Theme) -> None:
    icon = icons.icon("mail", "accent")
    assert look.hex("disabled") in inks(icon.pixmap(QSize(16, 16), QIcon.Mode.Disabled))


def test_pixel_ratio(look: Theme) -> None:
    picture = icons.icon("mail").pixmap(QSize(16, 16), 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    assert icons.pixmap("mail", ratio=1.5).width() == 24


def test_pictures_are_kept(look: Theme) -> None:
    assert icons.pixmap("mail") is icons.pixmap("mail")


def test_nothing_is_loaded_before_the_first_icon() -> None:
    code = (
        "import sys, desktop.qtkit.buttons, desktop.qtkit.listview, desktop.qtkit.tabs, desktop.qtkit.menus\n"
        "from desktop.qtkit import iconset\n"
        "assert 'PySide6.QtSvg' not in sys.modules and 'lucide' not in sys.modules\n"
        "assert iconset._zip.cache_info().currsize == 0\n"
        "bad = {'configparser', 'xml', 'asyncio', 'peewee', 'sqlite3'} & set(sys.modules)\n"
        "assert not bad, bad\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def opaque(picture: QPixmap) -> list[QColor]:
    """Colours of the pixels that are wholly covered."""
    image = picture.toImage()
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [colour for colour in colours if colour.alpha() > 250]


def inks(picture: QPixmap) -> set[str]:
    """The colours an icon is drawn in."""
    return {colour.name().upper() for colour in opaque(picture)}
