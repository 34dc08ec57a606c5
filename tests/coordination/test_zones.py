"""Clocks: gaps, overlaps, zones by name, and the difference between two cities through the year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.coordination import zones

ZONES = sorted(name for name in available_timezones() if zones.known(name))


def at(year, month, day, hour, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_an_ordinary_time_is_one_instant():
    found = zones.moment(date(2027, 2, 16), time(14), "Europe/Oslo")
    assert (found.kind, found.when) == ("once", at(2027, 2, 16, 13))
    assert found.on("America/New_York").hour == 8


@pytest.mark.parametrize(
    ("zone", "day", "clock", "change"),
    [
        ("Europe/Oslo", date(2027, 3, 28), time(2, 30), at(2027, 3, 28, 1)),
        ("America/New_York", date(2027, 3, 14), time(2, 0), at(2027, 3, 14, 7)),
        ("Australia/Lord_Howe", date(2027, 10, 3), time(2, 15), at(2027, 10, 2, 15, 30)),
        ("Pacific/Apia", date(2011, 12, 30), time(12), at(2011, 12, 30, 10)),
    ],
)
def test_a_time_in_a_gap_is_named_with_the_instant_of_the_jump(zone, day, clock, change):
    found = zones.moment(day, clock, zone)
    assert (found.kind, found.when, found.change) == ("gap", change, change)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "change"),
    [
        ("Europe/Oslo", date(2027, 10, 31), time(2, 30), at(2027, 10, 31, 1)),
        ("America/New_York", date(2027, 11, 7), time(1, 0), at(2027, 11, 7, 6)),
        ("Australia/Lord_Howe", date(2027, 4, 4), time(1, 45), at(2027, 4, 3, 15)),
    ],
)
def test_a_time_in_an_overlap_is_the_first_of_the_two(zone, day, clock, change):
    found = zones.moment(day, clock, zone)
    assert (found.kind, found.change) == ("overlap", change)
    assert found.when < change


@pytest.mark.parametrize("clock", [time(1, 59), time(3, 0)])
def test_the_minutes_beside_a_gap_exist(clock):
    assert zones.moment(date(2027, 3, 28), clock, "Europe/Oslo").kind == "once"


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ZONES), st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)))
def test_whatever_exists_is_shown_by_its_own_clock(zone, wall):
    found = zones.moment(wall.date(), wall.time(), zone)
    if found.kind == "gap":
        assert found.on(zone).replace(tzinfo=None) != wall
    else:
        assert found.on(zone).replace(tzinfo=None) == wall


def test_oslo_and_new_york_are_five_hours_apart_in_some_weeks_of_spring_and_autumn():
    noon = [at(2027, 1, 1, 12) + timedelta(days=n) for n in range(365)]
    short = [day.date() for day in noon if zones.hours_apart("Europe/Oslo", "America/New_York", day) == -5]
    spring = [date(2027, 3, 14) + timedelta(days=n) for n in range(14)]
    autumn = [date(2027, 10, 31) + timedelta(days=n) for n in range(7)]
    assert short == spring + autumn
    assert zones.usual_hours_apart("Europe/Oslo", "America/New_York", 2027) == -6


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Oslo", "Europe/Oslo"),
        ("europe/oslo", "Europe/Oslo"),
        ("Bergen", "Europe/Oslo"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("Helsingfors", "Europe/Helsinki"),
        ("Ho Chi Minh", "Asia/Ho_Chi_Minh"),
    ],
)
def test_a_zone_is_found_by_its_name_or_a_city(words, zone):
    assert zones.find(words) == zone


@pytest.mark.parametrize("words", ["", "Atlantis", "Europe/Olso", "/", "x" * 5000])
def test_what_is_no_zone_is_not_found(words):
    assert zones.find(words) is None


@pytest.mark.parametrize(
    ("words", "near"),
    [("Europe/Olso", "Europe/Oslo"), ("Newyork", "America/New_York"), ("Asia/Calcuta", "Asia/Kolkata")],
)
def test_the_nearest_names_are_offered(words, near):
    offered = zones.nearest(words)
    here = at(2027, 1, 1, 12)
    assert any(
        here.astimezone(ZoneInfo(name)).utcoffset() == here.astimezone(ZoneInfo(near)).utcoffset()
        for name in offered[:1]
    )


@pytest.mark.parametrize(
    ("when", "minutes", "verdict"),
    [
        (at(2027, 2, 16, 13), 30, "yes"),
        (at(2027, 2, 16, 12), 30, "early"),
        (at(2027, 2, 16, 21, 30), 30, "yes"),
        (at(2027, 2, 16, 21, 31), 30, "late"),
        (at(2027, 2, 20, 15), 30, "weekend"),
        (at(2027, 2, 17, 4, 50), 30, "late"),
    ],
)
def test_a_working_day_is_that_of_the_other_clock(when, minutes, verdict):
    # 13:00 UTC is 8:00 in New York.
    assert zones.works(when, minutes, "America/New_York") == verdict


def test_every_city_on_the_short_list_is_in_the_database():
    assert all(zones.known(zone) for zone in zones.CITIES)
    assert all(zones.known(zone) for zone in zones.ALSO.values())
