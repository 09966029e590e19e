"""What the settings say about the look comes once, however many changes of them wait."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.qtkit.theme import theme


def test_keys_held_down_lay_the_window_out_once(program: Program, qtbot: QtBot) -> None:
    assert program.window is not None
    hub, told = program.window.desk.hub, list[float]()
    theme().grown.connect(lambda: told.append(theme().text_scale))
    for size in (110, 120, 130):
        hub.use_settings(replace(hub.settings, text_size=size))
    qtbot.waitUntil(lambda: theme().text_scale == 1.3)
    hub.use_settings(replace(hub.settings, text_size=100))
    qtbot.waitUntil(lambda: theme().text_scale == 1.0)
    assert told == [1.3, 1.0]


def test_a_setting_that_is_no_look_leaves_the_window_alone(program: Program, qtbot: QtBot) -> None:
    assert program.window is not None
    hub = program.window.desk.hub
    with qtbot.assertNotEmitted(theme().changed, wait=50):
        hub.use_settings(replace(hub.settings, hide_names_in_title=True))
