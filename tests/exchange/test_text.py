from __future__ import annotations

import datetime as dt
import unicodedata

import hypothesis
import hypothesis.strategies as st
import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange import charsets, names, reaches
from desktop.exchange.civil_dates import read_date
from desktop.exchange.reasons import SENTENCES, Reason, sentence
from desktop.exchange.records import FileReport, FoundReach, ImportReport, only_best
from desktop.exchange.text import clean, clean_block, clean_line, looks_binary, wide_encoding


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x07c\x7fd\x9fe", "abcde"),
        ("\ufeffa\ufeffb\uffff", "ab"),
        ("a\ud83db", "a\ufffdb"),
        ("Zoe\u0308", "Zoë"),
        ("tab\tstays", "tab\tstays"),
        ("👩\u200d🚀 \u202eevil", "👩\u200d🚀 \u202eevil"),
    ],
)
def test_the_one_rule_of_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@hypothesis.given(st.text() | st.text(alphabet=st.characters(), max_size=60))
def test_cleaning_is_done_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_block(clean_block(text)) == clean_block(text)
    once.encode("utf-8")
    assert "\n" not in clean_line(text)
    assert unicodedata.is_normalized("NFC", once)


def test_ten_thousand_combining_marks_are_survived() -> None:
    assert len(clean("a" + "\u0301" * 10_000)) == 10_000


def test_wide_encodings_and_binaries_are_told_apart() -> None:
    assert wide_encoding("Name,Mail\n".encode("utf-16-le"))[0] == "utf-16-le"
    assert wide_encoding(b"Name,Mail\n") == ("", 0)
    assert not looks_binary("Žluťoučký".encode("cp1250") * 9)
    assert not looks_binary("名前".encode("iso2022_jp") * 9)
    assert looks_binary(bytes(range(256)) * 4)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", ["Jürgen Müller", "José García", "Åsa Öberg", "João Conceição", "Zoë"]),
        ("mac_roman", ["José García", "François Lefèvre", "Åsa Öberg"]),
        ("cp850", ["Jürgen Müller", "Björn Öberg", "Ägidius"]),
        ("cp1250", ["Jiří Dvořák", "Łukasz Żółć", "Gábor Szőke"]),
        ("cp1251", ["Иван Петров", "Віталій Кличко"]),
        ("koi8_u", ["Иван Петров", "Анна Сидорова"]),
        ("cp866", ["Иван Петров", "Анна Сидорова"]),
        ("cp1253", ["Βαγγέλης Παπαθανασίου", "Μαρία"]),
        ("cp1254", ["Ayşe Yılmaz", "Çağlar Güneş"]),
        ("cp1255", ["אפרים קישון"]),
        ("cp1256", ["محمد علي", "فاطمة"]),
        ("cp1257", ["Jonas Žukauskas", "Kęstutis Čiurlionis", "Ąžuolas"]),
        ("cp932", ["安藤ロイド", "山田太郎", "株式会社"]),
        ("euc_jp", ["鈴木一郎", "スズキ イチロー"]),
        ("gb18030", ["王小明", "李娜", "张伟"]),
        ("cp950", ["陳大文", "林美玲"]),
        ("cp949", ["김철수", "박영희"]),
    ],
)
def test_names_tell_the_encoding(encoding: str, words: list[str]) -> None:
    assert charsets.guess([word.encode(encoding) for word in words]) == encoding


def test_a_long_cell_tells_by_what_stands_far_behind() -> None:
    assert charsets.guess([b"x" * 5_000 + " Jürgen Müller, Zoë".encode("cp1252")]) == "cp1252"
    assert charsets.guess([b"x" * 5_000 + " Иван Петров".encode("cp1251")]) == "cp1251"
    # a look from every byte to the end of its cell would take hours
    assert charsets.guess([b"x" * 5_000_000 + b"," + "Иван Петров".encode("cp1251")]) == "cp1251"


def test_nothing_beyond_ascii_is_windows() -> None:
    assert charsets.guess([b"Ann Bee"]) == "cp1252"
    assert charsets.decode(b"M\xfcller") == "Müller"
    assert charsets.decode("Müller".encode(), declared="cp1252") == "Müller"
    assert charsets.decode(b"\x81\x8d", declared="cp932", fallback="cp1252")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Windows-1252", "cp1252"),
        ("SHIFT_JIS", "cp932"),
        ("ISO-8859-1", "cp1252"),
        ("gb2312", "gb18030"),
        ('"UTF-8"', "utf-8"),
        ("blabla", ""),
        ("zip", ""),
        ("rot13", ""),
        ("unicode_escape", ""),
        ("utf-7", ""),
        ("x" * 500, ""),
        ("a\0b", ""),
    ],
)
def test_declared_encodings(name: str, known: str) -> None:
    assert charsets.known(name) == known


@pytest.mark.parametrize(
    ("given", "family", "parts"),
    [
        ("John", "Smith, PhD", ("John", "Smith", "PhD", "")),
        ("Ann", "Bee MBA PMP", ("Ann", "Bee", "MBA PMP", "")),
        ("Ann", "Bee, M.D., FACP", ("Ann", "Bee", "M.D., FACP", "")),
        ("Ann (she/her)", "Bee", ("Ann", "Bee", "", "she/her")),
        ("Ann", "Bee (They/Them/Theirs), CPA", ("Ann", "Bee", "CPA", "They/Them/Theirs")),
        ("Yo-Yo", "MA", ("Yo-Yo", "MA", "", "")),
        ("Li", "Ma", ("Li", "Ma", "", "")),
        ("Mary Jane", "van der Berg", ("Mary Jane", "van der Berg", "", "")),
        ("Bo", "Cee, Jr.", ("Bo", "Cee", "Jr.", "")),
        ("Bo", "", ("Bo", "", "", "")),
    ],
)
def test_credentials_and_pronouns_come_off(given: str, family: str, parts: tuple[str, str, str, str]) -> None:
    found = names.without_credentials(given, family)
    assert (found.given, found.family, found.suffix, found.pronouns) == parts


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("08 Feb 2026", dt.date(2026, 2, 8)),
        ("2024-01-15", dt.date(2024, 1, 15)),
        ("2025-06-01 14:03:22 UTC", dt.date(2025, 6, 1)),
        ("1/29/26, 2:37 PM", dt.date(2026, 1, 29)),
        ("29/1/2026", dt.date(2026, 1, 29)),
        ("3.2.2026", dt.date(2026, 2, 3)),
        ("März 3", None),
        ("3. März 2025", dt.date(2025, 3, 3)),
        ("15 de enero de 2024", dt.date(2024, 1, 15)),
        ("Jan 15, 2024", dt.date(2024, 1, 15)),
        ("2024年1月15日", dt.date(2024, 1, 15)),
        ("0/0/00", None),
        ("31 Feb 2024", None),
        ("", None),
    ],
)
def test_dates(text: str, date: dt.date | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://www.linkedin.com/in/Ann-B-1a2/?trk=x", "ann-b-1a2"),
        ("linkedin.com/in/j%C3%BCrgen", "jürgen"),
        ("https://de.linkedin.com/pub/ann/1/2", "ann"),
        ("https://example.com/in/ann", ""),
    ],
)
def test_linkedin_keys(address: str, slug: str) -> None:
    assert reaches.linkedin_slug(address) == slug


def test_one_way_to_reach_somebody_is_best() -> None:
    phone = FoundReach(ReachKind.PHONE, "1")
    mail = FoundReach(ReachKind.EMAIL, "a@x")
    preferred = FoundReach(ReachKind.PHONE, "2", best=True)
    assert [one.best for one in only_best([phone, mail])] == [False, True]
    assert [one.best for one in only_best([phone])] == [True]
    assert [one.best for one in only_best([mail, preferred, preferred])][:2] == [False, True]
    assert only_best([]) == ()


def test_every_reason_has_a_sentence() -> None:
    for reason in Reason:
        told = sentence(reason, {})
        assert told[-1] in ".?"
        assert "{" not in told
    assert set(SENTENCES) == set(Reason)


def test_reports_add_up_and_lists_stay_short() -> None:
    report = FileReport(path="a.csv", found=3)
    for number in range(10_005):
        report.remark(number, Reason.OPEN_QUOTE)
    report.skip(4, Reason.HIDDEN_MEMBER)
    assert (len(report.problems), report.unlisted, report.skipped) == (10_000, 6, 1)
    whole = ImportReport([report, FileReport(found=2, refused=1)], dry_run=True).as_json()
    assert (whole["found"], whole["skipped"], whole["refused"], whole["dry_run"]) == (5, 1, 1, True)
