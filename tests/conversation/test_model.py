"""The plan: minutes are strict, questions are counted, and the bank speaks the language of the page."""

import json

import pytest

from exercises.conversation import rubric
from exercises.conversation.model import LENGTHS, ConversationPlanModel
from exercises.conversation.page import printed_page
from exercises.workbook.schemas import Person, Pitch


@pytest.fixture(params=["en", "nb"])
def model(request):
    return ConversationPlanModel(request.param)


def good_plan(lang):
    """A plan that has everything RUBRICS part E asks for."""
    model = ConversationPlanModel(lang)
    words = {
        "en": (
            "Hi Kari, thank you for making room. We said twenty minutes, does that still suit you?",
            "I wanted to talk to you because you cut thirty charts to four.",
            "Our time is nearly up. I take with me the office first. Thank you. Is there anyone else I should talk to?",
            "How did you choose which charts to keep in the report?",
            "Head of analysis, cut the report from thirty charts to four.",
        ),
        "nb": (
            "Hei Kari, takk for at du tok deg tid. Vi sa tjue minutter, passer det fortsatt?",
            "Jeg ville snakke med deg fordi dere kuttet tretti diagrammer til fire.",
            "Tiden er snart ute. Jeg tar med meg at du begynte på kontoret. Takk. Er det noen andre jeg bør snakke med?",
            "Hvordan valgte dere hvilke diagrammer som fikk bli i rapporten?",
            "Leder for analyse, kuttet rapporten fra tretti diagrammer til fire.",
        ),
    }[lang]
    model.set("person", "Kari Nordmann")
    model.set("about", words[4])
    for phase, text in zip(("start", "introduction", "closing"), words, strict=False):
        model.set_line(phase, text)
    model.pitch = Pitch("1", "Kari", "word " * 80, 140)
    model.set_minutes({"start": 2, "introduction": 2, "questions": 13, "closing": 3})
    model.choose("path", ["path-1", "path-4"])
    model.choose("field", ["field-1"])
    model.choose("advice", ["advice-1", "advice-2"])
    model.add_own(words[3], "role")
    for key in ("advice-2", "field-1"):
        model.toggle_reserve(key)
    model.set_stems(["then", "handle"])
    model.ask()
    return model


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_plan_with_everything_is_ready(lang):
    review = good_plan(lang).review()
    assert review.ready, [(f.criterion, f.level, f.advice) for f in review.findings]


def test_an_empty_plan_has_nothing_and_is_not_ready(model):
    assert model.blockers() == ["empty"]
    review = model.ask()
    assert not review.ready and not any(review[phase].met for phase in rubric.PHASES)
    assert not model.done()


BREAK = {
    "sum": lambda m: m.set_minutes(m.state["minutes"] | {"closing": 4}),
    "share": lambda m: m.set_minutes({"start": 5, "introduction": 5, "questions": 7, "closing": 3}),
    "load": lambda m: m.choose("entry", ["entry-1", "entry-2"]),
    "short_closing": lambda m: m.set_minutes({"start": 2, "introduction": 2, "questions": 15, "closing": 1}),
    "range": lambda m: m.set_minutes({"start": 3, "introduction": 1, "questions": 13, "closing": 3}),
}


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize("fault", BREAK)
def test_each_fault_in_the_minutes_is_named_once_and_alone(lang, fault):
    model = good_plan(lang)
    BREAK[fault](model)
    flags = [finding for finding in model.review().findings if finding.role == "flag"]
    expected = ["load", "share"] if fault == "share" else [fault]
    assert sorted(flag.criterion for flag in flags) == expected
    assert model.review().ready is (fault == "range")


LACKS = {
    "few": lambda m: m.choose("path", []) or m.choose("advice", []),
    "narrow": lambda m: (
        m.choose("field", []),
        m.choose("advice", []),
        m.choose("path", ["path-1", "path-2", "path-3", "path-4"]),
        m.toggle_reserve("path-1"),
        m.toggle_reserve("path-2"),
    ),
    "impersonal": lambda m: m.set("about", ""),
    "reserve": lambda m: m.toggle_reserve("field-1"),
    "stems": lambda m: m.set_stems(["then"]),
}


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize("lack", LACKS)
def test_what_the_questions_lack_is_said_in_words(lang, lack):
    model = good_plan(lang)
    LACKS[lack](model)
    finding = model.review()["questions"]
    assert finding.level < 2
    assert model.content["review"]["questions"][lack] in finding.advice


@pytest.mark.parametrize(
    ("lang", "question", "flag"),
    [
        ("en", "Could you get me a job at Brisling?", "job_ask"),
        ("nb", "Kan du skaffe meg en jobb hos dere?", "job_ask"),
        ("en", "How many employees does the company have?", "googleable"),
        ("nb", "Hvor mange ansatte har dere?", "googleable"),
    ],
)
def test_a_question_that_costs_goodwill_is_quoted(lang, question, flag):
    model = good_plan(lang)
    model.remove("path-4")
    model.add_own(question, "role")
    finding = model.review()[flag]
    assert finding.must_fix and question in finding.advice and not model.review().ready


@pytest.mark.parametrize("length", LENGTHS)
def test_every_length_has_minutes_that_fit_all_rules(length):
    ranges = rubric.RANGES[length]
    minutes = {"start": 1, "introduction": 1, "closing": ranges["closing"][1]}
    minutes["questions"] = length - sum(minutes.values())
    assert rubric.time_faults(minutes, length, main_questions=3) == []


def test_a_length_that_is_not_offered_is_refused(model):
    with pytest.raises(ValueError, match="17 minutes"):
        model.set_length(17)


def test_questions_of_the_bank_follow_the_language_of_the_page():
    model = ConversationPlanModel("en")
    model.choose("path", ["path-1"])
    assert ConversationPlanModel("nb", model.state).text_of(model.state["questions"][0]).startswith("Hva fikk deg")


def test_order_reserve_and_removal(model):
    model.choose("path", ["path-1", "path-2"])
    model.add_own("What keeps you here?", "role")
    model.order(["own-1", "path-2", "path-1"])
    assert [q["key"] for q in model.state["questions"]] == ["own-1", "path-2", "path-1"]
    model.toggle_reserve("path-2")
    assert [q["key"] for q in model.main_questions()] == ["own-1", "path-1"]
    model.remove("own-1")
    model.choose("path", ["path-2"])
    assert [q["key"] for q in model.state["questions"]] == ["path-2"]


def test_an_empty_question_is_left_out(model):
    model.add_own(" \n ", "role")
    assert model.state["questions"] == []


def test_state_survives_json(model):
    plan = good_plan(model.lang)
    again = ConversationPlanModel(model.lang, json.loads(json.dumps(plan.state)))
    again.pitch = plan.pitch
    assert again.review() == plan.review()


def test_no_pitch_is_said_and_a_long_one_too(model):
    plan = good_plan(model.lang)
    plan.pitch = Pitch("1", "", "word " * 300, 140)
    assert plan.review()["introduction"].level == 1
    plan.pitch = None
    assert plan.review()["introduction"].level == 1 and not plan.review().ready


def test_the_printed_page_holds_the_plan_and_runs_nothing(model):
    plan = good_plan(model.lang)
    plan.set("person", "<script>alert(1)</script>")
    plan.add_own("</li><img src=x onerror=alert(1)>", "role")
    page = printed_page(plan)
    assert "<script" not in page and "<img" not in page
    assert "&lt;script&gt;" in page and plan.text_of(plan.state["questions"][0]) in page
    assert f"lang='{model.lang}'" in page


def test_the_chosen_person_is_offered_and_what_is_written_stays(model):
    kari = Person("Kari Nordmann", "Head", "Brisling", "Trondheim", ("Cut the report.", "Taught."))
    model.take(kari)
    assert (model.state["person"], model.state["about"]) == (
        "Kari Nordmann",
        "Head, Brisling\nCut the report.\nTaught.",
    )
    assert not model.can_take(kari)
    model.set("person", "Ngozi Eze")
    model.set("about", "")
    model.take(kari)
    assert (model.state["person"], model.state["about"]) == ("Ngozi Eze", "")


def test_a_plan_saved_before_there_was_a_chosen_person_is_taken_over_as_it_was(model):
    old = good_plan(model.lang).state
    again = ConversationPlanModel(model.lang, old)
    assert again.state == old and not again.can_take(Person("Kari Nordmann", "", "", "", ("New.",)))
