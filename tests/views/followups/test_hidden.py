"""A draft on a page that nobody sees: it follows when it is looked at, or when something is done with it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from desktop.ops import followups as ops
from tests.views.followups.conftest import Stage


def test_a_draft_that_is_hidden_follows_when_it_is_seen_again(stage: Stage) -> None:
    key, composer = stage.keys["thanks"], stage.composer
    stage.open(key)
    composer.hide()
    written = {"subject": "Thanks again", "text": "Dear Amara", "fields": "[]", "template": ""}
    stage.hub.run("Write", ops.keep_draft, follow_up=key, **written)
    assert composer.subject == "Thank you for Wednesday"
    composer.show()
    assert (composer.subject, composer.text) == ("Thanks again", "Dear Amara")


def test_what_is_done_with_a_hidden_draft_is_done_with_how_it_is_now(stage: Stage) -> None:
    key, composer = stage.keys["thanks"], stage.composer
    stage.open(key)
    composer.hide()
    written = {"subject": "Thanks again", "text": "Dear Amara", "fields": "[]", "template": ""}
    stage.hub.run("Write", ops.keep_draft, follow_up=key, **written)
    composer.copy()
    assert QGuiApplication.clipboard().text().endswith("Dear Amara")
    stage.hub.run("Write", ops.keep_draft, follow_up=key, **written | {"text": "Dear Amara, thanks"})
    composer.finish()
    sent = stage.ws.db.value("SELECT text FROM touch ORDER BY id DESC LIMIT 1")
    assert sent.endswith("Dear Amara, thanks")
