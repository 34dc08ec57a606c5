"""The learner's texts to others: found wherever they stand, and put back as a new version."""

import pytest

from exercises.contact.message import MessageModel
from exercises.coordination.silence import SilenceModel
from exercises.relationships.reconnect import ReconnectModel
from exercises.relationships.thank_you import ThankYouModel
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import Person
from exercises.workbook.store import MemoryStore
from exercises.workbook.texts import own_texts, put_back


def full_book():
    """Written by the exercises' own models, so that a change of theirs shows here."""
    book = Workbook(MemoryStore())
    message = MessageModel("en")
    for name in ("Kari Nordmann", "Amina Diallo"):
        message.person = Person(name, "", "", "", ())
        message.set_subject("Four charts")
        message.set_text(f"Dear {name}, one question.")
    thanks = ThankYouModel("en")
    thanks.state |= {"person": "Kari Nordmann", "text": "Thank you for the bad start."}
    old = ReconnectModel("en")
    old.set_name("Yusra")
    old.set_text("Hi Yusra, it has been a while.")
    silence = SilenceModel("en")
    silence.state["reminder"] = "A short reminder."
    for name, model in {"message": message, "thank_you": thanks, "reconnect": old, "silence": silence}.items():
        book.save(name, model.state)
    return book


def test_one_of_each_kind_comes_before_a_second_message():
    found = own_texts(full_book())
    assert [t.exercise for t in found] == ["message", "thank_you", "reconnect", "silence", "message"]
    assert [t.person for t in found] == ["Kari Nordmann", "Kari Nordmann", "Yusra", "", "Amina Diallo"]
    assert found[0].subject == "Four charts" and found[2].text == "Hi Yusra, it has been a while."


def test_an_empty_workbook_and_empty_texts_give_none():
    book = Workbook(MemoryStore())
    assert own_texts(book) == []
    book.save("thank_you", ThankYouModel("en").state | {"text": "  "})
    assert own_texts(book) == []


@pytest.mark.parametrize("number", range(5))
def test_a_changed_text_goes_back_and_the_old_one_stays_among_the_earlier_versions(number):
    book = full_book()
    text = own_texts(book)[number]
    book_before = book.load(text.exercise)
    put_back(book, text.exercise, text.part, text.text, "Changed.")
    assert own_texts(book)[number].text == "Changed."
    assert book.history(text.exercise)[-2].state == book_before
    others = [t for n, t in enumerate(own_texts(book)) if n != number]
    assert others == [t for n, t in enumerate(own_texts(full_book())) if n != number]


@pytest.mark.parametrize("number", range(5))
def test_a_text_that_was_changed_or_removed_since_is_not_overwritten(number):
    book = full_book()
    text = own_texts(book)[number]
    put_back(book, text.exercise, text.part, text.text, "Newer words.")
    with pytest.raises(LookupError):
        put_back(book, text.exercise, text.part, text.text, "Older words.")
    assert own_texts(book)[number].text == "Newer words."
    book.forget()
    with pytest.raises(LookupError):
        put_back(book, text.exercise, text.part, text.text, "Anything.")


def test_marks_whose_words_are_gone_fall_away_and_it_is_no_longer_done():
    book = full_book()
    state = book.load("reconnect")
    book.save("reconnect", state | {"marks": {"who": "Yusra", "why": "a while"}, "done": True})
    text = own_texts(book)[2]
    put_back(book, text.exercise, text.part, text.text, "Hi Yusra.")
    assert book.load("reconnect")["marks"] == {"who": "Yusra"} and "done" not in book.load("reconnect")


def test_a_draft_that_was_sent_keeps_what_was_sent():
    book = full_book()
    state = book.load("message")
    key = next(iter(state["drafts"]))
    state["drafts"][key]["sent"] = {"on": "2027-02-16", "subject": "", "text": "As it was sent."}
    book.save("message", state)
    text = own_texts(book)[0]
    put_back(book, "message", key, text.text, "For next time.")
    assert book.load("message")["drafts"][key]["sent"]["text"] == "As it was sent."
