"""Give and take: the look of a balance follows its numbers, and what was planned is kept by contact."""

import json

import pytest

from exercises.relationships.give_and_take import WANTING, GiveAndTakeModel, without
from exercises.relationships.give_and_take_view import GiveAndTakeView
from exercises.relationships.ledger import LedgerModel
from exercises.relationships.ledger_view import LedgerView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore


@pytest.fixture(params=["en", "nb"])
def model(request):
    return GiveAndTakeModel(request.param)


@pytest.fixture
def own(model):
    model.people = {"a": "Ida", "b": "Ola"}
    model.use("own")
    return model


def test_the_invented_show_every_look_with_the_one_who_only_got_questions_first(model):
    assert [(b.key, b.look) for b in model.balances()] == [
        ("amir", "only_asks"),
        ("leila", "leaning"),
        ("ida", "quiet"),
        ("ngozi", "even"),
        ("piotr", "only_gives"),
    ]
    assert (model.balances()[0].asked, model.balances()[0].gave) == (4, 0)


@pytest.mark.parametrize(
    ("asks", "gives", "look"),
    [
        (0, 0, "quiet"),
        (1, 0, "even"),
        (2, 0, "only_asks"),
        (2, 1, "even"),
        (3, 1, "leaning"),
        (4, 2, "even"),
        (5, 2, "leaning"),
        (0, 2, "even"),
        (0, 3, "only_gives"),
        (1, 3, "even"),
    ],
)
def test_the_look_follows_the_numbers(own, asks, gives, look):
    for kind, count in (("ask", asks), ("give", gives)):
        for _ in range(count):
            own.log("a", kind, "")
    assert {b.key: b.look for b in own.balances()}["a"] == look


def test_thanks_and_news_count_as_giving(own):
    own.log("a", "thank", "  told  her how it went ")
    (balance,) = [b for b in own.balances() if b.key == "a"]
    assert (balance.asked, balance.gave) == (0, 1) and "told her how it went" in balance.lines[0]


def test_it_is_done_when_there_are_three_gifts_and_whoever_wants_one_has_one_coming(model):
    model.choose_gives(["result", "view", "nothing like it"])
    assert model.tried() and not model.done()
    model.set_own("  a map   of the harbour")
    for _ in range(3):
        assert not model.done() and model.in_view().look in WANTING
        model.plan(model.in_view().key, "own")
    assert model.in_view() is None and model.done()
    assert model.planned("amir") == "a map of the harbour"
    model.set_own("")
    assert model.planned("amir") == "" and not model.done()


def test_what_is_not_chosen_cannot_be_planned(model):
    with pytest.raises(ValueError, match="no such gift"):
        model.plan("amir", "result")
    model.choose_gives(["result"])
    with pytest.raises(ValueError, match="no such gift or contact"):
        model.plan("kari", "result")


def test_entries_go_and_their_keys_are_never_used_twice(own):
    own.log("a", "ask", "one")
    own.log("a", "ask", "two")
    own.unlog("1")
    own.log("b", "give", "three")
    assert [entry["key"] for entry in own.state["log"]] == ["2", "3"]
    with pytest.raises(ValueError, match="no such contact"):
        own.log("c", "ask", "x")


def test_without_a_list_of_their_own_nothing_is_done_there(model):
    model.choose_gives(["result", "view", "news"])
    model.use("own")
    assert model.balances() == [] and not model.done()


def test_state_survives_json(own):
    own.log("a", "ask", "x")
    assert GiveAndTakeModel(own.lang, json.loads(json.dumps(own.state))).state == own.state


def test_a_forgotten_contact_leaves_nothing_here_either(own):
    own.log("a", "ask", "secret")
    own.choose_gives(["result"])
    own.plan("a", "result")
    own.open("a")
    left = without(own.state, "a")
    assert left["log"] == [] and left["next"] == {} and left["at"] == ""


def test_the_page_takes_its_people_from_the_list_and_forgets_with_it():
    book = Workbook(MemoryStore())
    people = LedgerModel("en")
    key = people.add(name="Ikram Belhadj")
    book.save("ledger", people.state)
    page = GiveAndTakeView(Session("en", book), "give_and_take")
    page.source.value = "own"
    page.who.value, page.kind.value, page.what.value = key, "ask", "the handover sheet"
    page.handle(page._add)
    assert page.log.items[0]["text"] == "Ikram Belhadj: the handover sheet" and page.what.value == ""
    ledger = LedgerView(Session("en", book), "ledger")
    ledger.handle(ledger.forgetting.ask, key)
    ledger.handle(ledger.forgetting._forget)
    assert "handover" not in json.dumps([r.state for name in book.exercises() for r in book.history(name)])
    page.handle(page.show)
    assert page.log.items == [] and page.table.rows == []
