"""Solutions prove themselves: a model answer is ready, a mistake trips just what it is filed under."""

import pytest

from exercises import catalogue
from exercises.conversation.model import ConversationPlanModel
from exercises.course.solutions import count, exercises_with_solutions, solution
from exercises.pitch.model import PitchModel

LANGUAGES = ("en", "nb")
CASES = [(exercise, lang) for exercise in exercises_with_solutions() for lang in LANGUAGES]
MODELS = [(e, lang, n) for e, lang in CASES for n in range(1, count(e, "models", lang) + 1)]
MISTAKES = [(e, lang, n) for e, lang in CASES for n in range(1, count(e, "mistakes", lang) + 1)]


def test_both_written_exercises_have_solutions():
    assert set(exercises_with_solutions()) == {"pitch", "conversation_plan"} <= set(catalogue.VIEWS)


@pytest.mark.parametrize(("exercise", "lang"), CASES)
def test_there_are_enough_of_each(exercise, lang):
    assert count(exercise, "models", lang) >= 2 and count(exercise, "mistakes", lang) >= 3


@pytest.mark.parametrize(("exercise", "lang", "number"), MODELS)
def test_a_model_answer_is_ready_as_it_stands(exercise, lang, number):
    review = solution(exercise, "models", number, lang).review
    assert review.ready, [(f.criterion, f.level) for f in review.findings if f.role == "criterion" or f.met]
    assert [f.criterion for f in review.findings if f.role == "flag" and f.met] == []


@pytest.mark.parametrize(("exercise", "lang", "number"), MISTAKES)
def test_a_mistake_trips_just_what_it_is_filed_under(exercise, lang, number):
    found = solution(exercise, "mistakes", number, lang)
    missing = [f.criterion for f in found.review.findings if f.role == "criterion" and not f.met]
    raised = [f.criterion for f in found.review.findings if f.role == "flag" and f.met and f.criterion != "adjectives"]
    assert missing + raised == [found.trips]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("model", [PitchModel, ConversationPlanModel])
def test_the_starter_is_never_ready(model, lang):
    starter = model(lang)
    assert not starter.ask().ready and not starter.done()
