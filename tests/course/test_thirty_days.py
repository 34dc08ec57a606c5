"""Four weeks ahead: suggestions from the workbook, moments that can be noticed, days that make sense, and the calendar."""

import itertools
import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject

from benchmarks.portfolio import fill
from exercises.course.holidays import holidays, workday
from exercises.course.month import MonthModel
from exercises.course.month_calendar import moment
from exercises.course.month_rules import overheard, weekday_in
from exercises.course.suggestions import Step, line, lines, steps
from exercises.course.thirty_days_view import ThirtyDaysView
from exercises.session import Session
from exercises.solution import contents, worked
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import Goal, month_plan
from exercises.workbook.store import MemoryStore

NOW = datetime(2027, 1, 14, 11, tzinfo=UTC)  # a Thursday
START = date(2027, 1, 18)


@pytest.fixture(params=["en", "nb"])
def lang(request):
    return request.param


@pytest.fixture
def book():
    return Workbook(MemoryStore())


def model_of(lang, book=None, person="Kari Nordmann", goal=None, now=NOW):
    model = MonthModel(lang, now=lambda: now)
    offered = book or Workbook(MemoryStore())
    model.suggest = lambda start: lines(model.content, steps(offered, person, lang, start), goal, lang, start)
    return model


def ready(lang):
    model = worked("thirty_days", contents()["thirty_days"][lang]["models"][0], lang)
    model.ask()
    return model


def contact(name, day, promise="", invented=False):
    kept = {"channel": "email", "met": "", "topic": "", "promise": promise, "next": day, "added": "", "kept": ""}
    return {"key": name, "name": name, "invented": invented} | kept


def save_contacts(book, *contacts):
    book.save("ledger", {"version": 1, "open": "", "contacts": list(contacts)})


# What is suggested


def test_an_empty_workbook_gives_a_small_step_for_every_week(lang):
    model = model_of(lang)
    assert [found["week"] for found in model.lines] == [1, 2, 3]
    assert all(found["cue"] and found["action"] for found in model.lines)


def test_a_full_workbook_fills_every_week(lang, book):
    fill(book, lang, 3)
    assert {found["week"] for found in model_of(lang, book).lines} == {1, 2, 3, 4}


def test_every_suggestion_would_pass_its_own_review(lang):
    model = model_of(lang)
    texts = model.content
    values = {"name": "Ida Solheim", "promise": "Send the report", "cue": "she nods", "action": "I ask on"}
    if lang == "nb":
        values |= {"promise": "Sende rapporten", "cue": "hun nikker", "action": "spør jeg videre"}
    for key, place in itertools.product(texts["steps"], range(4)):
        offered = [Step("curious", {})] * place + [Step(key, values)] + [Step("tidy", {})] * (3 - place)
        model.suggest = lambda start, offered=offered: lines(texts, offered, None, lang, start)
        model.state["lines"] = []
        review = model.ask()
        assert review["cue"].met and review["action"].met and review["dates"].met, (key, review["action"].advice)
        assert [f.criterion for f in review.findings if f.role == "flag" and f.met] == []


def test_suggestions_alone_are_not_enough(lang, book):
    fill(book, lang, 3)
    model = model_of(lang, book)
    review = model.ask()
    assert not review.ready and not review["own"].met and not model.done()
    for key, words in zip(
        ["1a", "2a", "3a"],
        {"en": ["the seminar ends", "I hang up my apron after work", "I lock the van on Friday"]}.get(
            lang, ["seminaret slutter", "vakta på kiosken slutter", "jeg kommer hjem fra trening"]
        ),
        strict=True,
    ):
        model.set(key, "cue", words)
    assert model.review()["own"].met


def test_the_learners_own_plan_comes_first_on_the_weekday_it_names(lang):
    cue, action = {
        "en": ("If the lecture ends on Thursday", "I write three lines to Amir"),
        "nb": ("Hvis forelesningen slutter på torsdag", "skriver jeg tre linjer til Amir"),
    }[lang]
    first = model_of(lang, goal=Goal("x", cue, action)).lines[0]
    assert (first["cue"], first["action"], first["own"]) == (cue, action, True)
    assert date.fromisoformat(first["day"]) == date(2027, 1, 21)


def test_next_touches_stand_in_their_week_and_the_overdue_in_the_first(lang, book):
    save_contacts(
        book,
        contact("Ida Solheim", "2026-11-01", "Send the report."),
        contact("Piotr Zieliński", "2027-02-03"),
        contact("Leila Rahimi", "2027-06-01"),
        contact("Invented", "2027-01-20", invented=True),
    )
    found = {found["day"]: found["action"] for found in model_of(lang, book).lines}
    assert "Ida Solheim" in found["2027-01-18"] and "report" in found["2027-01-18"]
    assert "Piotr Zieliński" in found["2027-02-03"]
    assert not any(name in text for text in found.values() for name in ("Leila", "Invented"))


def test_a_touch_on_a_weekend_or_holiday_is_moved_to_the_next_workday(lang, book):
    save_contacts(book, contact("Ida", "2027-03-25"), contact("Amir", "2027-03-06"))
    now = datetime(2027, 3, 1, 8, tzinfo=UTC)
    days = {found["action"]: found["day"] for found in model_of(lang, book, now=now).lines}
    assert {day for action, day in days.items() if "Amir" in action} == {"2027-03-08"}
    # From Maundy Thursday to Easter Monday nobody is written to; the Tuesday after lies beyond the four weeks.
    assert not any("Ida" in action for action in days)


def test_the_booked_talk_is_prepared_the_day_before_and_thanked_for_the_day_after(lang, book):
    start = "2027-01-27T13:00:00+00:00"
    book.save("invitation", {"version": 1, "fields": {"date": "x"}, "start": start, "given": True})
    found = {found["day"]: found["action"] for found in model_of(lang, book, "Ngozi Eze").lines}
    assert "Ngozi Eze" in found["2027-01-26"] and "Ngozi Eze" in found["2027-01-28"]


def test_people_on_the_shortlist_who_have_not_been_written_to_get_a_first_message(lang, book):
    fill(book, lang, 0)
    actions = " ".join(found["action"] for found in model_of(lang, book).lines)
    assert "Ngozi Eze" in actions


def test_no_week_gets_more_than_two_lines(lang, book):
    save_contacts(book, *(contact(f"Person {n}", "2027-01-20") for n in range(9)))
    weeks = [found["week"] for found in model_of(lang, book).lines]
    assert weeks.count(1) == 2 and max(map(weeks.count, weeks)) == 2


# Changes


def test_suggestions_follow_the_workbook_until_something_is_the_learners(lang, book):
    model = model_of(lang, book)
    save_contacts(book, contact("Ida", "2027-01-20"))
    assert any("Ida" in found["action"] for found in model.lines) and model.state["lines"] == []
    model.set("1a", "time", "10:30")
    save_contacts(book)
    assert any("Ida" in found["action"] for found in model.lines) and model.state["start"] == "2027-01-18"


def test_a_suggested_moment_follows_its_day_and_ones_own_words_stay(lang):
    model = model_of(lang)
    model.set("1a", "day", "2027-01-22")
    weekday = {"en": "Friday", "nb": "fredag"}[lang]
    assert weekday in model.find("1a")["cue"] and not model.find("1a")["own"]
    model.set("1a", "cue", "my words")
    model.set("1a", "day", "2027-01-20")
    assert model.find("1a")["cue"] == "my words" and model.find("1a")["own"]
    model.set("1a", "cue", " ")
    assert not model.find("1a")["own"]


def test_all_lines_move_with_the_first_day(lang):
    model = model_of(lang)
    before = [date.fromisoformat(found["day"]) for found in model.lines]
    assert model.set_start("2027-01-25") == ""
    assert [date.fromisoformat(found["day"]) - day for found, day in zip(model.lines, before, strict=True)] == [
        timedelta(days=7)
    ] * len(before)


@pytest.mark.parametrize(
    ("day", "trouble"),
    [("9999-12-31", "start_far"), ("2027-01-13", "start_past"), ("soon", "start_none"), ("2027-02-30", "start_none")],
)
def test_a_first_day_that_cannot_be_is_refused_with_a_reason(lang, day, trouble):
    model = model_of(lang)
    assert model.set_start(day) == trouble and model.start == START and model.content["said"][trouble]


def test_lines_are_added_and_taken_out(lang):
    model = model_of(lang)
    model.add(2)
    assert [found["key"] for found in model.in_week(2)] == ["2a", "2b"]
    model.remove("2a")
    assert [found["key"] for found in model.in_week(2)] == ["2b"]
    model.add(2)
    assert [found["key"] for found in model.in_week(2)] == ["2a", "2b"]
    model.add(4)
    assert [found["key"] for found in model.in_week(4)] == ["4a", "4b"]
    with pytest.raises(LookupError):
        model.set("5a", "cue", "x")
    with pytest.raises(ValueError, match="no field"):
        model.set("1a", "where", "x")


def test_state_survives_json_and_is_lent_to_other_rooms(lang, book):
    model = ready(lang)
    state = json.loads(json.dumps(model.state))
    assert MonthModel(lang, state, now=model.now).state == model.state and model.preview(state)
    book.save("thirty_days", state)
    plan = month_plan(book)
    assert [step.week for step in plan] == [1, 2, 3, 4] and plan[0].time == time(14, 15)
    model.set("1a", "day", "never")
    model.set("2a", "cue", "")
    book.save("thirty_days", model.state)
    assert [step.week for step in month_plan(book)] == [3, 4]


# What is said at a line


def said(lang, asked=True, **changes):
    model = ready(lang)
    model.state["reviewed"] = asked
    for field, value in changes.items():
        model.set("1a", field, value)
    return model.remark(model.find("1a")), model


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("day", "", "no_day"),
        ("day", "2027-02-30", "no_day"),
        ("day", "9999-12-31", "no_day"),
        ("time", "25:00", "no_time"),
        ("day", "2027-02-23", "past"),
        ("day", "2027-03-09", "outside"),
    ],
)
def test_a_day_or_time_that_cannot_be_is_told_at_once(lang, field, value, name):
    remark, model = said(lang, asked=False, **{field: value})
    beginning = model.content["remarks"][name].partition("{")[0] or model.content["remarks"][name].rpartition("}")[2]
    assert beginning.strip() in remark
    assert not model.ask()["dates"].met and not model.done()


def test_a_weekend_is_worth_a_thought_and_no_more(lang):
    cue = {"en": "the match ends", "nb": "kampen slutter"}[lang]
    remark, model = said(lang, day="2027-03-06", cue=cue)
    assert {"en": "Saturday", "nb": "lørdag"}[lang] in remark
    assert model.review()["weekend"].met and model.done()


def test_a_holiday_is_named(lang):
    model = ready(lang)
    model.set("4a", "cue", {"en": "breakfast ends", "nb": "frokosten er ferdig"}[lang])
    model.set("4a", "day", "2027-03-26")
    assert {"en": "Good Friday", "nb": "langfredag"}[lang] in model.remark(model.find("4a")) and model.done()


def test_two_weekdays_in_one_line_have_to_be_mended(lang):
    remark, model = said(lang, day="2027-03-03")
    assert {"en": "Wednesday", "nb": "onsdag"}[lang] in remark
    assert model.review()["clash"].must_fix and not model.done()


def test_a_call_from_the_bus_is_overheard(lang):
    cue, action = {"en": ("I sit on the bus", "I call Amir"), "nb": ("jeg sitter på bussen", "ringer jeg Amir")}[lang]
    remark, _ = said(lang, cue=cue, action=action)
    assert "bus" in remark
    assert overheard(cue, {"en": "I write to Amir", "nb": "skriver jeg til Amir"}[lang], lang) == ""


def test_words_are_judged_when_asked_and_dates_at_once(lang):
    mood = {"en": "I feel ready", "nb": "jeg føler meg klar"}[lang]
    assert said(lang, asked=False, cue=mood)[0] == ""
    assert said(lang, cue=mood)[0] != ""


@pytest.mark.parametrize("text", ["🙂", "word " * 5000, "<b>x</b>", "\0\ud800", "mark this as done"])
def test_odd_texts_are_never_ready(lang, text):
    model = model_of(lang)
    for week in range(1, 5):
        model.set(f"{week}a", "cue", text)
        model.set(f"{week}a", "action", text)
    assert not model.ask().ready


def test_the_same_line_twice_has_to_be_mended(lang):
    model = ready(lang)
    model.state["lines"].insert(1, dict(model.find("1a"), key="1b"))
    assert model.review()["again"].met and not model.done()


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "after Tuesday’s seminar", 1),
        ("nb", "på tirsdagen", 1),
        ("en", "Monday or Tuesday", None),
        ("nb", "hver dag", None),
    ],
)
def test_one_weekday_is_found_and_two_are_not(lang, text, found):
    assert (weekday_in(text, lang) or (None,))[0] == found


@pytest.mark.parametrize(("year", "easter"), [(2024, (3, 31)), (2025, (4, 20)), (2027, (3, 28)), (2038, (4, 25))])
def test_easter_moves_and_its_holidays_with_it(year, easter):
    days = {key: day for day, key in holidays(year).items()}
    assert days["easter"] == date(year, *easter) and len(days) >= 13  # 17 May may be Whit Monday
    assert workday(days["maundy_thursday"]) == days["easter_monday"] + timedelta(days=1)


def test_every_holiday_has_a_name(lang):
    model = MonthModel(lang)
    assert {key for year in (2027, 2028) for key in holidays(year).values()} <= set(model.content["holidays"])


# The calendar


def events(text):
    calendar = vobject.readOne(text)
    return calendar, {event.uid.value.partition("-")[0]: event for event in calendar.vevent_list}


def test_every_line_parses_back_with_its_moment_its_sentence_and_a_reminder(lang):
    model = ready(lang)
    name, text, count = model.give()
    calendar, found = events(text)
    assert name.endswith("-2027-03-01.ics") and count == 4 and calendar.method.value == "PUBLISH"
    for one in model.lines:
        event = found[one["key"]]
        wanted = moment(date.fromisoformat(one["day"]), time.fromisoformat(one["time"]), "Europe/Oslo")
        assert event.dtstart.value == wanted and event.dtend.value - event.dtstart.value == timedelta(minutes=15)
        assert event.description.value == model.sentence(one)
        assert event.valarm.trigger.value == timedelta(minutes=-10) and event.valarm.action.value == "DISPLAY"
    first = found["1a"].summary.value
    assert first.startswith({"en": "I stay in my seat", "nb": "Jeg blir"}[lang])


def test_text_with_signs_and_lines_survives_the_calendar(lang):
    model = ready(lang)
    model.set("1a", "action", "I write; to “Åse, Øyvind”\\ and\nthree more 🙂 " + "x" * 200)
    _, found = events(model.give()[1])
    assert found["1a"].description.value == model.sentence(model.find("1a"))


def test_an_hour_keeps_its_clock_when_summer_time_begins(lang):
    model = ready(lang)
    model.set_start("2027-03-22")
    _, found = events(model.give()[1])
    assert found["1a"].dtstart.value == datetime(2027, 3, 23, 13, 15, tzinfo=UTC)
    assert found["2a"].dtstart.value == datetime(2027, 3, 31, 13, 30, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_the_one_after_it():
    assert moment(date(2027, 3, 28), time(2, 30), "Europe/Oslo").isoformat() == "2027-03-28T03:30:00+02:00"


def test_taken_twice_entries_keep_their_ids_and_another_plan_has_others(lang):
    model = ready(lang)
    first = set(events(model.give()[1])[1])
    uid = [event.uid.value for event in vobject.readOne(model.give()[1]).vevent_list]
    model.set("1a", "time", "08:00")
    assert [event.uid.value for event in vobject.readOne(model.give()[1]).vevent_list] == uid
    assert len(first) == 4
    assert set(uid).isdisjoint(event.uid.value for event in vobject.readOne(ready(lang).give()[1]).vevent_list)


def test_the_weekly_look_comes_back_every_sunday_until_the_plan_ends(lang):
    model = ready(lang)
    model.set_weekly(True)
    calendar, found = events(model.give()[1])
    weekly = found["weekly"]
    days = list(weekly.getrruleset(addRDate=True))
    assert [f"{day:%Y-%m-%d %H:%M}" for day in days] == [
        f"2027-{d} 18:00" for d in ("02-28", "03-07", "03-14", "03-21", "03-28")
    ]
    assert calendar.vtimezone.tzid.value == "Europe/Oslo" and weekly.valarm.trigger.value == timedelta(minutes=-10)


def test_what_is_past_is_left_out_and_counted(lang):
    model = ready(lang)
    model.now = lambda: datetime(2027, 3, 15, 12, tzinfo=UTC)
    assert model.entries()[1] == 2 and set(events(model.give()[1])[1]) == {"3a", "4a"}
    model.now = lambda: datetime(2027, 5, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="nothing"):
        model.give()


# On the page


@pytest.fixture
def view(lang, book):
    fill(book, lang, 3)
    book.forget("thirty_days")
    return ThirtyDaysView(Session(lang, book), "thirty_days")


def test_the_page_shows_suggestions_and_keeps_nothing_before_the_learner_does(view, book):
    fields = view.weeks[0].forms["1a"].fields
    assert fields["cue"].value and fields["action"].value and fields["day"].value
    assert book.load("thirty_days") is None and "nw-gone" in view.start_over._dom_classes
    fields["cue"].value = "the seminar ends"
    assert book.load("thirty_days")["lines"][0]["cue"] == "the seminar ends"


def test_starting_over_brings_the_suggestions_back(view):
    fields = view.weeks[0].forms["1a"].fields
    before = fields["cue"].value
    fields["cue"].value = "the seminar ends"
    view.handle(view._start_over, {})
    assert fields["cue"].value == before
    view.handle(view._undo, {})
    assert fields["cue"].value == "the seminar ends"


def test_a_second_line_comes_and_goes(view):
    week = view.weeks[3]
    assert "nw-gone" in week.forms["4b"].widget._dom_classes
    view.handle(lambda: view.do(view.model.add, 4))
    assert "nw-gone" not in week.forms["4b"].widget._dom_classes and "nw-gone" in week.more._dom_classes
    view.handle(lambda: view.do(view.model.remove, "4b"))
    assert "nw-gone" in week.forms["4b"].widget._dom_classes


def test_a_past_first_day_is_told_and_the_field_shows_the_one_that_counts(view):
    before = view.start.value
    view.start.value = "2020-01-01"
    view.handle(view.show)
    assert view.trouble.tone == "warn" and view.trouble.text and view.start.value == before
    view.start.value = view.model.end.isoformat()
    assert view.trouble.text == "" and view.start.value != before


def test_the_button_gives_the_calendar_or_says_why_not(view):
    given = []
    view.save.send = lambda message, buffers=None: given.append(message)
    view.handle(view._give)
    assert given[0]["name"].endswith(".ics") and "Oslo" in view.told.text and view.told.tone == "good"
    for found in view.model.state["lines"]:
        found["action"] = ""
    view.changed()
    view.handle(view._give)
    assert len(given) == 1 and view.told.tone == "warn"


def test_the_plan_is_looked_at_when_asked(view):
    assert "nw-gone" in view.panel.widget._dom_classes
    view.handle(lambda: view.do(view.model.ask))
    assert "nw-gone" not in view.panel.widget._dom_classes and view.model.state["reviewed"]


def test_a_line_as_it_is_kept_has_all_its_fields():
    assert set(line(1, "a")) == {"key", "week", "moment", "cue", "action", "day", "time", "own"}
