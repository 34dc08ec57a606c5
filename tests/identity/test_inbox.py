"""The other inbox: one answer, a reason, and only then what each message had."""

import pytest

from exercises import content
from exercises.identity.inbox import InboxModel


@pytest.fixture(params=["en", "nb"])
def model(request):
    return InboxModel(request.param, None, content.load("identity", request.param, "inbox")["messages"])


def test_there_are_five_messages_and_each_says_what_it_had(model):
    assert len(model.messages) == 5
    assert all(m["shown"] and m["broken"] and m["chosen"] for m in model.messages)


def test_the_clock_runs_from_opening_to_choosing_and_can_be_off(model):
    assert not model.running()
    model.start()
    assert model.running()
    model.choose("job")
    assert not model.running()
    other = InboxModel(model.lang, None, model.messages)
    other.set_clock(False)
    other.start()
    assert not other.running()


def test_nothing_is_opened_without_a_choice_and_a_reason(model):
    model.start()
    model.open()
    assert not model.done() and model.blockers() == ["choice", "why"]
    model.choose("charts")
    model.open()
    assert not model.done() and model.blockers() == ["why"]
    model.write("two lines")
    model.open()
    assert model.done() and model.chosen()["key"] == "charts"


def test_the_choice_stands_once_it_was_opened(model):
    model.choose("list")
    model.write("kind")
    model.open()
    with pytest.raises(ValueError, match="cannot be chosen"):
        model.choose("charts")
    with pytest.raises(ValueError, match="cannot be chosen"):
        InboxModel(model.lang, None, model.messages).choose("nobody")
