"""Would you answer? One's own texts as the receiver meets them, filled up with invented ones."""

import pytest

from exercises.course.received import LETTERS, ReceivedModel, touched_words
from exercises.course.received_view import ReceivedView
from exercises.relationships.reconnect import ReconnectModel
from exercises.relationships.thank_you import ThankYouModel
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore
from exercises.workbook.texts import OwnText

THANKS = "Thank you for Monday. You said that you begin in his office. Could you get me a job?"


def book(*names):
    found = Workbook(MemoryStore())
    if "thank_you" in names:
        found.save("thank_you", ThankYouModel("en").state | {"person": "Kari Nordmann", "text": THANKS})
    if "reconnect" in names:
        found.save("reconnect", ReconnectModel("en").state | {"name": "Yusra", "text": "Hi Yusra, how did you choose?"})
    return found


def opened(*own, lang="en"):
    model = ReceivedModel(lang)
    model.open([OwnText("thank_you", "", "", "", text) for text in own])
    return model


def read(model, **changes):
    model.judge("later")
    said = {
        "why": "The question comes too late.",
        "other": "She reads it on the bus between two meetings.",
        "text": f"{model.letter['text'].strip()} Best",
    }
    for field, text in (said | changes).items():
        model.write(field, text)
    return model.ask()


@pytest.mark.parametrize(("names", "own"), [((), 0), (("thank_you",), 1), (("thank_you", "reconnect"), 2)])
def test_invented_letters_fill_up_and_it_is_said(names, own):
    page = ReceivedView(Session("en", book(*names)), "would_you_answer")
    press(page.start)
    assert len(page.model.letters()) == LETTERS and page.model.own() == own
    assert ("invented" in page.told.text) and (own == 0 or str(own) in page.told.text)
    assert ("invented" in page.place.lead) == (own == 0)


def test_three_own_texts_leave_no_room_for_invented_ones():
    model = opened("One.", "Two.", "Three.", "Four.")
    assert [letter["text"] for letter in model.letters()] == ["One.", "Two.", "Three."] and model.own() == LETTERS


def test_a_reading_with_reason_receiver_and_small_change_holds():
    assert read(opened(THANKS)).ready


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"why": "bad"}, "reason"),
        ({"why": "It is somehow not good."}, "reason"),
        ({"other": ""}, "receiver"),
        ({"other": "She is probably just like me"}, "receiver"),
        ({"text": THANKS}, "change"),
        ({"text": ""}, "change"),
        ({"text": "word " * 60}, "change"),
    ],
)
def test_what_is_missing_is_named(changes, missing):
    review = read(opened(THANKS), **changes)
    assert [f.criterion for f in review.findings if not f.met] == [missing] and not review.ready


def test_taking_a_passage_out_is_one_step_until_half_of_the_text_is_gone():
    words = [f"w{n}" for n in range(40)]
    text = " ".join(words)
    assert touched_words(text, text) == 0
    assert touched_words(text, " ".join(words[12:])) == 1
    assert touched_words(text, " ".join(words[30:])) == 30
    assert touched_words(text, text.replace("w3 ", "new ", 1)) == 1


def test_it_is_done_when_all_three_were_read():
    model = opened(THANKS)
    for step in range(LETTERS):
        assert not model.done()
        read(model)
        model.go(1)
        assert model.state["at"] == min(step + 1, LETTERS - 1)
    assert model.done()


def test_what_was_said_before_a_change_is_called_old():
    model = opened(THANKS)
    read(model)
    assert not model.stale()
    model.write("why", "The question is too big.")
    assert model.stale()


def test_nothing_is_judged_before_verdict_and_reason():
    model = opened(THANKS)
    assert model.blockers() == ["verdict", "why"]
    model.judge("no")
    assert model.blockers() == ["why"]
    with pytest.raises(ValueError, match="maybe"):
        model.judge("maybe")
    with pytest.raises(ValueError, match="colour"):
        model.write("colour", "red")


def test_invented_letters_follow_the_language_and_own_ones_stay():
    model = opened(THANKS)
    other = ReceivedModel("nb", model.state)
    assert other.letters()[0]["text"] == THANKS and other.letters()[1]["text"].startswith("Hei Kari")


def test_a_change_goes_back_to_the_saved_text_as_a_new_version():
    workbook = book("thank_you")
    page = ReceivedView(Session("en", workbook), "would_you_answer")
    press(page.start)
    page.verdict.value, page.why.value = "no", "The job in the last sentence spoils it."
    assert "nw-gone" in page.keep._dom_classes
    page.changing.value = THANKS.replace("Could you get me a job?", "I will tell you how it goes.")
    assert "nw-gone" not in page.keep._dom_classes
    press(page.keep)
    assert workbook.load("thank_you")["text"].endswith("how it goes.")
    assert workbook.history("thank_you")[-2].state["text"] == THANKS
    assert "saved text now" in page.keeping.text and "nw-gone" in page.keep._dom_classes
    page.changing.value = page.changing.value.replace("how it goes", "what came of it")
    press(page.keep)
    assert workbook.load("thank_you")["text"].endswith("what came of it.")


def test_a_text_changed_elsewhere_is_not_overwritten():
    workbook = book("thank_you")
    page = ReceivedView(Session("en", workbook), "would_you_answer")
    press(page.start)
    workbook.save("thank_you", workbook.load("thank_you") | {"text": "Something better."})
    page.changing.value = f"{THANKS} Best, Ane"
    press(page.keep)
    assert workbook.load("thank_you")["text"] == "Something better."
    assert "nothing was overwritten" in page.keeping.text


def test_an_invented_letter_goes_nowhere():
    workbook = book()
    page = ReceivedView(Session("en", workbook), "would_you_answer")
    press(page.start)
    page.changing.value = "Changed."
    assert not page.model.can_keep() and workbook.exercises() == ["would_you_answer"]


def test_the_inbox_stays_as_it_was_opened():
    workbook = book("thank_you")
    press(ReceivedView(Session("en", workbook), "would_you_answer").start)
    workbook.forget("thank_you")
    again = ReceivedView(Session("en", workbook), "would_you_answer")
    assert THANKS in again.text.text and again.model.own() == 1


def press(button):
    button._dispatch(button, {"event": "click"}, [])
