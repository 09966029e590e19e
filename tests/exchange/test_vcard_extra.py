"""What a card says that a person has no place for: joined kind by kind, each group under a name of its own."""

from __future__ import annotations

import pytest

from desktop.exchange.vcard_extra import MOST_KINDS, beyond, joined, kinds, new_kinds, of_an_address

DEGREES = "askwell.N:Lee;Ann;;;PhD"
BIRTHDAY = "BDAY:--0502"
DATE = "item4.X-ABDATE;TYPE=pref:2020-05-02\nitem4.X-ABLABEL:_$!<Anniversary>!$_"
FRIEND = "item4.X-ABRELATEDNAMES:Bo Ek\nitem4.X-ABLABEL:_$!<Friend>!$_"


def test_kinds_are_names_without_groups_and_labels() -> None:
    assert kinds(f"{DEGREES}\n{BIRTHDAY}\n{DATE}\nodd line") == {"askwell.N", "BDAY", "X-ABDATE", "odd line"}
    assert kinds("") == frozenset()


def test_only_what_is_of_another_kind_is_added() -> None:
    assert joined(f"{DEGREES}\nBDAY:1990-01-01", f"{BIRTHDAY}\nX-CUSTOM;A=B:c") == (
        f"{DEGREES}\nBDAY:1990-01-01\nX-CUSTOM;A=B:c"
    )


def test_a_group_takes_its_words_along_and_another_name_where_its_own_is_taken() -> None:
    assert joined(DATE, FRIEND) == (f"{DATE}\nitem1.X-ABRELATEDNAMES:Bo Ek\nitem1.X-ABLABEL:_$!<Friend>!$_")
    assert joined(BIRTHDAY, FRIEND) == f"{BIRTHDAY}\n{FRIEND}"
    assert joined(DATE, DATE) == DATE


@pytest.mark.parametrize("lines", [DEGREES, BIRTHDAY, DATE, FRIEND, f"{DATE}\n{BIRTHDAY}", ""])
@pytest.mark.parametrize("more", [DEGREES, BIRTHDAY, DATE, FRIEND, f"{FRIEND}\n{DEGREES}", ""])
def test_joined_once_there_is_nothing_more_to_add(lines: str, more: str) -> None:
    both = joined(lines, more)
    assert kinds(both) == kinds(lines) | kinds(more)
    assert joined(both, more) == both


def test_cards_made_to_hold_us_up_do_not_grow_a_person_without_end() -> None:
    lines = ""
    for number in range(3 * MOST_KINDS):
        lines = joined(lines, f"X-KIND-{number}:1")
    assert len(kinds(lines)) == MOST_KINDS
    assert not new_kinds("X-ANOTHER:1", kinds(lines))
    assert joined(lines, "X-ANOTHER:1") == lines
    assert beyond("X-ANOTHER:1\nX-KIND-1:1", kinds(lines)) == 1
    assert beyond("X-ANOTHER:1", kinds(DEGREES)) == 0


def test_an_address_book_takes_what_somebody_is_called_and_reached_by() -> None:
    lines = [
        "askwell.N:Lee;Ann;Maria;;",
        "item1.ADR:;;1 Quay;Arven;;;",
        "item1.X-ABLabel:Studio",
        "item2.X-ABDATE:2020-01-01",
        "item2.X-ABLabel:Wedding",
        "BDAY:1990-01-01",
        "X-NOTES:secret",
        "HOBBY:chess",
        "RELATED;TYPE=spouse:Bert",
        "IMPP:xmpp:ann@x.example",
    ]
    kept = of_an_address("\n".join(lines)).split("\n")
    assert sorted(kept) == sorted([lines[0], lines[1], lines[2], lines[9]])
    assert of_an_address("") == ""
