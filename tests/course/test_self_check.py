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


def _parts(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)
