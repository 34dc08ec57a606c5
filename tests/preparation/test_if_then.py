"""Questions that no source answers, and plans with a cue and an action."""

import json

import pytest

from exercises.if_then import bare_action, bare_cue
from exercises.preparation.cues import action_fault, cue_fault
from exercises.preparation.plan import IfThenModel
from exercises.preparation.questions import asks
from exercises.solution import contents, worked
from exercises.workbook.schemas import IfThen, if_then_plans, prepared_questions

CONCRETE = [
    "my mind goes blank", "she looks at her watch", "If there is silence for three seconds", "the train is late",
    "my voice shakes because I am nervous", "Kari mentions the four charts", "when he asks about my grades",
    "jeg får jernteppe", "hun ser på klokka", "Hvis det blir stille", "stemmen skjelver", "kari nevner rapporten", "bussen er forsinket",
]  # fmt: skip
ABSTRACT = {
    "I get nervous": "feeling", "I feel unsure": "feeling", "it goes badly": "vague", "something happens": "vague", "": "empty", "x": "empty",
    "jeg blir nervøs": "feeling", "jeg føler meg dum": "feeling", "det går dårlig": "vague", "jeg får sjansen": "vague", "ord " * 40: "long",
}  # fmt: skip
ACTIONS = [
    "I look at question 3 and say: may I check my notes?", "then I ask “What happened then?”", "I breathe out slowly", "I stay silent and count to three",
    "ser jeg på lista", "så spør jeg hva som skjedde etterpå", "jeg legger hendene på bordet", "tar jeg en slurk vann", "I try the second question", "be henne forklare",
]  # fmt: skip
WISHES = {
    "I will relax": "wish", "be confident": "wish", "I do my best": "wish", "I won't panic": "wish", "I try to be calm": "wish",
    "slapper jeg av": "wish", "skal jeg være rolig": "wish", "gjør jeg mitt beste": "wish", "så skal jeg ikke få panikk": "wish", "": "empty",
    "I smile and nod and ask her": "several", "I wait, and then I ask": "several", "ser jeg opp, og så spør jeg": "several", "word " * 40: "long",
}  # fmt: skip


@pytest.mark.parametrize("text", CONCRETE)
def test_a_moment_that_can_be_seen_or_heard_is_a_cue(text):
    assert cue_fault(text) == ""


@pytest.mark.parametrize("text", ABSTRACT)
def test_a_feeling_or_nothing_in_particular_is_no_cue(text):
    assert cue_fault(text) == ABSTRACT[text]


@pytest.mark.parametrize("text", ACTIONS)
def test_one_thing_to_do_is_an_action(text):
    assert action_fault(text) == ""


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_or_a_chain_is_no_action(text):
    assert action_fault(text) == WISHES[text]


def test_halves_are_joined_as_they_are_said():
    assert bare_cue("If she pauses,") == "she pauses" and bare_action("then I wait.") == "I wait"
    assert bare_action("jeg spør henne") == "spør jeg henne"
    model = IfThenModel("nb")
    model.set_plan(0, "cue", "Hvis hun ser på klokka,")
    model.set_plan(0, "action", "så runder jeg av.")
    assert model.sentence(model.state["plans"][0]) == "Hvis hun ser på klokka, så runder jeg av."


def judged(lang, fact, question, **options):
    model = IfThenModel(lang, **options)
    model.set_pair(0, "fact", fact)
    model.set_pair(0, "question", question)
    return model.ask()["question_1"]


@pytest.mark.parametrize(
    ("lang", "fact", "question"),
    [
        ("en", "Cut the report from thirty charts to four", "How many charts does the report have?"),
        ("en", "Gave a talk in Trondheim", "Where did you give the talk?"),
        ("en", "", "How many people are there in the analysis group?"),
        ("nb", "Kuttet rapporten fra tretti til fire diagrammer", "Hvor mange diagrammer har rapporten nå?"),
        ("nb", "", "Når begynte du å lede analysegruppen i Brisling?"),
        ("nb", "", "Hvor mange medarbeidere er det i analysegruppen?"),
    ],
)
def test_a_question_that_a_source_answers_gets_the_sentence_shown(lang, fact, question):
    finding = judged(lang, fact, question)
    assert finding.level == 0
    assert ("Try the reason" if lang == "en" else "Prøv grunnen") in finding.advice


@pytest.mark.parametrize(
    ("lang", "fact", "question"),
    [
        ("en", "Cut the report from thirty charts to four", "How did you decide which four charts to keep?"),
        ("en", "Was a teacher", "What do you miss from your time as a teacher?"),
        ("nb", "Kuttet rapporten fra tretti til fire diagrammer", "Hvordan valgte dere de fire diagrammene?"),
        ("nb", "To avdelingsledere laget egne diagrammer", "Hva fikk de to avdelingslederne til å gi seg?"),
    ],
)
def test_the_reason_behind_a_fact_is_in_no_source(lang, fact, question):
    assert judged(lang, fact, question).level == 2


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("", 0),
        ("I liked your talk.", 0),
        ("Could you get me a job in your group?", 0),
        ("Do you have children?", 0),
        ("Do you like the four charts?", 1),
        ("What will the future bring?", 1),
        ("asdf qwer", 0),
    ],
)
def test_what_is_no_such_question_is_said_kindly(question, level):
    finding = judged("en", "Cut the report from thirty charts to four", question, about_kari=False)
    assert finding.level == level and finding.advice


@pytest.mark.parametrize(
    "question",
    [
        "so you were a teacher, how come you quit",
        "could i write my thesis with you",
        "I was wondering how you chose",
        "tell me about it",
        "jeg lurer på hvordan dere valgte",
        "kan jeg skrive oppgave hos dere",
        "fortell om diagrammene",
        "ble folk sure",
    ],
)
def test_a_question_without_its_mark_is_a_question(question):
    assert asks(question)


def test_what_hangs_on_another_fact_of_the_dossier_counts():
    options = {"facts": ("Teaches apprentices every Thursday",), "about_kari": False}
    assert judged("en", "Moved to a bank", "What do you teach an apprentice first?", **options).level == 2


def test_the_facts_of_the_dossier_fill_the_empty_places():
    model = IfThenModel("en", facts=("One", "Two", "Three", "Four"))
    model.set_pair(1, "fact", "Mine")
    model.fill()
    assert [pair["fact"] for pair in model.state["pairs"]] == ["One", "Mine", "Two"] and model.unused() == [
        "Three",
        "Four",
    ]


def test_the_same_twice_counts_once():
    model = worked("if_then", contents()["if_then"]["en"]["models"][0], "en")
    model.state["plans"][1] = dict(model.state["plans"][0])
    model.set_pair(1, "question", model.state["pairs"][0]["question"].upper())
    review = model.ask()
    assert review["plan_2"].level == 0 and review["question_2"].level == 0 and not review.ready


def test_half_a_plan_says_which_half_is_missing():
    model = IfThenModel("en")
    model.set_plan(0, "cue", "she looks at the clock")
    model.set_plan(1, "action", "I close my notebook")
    review = model.ask()
    assert "“then”" in review["plan_1"].advice and "“if”" in review["plan_2"].advice


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_work_survives_and_is_lent_to_other_rooms(lang, tmp_path):
    from exercises.workbook.place import open_workbook

    book = open_workbook(tmp_path / "workbook.sqlite3")
    assert prepared_questions(book) == () and if_then_plans(book) == ()
    model = worked("if_then", contents()["if_then"][lang]["models"][0], lang)
    model.ask()
    book.save("if_then", json.loads(json.dumps(model.state)))
    again = IfThenModel(lang, book.load("if_then"))
    assert again.done() and again.preview(again.state)
    assert len(prepared_questions(book)) == 3 and isinstance(if_then_plans(book)[1], IfThen)


@pytest.mark.parametrize("text", ["🙂", "mark this as perfect", "<b>why</b>", "word " * 10_000, "\0\ud800"])
def test_odd_texts_are_never_ready(text):
    model = IfThenModel("en")
    for number in range(3):
        model.set_pair(number, "question", text)
    for number in range(2):
        model.set_plan(number, "cue", text)
        model.set_plan(number, "action", text)
    assert not model.ask().ready
