"""The map: what is there, what is done, what is coming; read from the notebooks and the workbook."""

import json

import pytest

from exercises.course.map import NUMBERS, stops
from exercises.pitch.model import PitchModel
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore


@pytest.fixture
def book():
    return Workbook(MemoryStore())


@pytest.fixture
def folder(tmp_path):
    def write(name, title, *names):
        cells = [{"source": [f"# {title}\n", "text"]}, {"source": ["from exercises import show"]}]
        cells += [{"source": [f'show("{exercise}")']} for exercise in names]
        (tmp_path / f"{name}.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")

    write("00-start", "Start · Why a network", "goal", "course_map", "my_work")
    write("03-contact", "3 · Making contact", "message", "repairs", "person")
    return tmp_path


def test_notebooks_that_are_not_there_are_coming(folder, book):
    found = {stop.number: stop for stop in stops(folder, book)}
    assert list(found) == list(NUMBERS)
    assert {number for number, stop in found.items() if stop.state == "coming"} == set(NUMBERS) - {"00", "03"}
    assert found["03"].title == "Making contact" and found["03"].file == "03-contact.ipynb"


def test_progress_counts_tasks_and_nothing_else(folder, book):
    assert [(s.state, s.tasks) for s in stops(folder, book) if s.file] == [("none", 1), ("none", 2)]
    book.save("message", {"version": 1})
    book.save("goal", {"version": 1, "done": True})
    assert [(s.state, s.done, s.tasks) for s in stops(folder, book) if s.file] == [("done", 1, 1), ("begun", 0, 2)]


def test_a_model_says_whether_it_is_done_and_takes_it_back():
    model = PitchModel("en")
    model.settle()
    assert model.state == model.fresh()
    model.done = lambda: True
    model.settle()
    assert model.state["done"] is True
    del model.done
    model.settle()
    assert "done" not in model.state
