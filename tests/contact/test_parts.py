"""Colour the parts: the key is whole, marks are the learner's until they compare, and every reading gets its answer."""

import json

import pytest

from exercises.contact.parts import MISSING, PARTS, PartsModel

LANGUAGES = ("en", "nb")


@pytest.fixture(params=LANGUAGES)
def model(request):
    return PartsModel(request.param)


def answer(model, marks):
    for part in PARTS:
        model.mark(part, marks.get(part, MISSING))
    return {found.part: found for found in model.compare()}


def test_the_words_of_the_key_stand_in_their_messages_just_once(model):
    for message in model.messages:
        for part in PARTS:
            known = message["parts"][part]
            for words in known["words"]:
                assert message["text"].count(words) == 1, (message["key"], words)
            for trap in known.get("traps", ()):
                assert trap["words"] in message["text"], (message["key"], trap["words"])
            assert known["words"] or known["missing"], (message["key"], part)


def test_some_messages_lack_a_part_and_every_part_is_missing_somewhere(model):
    assert len(model.messages) == 6
    for part in PARTS:
        assert any(not message["parts"][part]["words"] for message in model.messages)
    assert any(all(message["parts"][part]["words"] for part in PARTS) for message in model.messages)


def test_who_reads_like_the_key_agrees_everywhere(model):
    for _ in model.messages:
        known = model.message["parts"]
        found = answer(model, {part: known[part]["words"][0] for part in PARTS if known[part]["words"]})
        assert [c.part for c in found.values() if not c.agree] == []
        model.go(1)
    assert model.done() and model.agreed() == 6


def test_every_trap_is_answered_with_what_is_wrong_with_it(model):
    for _ in model.messages:
        for part in PARTS:
            for trap in model.message["parts"][part].get("traps", ()):
                model.again()
                found = answer(model, {part: trap["words"]})[part]
                assert not found.agree and trap["says"] in found.text, (model.message["key"], trap["words"])
        model.go(1)


def test_a_part_that_was_overlooked_is_shown(model):
    found = answer(model, {})["ask"]
    assert not found.agree and model.message["parts"]["ask"]["words"][0] in found.text


def test_words_elsewhere_are_quoted_beside_the_right_ones(model):
    words = model.message["text"].split()[0]
    found = answer(model, {"ask": words})["ask"]
    assert not found.agree and words in found.text and model.message["parts"]["ask"]["words"][0] in found.text


def test_a_mark_that_took_the_whole_message_is_told_which_words_carry_it(model):
    whole = answer(model, {"ask": model.message["text"].strip()})["ask"]
    exact = model.message["parts"]["ask"]["words"][0]
    model.again()
    assert whole.agree and whole.text != answer(model, {"ask": exact})["ask"].text and exact in whole.text


def test_nothing_of_the_key_is_told_before_the_learner_has_compared(model):
    model.mark("who", model.message["text"].split()[0])
    assert model.comparisons() == [] and model.compare() == [] and model.key("who") == []
    assert model.blockers() == ["why", "ask"]


def test_marks_stay_as_they_were_once_compared_until_begun_again(model):
    answer(model, {})
    model.mark("who", model.message["text"].split()[0])
    model.unmark("why")
    assert model.marks() == dict.fromkeys(PARTS, MISSING)
    model.again()
    assert model.marks() == {} and not model.compared()


def test_words_that_are_not_in_the_message_cannot_be_marked(model):
    for part, words in (("who", "Rumpelstiltskin"), ("who", ""), ("when", "I")):
        with pytest.raises(ValueError, match="cannot be marked"):
            model.mark(part, words)


def test_each_language_keeps_its_own_marks():
    english = PartsModel("en")
    answer(english, {})
    bokmål = PartsModel("nb", json.loads(json.dumps(english.state)))
    assert bokmål.marks() == {} and not bokmål.compared()
    assert PartsModel("en", bokmål.state).compared()
