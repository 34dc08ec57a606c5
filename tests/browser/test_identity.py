"""A learner in Voila: sets a goal, rates, traces a number, and writes forty words that the map and the pitch know of."""

import sqlite3

import pytest

from .conftest import Voila

WORDS = {
    "en": {
        "goal": ("My goal", "By 1 March I want to talk to two nurses in Bodø."),
        "cue": ("If …", "if I have time"),
        "then": ("… then I", "I write down one name."),
        "look": "Look at my goal",
        "mood": "I found “have time”.",
        "lock": "This is my guess",
        "gap": "38 percentage points more",
        "begin": "Now follow the 85 per cent",
        "identity": "Your professional identity",
        "inbox": "Open the inbox",
        "why": ("Why this one?", "Two lines, and I know what to write."),
        "had": "See what each had",
        "four": "The four charts",
        "studies": "Show me the studies",
        "study": "The study behind the picture",
        "about": "About you",
        "text": "I'm Amal, third year of teacher training in Tromsø. I wonder why boys stop reading at ten. I ran a book club at the library last autumn.",
        "review": "Review my forty words",
        "ready": "It is ready to use.",
        "forty": "Begin with my forty words",
        "brick": "Who you are",
    },
    "nb": {
        "goal": ("Målet mitt", "Innen 1. mars vil jeg snakke med to sykepleiere i Bodø."),
        "cue": ("Hvis …", "hvis jeg får tid"),
        "then": ("… så", "skriver jeg ned ett navn."),
        "look": "Se på målet mitt",
        "mood": "Jeg fant «får tid».",
        "lock": "Dette tror jeg",
        "gap": "38 prosentpoeng mer",
        "begin": "Følg så 85-prosenten",
        "identity": "Din profesjonelle identitet",
        "inbox": "Åpne innboksen",
        "why": ("Hvorfor nettopp den?", "To linjer, og jeg vet hva jeg skal svare."),
        "had": "Se hva hver av dem hadde",
        "four": "De fire diagrammene",
        "studies": "Vis meg undersøkelsene",
        "study": "Undersøkelsen bak bildet",
        "about": "Om deg",
        "text": "Jeg heter Amal og går lærerutdanningen, tredje året. Jeg lurer på hvorfor gutter slutter å lese i tiårsalderen. I fjor høst drev jeg en leseklubb på biblioteket.",
        "review": "Se på de førti ordene mine",
        "ready": "klar til bruk",
        "forty": "Begynn med de førti ordene mine",
        "brick": "Hvem du er",
    },
}


@pytest.fixture(autouse=True)
def empty_workbook(voila):
    """Whoever comes next has written nothing yet, in whichever language the one before was."""
    if voila.workbook.exists():
        with sqlite3.connect(voila.workbook) as book:
            book.execute("DELETE FROM revision")


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_the_start_from_a_goal_to_the_map(voila, reader, lang):
    words = WORDS[lang]
    page = reader.open(Voila(voila), lang, "00-start")
    for field in ("goal", "cue", "then"):
        page.get_by_label(words[field][0], exact=True).fill(words[field][1])
    page.get_by_role("button", name=words["look"]).click()
    page.get_by_text(words["mood"]).wait_for()

    for scale in page.locator(".nw-scale").all():
        scale.get_by_role("radio", name="3", exact=True).check(force=True)
    chart = page.locator(".nw-chart", has=page.locator(".nw-chart-dot")).first
    chart.locator("summary").click()
    assert chart.locator("tbody tr").count() == 8

    slider = page.locator("input[type=range]")
    slider.fill("20")
    slider.dispatch_event("change")
    page.get_by_role("button", name=words["lock"]).click()
    page.get_by_text(words["gap"]).wait_for()
    assert not slider.is_visible()
    page.get_by_role("button", name=words["begin"]).click()
    page.get_by_text("1 · ").first.wait_for()

    page.locator(".nw-links-map").get_by_text(words["goal"][1].rstrip(".")).wait_for()
    page.get_by_role("link", name=words["identity"]).first.click()
    page.wait_for_url("**/01-identity.ipynb")
    page.locator(".nw-card .nw-title").first.wait_for()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_forty_words_from_the_other_inbox_to_the_pitch(voila, reader, lang):
    words = WORDS[lang]
    page = reader.open(Voila(voila), lang, "01-identity")
    assert page.get_by_text(words["study"]).count() == 0
    page.get_by_role("button", name=words["inbox"]).click()
    page.locator(".nw-letters").get_by_role("radio", name=words["four"]).check(force=True)
    page.get_by_label(words["why"][0], exact=True).fill(words["why"][1])
    page.get_by_role("button", name=words["had"]).click()
    page.locator(".nw-fold summary", has_text="Oluchi").wait_for()

    for scale in page.locator(".nw-scale").all():
        scale.get_by_role("radio", name="5", exact=True).check(force=True)
    page.get_by_role("button", name=words["studies"]).click()
    page.get_by_text(words["study"]).wait_for()

    page.get_by_label(words["about"], exact=True).fill(words["text"])
    page.get_by_role("button", name=words["review"]).click()
    page.get_by_text(words["ready"]).wait_for()

    page = reader.open(Voila(voila), lang, "06-presentation")
    page.get_by_role("button", name=words["forty"]).click()
    brick = page.get_by_label(words["brick"], exact=True)
    page.wait_for_function("([box, text]) => box.value === text", arg=[brick.element_handle(), words["text"]])
