"""A learner prepares: reads about Kari, notes a fact, leaves one out, and makes a question and a plan of it."""

import pytest

WORDS = {
    "en": {
        "paper": "News item",
        "stands": "Two years ago she cut",
        "text": "What did you find out?",
        "date": "When is it from?",
        "use": "Use it",
        "private": "Leave it: private",
        "next": "Next fact",
        "facts": [("Cut the monthly report from thirty charts to four", "2026"), ("Lives at Lade", "2026")],
        "review": "Review my dossier",
        "clock": "Start the clock: 15 minutes",
        "left": "About 15 minutes left.",
        "fetch": "Put my facts in",
        "fact": "Fact 1",
        "question": ("Question 1", "How many charts does the report have now?"),
        "cue": ("Plan 1: if …", "I get nervous"),
        "action": ("Plan 1: then …", "I will relax"),
        "ask": "Review my questions and plans",
        "answered": "The answer is",
        "wish": "names a wish",
        "search": "The web: name and workplace",
        "name": "Name",
        "own": "Somebody real",
        "fresh": "Start over",
        "earlier": "Earlier versions",
    },
    "nb": {
        "paper": "Avissak",
        "stands": "For to år siden kuttet hun",
        "text": "Hva fant du ut?",
        "date": "Når er det fra?",
        "use": "Bruke det",
        "private": "La det ligge: privat",
        "next": "Neste opplysning",
        "facts": [("Kuttet månedsrapporten fra tretti diagrammer til fire", "2026"), ("Bor på Lade", "2026")],
        "review": "Se på faktaarket mitt",
        "clock": "Start klokka: 15 minutter",
        "left": "Omtrent 15 minutter igjen.",
        "fetch": "Sett inn opplysningene mine",
        "fact": "Opplysning 1",
        "question": ("Spørsmål 1", "Hvor mange diagrammer har rapporten nå?"),
        "cue": ("Plan 1: hvis …", "jeg blir nervøs"),
        "action": ("Plan 1: så …", "skal jeg slappe av"),
        "ask": "Se på spørsmålene og planene mine",
        "answered": "Svaret står",
        "wish": "nevner et ønske",
        "search": "Nettet: navn og arbeidsplass",
        "name": "Navn",
        "own": "En ekte person",
        "fresh": "Begynn på nytt",
        "earlier": "Tidligere versjoner",
    },
}


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_facts_become_a_question_and_a_plan(voila, reader, lang):
    words = WORDS[lang]
    page = reader.page
    page.goto(f"{voila.url}/voila/render/{lang}/07-preparation.ipynb")
    dossier = page.locator(".nw-card").filter(has=page.get_by_role("button", name=words["review"]))
    plan = page.locator(".nw-card").filter(has=page.get_by_role("button", name=words["ask"]))
    for card in (dossier, plan):
        card.get_by_role("button", name=words["fresh"]).or_(
            card.get_by_role("button", name=words["earlier"])
        ).first.wait_for()
        if card.get_by_role("button", name=words["fresh"]).is_visible():
            card.get_by_role("button", name=words["fresh"]).click()
    dossier.get_by_role("radio", name=words["paper"]).first.check()
    dossier.get_by_text(words["stands"]).wait_for()
    dossier.get_by_role("button", name=words["clock"]).click()
    dossier.locator(".nw-meter-text", has_text=words["left"]).wait_for()
    for number, (text, date) in enumerate(words["facts"]):
        dossier.get_by_label(words["text"]).fill(text)
        dossier.get_by_label(words["date"]).fill(date)
        dossier.get_by_role("radio", name=words["paper"]).last.check()
        dossier.get_by_role("radio", name=words["use" if number == 0 else "private"], exact=True).check()
        dossier.locator(".nw-note").nth(number).filter(has_text=words["private"] if number else words["use"]).wait_for()
        dossier.get_by_role("button", name=words["next"]).click()
        page.wait_for_function("box => box.value === ''", arg=dossier.get_by_label(words["text"]).element_handle())
    dossier.get_by_role("button", name=words["review"]).click()
    dossier.locator(".nw-summary").wait_for()

    # The dossier reaches the card below; only what is to be used comes along.
    plan.get_by_role("button", name=words["fetch"]).click()
    first = plan.get_by_label(words["fact"])
    page.wait_for_function("([box, text]) => box.value === text", arg=[first.element_handle(), words["facts"][0][0]])
    for label, text in (words["question"], words["cue"], words["action"]):
        plan.get_by_label(label).fill(text)
    plan.get_by_role("button", name=words["ask"]).click()
    plan.get_by_text(words["answered"]).wait_for()
    plan.get_by_text(words["wish"]).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_for_somebody_real_there_are_searches_and_nothing_is_asked_of_them(voila, reader):
    words = WORDS["en"]
    page = reader.page
    page.goto(f"{voila.url}/voila/render/en/07-preparation.ipynb")
    page.get_by_role("radio", name=words["own"]).check()
    page.get_by_label(words["name"], exact=True).fill("Ingrid Å. Moe")
    link = page.get_by_role("link", name=words["search"])
    link.wait_for()
    assert "Ingrid%20%C3%85.%20Moe" in link.get_attribute("href")
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert page.locator(".nw-sheet").filter(visible=True).count() == 0
    page.get_by_role("radio", name="Kari Nordmann, for practice").check()
    page.locator(".nw-sheet").filter(visible=True).wait_for()
