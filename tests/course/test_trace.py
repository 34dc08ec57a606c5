"""Tracing the number: one guess, stations in order, three questions with a reason for every answer."""

import pytest

from exercises import content
from exercises.course.trace import FOUND, TraceModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return TraceModel(request.param, None, content.load("course", request.param, "trace"))


def test_the_gap_has_a_direction(model):
    assert model.gap() is None
    model.guess(20)
    assert model.gap() == 20 - FOUND
    model.guess(FOUND)
    assert model.gap() == 0


def test_a_guess_beyond_a_hundred_is_refused(model):
    with pytest.raises(ValueError, match="between 0 and 100"):
        model.guess(101)


def test_stations_come_one_at_a_time_and_end(model):
    every = model.texts["stations"]
    for number in range(len(every)):
        assert model.stations() == every[:number] and not model.arrived()
        model.go_on()
    model.go_on()
    assert model.arrived() and model.stations() == every


def test_every_question_has_one_right_answer_and_a_reason_for_each(model):
    for question in model.texts["questions"]:
        right = []
        for option in question["options"]:
            assert model.verdict(question) is None or question["key"] in model.state["answers"]
            model.answer(question["key"], option["key"])
            is_right, why = model.verdict(question)
            assert why
            right += [option["key"]] if is_right else []
        assert right == [question["right"]]


def test_it_is_done_when_something_was_said_about_it(model):
    model.guess(40)
    for _ in model.texts["stations"]:
        model.go_on()
    for question in model.texts["questions"]:
        model.answer(question["key"], question["options"][0]["key"])
    assert not model.done()
    model.write("They chose to answer, and promotions counted.")
    assert model.done()


def test_an_unknown_answer_is_refused(model):
    with pytest.raises(ValueError, match="no answer"):
        model.answer("who", "everybody")
