"""The composer: drafts that are kept, templates, fields, notes, and the ways out."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from desktop.domain.rules import fixed_uid
from desktop.storage.tables import Template
from desktop.views.followups import gaps
from tests.shots import followups_scene
from tests.views.followups.conftest import Stage

SHORT = fixed_uid("template", "thanks_short")


def tomasz(stage: Stage) -> int:
    """The thank-you to Tomasz, who has no address; nobody has written it yet."""
    key = stage.ws.db.value(
        "SELECT id FROM follow_up WHERE kind = 'thank_you' AND person_id = ?",
        (stage.keys["Tomasz Wieczorek"],),
    )
    return int(key)


def test_the_draft_of_the_picture(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    head, rows, pane = stage.composer.title_row, stage.composer.address_rows, stage.composer.draft_pane
    assert (
        f"{head.standing.text()} {head.due.text()}" == "Met yesterday, 32 min · due tomorrow 11:20, 19 h left"
    )
    assert "48 hours" in head.due.toolTip()
    assert rows.to_combo.currentText() == "a.nwosu@arven.example"
    assert rows.subject_field.text() == "Thank you for Wednesday"
    assert pane.template_button.text() == "Warm thank-you"
    assert pane.words_label.text() == "94 words"
    assert [card.used for card in pane.side.cards] == [True, True, True, False, False]
    filled = [stage.editor.text[span.start : span.end] for span in stage.editor.spans]
    assert filled[:3] == ["Amara", "half an hour", "Wednesday"]


def test_what_is_typed_is_kept_and_comes_back(stage: Stage, qtbot: QtBot) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    editor = stage.editor
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    qtbot.keyClicks(editor, "Hello. ")
    qtbot.waitUntil(lambda: str(stage.kept(key, "draft")).startswith("Hello. Dear Amara"))
    assert len(editor.spans) == 6
    stage.open(tomasz(stage))
    stage.open(key)
    assert editor.text.startswith("Hello. Dear Amara")
    assert editor.text[editor.spans[0].start : editor.spans[0].end] == "Amara"
    stage.hub.undo()
    assert editor.text == followups_scene.DRAFT


def test_leaving_the_draft_keeps_it_at_once(stage: Stage, qtbot: QtBot) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    qtbot.keyClicks(stage.composer.address_rows.subject_field, "!")
    stage.open(tomasz(stage))
    assert stage.kept(key, "draft_subject") == "Thank you for Wednesday!"


def test_touching_a_filled_field_dissolves_it(stage: Stage, qtbot: QtBot) -> None:
    stage.open(stage.keys["thanks"])
    editor = stage.editor
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.index("half an hour") + 4)
    editor.setTextCursor(cursor)
    qtbot.keyClicks(editor, "x")
    fields = [span.field for span in editor.spans]
    assert "met_minutes" not in fields
    assert len(fields) == 5


def test_a_template_that_nobody_touched_is_changed_without_asking(stage: Stage) -> None:
    key = tomasz(stage)
    stage.open(key)
    assert (
        stage.composer.draft_pane.template_button.text() == "Short thank-you"
    )  # it leaves fewer fields open
    stage.choose(stage.composer.draft_pane.template_button.menu(), "Warm")
    assert stage.editor.text.startswith("Dear Tomasz,\n\nThank you for taking forty minutes on Thursday.")
    assert stage.editor.empty == ["quote", "person_named"]
    stage.choose(stage.composer.draft_pane.template_button.menu(), "Blank page")
    assert stage.editor.text == ""
    assert stage.prompter.asked == []


def test_a_draft_that_was_changed_is_replaced_only_after_asking(stage: Stage, qtbot: QtBot) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    menu = stage.composer.draft_pane.template_button.menu()
    stage.prompter.answer("keep", "replace")
    stage.choose(menu, "Short")
    assert stage.editor.text == followups_scene.DRAFT
    stage.choose(menu, "Short")
    assert stage.kept(key, "template_uid") == SHORT
    assert stage.editor.text.startswith("Dear Amara,\n\nThank you. My next step is {My next step}.")
    stage.hub.undo()
    assert stage.editor.text == followups_scene.DRAFT


def test_notes_and_fields_go_in_at_the_caret(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    pane = stage.composer.draft_pane
    stage.editor.moveCursor(stage.editor.textCursor().MoveOperation.End)
    pane.side.cards[4].click()
    assert stage.editor.text.endswith("Nora Lindqvist read the harbour plan, chapter 2")
    assert stage.editor.spans[-1].field == "advice"
    stage.choose(pane.field_button.menu(), "Organisation")
    assert stage.editor.text.endswith("chapter 2 City of Arven")
    stage.choose(pane.field_button.menu(), "My news")
    assert stage.editor.text.endswith("City of Arven {My news}")
    assert stage.editor.empty == ["news"]


def test_notes_of_an_untouched_draft_are_sentences_where_it_speaks_of_what_was_said(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    side = stage.composer.draft_pane.side
    before = stage.editor.text
    side.cards[4].click()
    advice = "You also advised me: read the harbour plan, chapter 2."
    assert advice in stage.editor.text
    assert stage.editor.text.startswith("Dear Amara,")
    assert stage.editor.text.replace(f" {advice}", "") == before
    paragraph = next(part for part in stage.editor.text.split("\n\n") if advice in part)
    assert "walked through”" in paragraph
    added = stage.editor.spans[[s.field for s in stage.editor.spans].index("advice", 4)]
    assert stage.editor.text[added.start : added.end] == "read the harbour plan, chapter 2"
    side.cards[3].click()
    assert stage.editor.text.index(advice) < stage.editor.text.index(side.cards[3].note.text)


def test_opening_in_the_mail_app(stage: Stage) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    stage.click("open_button")
    method, url = stage.prompter.asked[0]
    assert method == "open_url"
    assert url.startswith(
        "mailto:a.nwosu@arven.example?subject=Thank%20you%20for%20Wednesday&body=Dear%20Amara"
    )
    assert "walked through” stayed" in unquote(url)
    bar = stage.composer.draft_pane.sent_bar
    assert bar.isVisible()
    assert [button.text() for button in bar.buttons] == ["Mark sent", "Not yet"]
    bar.buttons[1].click()
    assert not bar.isVisible()
    assert stage.kept(key, "state") == "open"
    stage.click("open_button")
    bar.buttons[0].click()
    assert stage.kept(key, "state") == "done"
    touch = stage.ws.db.one("SELECT kind, channel, subject, text FROM touch ORDER BY id DESC LIMIT 1")
    assert touch == ("thank_you", "email", "Thank you for Wednesday", followups_scene.DRAFT)
    assert stage.told[-1] == "Thank-you note to Amara Nwosu: sent. Next with them: keep in touch, 12 Jun."
    assert stage.row(stage.tab.draft.id).name == "Tomasz Wieczorek"
    stage.hub.undo()
    assert stage.kept(key, "state") == "open"


def test_a_long_draft_goes_by_the_clipboard(stage: Stage, qtbot: QtBot) -> None:
    stage.open(stage.keys["thanks"])
    stage.editor.moveCursor(stage.editor.textCursor().MoveOperation.End)
    stage.editor.insertPlainText(" word" * 400)
    stage.click("open_button")
    url = stage.prompter.asked[0][1]
    assert "body" not in url
    assert len(url) < 1900
    assert QGuiApplication.clipboard().text() == stage.editor.text
    assert stage.told[-1].startswith("The text is too long")


def test_without_a_mail_app_the_draft_is_copied(stage: Stage) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    stage.prompter.answer(False)
    stage.click("open_button")
    assert stage.told == [
        "No mail app is set up on this computer. The draft is copied; paste it where you write mail."
    ]
    assert QGuiApplication.clipboard().text() == followups_scene.DRAFT
    assert stage.kept(key, "draft_opened_at") is None


def test_an_empty_field_is_asked_about(stage: Stage) -> None:
    stage.open(tomasz(stage))
    stage.prompter.answer("fill", "use")
    stage.click("copy_button")
    assert stage.prompter.details[0]["text"] == "One field is empty: My next step"
    assert stage.editor.textCursor().selectedText() == "{My next step}"
    stage.click("copy_button")
    assert "{My next step}" in QGuiApplication.clipboard().text()
    assert stage.told == ["The draft is copied."]


def test_esc_at_the_question_about_empty_fields_does_nothing(stage: Stage) -> None:
    key = tomasz(stage)
    stage.open(key)
    caret = stage.editor.textCursor().position()
    for answer in ("", "cancel"):
        stage.prompter.answer(answer)
        stage.click("sent_button")
        choices = stage.prompter.details[-1]["choices"]
        assert [choice.text for choice in choices] == ["Cancel", "Mark sent anyway", "Fill in"]
        assert (stage.kept(key, "state"), stage.editor.textCursor().position()) == ("open", caret)
        assert not stage.editor.textCursor().hasSelection()


def test_an_empty_field_is_asked_about_once_before_it_is_marked_sent(stage: Stage) -> None:
    key = tomasz(stage)
    stage.open(key)
    stage.prompter.answer("fill", "use")
    stage.click("sent_button")
    assert stage.prompter.details[0]["text"] == "One field is empty: My next step"
    assert stage.editor.textCursor().selectedText() == "{My next step}"
    assert stage.kept(key, "state") == "open"
    stage.click("copy_button")
    stage.click("sent_button")  # the answer to the copy holds for this too
    assert stage.kept(key, "state") == "done"


def test_a_first_message_says_where_the_overview_is_written(stage: Stage) -> None:
    template = {"name": "First", "kind": "first_message", "subject": "A question", "position": 9}
    words = "Dear {first_name},\n\n{about_me} Could we talk?\n\n{my_name}"
    stage.hub.run("Add", lambda _ws: Template.create(text=words, **template).id)
    key = stage.add(kind="first_message", person=stage.keys["Rajesh Pillai"], due_on="2026-03-12")
    stage.open(key)
    bar = stage.composer.draft_pane.own_bar
    assert bar.isVisible()
    assert [button.text() for button in bar.buttons] == ["Write my overview"]
    stage.prompter.answer(None, "I teach geography.")
    bar.buttons[0].click()
    assert bar.isVisible()
    bar.buttons[0].click()
    assert "I teach geography. Could we talk?" in stage.editor.text
    assert not bar.isVisible()
    assert stage.ws.db.value("SELECT value FROM profile WHERE key = 'overview'") == "I teach geography."
    stage.open(stage.keys["thanks"])
    assert not bar.isVisible()


def test_own_name_and_overview_are_asked_for_in_the_order_they_are_needed(stage: Stage) -> None:
    words = "Dear {first_name},\n\n{about_me} Could we talk about {news}?\n\n{my_name}"
    template = {"name": "F", "kind": "first_message", "position": 9}
    stage.hub.run("Add", lambda _ws: Template.create(text=words, **template).id)
    stage.hub.run("Forget", lambda ws: ws.db.execute("DELETE FROM profile"))
    stage.open(stage.add(kind="first_message", person=stage.keys["Rajesh Pillai"], due_on="2026-03-12"))
    bar = stage.composer.draft_pane.own_bar
    assert [button.text() for button in bar.buttons] == ["Write my overview"]
    stage.prompter.answer(" ", "I teach geography.", "Nora Lindqvist")
    bar.buttons[0].click()
    asked = [title for _method, title in stage.prompter.asked]
    assert asked == ["About me, in half a minute"] * 2 + ["Your name"]  # nothing is no overview
    assert stage.editor.text.endswith("Nora Lindqvist")
    assert stage.editor.textCursor().selectedText() == "{My news}"
    assert not bar.isVisible()


def test_a_missing_name_is_asked_for_where_it_is_double_clicked(stage: Stage, qtbot: QtBot) -> None:
    stage.hub.run("Forget", lambda ws: ws.db.execute("DELETE FROM profile"))
    stage.hub.run(
        "Add", lambda _ws: Template.create(name="F", kind="first_message", text="{my_name}", position=9).id
    )
    stage.open(stage.add(kind="first_message", person=stage.keys["Rajesh Pillai"], due_on="2026-03-12"))
    bar = stage.composer.draft_pane.own_bar
    assert [button.text() for button in bar.buttons] == ["Add my name"]
    stage.prompter.answer("Nora Lindqvist")
    place = stage.editor.cursorRect().center()
    place.setX(place.x() + 12)
    qtbot.mouseClick(stage.editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.editor.text == "{My name}"  # nothing opens under a click that may be for typing
    qtbot.mouseDClick(stage.editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.editor.text == "Nora Lindqvist"
    assert not bar.isVisible()


def test_a_changed_draft_takes_the_overview_too(stage: Stage) -> None:
    words = "{about_me} Could we talk?"
    stage.hub.run(
        "Add", lambda _ws: Template.create(name="F", kind="first_message", text=words, position=9).id
    )
    stage.open(stage.add(kind="first_message", person=stage.keys["Rajesh Pillai"], due_on="2026-03-12"))
    stage.editor.moveCursor(QTextCursor.MoveOperation.End)
    stage.editor.insertPlainText(" Soon?")
    stage.prompter.answer("fill", "I teach geography.")
    stage.click("copy_button")
    assert stage.editor.text == "I teach geography. Could we talk? Soon?"


def test_without_an_address_copy_is_the_way_until_one_is_added(stage: Stage) -> None:
    stage.open(tomasz(stage))
    foot = stage.composer.foot
    assert (foot.copy_button.kind, foot.open_button.kind) == ("primary", "standard")
    assert stage.composer.address_rows.to_combo.property("error")
    stage.prompter.answer("tomasz@delta", "tomasz@delta.example")
    stage.click("add_address_button")
    assert stage.prompter.details[1]["hint"] == "The part after @ needs a dot."
    assert stage.composer.address_rows.to_combo.currentText() == "tomasz@delta.example"
    assert (foot.copy_button.kind, foot.open_button.kind) == ("standard", "primary")
    assert not stage.composer.address_rows.add_address_button.isVisible()


def test_another_address_is_remembered(stage: Stage) -> None:
    from desktop.domain.kinds import ReachKind
    from desktop.ops import contacts_reaches

    key = stage.keys["thanks"]
    stage.open(key)
    stage.hub.run(
        "Add", contacts_reaches.add,
        person=stage.keys["Amara Nwosu"], kind=ReachKind.EMAIL, value="amara@home.example", label="home",
    )  # fmt: skip
    combo = stage.composer.address_rows.to_combo
    combo.set_value("amara@home.example")
    combo.activated.emit(combo.currentIndex())
    assert stage.kept(key, "draft_to") == "amara@home.example"
    assert combo.currentText() == "amara@home.example (home)"


def test_who_writes_is_asked_once(stage: Stage) -> None:
    stage.hub.run("Forget", lambda ws: _forget_name())
    stage.open(tomasz(stage))
    stage.choose(stage.composer.draft_pane.template_button.menu(), "Short")
    assert "my_name" in stage.editor.empty
    stage.prompter.answer("fill", "  Nora  Lindqvist ")
    stage.click("copy_button")
    assert stage.ws.db.value("SELECT value FROM profile WHERE key = 'name'") == "Nora Lindqvist"
    assert stage.editor.text.endswith("Nora Lindqvist")
    assert stage.editor.textCursor().selectedText() == gaps.gap(stage.editor.empty[0])


def test_marking_sent_without_a_draft_that_was_kept(stage: Stage, qtbot: QtBot) -> None:
    key = tomasz(stage)
    stage.open(key)
    stage.tab.activateWindow()
    stage.prompter.answer("use")
    qtbot.keyClick(stage.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stage.kept(key, "state") == "done")
    touch = stage.ws.db.one("SELECT text, channel FROM touch ORDER BY id DESC LIMIT 1")
    assert touch is not None
    assert touch[0].startswith("Dear Tomasz,")
    assert touch[1] == "message"


def test_a_closed_one_can_only_be_read_and_put_back(stage: Stage) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    stage.click("sent_button")
    stage.open(key)
    assert stage.editor.isReadOnly()
    assert stage.composer.title_row.due.text() == "done today"
    assert not stage.composer.foot.sent_button.isVisible()
    stage.click("again_button")
    assert stage.kept(key, "state") == "open"
    assert not stage.editor.isReadOnly()


def test_narrow_windows_put_the_notes_behind_a_button(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    pane = stage.composer.draft_pane
    assert pane.side.isVisible()
    stage.tab.resize(960, 568)
    assert not pane.side.isVisible()
    stage.click("notes_button")
    assert pane.side.isVisible()
    pane.side.cards[3].click()
    assert "Plans fail when the street is not in the room" in stage.editor.text
    stage.tab.resize(1280, 728)
    assert pane.side.isVisible()
    assert not pane.notes_button.isVisible()


def _forget_name() -> None:
    from desktop.storage.tables import ProfileValue

    ProfileValue.delete().where(ProfileValue.key == "name").execute()
