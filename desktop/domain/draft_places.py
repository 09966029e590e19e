"""Where a note or a field goes in a draft: as a sentence at the best place, or joined to the words at the caret."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.draft_spans import Span
from desktop.domain.drafts import Field, note_value
from desktop.domain.kinds import Mark
from desktop.domain.phrases import note_sentence

_SAID = frozenset({Field.QUOTE, Field.ADVICE, Field.PERSON_NAMED})
_GAP = "\n\n"
_OPENING = "([{“„‘‚«\"'/-"
_CLOSING_WORDS = 12  # more than these, and the last paragraph is no greeting with a name


@dataclass(frozen=True, slots=True)
class Insertion:
    """What to put in before the character ``at``: ``value`` is the field's own part of it."""

    at: int
    before: str
    value: str
    after: str


def note_insertion(text: str, spans: Iterable[Span], *, mark: Mark | str, note: str) -> Insertion:
    """A note as a sentence of its own, after the paragraph that speaks of what was said, else before the closing line.

    A person goes after the paragraph that names one, if there is one.
    """
    before, value, after = note_sentence(mark, note_value(mark, note), text=note)
    at, gap_before, gap_after = _best_place(text, spans, named=mark == Mark.PERSON)
    return Insertion(at, gap_before + before, value, after + gap_after)


def field_insertion(text: str, spans: Iterable[Span], value: str) -> Insertion:
    """A field at the end of the same paragraph; the sentence around it is still to be written."""
    at, before, after = _best_place(text, spans, named=False)
    return Insertion(at, before, value, after)


def at_caret(text: str, start: int, end: int, value: str) -> Insertion:
    """A value instead of what stands from ``start`` to before ``end``, not grown together with its neighbours."""
    last, following = text[start - 1 : start], text[end : end + 1]
    apart = bool(last) and not last.isspace() and last not in _OPENING
    return Insertion(start, " " if apart else "", value, " " if following.isalnum() else "")


def _best_place(text: str, spans: Iterable[Span], *, named: bool) -> tuple[int, str, str]:
    """Before which character, and what stands between it and its neighbours."""
    said = [span for span in spans if span.field in _SAID]
    if named:
        said = [span for span in said if span.field == Field.PERSON_NAMED] or said
    else:
        said = [span for span in said if span.field != Field.PERSON_NAMED] or said
    if said:
        end = text.find(_GAP, max(span.end for span in said))
        return _after_words(text, len(text) if end < 0 else end)
    closing = text.rfind(_GAP)
    if closing >= 0 and len(text[closing:].split()) <= _CLOSING_WORDS:
        return closing, _GAP if text[:closing].strip() else "", ""
    return _after_words(text, len(text))


def _after_words(text: str, end: int) -> tuple[int, str, str]:
    at = len(text[:end].rstrip())
    return at, " " if at else "", ""
