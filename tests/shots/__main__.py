"""``python -m tests.shots --out DIR [--mockups DIR] [--only PART] [--language TAG] [--mirrored]``: all pictures."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core import language
from desktop.core.language import LANGUAGES
from desktop.qtkit import theme, translation
from tests.shots.framed import framed, over, with_menu
from tests.shots.pairs import write_page
from tests.shots.scene import Scene
from tests.shots.scenes import SCENES
from tests.shots.stage import PICTURE_FONT, application, dialog_over, settle, staged


def main() -> int:
    """Draw what was asked for; prints the folder."""
    parser = argparse.ArgumentParser(prog="shots", description="Draws every screen, light and dark.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--mockups", type=Path, help="folder of mockups: makes a page of pairs")
    parser.add_argument("--only", default="", help="only pictures with this in their name")
    parser.add_argument("--font", default=PICTURE_FONT, help="font family, 13 px")
    parser.add_argument("--language", default="en", choices=LANGUAGES, help="in which the program speaks")
    parser.add_argument("--mirrored", action="store_true", help="from right to left")
    options = parser.parse_args()
    app = application(options.font)
    if options.language != "en":
        language.speak(options.language)
        translation.install(app, options.language)
    if options.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    options.out.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if options.only in scene.name:
            draw(scene, options.out / f"{scene.name}.png")
            print(scene.name, flush=True)
    if options.mockups:
        print(write_page(options.out, options.mockups, SCENES))
    app.processEvents()
    return 0


def draw(scene: Scene, path: Path) -> None:
    """Draw one picture into a file."""
    settings = scene.settings
    theme.theme().configure(
        mode="dark" if scene.dark else "light",
        text_scale=settings.text_size / 100,
        more_contrast=settings.more_contrast,
    )
    if scene.draw is not None:
        scene.draw(path)
        return
    with staged(
        scene.fill,
        now=scene.now,
        tab=scene.tab,
        seeded=scene.seeded,
        settings=settings,
        passphrase=scene.passphrase,
    ) as stage:
        stage.window.resize(*scene.size)
        settle()
        scene.pose(stage)
        picture = stage.grab(*scene.size)
        dialog = dialog_over(stage)
        if dialog is not None:
            picture = over(picture, framed(dialog, title=scene.title_room))
            dialog.reject()
        menu = QApplication.activePopupWidget()
        if menu is not None:
            picture = with_menu(picture, menu, at=stage.window.mapFromGlobal(menu.pos()))
            menu.close()
        picture.save(str(path))


if __name__ == "__main__":
    sys.exit(main())
