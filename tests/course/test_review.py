"""Spaced review: what was answered in the notebooks comes back when it is about to be forgotten."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.course import deck
from exercises.course.map_view import CourseMapView
from exercises.course.review import ENOUGH, NEW, ReviewModel, due_count
from exercises.course.review_view import ReviewView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.revision import now
from exercises.workbook.store import MemoryStore

START = datetime(2027, 2, 16, 9, tzinfo=UTC)


class Clock:
    """A clock that is set forward by hand."""

    def __init__(self, moment=START):
        self.moment = moment

    def __call__(self):
        return self.moment

    def forward(self, **time):
        self.moment += timedelta(**time)


def model(clock, *answers, state=None):
    found = ReviewModel("en", state, clock)
    found.take_in(deck.Given(key, grade, START) for key, grade in answers)
    return found


def answered(model, grade):
    model.reveal()
    return model.grade(grade)


def book_with(**exercises):
    book = Workbook(MemoryStore())
    for name, ratings in exercises.items():
        answers = {key: {"text": "", "shown": True, "rating": rating} for key, rating in ratings.items()}
        book.save(name, {"version": 1, "answers": answers})
    return book


def test_what_was_not_known_comes_first_and_what_was_known_comes_days_later():
    clock = Clock()
    review = model(clock, ("01-1", "good"), ("01-2", "again"), ("02-3", "hard"))
    assert review.due() == [] and review.current() is None
    clock.forward(minutes=20)
    assert review.due() == ["01-2", "02-3"]
    clock.forward(days=10)
    assert review.due() == ["01-2", "02-3", "01-1"]


def test_the_better_it_went_the_later_it_comes_back():
    clock = Clock(START + timedelta(days=3))
    review = model(clock, ("01-1", "good"))
    times = [review.returns(grade) for grade in deck.GRADES]
    assert times == sorted(times) and len(set(times)) == len(times)
    promised = review.returns("good")
    assert answered(review, "good") == promised


def test_the_time_between_grows_with_every_answer_that_was_known():
    clock = Clock()
    review = model(clock, ("01-1", "good"))
    gaps = []
    for _ in range(4):
        clock.moment = deck.due(review.state["cards"]["01-1"])
        gaps.append(answered(review, "good") - clock())
    assert gaps == sorted(gaps) and gaps[-1] > 3 * gaps[0]


def test_the_answer_is_judged_only_after_it_was_shown():
    review = model(Clock(START + timedelta(days=9)), ("01-1", "good"))
    with pytest.raises(ValueError, match="not been shown"):
        review.grade("good")
    with pytest.raises(ValueError, match="unknown grade"):
        answered(review, "splendid")


def test_a_question_that_was_begun_stays_until_it_is_judged():
    clock = Clock(START + timedelta(days=9))
    review = model(clock, ("01-2", "good"), ("02-3", "good"))
    review.write("gratitude names")
    review.take_in([deck.Given("01-2", "again", clock())])
    assert review.current()["key"] == "01-2" and review.state["text"] == "gratitude names"


def test_the_last_judgement_can_be_taken_back():
    clock = Clock(START + timedelta(days=9))
    review = model(clock, ("01-1", "good"), ("01-2", "good"))
    review.write("empathy")
    before = deepcopy(review.state["cards"])
    answered(review, "again")
    assert review.state["cards"] != before and review.state["text"] == ""
    review.undo()
    assert review.state["cards"] == before and review.state["marks"] == {}
    assert review.current()["key"] == "01-1" and review.state["text"] == "empathy" and review.state["shown"]
    review.undo()
    assert review.state["cards"] == before


def test_new_questions_come_from_all_modules():
    review = model(Clock())
    review.add_new()
    assert len(review.due()) == NEW and {key[:2] for key in review.due()} == {"00", "01", "02", "03", "04"}


def test_every_question_of_the_course_can_be_met_and_enough_of_them_make_it_done():
    clock = Clock()
    review = model(clock)
    while review.unmet():
        review.add_new()
    assert set(review.due()) == set(review.questions)
    for number in range(ENOUGH):
        assert not review.done()
        answered(review, "good" if number else "again")
    assert review.done() and review.score() == (ENOUGH, ENOUGH - 1)


def test_the_calendar_counts_what_is_overdue_as_today():
    clock = Clock()
    review = model(clock, ("01-1", "good"), ("01-2", "again"), ("08-1", "good"))
    clock.forward(hours=1)
    today, later = review.calendar()
    assert today == (clock().astimezone().date(), ["01"]) and later[1] == ["01", "08"]
    clock.forward(days=30)
    assert [modules for _, modules in review.calendar()] == [["01", "01", "08"]]


def test_it_is_plain_data_and_comes_back_as_it_was():
    clock = Clock(START + timedelta(days=9))
    review = model(clock, ("01-1", "good"), ("01-2", "hard"))
    answered(review, "easy")
    again = ReviewModel("nb", json.loads(json.dumps(review.state)), clock)
    assert again.state == review.state and again.current()["key"] == review.current()["key"]


BROKEN = [
    {},
    None,
    "tomorrow",
    {"due": "tomorrow"},
    {"due": "2027-02-16T09:00:00", "state": 2, "step": None, "stability": 2.0, "difficulty": 5.0, "last_review": None},
    {"due": START.isoformat(), "state": 9, "step": 0, "stability": None, "difficulty": None, "last_review": None},
    {"due": START.isoformat(), "state": 2, "step": None, "stability": float("nan"), "difficulty": 5.0}
    | {"last_review": START.isoformat()},
    {"due": START.isoformat(), "state": 2, "step": None, "stability": None, "difficulty": None}
    | {"last_review": START.isoformat()},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_damaged_card_is_set_aside_and_its_question_begins_anew(broken):
    clock = Clock(START + timedelta(days=9))
    state = model(clock, ("01-1", "good")).state
    state["cards"]["01-2"] = broken
    review = model(clock, ("01-2", "again"), state=state)
    assert review.damaged == 1 and review.state["aside"] == {"01-2": broken}
    assert set(review.due()) == {"01-1", "01-2"}
    answered(review, "good")
    answered(review, "good")
    assert review.current() is None


@given(st.dictionaries(st.text(max_size=8), st.recursive(st.none() | st.text() | st.floats(), st.lists, max_leaves=3)))
def test_no_card_is_damaged_in_a_way_that_stops_the_page(card):
    assert deck.sound(card) is False


def test_a_card_of_a_question_that_is_gone_is_kept_and_not_asked():
    clock = Clock(START + timedelta(days=9))
    state = model(clock, ("01-1", "good")).state
    state["cards"]["99-9"] = deck.fresh(START)
    review = model(clock, state=state)
    assert review.due() == ["01-1"] and "99-9" in review.state["cards"]


def test_answers_in_the_notebooks_are_taken_in_with_the_moment_they_were_given():
    book = book_with(recall_01={"01-1": "had", "01-2": ""}, warm_up_03={"02-5": "not"}, goal={})
    found = {answer.key: answer for answer in deck.given_in_notebooks(book)}
    assert {key: answer.grade for key, answer in found.items()} == {"01-1": "good", "02-5": "again"}
    assert all(now() - answer.at < timedelta(minutes=1) for answer in found.values())


@pytest.mark.parametrize("answers", [None, [], "x", {"01-1": None}, {"01-1": []}, {"01-1": {"rating": ["had"]}}])
def test_answers_that_were_changed_by_hand_count_as_none(answers):
    book = Workbook(MemoryStore())
    book.save("recall_01", {"version": 1, "answers": answers})
    assert deck.given_in_notebooks(book) == [] and due_count(book, "en") == 0


@pytest.mark.parametrize("step", [None, [], {}, {"key": [], "card": {}, "mark": "", "text": ""}, {"key": "01-1"}])
def test_a_judgement_that_was_damaged_cannot_be_taken_back(step):
    clock = Clock(START + timedelta(days=9))
    review = model(clock, state=model(clock, ("01-1", "good")).state | {"log": [step]})
    review.undo()
    assert review.state["log"] == [] and review.current()["key"] == "01-1"


def test_writing_on_after_a_judgement_does_not_count_as_another():
    book = book_with(recall_01={"01-1": "not"})
    first = deck.given_in_notebooks(book)[0].at
    book.save("recall_01", {"version": 1, "answers": {"01-1": {"text": "more", "shown": True, "rating": "had"}}})
    assert [(a.grade, a.at) for a in deck.given_in_notebooks(book)] == [("good", first)]


def test_the_page_asks_judges_and_says_when_it_comes_back():
    clock = Clock(now() + timedelta(days=5))
    book = book_with(recall_01={"01-1": "had", "01-2": "not"})
    page = ReviewView(Session("nb", book), "review", clock)
    assert page.answer.paragraphs == [] and "takknemlighet" in page.field.label
    press(page.reveal)
    assert page.answer.paragraphs and page.grades["again"].label == "Ikke ennå · om 10 minutter"
    press(page.grades["good"])
    assert page.said.text.startswith("Det spørsmålet kommer tilbake om") and "fem egenskapene" in page.field.label
    assert book.load("review")["marks"] == {"01-2": "good"}
    press(page.back)
    assert "takknemlighet" in page.field.label and page.model.state["shown"]


def test_a_page_kept_open_takes_in_what_is_answered_beside_it():
    clock = Clock(now() + timedelta(days=5))
    book = book_with(recall_01={"01-1": "had"})
    page = ReviewView(Session("en", book), "review", clock)
    press(page.reveal)
    press(page.grades["good"])
    assert page.model.current() is None
    book.save("recall_02", {"version": 1, "answers": {"02-3": {"text": "", "shown": True, "rating": "not"}}})
    assert page.model.current()["key"] == "02-3"
    press(page.reveal)
    press(page.grades["hard"])
    assert set(book.load("review")["marks"]) == {"01-1", "02-3"}


def test_starting_over_keeps_what_the_notebooks_know():
    clock = Clock(now() + timedelta(days=5))
    page = ReviewView(Session("en", book_with(recall_01={"01-1": "had"})), "review", clock)
    press(page.reveal)
    press(page.grades["easy"])
    press(page.start_over)
    assert page.model.state["marks"] == {} and page.model.due() == ["01-1"]


def test_a_damaged_card_is_told_of_on_the_page():
    book = book_with(recall_01={"01-1": "had"})
    book.save("review", ReviewModel("en").state | {"cards": {"01-2": {"due": "soon"}}})
    page = ReviewView(Session("en", book), "review")
    assert "(1)" in page.broken.text and "kept in your workbook" in page.broken.text


def test_what_is_forgotten_elsewhere_does_not_come_back():
    book = book_with(recall_01={"01-1": "not"})
    page = ReviewView(Session("en", book), "review", Clock(now() + timedelta(days=1)))
    book.forget()
    assert page.model.current() is None
    press(page.new)
    assert "01-1" not in book.load("review")["marks"] and len(page.model.state["cards"]) == NEW


def test_the_map_shows_how_many_wait():
    book = book_with(recall_01={"01-1": "had", "01-2": "not"})
    later = Clock(now() + timedelta(hours=1))
    assert due_count(book, "en", later) == 1 and due_count(Workbook(MemoryStore()), "en", later) == 0
    shown = CourseMapView(Session("en", book), "course_map")
    assert "waiting" not in shown.links.items[9]["note"]
    state = ReviewModel("en").state
    state["cards"] = {key: deck.fresh(START - timedelta(days=400)) for key in ("03-1", "03-2", "03-3")}
    book.save("review", state)
    assert shown.links.items[9]["note"] == "Questions waiting for review: 3"


def press(button):
    button._dispatch(button, {"event": "click"}, [])
