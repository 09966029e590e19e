from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest

from desktop.core import zones
from desktop.core.windows_zones import iana_names


def test_the_zone_of_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("Asia/Kathmandu", ":Asia/Kathmandu", "/usr/share/zoneinfo/Asia/Kathmandu"):
        monkeypatch.setenv("TZ", value)
        assert zones.system_zone() == "Asia/Kathmandu"


def test_a_zone_of_the_environment_that_nobody_knows_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Atall")
    assert zones.is_zone(zones.system_zone())


def test_without_any_name_the_distance_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for finder in ("_from_environment", "_from_windows", "_from_localtime_link", "_from_files"):
        monkeypatch.setattr(zones, finder, lambda: None)
    name = zones.system_zone()
    assert name.startswith("UTC")
    assert zones.is_zone(name)


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "UTC"), (330, "UTC+05:30"), (-180, "UTC-03:00"), (765, "UTC+12:45")]
)
def test_fixed_distances_have_names_that_are_read_back(minutes: int, name: str) -> None:
    assert zones.fixed_name(timedelta(minutes=minutes)) == name
    zone = zones.find_zone(name)
    assert zone is not None
    assert zone.utcoffset(datetime(2026, 1, 1)) == timedelta(minutes=minutes)


def test_every_windows_zone_is_known() -> None:
    assert len(iana_names()) >= 138
    assert [name for name in iana_names() if not zones.is_zone(name)] == []
    assert zones.windows_to_iana("W. Europe Standard Time") == "Europe/Berlin"
    assert zones.windows_to_iana("Pacific Standard Time (Mexico)") == "America/Tijuana"
    assert zones.windows_to_iana("Europe/Berlin") is None


@pytest.mark.parametrize(
    "name", ["", "Nowhere/Atall", "../../etc/passwd", "/etc/passwd", "UTC+99:00", "\0", "Europe"]
)
def test_what_is_no_zone_is_utc(name: str) -> None:
    assert not zones.is_zone(name)
    assert zones.zone_info(name) is UTC


def test_a_renamed_place_is_found_by_either_name() -> None:
    assert zones.is_zone("Europe/Kyiv")
    assert zones.is_zone("Europe/Kiev")


def test_without_zone_data_fixed_zones_still_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
    zones.find_zone.cache_clear()
    try:
        assert zones.zone_info("Europe/Berlin") is UTC
        assert zones.zone_info("UTC") is UTC
        offset = zones.zone_info("Etc/GMT-2").utcoffset(datetime(2026, 1, 1))
        assert offset == timedelta(hours=2)
    finally:
        zones.find_zone.cache_clear()


def test_there_are_places_to_choose_from() -> None:
    names = zones.zone_names()
    assert "Europe/Berlin" in names
    assert "UTC" in names
    assert not [name for name in names if name.startswith("Etc/")]
