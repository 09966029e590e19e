"""Addresses of tables: those that need no cleaning are what cleaning would make of them."""

from __future__ import annotations

import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange import reaches


@pytest.mark.parametrize(
    "value",
    [
        "https://www.linkedin.com/in/Wanjiru-K",
        "http://de.linkedin.com/in/wanjiru_k/",
        "https://www.linkedin.com/in/wanjiru-k?trk=x",
        "https://www.linkedin.com/in/%E5%B0%8F",
        "https://www.linkedin.com/in/élodie",
        "https://www.linkedin.com/company/skerry",
        "linkedin.com/in/wanjiru",
        "https://skerry.example/people/7",
        "wanjiru.k+x@x.example",
        "wanjiru@x",
        "@x.example",
        "Wanjiru <w@x.example>",
        "w@x.example; k@x.example",
        "élodie@x.example",
        "https",
    ],
)
def test_an_address_that_needs_no_cleaning_is_what_cleaning_makes_of_it(value: str) -> None:
    for kind, careful in ((ReachKind.EMAIL, reaches.email), (ReachKind.LINK, reaches.link)):
        way, slug = reaches.plain_way(kind, value)
        label = "LinkedIn" if kind is ReachKind.LINK and reaches.linkedin_slug(value) else ""
        expected = careful(value, label=label)
        assert way in (None, expected)
        assert slug in ("", reaches.profile_of([expected] if expected else []))
    assert reaches.plain_way(ReachKind.PHONE, "+49 30 123456") == (None, "")


def test_most_addresses_need_no_cleaning() -> None:
    assert reaches.plain_way(ReachKind.EMAIL, "wanjiru.k@x.example")[0]
    assert reaches.plain_way(ReachKind.EMAIL, "élodie@x.example")[0]
    for name in ("Wanjiru-K", "Élodie-7"):
        way, slug = reaches.plain_way(ReachKind.LINK, f"https://www.linkedin.com/in/{name}")
        assert way is not None
        assert slug == name.lower()
