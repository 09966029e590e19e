"""The overview in a message: as many of its sentences as leave room for what the message asks."""

from __future__ import annotations

from desktop.domain.phrases import first_sentence
from desktop.domain.speaking import count_words


def leading_sentences(text: str, *, beside: int, most: int) -> str:
    """The first sentences of an overview that fit into a message of at most ``most`` words; always one.

    ``beside`` counts the other words of the message: what is said of oneself is no longer than those. An overview
    of 15 to 30 seconds has 35 to 70 words and is meant to be said; written, it would fill the message.
    """
    rest = " ".join(text.split())
    room = min(most - beside, beside)
    kept: list[str] = []
    while rest:
        sentence = first_sentence(rest)
        room -= count_words(sentence)
        if kept and room < 0:
            break
        kept.append(sentence)
        rest = rest[len(sentence) :].lstrip()
    return " ".join(kept)
