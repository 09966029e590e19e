from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from desktop.core.clock import civil_date, from_text
from desktop.core.resources import question_bank, sample_words
from desktop.domain.kinds import FollowUpKind, Mark, MeetingState, Stage
from desktop.domain.reach import email_problem
from desktop.domain.sample import SamplePlan
from desktop.domain.sample_maker import sample_stories
from desktop.domain.stages import rank

NOW = from_text("2026-03-12T14:00:00Z")


def plan(people: int = 40, meetings: int = 30, lines: int = 50, seed: int = 1) -> SamplePlan:
    return SamplePlan(now=NOW, zone="Europe/Berlin", people=people, meetings=meetings, lines=lines, seed=seed)


STORIES = tuple(sample_stories(plan(people=200, meetings=260, lines=20)))


def test_the_same_seed_gives_the_same_people() -> None:
    assert list(sample_stories(plan())) == list(sample_stories(plan()))
    assert list(sample_stories(plan())) != list(sample_stories(plan(seed=2)))


@pytest.mark.parametrize(
    ("people", "meetings"), [(0, 0), (1, 0), (1, 3), (3, 1), (10, 7), (10, 100), (100, 150), (7, 5)]
)
def test_there_are_as_many_as_asked_for(people: int, meetings: int) -> None:
    stories = list(sample_stories(plan(people=people, meetings=meetings, lines=3)))
    assert len(stories) == people
    assert sum(len(story.meetings) for story in stories) == meetings
    held = [m for story in stories for m in story.meetings if m.state is MeetingState.HELD]
    assert all(len(meeting.lines) == 3 for meeting in held)


def test_a_meeting_can_have_no_lines() -> None:
    assert list(sample_stories(plan(people=4, meetings=6, lines=0)))


def test_everything_is_invented() -> None:
    for story in STORIES:
        person = story.person
        if person.email:
            assert email_problem(person.email) is None
            assert person.email.endswith(".example")
        assert not person.link or person.link.startswith("https://profiles.example/")
        for meeting in story.meetings:
            assert "://" not in meeting.place or "https://meet.example/" in meeting.place


def test_addresses_are_each_persons_own() -> None:
    emails = [story.person.email for story in STORIES if story.person.email]
    assert len(set(emails)) >= len(emails) * 99 // 100


def test_referrals_name_earlier_people() -> None:
    for story in STORIES:
        referrer = story.person.referred_by
        assert referrer is None or 0 <= referrer < story.person.number
        assert (referrer is None) == bool(story.person.how_found)


def test_stages_fit_what_happened() -> None:
    stages = {story.person.stage for story in STORIES}
    assert stages == set(Stage)
    for story in STORIES:
        held = [meeting for meeting in story.meetings if meeting.state is MeetingState.HELD]
        planned = [meeting for meeting in story.meetings if meeting.state is MeetingState.PLANNED]
        if planned:
            assert story.person.stage is Stage.SCHEDULED
        elif held:
            assert rank(story.person.stage) >= rank(Stage.MET)
        else:
            assert rank(story.person.stage) <= rank(Stage.CONTACTED)
        if story.person.stage is Stage.TO_CONTACT:
            assert story.touches == ()
        thanks_open = [f for f in story.follow_ups if f.kind is FollowUpKind.THANK_YOU and f.done_at is None]
        assert not thanks_open or story.person.stage is Stage.MET


def test_time_runs_forward() -> None:
    for story in STORIES:
        for meeting in story.meetings:
            if meeting.state is MeetingState.PLANNED:
                assert meeting.lines == ()
                continue
            assert meeting.started_at is not None
            assert meeting.ended_at is not None
            assert meeting.started_at < meeting.ended_at < NOW
            length = (meeting.ended_at - meeting.started_at).total_seconds()
            times = [line.at_seconds for line in meeting.lines]
            assert times == sorted(times)
            assert 0 <= times[0] <= times[-1] <= length
        assert all(touch.at < NOW for touch in story.touches)
        assert all(story.person.created_at <= touch.at for touch in story.touches)


def test_notes_have_marks_and_belong_to_questions() -> None:
    lines = [line for story in STORIES for meeting in story.meetings for line in meeting.lines]
    assert {line.mark for line in lines} == {"", *Mark}
    assert not [line.text for line in lines if "{" in line.text or not line.text.strip()]
    assert len({line.text for line in lines}) > len(lines) // 3
    keys = {item["key"] for item in question_bank()}
    for story in STORIES:
        for meeting in story.meetings:
            assert {question.key for question in meeting.questions} <= keys
            assert all(line.question in range(len(meeting.questions)) for line in meeting.lines)


def test_few_things_are_overdue() -> None:
    today = civil_date(NOW, zone="Europe/Berlin")
    waiting = [f for story in STORIES for f in story.follow_ups if f.done_at is None]
    overdue = [f for f in waiting if f.due.on < today]
    assert waiting
    assert len(overdue) <= len(waiting) // 4


def test_names_come_in_several_scripts() -> None:
    names = "".join(story.person.given + story.person.family for story in STORIES)
    for start, end in (
        ("a", "z"),
        ("\u0400", "\u04ff"),
        ("\u4e00", "\u9fff"),
        ("\uac00", "\ud7a3"),
        ("\u0600", "\u06ff"),
    ):
        assert any(start <= char <= end for char in names)


def test_a_large_sample_does_not_grow_in_memory() -> None:
    tracemalloc.start()
    try:
        for number, story in enumerate(sample_stories(plan(people=10_000, meetings=20_000))):
            if number == 60:
                first = tracemalloc.get_traced_memory()[0]
            if number == 200:
                assert tracemalloc.get_traced_memory()[0] - first < 200_000
                assert story.meetings
                break
    finally:
        tracemalloc.stop()


def test_german_people_speak_german_throughout(speak: Callable[[str], None]) -> None:
    names = ("names", "organisation_heads", "place_names", "zones", "profile")
    english, german, kept = (
        {text for text in _texts(words) if " " in text}
        for words in (
            sample_words("en"),
            sample_words("de"),
            {name: sample_words("en")[name] for name in names},
        )
    )
    assert english & german <= kept
    assert _blanks(german) <= _blanks(english)
    before = list(sample_stories(plan(people=30, meetings=20, lines=10)))
    speak("de")
    stories = list(sample_stories(plan(people=30, meetings=20, lines=10)))
    assert [story.person.given for story in stories] == [story.person.given for story in before]
    lines = [line.text for story in stories for meeting in story.meetings for line in meeting.lines]
    assert any(text.startswith("Typischer Tag: ") for text in lines)
    assert not any("{" in text for text in lines)


def test_both_languages_have_as_much_to_say() -> None:
    """The same dice then make the same people."""
    shapes = [_shape(sample_words(language)) for language in ("en", "de")]
    assert shapes[0] == shapes[1]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shape(one) for key, one in value.items()}
    return [_shape(one) for one in value] if isinstance(value, list) else type(value).__name__


def _blanks(texts: Iterable[str]) -> set[str]:
    return {blank for text in texts for blank in re.findall(r"{(\w+)}", text)}
