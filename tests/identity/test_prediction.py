"""Predicting the yes: two guesses, shut before the studies are opened, each with a gap and a direction."""

import pytest

from exercises import content
from exercises.identity.prediction import FOUND, WAYS, PredictionModel


def guessed(in_person, email):
    model = PredictionModel("en")
    model.guess("in_person", in_person)
    model.guess("email", email)
    return model


def test_both_guesses_come_first():
    model = PredictionModel("en")
    model.guess("email", 5)
    model.open()
    assert not model.done() and model.blockers() == ["in_person"]


@pytest.mark.parametrize(
    ("in_person", "email", "directions"),
    [(3, 5, ("under", "over")), (7, 1, ("near", "near")), (8, 0, ("near", "near")), (10, 10, ("over", "over"))],
)
def test_gap_and_direction(in_person, email, directions):
    model = guessed(in_person, email)
    assert tuple(model.direction(way) for way in WAYS) == directions
    assert model.gap("in_person") == in_person - FOUND["in_person"]


def test_a_guess_is_shut_when_the_studies_are_open():
    model = guessed(3, 5)
    model.open()
    assert model.done()
    with pytest.raises(ValueError, match="cannot be guessed"):
        model.guess("email", 1)


@pytest.mark.parametrize("number", [-1, 11])
def test_ten_were_asked(number):
    with pytest.raises(ValueError, match="cannot be guessed"):
        PredictionModel("en").guess("email", number)


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_every_direction_has_its_sentence_and_every_study_source_and_caution(lang):
    texts = content.load("identity", lang, "prediction")
    for way in WAYS:
        for direction in ("under", "near", "over"):
            assert "3" in texts["ways"][way][direction].format(guess=3, found=9)
    for study in texts["studies"]:
        assert study["source"] and study["paragraphs"][-1].startswith(("Caution", "Forbehold"))
