"""The pitch: bricks become a text, versions differ, time is arithmetic, marks are the learner's."""

import json

import pytest

from exercises.model import StateError
from exercises.pitch.model import BRICKS, PitchModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return PitchModel(request.param)


def fill(model):
    for name, text in zip(BRICKS, ("I am Ida", "I like lice.", "I counted them!", "", "You count too"), strict=True):
        model.set_brick(name, text)


def test_bricks_become_sentences_in_order_and_empty_ones_are_left_out(model):
    fill(model)
    assert model.assembled() == "I am Ida. I like lice. I counted them! You count too."


def test_state_survives_json_and_a_new_page(model):
    fill(model)
    model.set_text(model.assembled())
    model.add_version("Kari")
    model.ask()
    again = PitchModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.state == model.state and again.review() == model.review()


def test_a_new_version_is_a_copy_that_changes_alone(model):
    model.set_text("first")
    model.add_version("Ngozi Eze")
    model.set_text("second")
    model.choose("1")
    assert model.current["text"] == "first"
    model.choose("2")
    assert (model.current["text"], model.current["listener"]) == ("second", "Ngozi Eze")


def test_keys_of_versions_are_never_used_twice(model):
    for listener in ("b", "c"):
        model.add_version(listener)
    model.choose("2")
    model.remove_version()
    model.add_version("d")
    keys = [version["key"] for version in model.state["versions"]]
    assert len(keys) == len(set(keys)) == 3


def test_the_last_version_stays(model):
    model.remove_version()
    assert len(model.state["versions"]) == 1


def test_seconds_are_words_at_the_learners_own_pace():
    model = PitchModel("nb")
    model.set_text("ord " * 65)
    assert model.words() == 65 and model.duration() == pytest.approx(30)
    model.state["pace"] = 65
    assert model.duration() == pytest.approx(60)
    model.state["target"] = 60
    assert model.window() == pytest.approx((48, 72))


def test_a_review_speaks_of_the_text_that_was_handed_in(model):
    model.set_text("I study law in Bergen.")
    model.ask()
    model.set_text("Something else.")
    assert model.stale() and model.review().text == "I study law in Bergen."


def test_a_mark_counts_as_the_learners_and_can_be_taken_back(model):
    text = "Purple clouds over the harbour."
    model.set_text(text)
    model.ask()
    assert not model.review()["reason"].met
    model.mark("reason", 0, 13)
    finding = model.review()["reason"]
    assert finding.met and finding.by == "learner" and finding.evidence.text == "Purple clouds"
    model.unmark("reason")
    assert not model.review()["reason"].met


def test_a_mark_goes_when_its_words_go(model):
    model.set_text("Purple clouds over the harbour.")
    model.ask()
    model.mark("reason", 0, 13)
    model.set_text("Grey clouds.")
    assert model.current["marks"] == {}


def test_an_unknown_criterion_is_refused(model):
    model.set_text("text")
    model.ask()
    with pytest.raises(ValueError, match="no criterion 'charm'"):
        model.mark("charm", 0, 4)


@pytest.mark.parametrize("text", ["", " \n", "🙂🙂", "…"])
def test_nothing_to_review_is_a_blocker_and_never_ready(model, text):
    model.set_text(text)
    assert model.blockers() == ["empty"]
    model.ask()
    assert not model.done()


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "a" * 50_000,
        "word " * 10_000,
        "مرحبا أنا طالبة قانون",
        "<script>alert(1)</script>",
        "null\0byte",
        "half \ud83d emoji",
    ],
    ids=["one", "long word", "long", "right to left", "script", "null", "surrogate"],
)
def test_odd_texts_are_kept_reviewed_and_can_be_saved(model, text):
    model.set_text(text)
    model.ask()
    json.dumps(model.state).encode()
    model.current["text"].encode("utf-8")
    assert "\0" not in model.current["text"]
    assert len(model.current["text"]) == len(text.replace("\0", ""))
    assert not model.done()


@pytest.mark.parametrize("state", [{}, {"version": 99}, {"version": "1"}, {"version": 1, "versions": "gone"}])
def test_a_state_it_cannot_use_is_refused_whole(model, state):
    before = model.state
    with pytest.raises(StateError):
        model.restore(state)
    assert model.state == before


def test_preview_shows_the_texts_of_all_versions(model):
    model.set_text("first")
    model.add_version("Ngozi Eze")
    model.set_text("second")
    assert model.preview(model.state) == "first\n\nNgozi Eze:\nsecond"
