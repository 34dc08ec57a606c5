"""Invitations: parsed back by the library, they hold the right instants, whatever the clocks do."""

import json
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from exercises.coordination.calendar import file_name, plain
from exercises.coordination.invitation import InvitationModel, Suggestion
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import booked_meeting
from exercises.workbook.sqlite import SQLiteStore

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
FIELDS = {
    "place": "https://meet.example.org/kari, room; 2",
    "backup": "+47 41 23 45 67",
    "agenda": "1. Hei, æøå\n2. Spørsmål; mine\n3. Slutt \\ takk",
}


def made(lang="nb", start=datetime(2027, 2, 16, 14, tzinfo=UTC), **fields):
    model = InvitationModel(lang, now=lambda: NOW)
    model.suggestion = Suggestion("Kari Nordmann", start, 20, "Europe/Oslo", "America/New_York")
    for name, value in (FIELDS | fields).items():
        model.set(name, value)
    return model


def event(model):
    calendar = icalendar.Calendar.from_ical(model.give()[1])
    return calendar, calendar.walk("VEVENT")[0]


def test_the_file_holds_what_a_calendar_needs():
    model = made()
    calendar, found = event(model)
    assert str(calendar["METHOD"]) == "PUBLISH" and str(calendar["VERSION"]) == "2.0" and calendar["PRODID"]
    assert found["UID"] and found["DTSTAMP"].dt == NOW
    assert found["DTSTART"].dt == datetime(2027, 2, 16, 14, tzinfo=UTC)
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(minutes=20)
    assert found["DTSTART"].dt.utcoffset() == timedelta(0)
    assert str(found["SUMMARY"]) == "Samtale med Kari Nordmann"
    assert str(found["LOCATION"]) == FIELDS["place"]
    assert str(found["URL"]).startswith("https://meet.example.org/kari")
    description = str(found["DESCRIPTION"])
    assert FIELDS["agenda"] in description and FIELDS["backup"] in description
    assert "kl. 15.00 (Oslo)" in description and "kl. 09.00 (New York)" in description
    alarm = found.walk("VALARM")[0]
    assert alarm["TRIGGER"].dt == timedelta(days=-1) and str(alarm["ACTION"]) == "DISPLAY"


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        ("2027-02-16", "15:00", "Oslo", datetime(2027, 2, 16, 14, tzinfo=UTC)),
        ("2027-03-16", "15:00", "Oslo", datetime(2027, 3, 16, 14, tzinfo=UTC)),
        ("2027-03-29", "15:00", "Oslo", datetime(2027, 3, 29, 13, tzinfo=UTC)),
        ("2027-03-28", "01:59", "Oslo", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("2027-03-28", "03.00", "Oslo", datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("2027-03-16", "09:00", "New York", datetime(2027, 3, 16, 13, tzinfo=UTC)),
        ("2027-11-01", "09:00", "America/New_York", datetime(2027, 11, 1, 13, tzinfo=UTC)),
        ("2027-07-01", "08:30", "Asia/Kolkata", datetime(2027, 7, 1, 3, tzinfo=UTC)),
    ],
)
def test_the_instant_is_right_before_and_after_a_change_of_the_clock(day, clock, zone, instant):
    _, found = event(made(date=day, time=clock, zone=zone))
    assert found["DTSTART"].dt == instant


def test_lines_are_short_and_end_as_the_standard_says():
    text = made(title="Ø" * 200).give()[1]
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_title_cannot_smuggle_in_a_line_of_its_own():
    _, found = event(made(title="A\nATTENDEE:mailto:b@example.org\r\nX:1"))
    assert "ATTENDEE" not in found and str(found["SUMMARY"]).startswith("A ATTENDEE")


def test_taken_again_it_replaces_itself():
    model = made()
    first = event(model)[1]["UID"]
    model.set("title", "Another")
    assert event(model)[1]["UID"] == first
    assert event(made())[1]["UID"] != first


def test_without_the_alarm_there_is_none():
    model = made()
    model.set_alarm(False)
    assert event(model)[1].walk("VALARM") == []


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("date", "", "datoen"), ("date", "2027-02-30", "2027-02-30"), ("date", "2027-01-31", "1. februar 2027"),
        ("time", "", "begynner"), ("time", "25:00", "25:00"), ("time", "half two", "14.00"),
        ("zone", "Europe/Olso", "Europe/Oslo"), ("minutes", "0", "5"), ("minutes", "many", "480"), ("minutes", "99999999", "480"),
        ("title", " ", "tittel"), ("agenda", "", "snakke"), ("place", "", "lenke"), ("backup", "", "nummeret"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_there_is_no_file(field, value, named):
    model = made(**{field: value})
    assert len(model.blockers()) == 1 and named in model.blockers()[0]
    with pytest.raises(ValueError, match=r".+"):
        model.give()
    assert not model.done()


def test_the_gap_and_the_overlap_of_the_clock_are_named_with_the_nearest_time():
    assert "03.00" in made(date="2027-03-28", time="02:30").blockers()[0]
    assert "to ganger" in made(date="2027-10-31", time="02:30").blockers()[0]
    assert "03.00" in made(date="2027-10-31", time="02:30").blockers()[0]


def test_it_begins_with_the_slot_and_follows_until_the_learner_writes():
    model = InvitationModel("en", now=lambda: NOW)
    model.suggestion = Suggestion(
        "Kari Nordmann", datetime(2027, 2, 16, 14, tzinfo=UTC), 20, "Europe/Oslo", "America/New_York"
    )
    assert (model.value("date"), model.value("time"), model.value("minutes")) == ("2027-02-16", "15:00", "20")
    model.set("time", "15:00")
    assert model.state["fields"] == {}
    model.set("time", "15:30")
    assert model.start() == datetime(2027, 2, 16, 14, 30, tzinfo=UTC)
    model.follow()
    assert model.value("time") == "15:00"


def test_the_day_before_has_both_clocks_the_place_and_the_number():
    words = made("en").day_before()
    for part in (
        "tomorrow",
        "Tuesday 16 February at 15:00 in Oslo",
        "09:00 in New York",
        FIELDS["backup"],
        FIELDS["place"],
    ):
        assert part in words


def test_the_meeting_is_read_by_other_modules(tmp_path):
    book, model = Workbook(SQLiteStore(tmp_path / "w.sqlite3")), made(date="2027-03-16", time="15:00", minutes="25")
    book.save("invitation", model.state)
    meeting = booked_meeting(book)
    assert (meeting.start, meeting.minutes, meeting.place) == (
        datetime(2027, 3, 16, 14, tzinfo=UTC),
        25,
        FIELDS["place"],
    )


def test_state_survives_json():
    model = made()
    again = InvitationModel("nb", json.loads(json.dumps(model.state)), now=lambda: NOW)
    again.suggestion = model.suggestion
    assert again.invitation() == model.invitation()


def test_the_name_of_the_file_suits_every_system():
    assert file_name("møte Kari Nordmann", datetime(2027, 2, 16)) == "mote-kari-nordmann-2027-02-16.ics"
    assert plain("../../\\:*?\0") == "file" and plain("Zoë Ærlig") == "zoe-aerlig"
