"""Forty words: role and field, an interest, a proof; counted, reviewed, and lent to the pitch."""

import json
import re
from pathlib import Path

import nbformat
import pytest

import exercises
from exercises import content
from exercises.identity.statement import CRITERIA, StatementModel
from exercises.workbook.book import Workbook
from exercises.workbook.schemas import identity_statement
from exercises.workbook.store import MemoryStore

LANGUAGES = ("en", "nb")


def reviewed(lang, text):
    model = StatementModel(lang)
    model.set_text(text)
    return model, model.ask()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_worked_example_is_ready_and_so_is_the_one_in_the_lesson(lang):
    example = content.load("identity", lang, "statement")["example"]["text"]
    assert reviewed(lang, example)[1].ready
    file = Path(exercises.__file__).parent.parent / "notebooks" / lang / "01-identity.ipynb"
    cell = next(cell for cell in nbformat.read(file, 4).cells if cell.id == "statement-text")
    before, after = re.findall(r"^> \*\*\w+:\*\* (.+)$", cell.source, re.M)
    assert not reviewed(lang, before)[1].ready
    assert after == example


def test_only_what_forty_words_can_hold_is_looked_for():
    review = reviewed("en", "I study law.")[1]
    assert [f.criterion for f in review.findings if f.role == "criterion"] == list(CRITERIA)
    assert set(review.met) <= set(StatementModel("en").guides())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_forty_first_word_is_one_too_many(lang):
    assert not reviewed(lang, "ord " * 40)[1]["over_limit"].met
    over = reviewed(lang, "ord " * 41)[1]["over_limit"]
    assert over.met and over.must_fix and "41" in over.advice


def test_a_proof_the_learner_marks_counts():
    model, review = reviewed(
        "en", "I'm Ida and I study law in Bergen. I wonder why people plead guilty. Saturdays: chess with the inmates."
    )
    assert not review["experience"].met
    start = model.state["text"].index("Saturdays")
    model.mark("experience", start, len(model.state["text"]))
    assert model.review()["experience"].by == "learner" and model.review().ready and model.done()
    model.unmark("experience")
    assert not model.done()


def test_state_survives_json_and_the_pitch_can_read_it():
    model, review = reviewed("nb", "Jeg er lærling i Narvik.")
    assert StatementModel("nb", json.loads(json.dumps(model.state))).review() == review
    book = Workbook(MemoryStore())
    assert identity_statement(book) == ""
    book.save("identity_statement", model.state)
    assert identity_statement(book) == "Jeg er lærling i Narvik."
