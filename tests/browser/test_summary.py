"""The summary in a browser: own texts read as the receiver, then and now, and questions that come back in time."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from exercises.course import deck
from exercises.course.review import ReviewModel
from exercises.relationships.thank_you import ThankYouModel
from exercises.workbook.book import Workbook
from exercises.workbook.revision import now
from exercises.workbook.sqlite import open_file

from .conftest import Voila

THANKS = "Thank you for telling me about the bad start. Could you get me a job?"
WORDS = {
    "en": {
        "open": "Open the inbox",
        "yours": "Of the three, 1 from your workbook",
        "no": "No",
        "why": "Why, or why not?",
        "other": "How is the receiver different from you?",
        "change": "One small change",
        "look": "Look at my reading",
        "ready": "It is ready to use.",
        "keep": "Put the change into my saved text",
        "kept": "It stands in your saved text now.",
        "next": "Next →",
        "question": "What are the five qualities?",
        "answer": "Empathy, curiosity, gratitude, relevance, respect.",
        "show": "Show the answer",
        "good": "I had it · ",
        "back": "Take my last judgement back",
        "ahead": "What comes when",
        "returns": "That question comes back",
        "waiting": "Questions waiting for review: 2",
        "picture": "Before and now",
        "said": "8 went up, 0 stayed, 0 went down.",
    },
    "nb": {
        "open": "Åpne innboksen",
        "yours": "Av de tre er 1 fra arbeidsboka di",
        "no": "Nei",
        "why": "Hvorfor, eller hvorfor ikke?",
        "other": "Hvordan er mottakeren annerledes enn deg?",
        "change": "Én liten endring",
        "look": "Se på lesingen min",
        "ready": "klar til bruk",
        "keep": "Legg endringen inn i den lagrede teksten",
        "kept": "Den står i den lagrede teksten din nå.",
        "next": "Neste →",
        "question": "Hva er de fem egenskapene?",
        "answer": "Empati, nysgjerrighet, takknemlighet, relevans, respekt.",
        "show": "Vis svaret",
        "good": "Jeg hadde det · ",
        "back": "Ta tilbake den siste vurderingen",
        "ahead": "Hva kommer når",
        "returns": "Det spørsmålet kommer tilbake",
        "waiting": "Spørsmål som venter på repetisjon: 2",
        "picture": "Før og nå",
        "said": "8 gikk opp, 0 er som før, 0 gikk ned.",
    },
}


@pytest.fixture
def place(voila):
    voila.forget()
    return Voila(voila)


def saved(place):
    """The learner's workbook, as the server's pages use it."""
    store, *_ = open_file(place.server.workbook)
    return Workbook(store)


def two_questions_wait(book):
    state = ReviewModel("en").state
    state["cards"] = {
        "01-1": deck.answered(None, "good", now() - timedelta(days=40)),
        "05-2": deck.answered(None, "good", now() - timedelta(days=20)),
    }
    book.save("review", state)


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_an_own_text_is_read_as_received_and_goes_back_changed(place, reader, lang):
    words, book = WORDS[lang], saved(place)
    book.save("thank_you", ThankYouModel(lang).state | {"person": "Kari Nordmann", "text": THANKS})
    page = reader.open(place, lang, "09-summary")
    inbox = page.locator(".nw-card", has=page.get_by_role("button", name=words["open"]))
    inbox.get_by_role("button", name=words["open"]).click()
    inbox = page.locator(".nw-card", has=page.get_by_label(words["why"]))
    inbox.get_by_text(words["yours"]).wait_for()
    inbox.get_by_role("radio", name=words["no"], exact=True).check(force=True)
    inbox.get_by_label(words["why"]).fill("She asks for a job. Hun spør om jobb i siste setning.")
    inbox.get_by_label(words["other"]).fill("She reads it on the bus, between two meetings.")
    inbox.get_by_label(words["change"], exact=True).fill(THANKS.replace("Could you get me a job?", "See you."))
    inbox.get_by_role("button", name=words["look"]).click()
    inbox.get_by_text(words["ready"]).wait_for()
    inbox.get_by_role("button", name=words["keep"]).click()
    inbox.get_by_text(words["kept"]).wait_for()
    assert book.load("thank_you")["text"].endswith("See you.")
    inbox.get_by_role("button", name=words["next"]).press("Enter")
    expect(inbox.get_by_label(words["why"])).to_have_value("")
    assert page.locator(".nw-tone-error").count() == 0


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_questions_come_back_are_judged_and_taken_back(place, reader, lang):
    words, book = WORDS[lang], saved(place)
    two_questions_wait(book)
    page = reader.open(place, lang, "00-start")
    page.get_by_text(words["waiting"]).wait_for()

    page = reader.open(place, lang, "09-summary")
    review = page.locator(".nw-card", has=page.get_by_role("button", name=words["ahead"]))
    field = review.get_by_label(words["question"])
    field.fill("…")
    assert words["answer"] not in review.inner_html()
    review.get_by_role("button", name=words["show"]).click()
    review.get_by_text(words["answer"]).wait_for()
    review.get_by_role("button", name=words["good"]).press("Enter")
    review.get_by_text(words["returns"]).wait_for()
    expect(field).to_have_count(0)
    expect(review.locator("textarea")).to_be_focused()
    assert book.load("review")["marks"] == {"01-1": "good"}

    review.get_by_role("button", name=words["back"]).click()
    review.get_by_text(words["answer"]).wait_for()
    expect(review.get_by_label(words["question"])).to_have_value("…")
    review.get_by_role("button", name=words["ahead"]).click()
    expect(review.locator("tbody tr")).to_have_count(1)
    assert page.locator(".nw-tone-error").count() == 0


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_then_and_now_stand_in_one_picture_and_in_words(place, reader, lang):
    words, book = WORDS[lang], saved(place)
    keys = ["identity", "discovery", "contact", "coordination", "conversation", "pitch", "preparation", "relationships"]
    book.save("self_check", {"version": 1, "ratings": dict.fromkeys(keys, 2)})
    page = reader.open(place, lang, "09-summary")
    check = page.locator(".nw-card", has=page.locator(".nw-scale"))
    groups = check.locator(".nw-scale")
    expect(groups).to_have_count(len(keys))
    for n in range(len(keys)):
        assert words["said"] not in check.inner_text()
        groups.nth(n).get_by_role("radio", name="6", exact=True).check(force=True)
    check.get_by_text(words["said"]).wait_for()
    check.get_by_text(words["picture"]).first.wait_for()
    assert page.locator(".nw-tone-error").count() == 0


def test_the_summary_fits_a_small_phone(place, reader):
    two_questions_wait(saved(place))
    page = reader.open(place, "nb", "09-summary")
    page.set_viewport_size({"width": 360, "height": 740})
    words = WORDS["nb"]
    page.get_by_role("button", name=words["open"]).click()
    page.get_by_label(words["why"]).wait_for()
    review = page.locator(".nw-card", has=page.get_by_role("button", name=words["ahead"]))
    review.get_by_role("button", name=words["show"]).click()
    review.get_by_text(words["answer"]).wait_for()
    review.get_by_role("button", name=words["ahead"]).click()
    review.locator("tbody tr").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
