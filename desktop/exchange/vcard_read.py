"""A tolerant, streaming reader of vCard 2.1, 3.0 and 4.0.

Cards come out one by one; memory stays flat however large the file, its photos or its lines. A card that
lies in another is a card of its own (an unclosed card looks the same); the card of an assistant is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.domain.kinds import ReachKind
from desktop.exchange import limits, vcard_fields
from desktop.exchange.reaches import own_label
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.text import Source, Tick, as_source
from desktop.exchange.vcard_lines import BINARY_NAMES, Head, PropertyLines
from desktop.exchange.vcard_quick import QuickReader, pieces
from desktop.exchange.vcard_text import ValueDecoder, unescaped

#: Finished inner cards that wait for the end of the outer one before it counts as unclosed.
_INNER_HELD = 16


def read_vcard(
    origin: Path | bytes | Source, *, report: FileReport, tick: Tick | None = None
) -> Iterator[FoundPerson]:
    """The people of a vCard file, in its order; what is to be said goes to ``report``.

    Raises FileRefused if there is no card at all or the file cannot be opened.
    """
    report.format = Format.VCARD
    source = as_source(origin)
    cards = _Cards(source, report=report, tick=tick)
    people, last = cards.people(), 0
    for person in people:
        if report.found >= limits.PEOPLE:
            rest = 1 + sum(1 for _ in people)
            report.refuse_all(Reason.TOO_MANY_PEOPLE, count=rest, limit=limits.PEOPLE, last=last)
            return
        report.found += 1
        last = person.line
        yield person
    if not cards.seen:
        raise FileRefused(Reason.EMPTY_FILE if source.size <= 4 else Reason.NO_CARDS)


class _Cards:
    """The cards of one file: plain ones are read quickly, others with care. ``seen`` counts them."""

    def __init__(self, source: Source, *, report: FileReport, tick: Tick | None) -> None:
        self.seen = 0
        self._source = source
        self._report = report
        self._tick = tick
        self._decoder = ValueDecoder(source, report=report)

    def people(self) -> Iterator[FoundPerson]:
        """The people of all cards, in the order in which cards begin."""
        if self._decoder.is_wide:
            yield from self._with_care(PropertyLines(self._source, tick=self._tick))
            return
        quick = QuickReader()
        for piece in pieces(self._source, tick=self._tick):
            draft = quick.draft(piece) if piece.rest is None else None
            if draft is None:
                tick = self._tick if piece.rest else None
                yield from self._with_care(PropertyLines(piece.source, tick=tick, first=piece.line))
                continue
            self.seen += 1
            if person := _settled(draft, self._report):
                yield person

    def _with_care(self, lines: PropertyLines) -> Iterator[FoundPerson]:
        reader = _Reader(lines, report=self._report, decoder=self._decoder)
        yield from reader.people()
        self.seen += reader.cards


def _settled(draft: vcard_fields.Draft, report: FileReport) -> FoundPerson | None:
    """The person of a draft; None, and a word in the report, if it is none."""
    if vcard_fields.is_nobody(draft):
        report.skip(draft.line, Reason.GROUP_CARD, name=draft.found.get("display", ""))
        return None
    person = vcard_fields.person(draft)
    if person is None:
        report.skip(draft.line, Reason.NO_NAME)
        return None
    if draft.beyond:
        report.remark(draft.line, Reason.DETAILS_BEYOND_CARD, count=draft.beyond)
    for reach in person.reaches:
        if reach.label == "e-mail" and reach.kind is ReachKind.OTHER:
            report.remark(draft.line, Reason.EMAIL_WITHOUT_AT, value=reach.value)
    return person


class _Card:
    """The properties of one card as bytes, at most ``limits.CARD`` of them."""

    __slots__ = ("full", "inner", "is_agent", "line", "photos", "properties", "size")

    def __init__(self, line: int, *, is_agent: bool = False) -> None:
        self.line = line
        self.is_agent = is_agent
        self.properties: list[tuple[int, Head, bytes]] = []
        self.inner: list[FoundPerson] = []
        self.size = 0
        self.photos = 0
        self.full = False

    def add(self, line: int, head: Head, value: bytes) -> None:
        """Take a property, unless it is a picture or the card is full."""
        if not head.plain and _is_picture(head, value):
            self.photos += 1
            return
        self.size += len(value) + 50
        if self.size > limits.CARD or len(self.properties) >= limits.CARD_PROPERTIES:
            self.full = True
            return
        self.properties.append((line, head, value))


def _is_picture(head: Head, value: bytes) -> bool:
    kept_nothing = head.name in BINARY_NAMES and value[:5].lower() in (b"data:", b"")
    return head.encoding == "base64" or kept_nothing


class _Reader:
    """Puts properties together to cards, and cards to people."""

    def __init__(self, lines: PropertyLines, *, report: FileReport, decoder: ValueDecoder) -> None:
        self.cards = 0
        self._report = report
        self._decoder = decoder
        self._lines = lines
        self._open: list[_Card] = []
        self._too_deep = 0

    def people(self) -> Iterator[FoundPerson]:
        """The people of all cards, in the order in which cards begin."""
        for line, head, value in self._lines:
            if head.plain:
                if self._open:
                    self._open[-1].add(line, head, value)
            elif head.name == "BEGIN" and value.strip().upper() == b"VCARD":
                self._begin(line)
            elif head.name == "END" and value.strip().upper() == b"VCARD":
                yield from self._end()
            elif head.name == "AGENT" and value.strip().upper() == b"BEGIN:VCARD":
                self._open.append(_Card(line, is_agent=True))
            elif self._open:
                self._open[-1].add(line, head, value)
        yield from self._leftovers()

    def _begin(self, line: int) -> None:
        if len(self._open) >= limits.CARD_DEPTH:
            if not self._too_deep:
                self._report.skip(line, Reason.CARD_TOO_DEEP, limit=limits.CARD_DEPTH)
            self._too_deep += 1
            return
        outer = self._open[-1] if self._open else None
        inside_agent = outer is not None and (outer.is_agent or _ends_with_agent(outer))
        self.cards += 1
        self._open.append(_Card(line, is_agent=inside_agent))

    def _end(self) -> Iterator[FoundPerson]:
        if self._too_deep:
            self._too_deep -= 1
            return
        if not self._open:
            return
        card = self._open.pop()
        if card.is_agent:
            self._report.remark(card.line, Reason.INNER_CARD)
            return
        person = self._person(card)
        done = [*([person] if person else []), *card.inner]
        if not self._open:
            yield from done
            return
        self._open[0].inner.extend(done)
        if len(self._open[0].inner) > _INNER_HELD:
            yield from self._unclosed(self._open.pop(0))

    def _leftovers(self) -> Iterator[FoundPerson]:
        cards, self._open = self._open, []
        for card in cards:
            if not card.is_agent:
                yield from self._unclosed(card)

    def _unclosed(self, card: _Card) -> Iterator[FoundPerson]:
        if not card.properties and not card.inner:
            self._report.skip(card.line, Reason.NO_NAME)
            return
        person = self._person(card)
        if person:
            self._report.remark(card.line, Reason.CARD_CUT)
            yield person
        yield from card.inner

    def _person(self, card: _Card) -> FoundPerson | None:
        """The person of a finished card; None, and a word in the report, if it is none."""
        labels = self._labels(card)
        draft = vcard_fields.Draft(card.line, labels)
        decode = self._decoder.text
        for line, head, value in card.properties:
            vcard_fields.read_property(draft, head, decode(head, value, line=line))
        self._keep_labels(card, draft)
        person = _settled(draft, self._report)
        if person is not None:
            self._say(card)
        return person

    def _labels(self, card: _Card) -> dict[str, str]:
        """The label that each group of properties is given (``item1.X-ABLabel``)."""
        return {
            head.group: own_label(unescaped(self._decoder.text(head, value, line=line)))
            for line, head, value in card.properties
            if head.name == "X-ABLABEL" and head.group
        }

    def _keep_labels(self, card: _Card, draft: vcard_fields.Draft) -> None:
        """A property kept for writing back keeps the label of its group."""
        groups = {line.partition(".")[0] for line in draft.extra if "." in line.partition(":")[0]}
        if not groups:
            return
        for line, head, value in card.properties:
            if head.name == "X-ABLABEL" and head.group in groups:
                draft.keep(head, self._decoder.text(head, value, line=line))

    def _say(self, card: _Card) -> None:
        if card.photos:
            self._report.photos += card.photos
            self._report.remark(card.line, Reason.PHOTO_LEFT_OUT)
        if card.full or self._lines.cut:
            self._lines.cut = 0
            self._report.remark(card.line, Reason.CARD_TOO_LARGE)


def _ends_with_agent(card: _Card) -> bool:
    if not card.properties:
        return False
    _, head, value = card.properties[-1]
    return head.name == "AGENT" and not value.strip()
