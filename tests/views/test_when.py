"""Days and times as the computer has them, and year first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from desktop.qtkit import daytime
from desktop.qtkit.moments import DateField, TimeField
from desktop.views import when

TODAY = date(2026, 3, 12)


@pytest.fixture
def iso() -> Iterator[None]:
    daytime.use_iso(True)
    yield
    daytime.use_iso(False)


def test_as_the_computer_has_them(qapp: object) -> None:
    assert when.day_word(date(2026, 3, 13), today=TODAY) == "tomorrow"
    assert when.day_month(date(2026, 3, 20), today=TODAY) == "20 Mar"
    assert when.day_month(date(2025, 3, 20), today=TODAY) == "20 Mar 2025"
    assert when.whole_day(TODAY) == "12 Mar 2026"
    assert when.wall_time(datetime(2026, 3, 12, 15, 30)) == "15:30"


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_as_a_german_computer_has_them() -> None:
    assert when.day_month(date(2026, 3, 20), today=TODAY) == "20. März"
    assert when.day_month(date(2025, 3, 20), today=TODAY) == "20. März 2025"
    assert when.full_day(date(2026, 3, 17), today=TODAY) == "Di 17. März"
    assert when.wall_time(datetime(2026, 3, 12, 15, 30)) == "15:30"
    assert DateField(date(2026, 3, 20)).text() == "Fr. 20. März 2026"


@pytest.mark.parametrize(
    ("name", "order"), [("en_US", "MMM d yyyy"), ("ja_JP", "yyyy MMM d"), ("de_AT", "d. MMM yyyy")]
)
def test_the_order_is_that_of_the_country(name: str, order: str, qapp: object) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    found = daytime.day_month_format(with_year=True)
    QLocale.setDefault(before)
    assert found == order


@pytest.mark.usefixtures("iso")
def test_year_first(qapp: object) -> None:
    assert when.day_word(date(2026, 3, 13), today=TODAY) == "tomorrow"
    assert when.day_month(date(2026, 3, 20), today=TODAY) == "2026-03-20"
    assert when.full_day(date(2026, 3, 20), today=TODAY) == "Fri 2026-03-20"
    assert when.wall_time(datetime(2026, 3, 12, 15, 30)) == "15:30"


@pytest.mark.usefixtures("iso")
def test_fields_are_year_first_too(qtbot: object) -> None:
    day = DateField(date(2026, 3, 20))
    assert day.text() == "Fri 2026-03-20"
    assert TimeField(datetime(2026, 3, 12, 15, 30).time()).text() == "15:30"
