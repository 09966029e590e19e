"""After another passphrase: backups that open with the one before, and the offer to put them under the new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.protection import Left, Protection
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.main_window import MainWindow


def offer_older(
    desk: Desk, window: MainWindow, lefts: Sequence[Left], *, old_key: bytes, more: str = ""
) -> None:
    """Say in the notice bar how many there are, and ``more`` before it; the old key goes with the offer."""
    older = [left for left in lefts if not left.plain]
    if not older:
        if more:
            window.offer(more, kind="warning")
        return
    protection = Protection(desk.hub, desk.tasks, profile=desk.profile, parent=window)
    protection.failed.connect(desk.hub.problem)

    def protect(_number: int) -> None:
        protection.protect_older(older, old_key, done=lambda failed: desk.hub.tell(_told(len(older), failed)))

    words = counted(
        "protection",
        "One older backup still opens with the passphrase from before.",
        "%n older backups still open with the passphrase from before.",
        len(older),
    )
    window.offer(
        f"{more} {words}".strip(),
        kind="warning" if more else "accent",
        actions=(_tr("Put them under the new one"),),
        answer=protect,
    )


def _told(count: int, failed: int) -> str:
    if failed:
        return counted(
            "protection",
            "One of them could not be written anew; it opens with the passphrase from before.",
            "%n of them could not be written anew; they open with the passphrase from before.",
            failed,
        )
    return counted(
        "protection", "One backup has the new passphrase.", "%n backups have the new passphrase.", count
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
