"""The story of the meeting: notes with marks, ticked questions, a power cut, and going on."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.helpers.accessible import Node
from tests.helpers.program import Program
from tests.screen.cast import Cast

QUOTE = "Nobody asked me for a plan, they asked what I had tried"
INSIGHT = "Most days are reading and small experiments"
ADVICE = "Join the reading group on Thursdays"
PERSON = "Mira Castellanos, policy lead at City of Arven"
PROMISE = "Send the lesson plan by Friday"
OPEN_QUESTION = "Which certificate counts for career changers"
LATER = "Typed after the restart"
CUT = " and this is the line in the middle of which the power goes off, so nobody ever reads how it ends"

LAST_SECOND = 1.0
BUSY = 0.5
"""What a busy machine may take on top for a commit that has begun."""

_FIRST = (
    "Studied mathematics first, came to research late",
    f'"{QUOTE}',
    "Wrote to forty people, nine answered",
    f"*{INSIGHT}",
    f"!{ADVICE}",
    f"@{PERSON}",
)
_SECOND = (
    "Mornings are for reading, the rest is talk",
    "Two hours of meetings, more before a release",
    f">{PROMISE}",
    f"?{OPEN_QUESTION}",
    "Decides what to try, not what to publish",
    "Works from home on Fridays",
    *(f"Week {number} was about measuring, not about building" for number in range(1, 9)),
)
_THIRD = tuple(f"Likes point {number} more than he had expected" for number in range(1, 11))

LINES = (*_FIRST, *_SECOND, *_THIRD)
MARKS = '"*!@>?'


def plain(line: str) -> str:
    """A line as it stands in the notes: its mark is in the margin."""
    return line[1:] if line[0] in MARKS else line


@dataclass(frozen=True, slots=True)
class Cut:
    """What was on the screen when the power went: what was said to be saved, and what was a second old."""

    saved: str
    old: str


def start(it: Program, cast: Cast) -> Node:
    """Begin the session from the sheet; the editor has the caret."""
    it.command("ctrl+Return", "Session", "Start session")
    editor = it.field(f"Notes for {cast.name}")
    it.view.wait(role="label", name="0 of 6 asked")
    it.until(lambda: editor.is_focused, "the caret in the notes")
    return editor


def take_notes(it: Program, editor: Node) -> None:
    """Thirty lines; a question is ticked by a key, another one by a click."""
    assert len(LINES) == 30
    for lines, after in ((_FIRST, _tick_current), (_SECOND, _tick_fourth), (_THIRD, None)):
        it.way.add_notes(it.view, editor, lines)
        if after is not None:
            after(it, editor)
    it.holds(editor, "\n".join(map(plain, LINES)) + "\n")
    for captured in (f"Advice: {ADVICE}", f"Follow-up: {PROMISE}", f"Question: {OPEN_QUESTION}"):
        it.view.wait(name=captured)
    it.view.wait(name="Person: Mira Castellanos")
    it.view.wait(role="label", name="2 of 6 asked")


def _tick_current(it: Program, _editor: Node) -> None:
    it.command("ctrl+Return", "Session", "Tick the question")
    it.view.wait(role="label", name="1 of 6 asked")


def _tick_fourth(it: Program, editor: Node) -> None:
    it.way.tick(it.view, "Question 4 of 6, ")
    it.view.wait(role="label", name="2 of 6 asked")
    it.way.back_to(it.view, editor)


def cut_the_power(it: Program, editor: Node) -> Cut:
    """Kill the program while a line is being typed; what was seen of that line, and when."""
    it.view.wait(role="label", name="Saved")
    saved = editor.text
    seen: list[tuple[float, str]] = []
    with it.way.type_slowly(editor, CUT):
        it.until(lambda: len(editor.text) > len(saved), "the line to begin")
        begun = time.monotonic()
        while time.monotonic() < begun + LAST_SECOND + BUSY + 1:
            text = editor.text
            seen.append((time.monotonic(), text))
        it.kill()
        killed = time.monotonic()
    old = [text for at, text in seen if at < killed - LAST_SECOND - BUSY]
    assert len(saved) < len(old[-1]) < len(seen[-1][1]) < len(saved + CUT), "not cut in the middle of a line"
    return Cut(saved, old[-1])


def find_it_again(it: Program, cast: Cast, cut: Cut) -> Node:
    """Start again: the meeting is open, with all that was saved and all but the last second of typing."""
    it.start()
    it.view.wait(role="label", begins="Askwell closed unexpectedly at ")
    assert it.view.wait(role="label", begins="Askwell closed").name.endswith("All 31 notes are here.")
    it.view.wait(role="page tab", name="Session notes, running")
    editor = it.field(f"Notes for {cast.name}")
    found = editor.text
    assert found.startswith(cut.saved), found
    assert found.rstrip("\n").startswith(cut.old.rstrip("\n")), f"{cut.old!r} was older than a second"
    assert (cut.saved + CUT).startswith(found.rstrip("\n")), found
    it.view.wait(role="label", name="2 of 6 asked")
    it.view.wait(name=f"Advice: {ADVICE}")
    it.press("Go on")
    it.until(lambda: editor.is_focused, "the caret in the notes")
    it.way.add_notes(it.view, editor, [LATER])
    it.until(lambda: editor.text.endswith(f"{LATER}\n"), "the line after the restart")
    return editor
