"""The list of contacts: overdue first, fast with many, honest about a year, and forgetting that leaves nothing."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from exercises import content
from exercises.relationships.due import due
from exercises.relationships.ledger import FIELDS, LedgerModel, mentions, without
from exercises.relationships.ledger_view import LedgerView
from exercises.relationships.sheet import SEPARATOR, safe, sheet
from exercises.relationships.touches import calendar
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.place import open_workbook
from exercises.workbook.schemas import contacts
from exercises.workbook.store import MemoryStore, StoreError

NOW = datetime(2027, 2, 17, 12, tzinfo=UTC).astimezone()
TEXTS = {lang: content.load("relationships", lang, "ledger") for lang in content.LANGUAGES}


@pytest.fixture(params=["en", "nb"])
def model(request):
    return LedgerModel(request.param, clock=lambda: NOW)


def in_days(days):
    return (NOW.date() + timedelta(days=days)).isoformat()


def names(found):
    return [contact["name"] for contact in found]


def test_the_longest_overdue_come_first_and_those_without_a_date_last(model):
    for name, days in (("Ida", 5), ("Amir", -1), ("Ola", None), ("Eli", -40), ("Åse", 0)):
        model.add(name=name, next="" if days is None else in_days(days))
    assert names(model.rows()) == ["Eli", "Amir", "Åse", "Ida", "Ola"]
    assert names(model.rows("overdue")) == ["Eli", "Amir"]
    assert names(model.rows("soon")) == ["Eli", "Amir", "Åse", "Ida"]
    assert names(model.rows("open")) == ["Ola"]
    assert [model.overdue(c) for c in model.rows()] == [40, 1, 0, -5, 0]


def test_a_search_finds_words_anywhere_in_a_contact_whatever_their_case(model):
    model.add(name="Ikram Belhadj", topic="Nattevakter på ÅRSTAD")
    model.add(name="Ida", topic="Båt")
    assert names(model.rows(query="årstad ikram")) == ["Ikram Belhadj"]
    assert model.rows(query="årstad ida") == []


def test_two_thousand_people_are_filtered(tmp_path):
    page = LedgerView(Session("nb", open_workbook(tmp_path / "workbook.sqlite3")), "ledger")
    page.model.clock = lambda: NOW
    for n in range(2000):
        page.model.contacts.append(
            dict.fromkeys(FIELDS, f"ord {n} " * 6)
            | {"key": str(n), "name": f"Person {n}", "channel": "email", "next": in_days(n % 90 - 30)}
            | {"added": in_days(-10), "kept": in_days(-10), "invented": False}
        )
    page.changed()
    page.query.value = "person 19"
    page.which.value = "overdue"
    assert len(page.table.rows) == 12 and "19" in page.table.rows[0]["cells"]["name"]


def test_a_contact_without_a_word_is_not_kept_and_keys_are_never_used_twice(model):
    first = model.add()
    second = model.add(name="Ida")
    assert model.contact(first) is None and model.state["open"] == second
    model.open("")
    assert names(model.contacts) == ["Ida"]
    assert len({model.add(name=str(n)) for n in range(50)}) == 50


@pytest.mark.parametrize("day", ["soon", "2027-02-30", "32.13.2027"])
def test_a_date_that_is_none_is_left_out(model, day):
    key = model.add(name="Ida", next=day)
    assert model.contact(key)["next"] == ""


def test_an_unknown_field_or_contact_is_refused(model):
    key = model.add(name="Ida")
    with pytest.raises(ValueError, match="no field 'health'"):
        model.set(key, "health", "x")
    with pytest.raises(ValueError, match="no such contact"):
        model.set("gone", "name", "x")


def test_after_a_touch_the_next_one_is_counted_from_today(model):
    key = model.add(name="Ida", next=in_days(-30))
    model.touched(key, 7)
    assert model.contact(key)["next"] == in_days(7)


def test_after_a_year_without_a_change_the_learner_is_asked_and_may_keep_them(model):
    key = model.add(name="Ida", next=in_days(-200))
    model.add(name="Planned", next=in_days(400))
    model.clock = lambda: NOW + timedelta(days=364)
    assert model.unneeded() == []
    model.clock = lambda: NOW + timedelta(days=365)
    assert names(model.unneeded()) == ["Ida"]
    model.keep(key)
    assert model.unneeded() == []


def test_it_is_done_when_three_touches_are_planned_and_none_is_overdue(model):
    for name in "abc":
        assert not model.done()
        model.add(name=name, next=in_days(3), promise="write")
    assert model.done() and not LedgerModel(model.lang).done()
    model.add(name="d", next=in_days(-1))
    assert not model.done()


def test_the_invented_come_once_have_something_to_mend_and_go_without_a_trace(model):
    model.add(name="Ida")
    model.invent()
    model.invent()
    assert len(model.contacts) == 9 and len(model.rows("overdue")) == 2 and len(model.unneeded()) == 1
    assert not model.done()
    model.drop_invented()
    assert names(model.contacts) == ["Ida"]


def test_the_invented_follow_the_language_of_the_page_and_own_words_stay(model):
    model.invent()
    model.set(model.contacts[0]["key"], "topic", "my own words")
    lang = {"en": "nb", "nb": "en"}[model.lang]
    other = LedgerModel(lang, model.state, clock=lambda: NOW)
    texts = TEXTS[lang]["invented"]
    assert other.contacts[0]["topic"] == "my own words" and other.contacts[0]["met"] == texts[0]["met"]
    assert [c["topic"] for c in other.contacts[1:]] == [known["topic"] for known in texts[1:]]
    assert LedgerModel(model.lang, other.state, clock=lambda: NOW).state == model.state


def test_other_modules_get_own_contacts_and_nobody_invented(model):
    model.invent()
    model.add(name="Ida", next=in_days(9))
    book = Workbook(MemoryStore())
    book.save("ledger", model.state)
    (found,) = contacts(book)
    assert (found.name, found.next.isoformat()) == ("Ida", in_days(9))


@pytest.mark.parametrize("own", ["", "Ngozi Eze"])
def test_the_chosen_person_is_put_in_and_kari_counts_as_invented(own):
    book = Workbook(MemoryStore())
    if own:
        person = {"name": own, "role": "", "employer": "", "city": "", "facts": ""}
        book.save("person", {"version": 1, "who": "own", "own": person})
    page = LedgerView(Session("nb", book), "ledger")
    page.handle(page._add_chosen)
    assert names(page.model.contacts) == [own or "Kari Nordmann"]
    assert [contact.name for contact in contacts(book)] == ([own] if own else [])
    page.handle(lambda: page._do(page.model.invent))
    assert len(page.model.contacts) == 9


def test_state_survives_json(model):
    model.invent()
    assert LedgerModel(model.lang, json.loads(json.dumps(model.state))).state == model.state


# The calendar


def test_every_next_touch_parses_back_with_its_reminders(model):
    model.invent()
    model.add(name="Søren Ærø; og, co", next=in_days(20), promise="en linje\nog en til", topic="x" * 200)
    texts = TEXTS[model.lang]["calendar"]
    page = Calendar.from_ical(calendar(model.rows(), NOW, texts))
    entries = {str(e["uid"]): e for e in page.walk("VEVENT")}
    dated = [c for c in model.contacts if c["next"]]
    assert len(entries) == len(dated) == 7
    for contact in dated:
        entry = entries[f"{contact['key']}@networking-basics"]
        day = entry.decoded("dtstart")
        assert day.isoformat() == max(contact["next"], NOW.date().isoformat())
        assert entry.decoded("dtend") - day == timedelta(days=1)
        assert contact["name"] in str(entry["summary"]) and contact["promise"] in str(entry.get("description", ""))
        assert [a.decoded("trigger") for a in entry.walk("VALARM")] == [timedelta(hours=-15), timedelta(hours=9)]


def test_taken_out_twice_an_entry_keeps_its_id(model):
    key = model.add(name="Ida", next=in_days(3))
    texts = TEXTS[model.lang]["calendar"]
    first = Calendar.from_ical(calendar(model.rows(), NOW, texts)).walk("VEVENT")[0]["uid"]
    model.touched(key, 60)
    assert Calendar.from_ical(calendar(model.rows(), NOW, texts)).walk("VEVENT")[0]["uid"] == first


# The sheet

NASTY = ["=1+1", "+47 99 88 77 66", "-2", "@SUM(A1)", "\tx", "\rx", "\n=x", "  =1", '=HYPERLINK("http://x";"y")', "＝1"]


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_no_cell_of_the_sheet_is_taken_for_a_formula(lang):
    model = LedgerModel(lang, clock=lambda: NOW)
    for text in NASTY:
        model.add(name=text, met=text, topic=f'{text},"; {text}', promise="plain, with; “marks” and\nlines")
    text = sheet(model.contacts, lang, TEXTS[lang]["fields"], TEXTS[lang]["channels"])
    assert text.startswith("\ufeff")
    lines = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=SEPARATOR[lang]))
    assert lines[0] == [TEXTS[lang]["fields"][field] for field in FIELDS] and len(lines) == len(NASTY) + 1
    for contact, cells in zip(model.contacts, lines[1:], strict=True):
        assert not any(cell.lstrip(" ")[:1] in {*"=+-@\t\r\n", "＝"} - {""} for cell in cells if cell)
        assert [cell.removeprefix("'") for cell in cells] == [contact[field] for field in FIELDS]


def test_an_ordinary_cell_is_left_alone():
    assert [safe(cell) for cell in ("Ida", "", "a=b", "2027-02-17", "e-post")] == [
        "Ida",
        "",
        "a=b",
        "2027-02-17",
        "e-post",
    ]


# Forgetting


def on_disk(folder, *words):
    parts = [part.read_bytes() for part in folder.iterdir()]
    return [word for word in words if any(word.encode() in part for part in parts)]


@pytest.fixture
def view(tmp_path):
    book = open_workbook(tmp_path / "data" / "workbook.sqlite3")
    view = LedgerView(Session("en", book), "ledger")
    view.handle(lambda: view._do(view.model.add), *[])
    for field, value in (("name", "Ikram"), ("name", "Ikram Belhadj"), ("topic", "nightwatch"), ("met", "Solvang")):
        view.form.fields[field].value = value
    view.handle(view.form._close)
    view.handle(lambda: view._do(lambda: view.model.add(name="Amir Haddad")))
    return view


def forget(view, name="Ikram Belhadj"):
    key = next(c["key"] for c in view.model.contacts if c["name"] == name)
    view.handle(view.forgetting.ask, key)
    view.handle(view.forgetting._forget)


def test_who_is_forgotten_is_gone_from_page_versions_undo_and_disk(view):
    folder = Path(view.session.workbook.store.place).parent
    assert on_disk(folder, "Ikram", "nightwatch", "Solvang")
    view.handle(view._start_over, {})
    view.handle(view._undo, {})
    forget(view)
    assert "forgotten" in view.forgetting.line.text and view.forgetting.line.tone == "good"
    assert on_disk(folder, "Ikram", "nightwatch", "Solvang") == [] and on_disk(folder, "Amir Haddad")
    assert names(view.model.contacts) == ["Amir Haddad"]
    view.history._toggle({})
    assert "Ikram" not in json.dumps([r.state for r in view.session.workbook.history("ledger")])


def test_what_start_over_put_away_is_not_brought_back_with_a_forgotten_person(view):
    key = view.model.contacts[0]["key"]
    view.handle(view._start_over, {})
    view.forgetting._key, view.forgetting._name = key, "Ikram Belhadj"
    view.handle(view.forgetting._forget)
    assert view._before_start is None


def test_another_window_does_not_write_a_forgotten_person_back(view):
    other = LedgerView(Session("en", open_workbook(Path(view.session.workbook.store.place))), "ledger")
    forget(view)
    other.handle(lambda: other._do(lambda: other.model.add(name="Ngozi Eze")))
    assert names(other.model.contacts) == ["Amir Haddad", "Ngozi Eze"]
    assert on_disk(Path(view.session.workbook.store.place).parent, "Ikram") == []


def test_the_other_places_of_a_name_are_told_and_go_too_when_asked(view):
    book = view.session.workbook
    book.save("thank_you", {"text": "Hi Ikram  Belhadj, thanks"})
    book.save("pitch", {"text": "Ikramia Belhadjsen"})
    assert mentions(book, "Ikram Belhadj") == ["ledger", "thank_you"]
    forget(view)
    assert "the thank-you" in view.forgetting.line.text and book.load("thank_you")
    view.handle(view.forgetting._forget_places)
    assert book.load("thank_you") is None and book.load("pitch")
    assert on_disk(Path(book.store.place).parent, "Ikram ") == []


def test_a_busy_file_is_told_and_can_be_tried_again(view, monkeypatch):
    def busy(*_):
        raise StoreError("busy", "")

    with monkeypatch.context() as patched:
        patched.setattr(view.session.workbook.store, "rewrite", busy)
        forget(view)
    assert "in use" in view.forgetting.line.text
    view.handle(view.forgetting._forget)
    assert on_disk(Path(view.session.workbook.store.place).parent, "Ikram") == []


def test_who_is_no_longer_needed_is_forgotten_where_the_question_stands(view):
    key = view.model.contacts[0]["key"]
    view.model.contacts[0]["kept"] = "2020-01-01"
    view.changed()
    assert "Ikram Belhadj" in view.needed.text
    view.let_go._dispatch(view.let_go, {"event": "click"}, [])
    assert "Ikram Belhadj" in view.letting_go.line.text
    view.letting_go.yes._dispatch(view.letting_go.yes, {"event": "click"}, [])
    assert view.model.contact(key) is None and "forgotten" in view.letting_go.line.text
    assert "nw-gone" in view.prompt._dom_classes and "nw-gone" not in view.letting_go.widget._dom_classes


def test_forgetting_closes_an_open_contact():
    model = LedgerModel("en")
    key = model.add(name="Ida")
    assert without(model.state, key) == LedgerModel("en").state
    assert names(model.contacts) == ["Ida"]


def test_what_is_stored_is_shown_whole(view):
    view.handle(view.take_out._look)
    for word in ("Ikram Belhadj", "nightwatch", "Solvang", "Amir Haddad", view.session.workbook.store.place):
        assert word in view.take_out.stored.text


# Dates in words


@pytest.mark.parametrize(
    ("days", "en", "nb"),
    [
        (0, "Wednesday 17 February, today", "onsdag 17. februar, i dag"),
        (1, "Thursday 18 February, tomorrow", "torsdag 18. februar, i morgen"),
        (5, "Monday 22 February, in 5 days", "mandag 22. februar, om 5 dager"),
        (-1, "Tuesday 16 February, yesterday", "tirsdag 16. februar, i går"),
        (-21, "Wednesday 27 January, 3 weeks ago", "onsdag 27. januar, for 3 uker siden"),
        (-62, "Thursday 17 December 2026, 2 months ago", "torsdag 17. desember 2026, for 2 måneder siden"),
    ],
)
def test_a_date_says_how_far_away_it_is(days, en, nb):
    for lang, words in (("en", en), ("nb", nb)):
        found, tone = due(in_days(days), NOW.date(), lang, TEXTS[lang]["due"])
        assert found == words and (tone == "warn") == (days < 0)
