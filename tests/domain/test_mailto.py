from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.mailto import LONGEST, mail_link


def test_everything_is_encoded() -> None:
    link = mail_link("a.nwosu@arven.example", subject="Thanks & more?", body="Dear Amara,\n\n100 % – “yes”")
    assert link.with_body
    assert link.url == (
        "mailto:a.nwosu@arven.example?subject=Thanks%20%26%20more%3F"
        "&body=Dear%20Amara%2C%0D%0A%0D%0A100%20%25%20%E2%80%93%20%E2%80%9Cyes%E2%80%9D"
    )


@pytest.mark.parametrize(
    "to",
    [
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a@b.example?cc=c@d.example",
        "a@b.example&bcc=c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example%0D%0ABcc:c@d.example",
        "not an address",
        "",
    ],
)
def test_nobody_else_gets_the_message(to: str) -> None:
    url = mail_link(to, subject="Hello", body="x").url
    parts = urlsplit(url)
    assert set(parse_qs(parts.query)) == {"subject", "body"}
    assert "\r" not in unquote(parts.path)
    assert unquote(parts.path).count("@") <= 1 or "c@d.example" not in unquote(parts.path)


def test_a_subject_is_one_line() -> None:
    url = mail_link("a@b.example", subject="Hello\r\nBcc: c@d.example", body="").url
    assert url == "mailto:a@b.example?subject=Hello%20Bcc%3A%20c%40d.example"


def test_a_long_text_stays_out() -> None:
    link = mail_link("a@b.example", subject="Hello", body="word " * 1000)
    assert (link.url, link.with_body) == ("mailto:a@b.example?subject=Hello", False)


def test_the_limit_is_counted_as_encoded() -> None:
    fits = mail_link("a@b.example", subject="", body="ü" * 310)
    too_long = mail_link("a@b.example", subject="", body="ü" * 320)
    assert fits.with_body
    assert not too_long.with_body


def test_nothing_at_all() -> None:
    assert mail_link("", subject="", body="").url == "mailto:"


@given(st.text(max_size=60), st.text(), st.text())
def test_any_text_gives_a_short_plain_address(to: str, subject: str, body: str) -> None:
    url = mail_link(to, subject=subject, body=body).url
    assert url.startswith("mailto:")
    assert url.isascii()
    assert len(url) <= LONGEST
    assert not set(url) & set('\r\n\t <>"')
    assert set(parse_qs(urlsplit(url).query)) <= {"subject", "body"}
