"""The plan on the page: it draws on what the other modules hold."""

import pytest

from exercises.conversation.view import ConversationPlanView
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore

ASKED = "Which of the four charts would you fight for?"
FACT = {"text": "Argued for one chart a week.", "source": "talk", "date": "2026", "sort": "use"}
PRIVATE = {"text": "Has two children.", "source": "a profile", "date": "2025", "sort": "private"}


@pytest.fixture
def book():
    book = Workbook(MemoryStore())
    book.save("dossier", {"version": 1, "kari": [FACT, PRIVATE], "own": [], "own_name": ""})
    book.save("if_then", {"version": 1, "pairs": [{"fact": "", "question": ASKED}, {"fact": "", "question": ""}]})
    return book


def test_questions_made_from_the_dossier_are_chosen_and_taken_out_again(book):
    plan = ConversationPlanView(Session("en", book), "conversation_plan")
    offered = plan.questions._prepared
    assert [option["label"] for option in offered.options] == [ASKED] and not offered.values
    plan.questions._category.value = "role"
    offered.values = [ASKED]
    assert [(q["text"], q["category"]) for q in plan.model.state["questions"]] == [(ASKED, "role")]
    again = ConversationPlanView(Session("en", book), "conversation_plan")
    assert again.questions._prepared.values == [ASKED]
    again.questions._prepared.values = []
    assert again.model.state["questions"] == []


def test_facts_to_use_are_added_once_and_private_ones_never(book):
    plan = ConversationPlanView(Session("en", book), "conversation_plan")
    plan._take_chosen({})
    assert "nw-gone" not in plan.facts._dom_classes
    plan._take_facts({})
    plan._take_facts({})
    about = plan.model.state["about"]
    assert about.count(FACT["text"]) == 1 and "children" not in about
    assert "nw-gone" in plan.facts._dom_classes


def test_facts_about_somebody_else_are_not_offered(book):
    plan = ConversationPlanView(Session("en", book), "conversation_plan")
    plan._set("person", "Emeka Obi")
    assert "nw-gone" in plan.facts._dom_classes
