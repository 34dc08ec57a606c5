"""No answer: the cases agree with the rule, and a reminder is read fairly."""

import json

import pytest

from exercises.coordination.silence import SilenceModel

READY = {
    "en": "Hi Kari, I wrote last week about your four charts. Since then I have asked our caretaker which readings he used. Would 20 minutes on Wednesday suit you?",
    "nb": "Hei Kari. Jeg skrev i forrige uke om de fire diagrammene. Siden da har jeg spurt vaktmesteren hvilke målinger han brukte. Passer det med 20 minutter på onsdag?",
}


def checked(lang, text, original=None):
    model = SilenceModel(lang)
    if original is not None:
        model.set_original(original)
    model.set_reminder(text)
    return model.ask()


def raised(review):
    return [f.criterion for f in review.findings if f.role == "flag" and f.met]


def missing(review):
    return [f.criterion for f in review.findings if f.role == "criterion" and not f.met]


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_the_days_follow_the_rule_and_every_case_has_a_reason_for_every_choice(lang):
    model = SilenceModel(lang)
    right = {case["key"]: case["right"]["do"] for case in model.cases}
    assert right["day2"] == ["wait"] and right["day6"] == ["remind"] and right["day14"] == ["other"]
    assert right["second"] == right["day30"] == ["stop"]
    for case in model.cases:
        assert case["why"] and case["near"]["do"]
        assert not set(case["near"]["do"]) & set(case["right"]["do"])


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_short_reminder_with_news_is_ready_and_so_is_the_example(lang):
    assert checked(lang, READY[lang]).ready
    assert checked(lang, SilenceModel(lang).content["example"]["text"]).ready


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Did you see my message?"),
        ("en", "I still haven't heard from you."),
        ("en", "You never answered."),
        ("en", "I wonder whether you got my mail."),
        ("en", "I expected an answer by now."),
        ("nb", "Har du sett meldingen min?"),
        ("nb", "Jeg har fortsatt ikke hørt noe fra deg."),
        ("nb", "Du har ikke svart."),
        ("nb", "Fikk du meldinga mi?"),
        ("nb", "Jeg lurer på om du har fått e-posten min."),
        ("nb", "Hvorfor svarer du ikke?"),
    ],
)
def test_a_reproach_is_found_with_its_words(lang, words):
    review = checked(lang, f"{READY[lang]} {words}")
    assert raised(review) == ["reproach"] and not review.ready
    assert review["reproach"].evidence.text in f"{READY[lang]} {words}"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "If you have not had time to think about it, a no is fine."),
        ("en", "I have not forgotten what you said about the office."),
        ("nb", "Har du ikke tid i vår, er et nei helt greit."),
        ("nb", "Jeg har ikke glemt det du sa om kontoret."),
    ],
)
def test_an_honest_neighbour_of_a_reproach_is_none(lang, words):
    assert raised(checked(lang, f"{READY[lang]} {words}")) == []


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_each_part_is_missed_alone(lang):
    first, topic, news, ask = list(READY[lang].replace("Kari, I", "Kari. I").split(". "))
    assert missing(checked(lang, f"{first}. {news}. {ask}")) == ["topic"]
    assert missing(checked(lang, f"{first}. {topic}. {ask}")) == ["light"]
    assert missing(checked(lang, f"{first}. {topic}. {news}.")) == ["ask"]


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_sixty_words_are_the_limit_and_the_first_message_another(lang):
    words = READY[lang].split()
    at_limit = READY[lang] + " ok" * (60 - len(words))
    assert raised(checked(lang, at_limit)) == []
    assert raised(checked(lang, at_limit + " ok")) == ["too_long"]
    assert raised(checked(lang, READY[lang], original="Hi. " * 10)) == ["not_shorter"]


def test_a_question_with_a_date_in_it_is_shown_whole():
    text = "Hei Kari. Passer det onsdag 24. februar kl. 15.00, norsk tid? Hilsen Noor"
    assert checked("nb", text)["ask"].evidence.text == "Passer det onsdag 24. februar kl. 15.00, norsk tid?"


def test_reminder_and_cases_together_make_it_done():
    model = SilenceModel("en")
    model.set_reminder(READY["en"])
    model.ask()
    assert model.tried() and not model.done()
    for case in model.cases:
        model.answer("do", case["right"]["do"][0])
        model.go(1)
    assert model.done() and model.at_once() == len(model.cases)
    model.set_reminder("")
    model.ask()
    assert not model.done()


def test_a_message_the_learner_has_sent_stands_there_instead_of_the_sample():
    model = SilenceModel("en")
    model.sent = "Dear Noor, could I come by?"
    assert model.original == model.sent
    model.set_original(model.sent)
    assert model.state["original"] is None


def test_the_sample_stays_until_the_learner_puts_something_else_there():
    model = SilenceModel("nb")
    model.set_original(model.original)
    assert model.state["original"] is None
    model.set_original("Min egen.")
    assert model.original == "Min egen."


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize(
    "text", ["", "…", "?" * 500, "null\0", "half \ud83d", "<script>", "if " * 3000, "har du " * 3000]
)
def test_odd_reminders_are_kept_and_never_ready(lang, text):
    model = SilenceModel(lang)
    model.set_reminder(text)
    assert not model.ask().ready
    json.dumps(model.state).encode()
    assert SilenceModel(lang, json.loads(json.dumps(model.state))).review() == model.review()
