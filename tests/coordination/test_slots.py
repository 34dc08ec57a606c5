"""Proposals: every error is found and named with the nearest valid choice; the clock is given from outside."""

import json
from datetime import UTC, date, datetime

import pytest

from exercises.coordination.offer import Setting, propose, shared_hours
from exercises.coordination.slots import OTHER, SlotsModel
from exercises.model import StateError
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import booked_meeting, taken_slot
from exercises.workbook.sqlite import SQLiteStore

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
READY = {
    "en": "Hi Kari, for 20 minutes on Teams I can do Tuesday 16 February at 15:00, Wednesday 17 February at 14:30 or Friday 19 February at 15:00, all Oslo time. If the link fails, I am on +47 41 23 45 67.",
    "nb": "Hei Kari. Til 20 minutter på Teams kan jeg tirsdag 16. februar kl. 15.00, onsdag 17. februar kl. 14.30 eller fredag 19. februar kl. 15.00, alt norsk tid. Svikter lenken, når du meg på +47 41 23 45 67.",
}


def model(lang="en", text="", theirs="America/New_York", now=NOW):
    made = SlotsModel(lang, now=lambda: now)
    made.set_zone("theirs", theirs)
    made.set_text(text)
    if text:
        made.ask()
    return made


def flags(text, lang="en", **options):
    return {f.criterion: f.advice for f in model(lang, text, **options).review().findings if f.role == "flag"}


def missing(text, lang="en"):
    return [f.criterion for f in model(lang, text).review().findings if f.role == "criterion" and not f.met]


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_whole_proposal_is_ready(lang):
    review = model(lang, READY[lang]).review()
    assert review.ready and all(f.level == 2 for f in review.findings)
    for finding in review.findings:
        if finding.evidence:
            assert READY[lang][finding.evidence.start : finding.evidence.end] == finding.evidence.text


@pytest.mark.parametrize(
    ("cut", "put", "criterion"),
    [
        (", Wednesday 17 February at 14:30", "", "options"),
        ("Tuesday 16 February", "16 February", "day"),
        ("Tuesday 16 February", "Tuesday", "day"),
        ("Tuesday 16 February", "Tomorrow", "day"),
        ("16 February at 15:00", "16 February in the afternoon", "time"),
        (", all Oslo time", "", "zone"),
        ("Oslo time", "my time", "zone"),
        ("20 minutes", "a talk", "length"),
        (" on Teams", "", "medium"),
        (" If the link fails, I am on +47 41 23 45 67.", "", "backup"),
    ],
)
def test_each_part_is_missed_when_it_is_gone_and_only_that_part(cut, put, criterion):
    text = READY["en"].replace(cut, put, 1)
    assert text != READY["en"]
    assert missing(text) == [criterion]
    assert not model("en", text).review().ready


def test_three_times_on_one_day_are_not_enough():
    text = READY["en"].replace("Wednesday 17", "Tuesday 16").replace("Friday 19", "Tuesday 16")
    assert missing(text) == ["options"]


def test_the_advice_names_what_is_missing():
    said = {f.criterion: f.advice for f in model("en", READY["en"].replace("Tuesday 16", "16")).review().findings}
    assert "It is a Tuesday" in said["day"]
    said = {f.criterion: f.advice for f in model("nb", "Passer det tirsdag kl. 15.00?").review().findings}
    assert "tirsdag 2. februar 2027" in said["day"]


@pytest.mark.parametrize(
    ("words", "flag", "named"),
    [
        ("Wednesday 16 February at 15:00", "wrong_weekday", ["is a Tuesday", "17 February"]),
        ("Wednesday 31 April at 15:00", "no_such_date", ["Friday 30 April", "Saturday 1 May"]),
        ("Monday 29 February at 15:00", "no_such_date", ["Sunday 28 February", "Monday 1 March"]),
        ("Tuesday 16 February at 25:00", "no_such_time", ["23:00"]),
        ("Tuesday 16 February at 24:00", "no_such_time", ["00:00"]),
        ("Tuesday 16 February at 3 o'clock", "unsure_time", ["03:00", "15:00"]),
        ("Friday 3/4 at 15:00", "unsure_date", ["3 April", "4 March"]),
        ("Friday 29 January at 15:00", "past", ["Monday 1 February 2027"]),
        ("Monday 1 February at 09:30", "past", ["Monday 1 February 2027"]),
        ("Sunday 28 March at 02:30", "gap", ["02:00", "03:00", "Oslo"]),
        ("Sunday 31 October at 02:30", "overlap", ["03:00", "02:00"]),
        ("Tuesday 16 February at 09:00", "outside", ["03:00", "before the working day", "14:00", "16:40"]),
        ("Tuesday 16 February at 23:00", "outside", ["17:00", "after the working day"]),
        ("Saturday 20 February at 15:00", "outside", ["weekend"]),
        ("Tuesday 16 March at 14:00 in Oslo (08:00 in New York)", "wrong_clock", ["08:00", "09:00"]),
    ],
)
def test_each_error_is_named_with_the_nearest_choice(words, flag, named):
    found = flags(READY["en"].replace("Tuesday 16 February at 15:00", words, 1))
    assert list(found) == [flag]
    assert all(name in found[flag] for name in named), found[flag]


def test_two_errors_of_one_time_are_both_named():
    assert list(flags(READY["en"].replace("Tuesday 16 February at 15:00", "Wednesday 16 February at 09:00"))) == [
        "wrong_weekday",
        "outside",
    ]


def test_unknown_zones_are_named_with_the_nearest_names():
    found = flags(READY["en"].replace("all Oslo time", "all Europe/Olso"))
    assert "Europe/Oslo" in found["unknown_zone"]


def test_the_short_name_of_the_other_season_is_caught():
    found = flags(READY["en"].replace("all Oslo time", "all CEST"))
    assert list(found) == ["season"] and "Oslo time" in found["season"]
    assert flags(READY["en"].replace("all Oslo time", "all CET")) == {}


def test_the_difference_of_five_hours_is_accepted_and_that_of_six_refused_in_march():
    text = READY["en"].replace("Tuesday 16 February at 15:00", "Tuesday 16 March at 15:00 in Oslo ({} in New York)")
    assert flags(text.format("10:00")) == {}
    assert list(flags(text.format("9:00"))) == ["wrong_clock"]


def test_a_long_message_and_any_time_are_told():
    assert "11 more" in flags(READY["en"] + " word" * (101 - len(READY["en"].split())))["too_long"]
    assert "any_time" in flags(READY["en"] + " Any time works too.")


def test_in_one_zone_the_working_day_is_the_same_for_both():
    text = READY["en"].replace("at 15:00, Wed", "at 09:00, Wed")
    assert flags(text, theirs="Europe/Oslo") == {}


def test_the_shared_hours_of_a_day():
    setting = Setting(NOW, "Europe/Oslo", "America/New_York")
    low, high = shared_hours(date(2027, 2, 16), setting, 20)
    assert (low.hour, high.hour, high.minute) == (14, 16, 40)
    assert shared_hours(date(2027, 3, 16), setting, 20)[0].hour == 13
    assert shared_hours(date(2027, 2, 20), setting, 20) is None
    assert shared_hours(date(2027, 2, 16), Setting(NOW, "Europe/Oslo", "Pacific/Auckland"), 20) is None


def test_an_offer_knows_its_instant():
    read = propose("Tuesday 16 March at 14:00 New York time", "en", Setting(NOW, "Europe/Oslo", "America/New_York"))
    assert read.offers[0].moment.when == datetime(2027, 3, 16, 18, tzinfo=UTC)


def test_a_place_of_ones_own_is_found_or_the_nearest_named():
    made = model()
    made.set_zone("theirs", OTHER)
    assert made.zone_trouble("theirs")
    made.set_other("theirs", "Tokyo")
    assert (made.zone("theirs"), made.zone_trouble("theirs")) == ("Asia/Tokyo", "")
    made.set_other("theirs", "Tokio")
    assert "Asia/Tokyo" in made.zone_trouble("theirs") and made.zone("theirs") == "America/New_York"
    with pytest.raises(ValueError, match="cannot be in"):
        made.set_zone("theirs", "Atlantis")


def test_until_the_learner_chooses_the_place_is_the_suggested_one():
    made = model(theirs="Europe/London")
    assert made.zone("theirs") == "Europe/London"
    made = SlotsModel("en", now=lambda: NOW)
    made.suggested["theirs"] = "Asia/Tokyo"
    assert (made.choice("theirs"), made.other("theirs"), made.zone("theirs")) == (OTHER, "Tokyo", "Asia/Tokyo")
    made.set_zone("theirs", OTHER)
    made.set_other("theirs", "Paris")
    assert made.zone("theirs") == "Europe/Paris"


def test_the_time_that_was_taken_is_read_by_other_modules(tmp_path):
    made, book = model("en", READY["en"]), Workbook(SQLiteStore(tmp_path / "w.sqlite3"))
    assert taken_slot(book) is None and booked_meeting(book) is None
    key = next(iter(made.choices()))
    made.take(key)
    book.save("slots", made.state)
    taken, meeting = taken_slot(book), booked_meeting(book)
    assert taken.start == meeting.start == datetime(2027, 2, 16, 14, tzinfo=UTC)
    assert (taken.minutes, taken.mine, taken.theirs) == (20, "Europe/Oslo", "America/New_York")
    made.take("")
    assert made.state["taken"] is None


def test_only_sound_times_can_be_taken():
    made = model("en", READY["en"].replace("Tuesday 16", "Wednesday 16"))
    assert len(made.choices()) == 2
    made.take("2027-02-16T14:00:00+00:00")
    assert made.state["taken"] is None


def test_the_worked_example_is_itself_ready_whenever_it_is_read():
    for lang in ("en", "nb"):
        for now in (
            NOW,
            datetime(2027, 3, 10, tzinfo=UTC),
            datetime(2027, 10, 25, tzinfo=UTC),
            datetime(2028, 12, 28, tzinfo=UTC),
        ):
            made = model(lang, now=now)
            made.set_text(made.example())
            review = made.ask()
            assert review.ready, (
                lang,
                now,
                [(f.criterion, f.advice) for f in review.findings if f.role == "flag" or not f.met],
            )


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize(
    "text", ["", " ", "…", "🙂", "word " * 5000, "null\0byte", "half \ud83d", "<script>", "مرحبا", "14:00 " * 500]
)
def test_odd_texts_are_kept_checked_and_never_ready(lang, text):
    made = model(lang)
    made.set_text(text)
    made.ask()
    made.guides()
    json.dumps(made.state).encode()
    assert not made.done()


def test_a_mark_counts_and_goes_with_its_words():
    text = READY["en"].replace(" on Teams", " by pigeon")
    made = model("en", text)
    start = text.index("by pigeon")
    made.mark("medium", start, start + 9)
    assert made.review()["medium"].by == "learner" and made.review().ready
    made.set_text(READY["en"])
    assert made.state["marks"] == {}
    with pytest.raises(ValueError, match="no criterion"):
        made.mark("charm", 0, 1)


def test_state_survives_json_and_what_cannot_be_used_is_refused():
    made = model("en", READY["en"])
    again = SlotsModel("en", json.loads(json.dumps(made.state)), now=lambda: NOW)
    assert again.review() == made.review()
    for state in ({}, {"version": 99}, {"version": 1, "text": 3}):
        with pytest.raises(StateError):
            SlotsModel("en", state)
