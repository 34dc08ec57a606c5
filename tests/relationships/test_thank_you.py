"""The thank-you: the clock is told and never guessed, bricks become a text, marks are the learner's."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from exercises.model import StateError
from exercises.relationships.thank_you import ThankYouModel, takeaway
from exercises.relationships.thank_you_view import ThankYouView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import Person, ThankYou, thank_you
from exercises.workbook.store import MemoryStore

NOW = datetime(2027, 2, 17, 12, tzinfo=UTC).astimezone()
KARI = Person("Kari Nordmann", "Head of analysis", "Brisling Energi", "Trondheim", ())
TEXT = {
    "en": "Hi Kari, thank you for telling me about the office. You said that he had made the charts for six years. I will ask our caretaker on Monday and tell you what he says.",
    "nb": "Hei Kari, takk for at du fortalte om kontoret. Du sa at han hadde laget diagrammene i seks år. Jeg skal spørre vaktmesteren vår på mandag og forteller deg hva han sier.",
}


@pytest.fixture(params=["en", "nb"])
def model(request):
    model = ThankYouModel(request.param, clock=lambda: NOW)
    model.person = KARI
    return model


def talked(model, hours):
    then = NOW - timedelta(hours=hours)
    model.set_when("on", f"{then:%Y-%m-%d}")
    model.set_when("at", f"{then:%H:%M}")


@pytest.mark.parametrize(
    ("hours", "stage"),
    [
        (-1, "ahead"),
        (0, "on_time"),
        (24, "on_time"),
        (24.1, "still"),
        (72, "still"),
        (72.1, "late"),
        (24 * 400, "late"),
    ],
)
def test_the_clock_follows_the_rubric(model, hours, stage):
    talked(model, hours)
    assert model.stage() == stage
    assert model.hours_since() == pytest.approx(hours, abs=0.02)


def test_a_day_without_a_time_counts_from_noon(model):
    model.set_when("on", f"{NOW - timedelta(days=1):%Y-%m-%d}")
    assert model.talked_at().hour == 12 and model.stage() in ("on_time", "still")


@pytest.mark.parametrize("day", ["", "tirsdag", "2027-02-30", "0000-00-00"])
def test_no_day_is_no_clock(model, day):
    model.set_when("on", day)
    assert model.stage() == "unknown" and model.hours_since() is None


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_years_that_no_clock_knows_break_nothing(model, day):
    model.set_when("on", day)
    assert model.stage() in ("unknown", "late", "ahead")


def test_while_the_talk_is_to_come_there_is_nothing_to_review(model):
    talked(model, -3)
    model.set_text(TEXT[model.lang])
    assert model.blockers() == ["ahead"]


def test_bricks_become_a_greeting_and_sentences_in_order(model):
    assert model.assembled() == ""
    model.set_brick("next", "I will")
    model.set_brick("thanks", "Thank you!")
    assert model.assembled().endswith(",\n\nThank you! I will.")
    assert "Kari," in model.assembled()
    model.person = None
    assert model.assembled().splitlines()[0] in ("Hi,", "Hei,")


def test_a_good_message_in_time_is_ready(model):
    talked(model, 20)
    model.set_text(TEXT[model.lang])
    assert model.ask().ready and model.done() and not model.ask()["late"].met


def test_a_late_message_is_told_so_and_stays_told_whatever_the_clock_says_later(model):
    talked(model, 100)
    model.set_text(TEXT[model.lang])
    assert model.ask()["late"].met
    model.clock = lambda: NOW + timedelta(days=30)
    assert model.review() == model.ask() or model.state["hours"] > 100
    talked(model, 1)
    assert model.review()["late"].met


def test_state_survives_json_and_a_new_page(model):
    talked(model, 5)
    model.set_text(TEXT[model.lang])
    model.ask()
    again = ThankYouModel(model.lang, json.loads(json.dumps(model.state)), clock=lambda: NOW)
    again.person = KARI
    assert again.state == model.state and again.review() == model.review()


def test_a_mark_counts_as_the_learners_and_goes_with_its_words(model):
    model.set_text("Purple clouds over the harbour.")
    model.ask()
    assert not model.review()["specific"].met
    model.mark("specific", 0, 13)
    assert model.review()["specific"].by == "learner"
    model.set_text("Grey clouds.")
    assert model.state["marks"] == {}
    with pytest.raises(ValueError, match="no criterion 'charm'"):
        model.mark("charm", 0, 4)


def test_a_changed_text_is_not_done_until_it_is_reviewed_again(model):
    model.set_text(TEXT[model.lang])
    model.ask()
    model.set_text(TEXT[model.lang] + " x")
    assert model.stale() and not model.done()


def test_a_text_to_somebody_else_is_noticed(model):
    model.set_text("Hi Kari")
    model.person = Person("Ngozi Eze", "", "", "", ())
    assert model.for_another() == "Kari Nordmann"
    model.set_text("Hi Ngozi")
    assert model.for_another() == ""


@pytest.mark.parametrize("text", ["", " \n", "🙂🙂", "…"])
def test_nothing_to_review_is_a_blocker_and_never_ready(model, text):
    model.set_text(text)
    assert model.blockers() == ["empty"]
    assert not model.ask().ready and not model.done() and not model.tried()


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "<script>alert(1)</script>", "null\0byte", "half \ud83d emoji", "شكرا لك"]
)
def test_odd_texts_are_kept_and_can_be_saved(model, text):
    model.set_text(text)
    model.ask()
    json.dumps(model.state).encode()
    assert len(model.state["text"]) == len(text.replace("\0", ""))


@pytest.mark.parametrize("state", [{}, {"version": 99}, {"version": 1, "bricks": "gone"}])
def test_a_state_it_cannot_use_is_refused_whole(model, state):
    before = model.state
    with pytest.raises(StateError):
        model.restore(state)
    assert model.state == before


def test_the_takeaway_of_a_plan_is_the_sentence_that_says_it():
    closing = "I see our time is nearly up. I take with me that you began in his office. Thank you. May I write again?"
    assert takeaway(closing, "en") == "I take with me that you began in his office."
    assert takeaway("Tiden er ute. Det som festet seg, er kontoret. Takk.", "nb") == "Det som festet seg, er kontoret."
    assert takeaway("Takk.", "nb") == "Takk." and takeaway("", "nb") == ""


def test_the_page_offers_what_the_plan_holds_and_writes_to_the_chosen_person():
    book = Workbook(MemoryStore())
    book.save("conversation_plan", {"person": "Kari Nordmann", "lines": {"closing": "Jeg tar med meg kontoret. Takk."}})
    page = ThankYouView(Session("nb", book), "thank_you")
    assert "Kari Nordmann" in page.to.text and "«Jeg tar med meg kontoret.»" in page.plan.text
    page.handle(page._fetch, {})
    assert page.bricks["theirs"].value == "Jeg tar med meg kontoret."
    page.handle(page._assemble, {})
    assert page.text.value.startswith("Hei Kari,")
    assert thank_you(book) == ThankYou("Kari Nordmann", page.text.value)
    book.save(
        "person",
        {"version": 1, "who": "own", "own": {"name": "Ngozi Eze", "role": "", "employer": "", "city": "", "facts": ""}},
    )
    page.show()
    assert "Kari Nordmann" in page.moved.text


def test_no_thank_you_is_given_on_while_there_is_no_text():
    assert thank_you(Workbook(MemoryStore())) is None


def test_the_talk_that_was_booked_can_be_taken_as_the_one():
    book = Workbook(MemoryStore())
    book.save(
        "slots",
        {
            "taken": {
                "start": "2027-02-17T08:00:00+00:00",
                "minutes": 30,
                "mine": "Europe/Oslo",
                "theirs": "Europe/Oslo",
            }
        },
    )
    page = ThankYouView(Session("nb", book), "thank_you")
    page.model.clock = lambda: NOW
    page.show()
    assert "nw-gone" not in page.booked._dom_classes and "17. februar" in page.booked.label
    page.booked._dispatch(page.booked, {"event": "click"}, [])
    assert page.model.hours_since() == pytest.approx(3.5)
    assert "nw-gone" in page.booked._dom_classes
    page.model.state["on"] = ""
    page.model.clock = lambda: NOW - timedelta(days=1)
    page.show()
    assert "nw-gone" in page.booked._dom_classes


def test_the_page_reminds_of_the_question_that_was_prepared_until_there_is_an_answer():
    book = Workbook(MemoryStore())
    book.save("if_then", {"version": 1, "pairs": [{"fact": "", "question": "Hvilket diagram er viktigst?"}]})
    page = ThankYouView(Session("nb", book), "thank_you")
    assert "«Hvilket diagram er viktigst?»" in page.asked.text and "nw-gone" not in page.asked._dom_classes
    page.bricks["theirs"].value = "Du sa at det er det om strømprisen."
    assert "nw-gone" in page.asked._dom_classes
