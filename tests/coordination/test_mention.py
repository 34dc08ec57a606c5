"""Reading days, times, zones and lengths out of what people write."""

import itertools
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.clock import day
from exercises.coordination.mention import mentions
from exercises.coordination.slot import read

TODAY = date(2027, 2, 1)


def said(text, lang="en"):
    return [(m.kind, m.value) for m in mentions(text, lang) if m.kind != "break"]


@pytest.mark.parametrize(
    "words",
    [
        "16 February 2027", "16th of February 2027", "February 16, 2027", "Feb 16th 2027", "2027-02-16", "16.02.2027",
        "16/02/2027", "16. februar 2027", "16.feb 2027", "16.2.2027",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_date_in_its_many_forms(words, lang):
    assert said(words, lang) == [("date", (2027, 2, 16))]


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("14:00", (14, 0)), ("14.00", (14, 0)), ("2 pm", (14, 0)), ("2:30 p.m.", (14, 30)), ("12 am", (0, 0)),
        ("12 pm", (12, 0)), ("at 14", (14, 0)), ("kl. 14", (14, 0)), ("kl 1430", (14, 30)), ("klokka 9", (9, 0)),
        ("noon", (12, 0)), ("14h", (14, 0)), ("3 o'clock", (3, 0)), ("klokka halv fire", (3, 30)), ("kl. tre", (3, 0)),
        ("half past three", (3, 30)), ("quarter to nine", (8, 45)), ("25:00", (25, 0)),
    ],
)  # fmt: skip
def test_a_time_in_its_many_forms(words, clock):
    assert said(words) == [("time", clock)]


@pytest.mark.parametrize(
    ("words", "both"),
    [
        ("14:00–14:20", ((14, 0), (14, 20))), ("2–2:30 pm", ((14, 0), (14, 30))), ("kl. 14–15", ((14, 0), (15, 0))),
        ("between 14 and 15", ((14, 0), (15, 0))), ("mellom 14 og 15", ((14, 0), (15, 0))),
        ("from 9:00 to 9:30", ((9, 0), (9, 30))), ("11–12:30 pm", ((11, 0), (12, 30))),
    ],
)  # fmt: skip
def test_a_span_of_time(words, both):
    assert said(words) == [("range", both)]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("20 minutes", 20), ("20 min", 20), ("half an hour", 30), ("en halvtime", 30), ("et kvarter", 15), ("20–30 minutes", 30),
     ("twenty minutes", 20), ("tjue minutter", 20), ("1 hour", 60), ("en time", 60), ("15-minute", 15)],
)  # fmt: skip
def test_a_length(words, minutes):
    assert said(words) == [("length", minutes)]


@pytest.mark.parametrize(
    "words",
    [
        "14:00 Oslo time", "14:00 norsk tid", "14:00 (Oslo)", "14:00 in Oslo", "14.00 i Oslo", "14:00 Europe/Oslo",
        "14:00, all Oslo time", "14.00 Oslo-tid", "14.00 oslotid",
    ],
)  # fmt: skip
def test_a_zone_behind_a_time(words):
    assert [value for kind, value in said(words) if kind == "zone"] == ["Europe/Oslo"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("14:00 CET", "Europe/Oslo"), ("14:00 UTC+1", "Etc/GMT-1"), ("8:00 your time", "theirs"), ("kl. 8 hos deg", "theirs"),
     ("14:00 my time", "mine"), ("14:00 Europe/Olso", None), ("14:00 Trondhjem time", None)],
)  # fmt: skip
def test_other_ways_to_name_a_zone(words, value):
    assert [v for kind, v in said(words) if kind == "zone"] == [value]


@pytest.mark.parametrize(
    "words",
    [
        "Any time works for me.", "I have 3 questions and 12 charts.", "Call 41 22 33 44 or +47 412 34 567.",
        "See https://example.org/2027-02-16/14:00 or a.b@16.no", "I may come.", "Version 3.11.7 of Zoom/Teams", "en god tid",
        "Jeg har god tid, og hun kan det meste.",
    ],
)  # fmt: skip
def test_what_is_none_of_these_is_left_alone(words):
    assert said(words) == []


def slots(text, lang="en"):
    found = []
    for slot in read(text, lang).slots:
        when = slot.day.resolve(TODAY) if slot.day else None
        found.append((when and when.isoformat(), slot.time and slot.time.clock))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday 16 February at 14:00 or 15:30", [("2027-02-16", (14, 0)), ("2027-02-16", (15, 30))]),
        ("Tuesday 16 and Wednesday 17 February at 14:00", [("2027-02-16", (14, 0)), ("2027-02-17", (14, 0))]),
        (
            "at 14:00 on Tuesday 16 February, at 10:00 on 17 February",
            [("2027-02-16", (14, 0)), ("2027-02-17", (10, 0))],
        ),
        (
            "kl. 15.00 tirsdag 16. februar, kl. 15.30 onsdag den 17.",
            [("2027-02-16", (15, 0)), ("2027-02-17", (15, 30))],
        ),
        ("16 February (Tuesday): 14:00", [("2027-02-16", (14, 0))]),
        (
            "Tuesday 16 February in the afternoon, Friday 19 February at 14:00",
            [("2027-02-16", None), ("2027-02-19", (14, 0))],
        ),
        ("16:00 on either Tue 16/2 or Wed 17/2", [("2027-02-16", (16, 0)), ("2027-02-17", (16, 0))]),
        (
            "Tuesday 16 February at 15:00, Thursday 18 February same time",
            [("2027-02-16", (15, 0)), ("2027-02-18", (15, 0))],
        ),
        ("In my 2nd year. Tuesday 16 February at 14:00", [("2027-02-16", (14, 0))]),
        ("tomorrow at 14:00", [("2027-02-02", (14, 0))]),
        ("Tuesday at 14:00", [(None, (14, 0))]),
    ],
)
def test_days_and_times_that_belong_together_are_joined(text, expected):
    lang = "nb" if "februar," in text else "en"
    assert slots(text, lang) == expected


def test_the_same_moment_on_a_second_clock_is_no_slot_of_its_own():
    for text in (
        "Tuesday 16 February at 14:00 in Oslo (08:00 in New York)",
        "Tuesday 16 February at 14:00 (8 am in New York)",
    ):
        (slot,) = read(text, "en").slots
        assert [again.clock for again in slot.same] == [(8, 0)]


@pytest.mark.parametrize(
    ("words", "today", "meant"),
    [
        ("20 June", date(2027, 2, 1), date(2027, 6, 20)),
        ("10 January", date(2026, 12, 1), date(2027, 1, 10)),
        ("Sunday 10 January", date(2026, 12, 1), date(2027, 1, 10)),
        ("Tuesday 3 November", date(2026, 11, 26), date(2026, 11, 3)),
        ("3 November", date(2026, 11, 26), date(2026, 11, 3)),
        ("Wednesday 3 November", date(2026, 11, 26), date(2027, 11, 3)),
        ("Sunday 20 December", date(2027, 1, 10), date(2026, 12, 20)),
        ("29 February", date(2027, 2, 1), None),
        ("29 February", date(2027, 6, 1), date(2028, 2, 29)),
        ("31 April 2027", date(2027, 2, 1), None),
    ],
)
def test_a_date_without_a_year_is_the_next_one_unless_it_has_just_been(words, today, meant):
    (slot,) = read(f"{words} at 10:00", "en").slots
    assert slot.day.resolve(today) == meant


def test_the_slots_said_again_on_the_other_clock_are_no_new_slots():
    text = "Tuesday 16 February at 15:00 or Friday 19 February at 14:30, all Oslo time (9:00 and 8:30 in New York)"
    found = read(text, "en")
    assert [[again.clock for again in slot.same] for slot in found.slots] == [[(9, 0)], [(8, 30)]]
    assert [zone.value for zone in found.zones] == ["Europe/Oslo"]


FORMS = {
    "en": [
        lambda d, t: f"{day(d, 'en')} {d.year} at {t:02}:00",
        lambda d, t: f"{d:%A}, {d:%B} {d.day}, {d.year} at {(t - 1) % 12 + 1} {'pm' if t > 11 else 'am'}",
        lambda d, t: f"{d:%a} {d.day} {d:%b} {d.year}, {t}:00",
    ],
    "nb": [
        lambda d, t: f"{day(d, 'nb')} {d.year} kl. {t:02}.00",
        lambda d, t: f"{day(d, 'nb').split()[0]} {d.day}.{d.month}.{d.year} klokka {t:02}.00",
        lambda d, t: f"{day(d, 'nb').split()[0]} {d:%d.%m.%Y} {t:02}.00",
    ],
}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["en", "nb"]), st.integers(0, 2), st.dates(date(2027, 1, 1), date(2031, 12, 31)), st.integers(7, 22)
)
def test_whatever_day_is_written_out_is_read_back(lang, form, when, hour):
    (slot,) = read(FORMS[lang][form](when, hour), lang).slots
    assert slot.day.resolve(TODAY) == when
    assert slot.day.weekday == when.weekday()
    assert slot.time.clock == (hour, 0)


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from("0123456789:.,/–- apmkltorsdagfebruar Tuesday16()\n"), max_size=300),
    st.sampled_from(["en", "nb"]),
)
def test_any_text_is_read_and_every_mention_lies_in_it(text, lang):
    found = mentions(text, lang)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for slot in read(text, lang).slots:
        if slot.day:
            slot.day.resolve(TODAY + timedelta(days=len(text)))


@pytest.mark.parametrize(
    "piece", ["1 ", "16. ", "between 1 and ", "12:", "Oslo ", "at 1-", "a", "feb", "14:00 (", "den 1", "half an "]
)
def test_reading_takes_time_in_proportion_to_the_text(piece):
    def seconds(size):
        text, found = piece * (size // len(piece)), []
        for _ in range(5):
            start = time.process_time()
            read(text, "en")
            found.append(time.process_time() - start)
        return min(found)

    # Twice the text in little more than twice the time; the rest is room for a busy machine.
    assert seconds(4000) <= 3 * seconds(2000) + 0.02
