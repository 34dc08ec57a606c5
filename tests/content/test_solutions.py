"""Solutions prove themselves: a model answer is ready, a mistake trips just what it is filed under."""

import tomllib

import nbformat
import pytest

from exercises import catalogue
from exercises.solution import contents, count, exercises_with_solutions, solution, worked
from solutions.__main__ import HERE, TEACHING, modules, notebook

LANGUAGES = ("en", "nb")
CASES = [(exercise, lang) for exercise in exercises_with_solutions() for lang in LANGUAGES]
MODELS = [(e, lang, n) for e, lang in CASES for n in range(1, count(e, "models", lang) + 1)]
MISTAKES = [(e, lang, n) for e, lang in CASES for n in range(1, count(e, "mistakes", lang) + 1)]


def test_every_exercise_with_a_builder_has_solutions_and_stands_in_the_catalogue():
    assert set(exercises_with_solutions()) == set(catalogue.SOLUTIONS) <= set(catalogue.VIEWS)


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


@pytest.mark.parametrize(("exercise", "lang"), CASES)
def test_the_starter_is_never_ready(exercise, lang):
    model_class = type(worked(exercise, contents()[exercise][lang]["models"][0], lang))
    starter = model_class(lang)
    assert not starter.ask().ready and not starter.done()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("module", modules())
def test_a_teacher_reads_first_how_to_run_the_module(module, lang):
    advice = tomllib.loads(TEACHING.read_text(encoding="utf-8"))[module]
    name, made = notebook(module, modules()[module], lang)
    before = made.cells[1].source
    assert all(advice[key][lang] in before for key in ("order", "wrong", "say", "short"))
    kept = nbformat.read(HERE / lang / name, 4)
    assert [cell.source for cell in kept.cells] == [cell.source for cell in made.cells], "run: python -m solutions"
