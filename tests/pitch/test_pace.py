"""Own pace: a reading gives a pace or a reason why not, and a take gets one suggestion, afterwards."""

import json

import pytest

from exercises.feedback import count_words
from exercises.pitch.pace import FASTEST, RATINGS, SLOWEST, OwnPaceModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return OwnPaceModel(request.param)


def test_the_passage_has_about_a_hundred_words(model):
    assert 95 <= count_words(model.passage) <= 105


def test_a_reading_gives_the_pace(model):
    assert model.reading_text() == (False, "")
    assert model.read(45)
    assert model.state["pace"] == round(count_words(model.passage) / 45 * 60)
    fits, said = model.reading_text()
    assert fits and str(model.state["pace"]) in said


@pytest.mark.parametrize("seconds", [0, -3, 1, 12, 400, 1e9])
def test_a_reading_nobody_can_have_made_changes_no_pace_and_says_so(model, seconds):
    model.read(45)
    before = model.state["pace"]
    assert not model.read(seconds) and model.state["pace"] == before
    fits, said = model.reading_text()
    assert not fits and said


def test_the_bounds_are_those_the_pitch_takes(model):
    words = count_words(model.passage)
    assert model.read(words / SLOWEST * 60 - 0.5) and model.read(words / FASTEST * 60 + 0.5)


def suggested(model, seconds, fillers=0, rating="flowed"):
    model.take(seconds)
    assert model.suggestion() == ""
    model.set_fillers(fillers)
    model.rate(rating)
    return next(
        name
        for name, text in model.content["suggestions"].items()
        if model.suggestion().startswith(text.partition("{")[0])
    )


def test_one_suggestion_and_the_weightiest(model):
    assert suggested(model, 45) == "good"
    assert suggested(model, 45, 6) == "fillers"
    assert suggested(model, 45, 0, "bumpy") == "bumpy"
    assert suggested(model, 60, 6, "bumpy") == "long"
    assert suggested(model, 20, 6) == "short"
    assert suggested(model, 60, 6, "stuck") == "stuck"


def test_too_long_says_how_many_words_at_the_own_pace(model):
    model.read(count_words(model.passage) / 100 * 60)
    model.take(66)
    model.rate("flowed")
    # 66 s is 12 s past the longest time, which at 100 words a minute is 20 words.
    assert "20" in model.suggestion() and "21" in model.suggestion()


def test_done_needs_a_pace_and_a_judged_take(model):
    model.take(45)
    model.rate("flowed")
    assert not model.done()
    model.read(45)
    assert model.done()
    model.take(44)
    assert not model.done()


def test_state_survives_json_and_is_read_as_lines(model):
    for seconds in range(40, 65):
        model.take(seconds)
    model.rate("bumpy")
    again = OwnPaceModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.state == model.state and len(model.state["takes"]) == 20
    assert "64" in model.preview(model.state).splitlines()[-1]


def test_an_unknown_rating_is_refused_and_nothing_breaks_before_a_take(model):
    with pytest.raises(ValueError, match=RATINGS[0]):
        model.rate("great")
    model.rate("flowed")
    model.set_fillers(3)
    assert model.last is None and model.suggestion() == ""
