"""The self-check: eight ratings, twice, and what became of them."""

import pytest

from exercises import content
from exercises.catalogue import build
from exercises.course.self_check import SelfCheckModel
from exercises.course.self_check_view import SelfCheckView
from exercises.session import Session
from exercises.ui.chart import Chart
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore

STATEMENTS = content.load("course", "en", "self_check")["statements"]


def rated(ratings, before=None):
    model = SelfCheckModel("en", None, STATEMENTS, before)
    for statement, rating in zip(STATEMENTS, ratings, strict=False):
        model.rate(statement["key"], rating)
    return model


def test_there_is_a_statement_for_each_module():
    assert [s["module"] for s in STATEMENTS] == [str(n) for n in range(1, 9)]


def test_it_is_done_with_the_last_rating():
    assert rated([4] * 7).missing() == 1 and not rated([4] * 7).done()
    assert rated([4] * 8).done()


@pytest.mark.parametrize(("key", "rating"), [("identity", 0), ("identity", 8), ("singing", 3)])
def test_what_is_off_the_scale_is_refused(key, rating):
    with pytest.raises(ValueError, match="1 to 7"):
        rated([]).rate(key, rating)


def test_the_lowest_and_the_most_grown_are_named():
    first = rated([5, 4, 1, 3, 3, 3, 3, 3])
    assert first.lowest()["key"] == "contact"
    second = rated([5, 5, 6, 3, 3, 2, 3, 3], first.state["ratings"])
    assert second.changes() == (2, 5, 1)
    assert second.most_grown()["key"] == "contact"
    assert rated([1] * 8, first.state["ratings"]).most_grown() is None


def test_the_second_round_stands_beside_the_first():
    book = Workbook(MemoryStore())
    session = Session("en", book)
    book.save("self_check_09", rated([5] * 8).state)
    page = SelfCheckView(session, "self_check_09")
    book.save("self_check", rated([2] * 8).state)
    page.show()
    charts = [part for part in _parts(page.widget) if isinstance(part, Chart)]
    assert [row["values"] for row in charts[0].rows] == [[2, 5]] * 8
    alone = [part for part in _parts(build("self_check", session)) if isinstance(part, Chart)]
    assert [row["values"] for row in alone[0].rows] == [[2]] * 8


def test_the_picture_is_told_in_words_too():
    book = Workbook(MemoryStore())
    book.save("self_check", rated([2, 2, 2, 5, 2, 2, 2]).state)
    book.save("self_check_09", rated([6, 2, 3, 3, 5, 5, 5, 4]).state)
    said = SelfCheckView(Session("en", book), "self_check_09").says.text
    assert said.startswith("5 went up, 1 stayed, 1 went down.") and "Not rated at the start: 1." in said
    assert f"Most of all: “{STATEMENTS[0]['text']}”" in said
    assert f"Least sure now: “{STATEMENTS[1]['text']}” Module 2" in said


@pytest.mark.parametrize("ratings", [{"singing": 3}, {"identity": "much"}, {"identity": 70}, ["identity"], None])
def test_a_first_round_that_was_changed_by_hand_counts_as_absent(ratings):
    book = Workbook(MemoryStore())
    book.save("self_check", {"version": 1, "ratings": ratings})
    book.save("self_check_09", rated([6] * 8).state)
    page = SelfCheckView(Session("en", book), "self_check_09")
    assert page.says.text.startswith("There is no first round")
    assert [row["values"] for row in page.chart.rows] == [[6]] * 8


def _parts(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)
