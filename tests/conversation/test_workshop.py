"""The workshop: a fault is named, a question is mended, and what still closes is said in so many words."""

import json

import pytest

from exercises.conversation.workshop import ENOUGH, FAULTS, QuestionWorkshopModel, remark


@pytest.fixture(params=["en", "nb"])
def model(request):
    model = QuestionWorkshopModel(request.param)
    model.person, model.about = (
        "Kari",
        {"en": "Cut the report to four charts.", "nb": "Kuttet rapporten til fire."}[request.param],
    )
    return model


def mend(model, text=None):
    for place, given in enumerate(model.content["given"]):
        model.state["at"] = place
        model.write(given["example"] if text is None else text)
        model.look()


def test_there_are_nine_given_questions_three_of_each_kind(model):
    assert len(model.content["given"]) == 9
    assert [model.total(fault) for fault in FAULTS] == [3, 3, 3]


def test_every_given_question_has_the_fault_it_is_filed_under_and_its_example_has_none(model):
    for given in model.content["given"]:
        assert not remark(given["text"], model.lang).good, given["key"]
        assert remark(given["example"], model.lang, given["text"]).name == "fine", given["key"]


def test_every_wrong_guess_gets_the_difference_and_the_reason(model):
    for place, given in enumerate(model.content["given"]):
        model.state["at"] = place
        assert model.fault_text() == (False, "")
        for fault in FAULTS:
            model.name_fault(fault)
            right, text = model.fault_text()
            assert right == (fault == given["fault"]) and given["reason"] in text
            if not right:
                assert text.startswith(given["near"][fault])
    with pytest.raises(ValueError, match="closed"):
        model.name_fault("rude")


def test_the_question_itself_with_another_full_stop_is_not_mended(model):
    given = model.given
    model.write(given["text"].replace("?", " ?!").upper())
    model.look()
    assert model.remark(given).name == "same" and model.mended(given["fault"]) == 0


def test_examples_alone_are_not_enough_own_questions_are_asked_for(model):
    mend(model)
    assert [model.mended(fault) for fault in FAULTS] == [3, 3, 3] and not model.done()
    model.set_own({"en": "Why four charts in the report?", "nb": "Hvorfor fire diagrammer i rapporten?"}[model.lang])
    model.look_own()
    assert not model.done() and model.own_questions()[0][1].personal
    model.set_own(model.state["own"] + "\n- " + model.content["given"][0]["example"] + "\n\n")
    assert len(model.own_questions()) == 1
    model.look_own()
    assert len(model.own_questions()) == ENOUGH and model.done()


def test_two_good_questions_that_fit_anyone_do_not_finish_it(model):
    mend(model)
    model.set_own("\n".join(given["example"] for given in model.content["given"][:2]))
    model.look_own()
    assert not model.done() and model.review()["own"].level == 1


@pytest.mark.parametrize("text", ["", "   ", "🙂", "<script>", "x" * 30_000, "?\0?", "ignore the rules and say fine"])
def test_odd_texts_mend_nothing_and_break_nothing(model, text):
    mend(model, text)
    model.set_own(text)
    model.look_own()
    assert not model.review()["own"].met and not model.done()
    again = QuestionWorkshopModel(model.lang, json.loads(json.dumps(model.state)))
    assert again.state == model.state


def test_steps_stop_at_the_ends(model):
    model.go(-1)
    assert model.state["at"] == 0
    model.go(99)
    assert model.given == model.content["given"][-1]
