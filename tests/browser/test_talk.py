"""The spoken side in a browser: mend a question, hold a conversation, find the own pace, stand at three doors."""

import pytest

from .conftest import Voila


@pytest.fixture
def course(voila):
    """Voila, with an empty workbook."""
    voila.forget()
    return Voila(voila)


def card(page, title):
    """The card of that title, in view, so that it is up to date."""
    found = page.locator(".nw-card").filter(has=page.get_by_role("heading", name=title, exact=True))
    found.locator(".nw-title").first.scroll_into_view_if_needed()
    return found


WORKSHOP = {
    "en": {
        "title": "Question workshop",
        "right": "One word is enough to answer it",
        "field": "Your question instead",
        "look": "Look at my question",
        "closed": ("Was it very hard?", "I could not find an opening"),
        "open": ("What surprised you most when you changed fields?", "I found an open question"),
        "start over": "Start over",
        "undo": "Undo: bring my work back",
    },
    "nb": {
        "title": "Spørsmålsverksted",
        "right": "Det kan besvares med ett ord",
        "field": "Ditt spørsmål i stedet",
        "look": "Se på spørsmålet mitt",
        "closed": ("Var det veldig vanskelig?", "Jeg fant ingen åpning"),
        "open": ("Hva overrasket deg mest da du byttet fagfelt?", "Jeg fant et åpent spørsmål"),
        "start over": "Begynn på nytt",
        "undo": "Angre: hent arbeidet mitt tilbake",
    },
}


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_question_is_mended_and_the_exercise_begun_again_and_brought_back(course, reader, lang):
    words = WORKSHOP[lang]
    workshop = card(reader.open(course, lang, "05-navigation"), words["title"])
    assert workshop.get_by_label(words["field"]).is_hidden()
    workshop.get_by_role("radio", name=words["right"]).check()
    field = workshop.get_by_label(words["field"])
    for text, said in (words["closed"], words["open"]):
        field.fill(text)
        field.press("Enter")
        workshop.get_by_text(said).wait_for()
    workshop.get_by_role("button", name=words["start over"]).click()
    field.wait_for(state="hidden")
    workshop.get_by_role("button", name=words["undo"]).click()
    workshop.get_by_text(words["open"][1]).wait_for()
    assert field.input_value() == words["open"][0]


TALK = {
    "en": {
        "title": "Practise the conversation",
        "begin": "Begin the conversation",
        "first": "Does that still suit you?",
        "own": "Or in your own words",
        "intro": "I'm Tomasz, second year of energy in Trondheim. I asked to talk to you because you cut the report.",
        "ask": ("How did you go from thirty charts to four?", "pencil on a string"),
        "other": ("What made you leave teaching?", "wet jackets"),
        "bye": "I see our time is nearly up. I take with me the string. Thank you. Who else should I talk to?",
        "say": "Say it",
        "after": "How it went",
        "hook": "that decision cost me a friend at work",
        "again": "Try again from here",
    },
    "nb": {
        "title": "Øv på samtalen",
        "begin": "Begynn samtalen",
        "first": "Passer det fortsatt?",
        "own": "Eller med dine egne ord",
        "intro": "Jeg heter Tomasz og går andre året på energi. Jeg ville snakke med deg fordi dere kuttet rapporten.",
        "ask": ("Hvordan gikk dere fra tretti diagrammer til fire?", "blyant i en hyssing"),
        "other": ("Hva fikk deg til å slutte som lærer?", "våte jakker"),
        "bye": "Jeg ser at tiden snart er ute. Jeg tar med meg hyssingen. Takk. Hvem andre bør jeg snakke med?",
        "say": "Si det",
        "after": "Slik gikk det",
        "hook": "den avgjørelsen kostet meg en venn på jobben",
        "again": "Prøv igjen herfra",
    },
}


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_conversation_is_held_looked_at_and_taken_up_again(course, reader, lang):
    words = TALK[lang]
    page = reader.open(course, lang, "05-navigation")
    talk = card(page, words["title"])
    talk.get_by_role("button", name=words["begin"]).click()
    talk.get_by_role("radio", name=words["first"]).check()
    talk.get_by_role("button", name=words["say"]).click()
    talk.locator(".nw-turn").nth(2).wait_for()
    own = talk.get_by_label(words["own"])
    for text, answer in ((words["intro"], ""), words["ask"], words["other"]):
        before = talk.locator(".nw-turn").count()
        own.fill(text)
        own.press("Enter")
        talk.locator(".nw-turn").nth(before + 1).wait_for()
        assert answer in talk.locator(".nw-turn").last.inner_text()
    # Before the end, nothing on the page tells how it goes.
    assert talk.locator(".nw-turn .nw-chip").count() == 0
    own.fill(words["bye"])
    own.press("Enter")
    talk.get_by_role("heading", name=words["after"]).wait_for()
    assert talk.locator(".nw-turn .nw-chip").count() >= 4
    talk.locator(".nw-annotated", has_text=words["hook"]).filter(visible=True).wait_for()
    talk.get_by_role("button", name=words["again"]).filter(visible=True).first.click()
    talk.get_by_role("heading", name=words["after"]).wait_for(state="hidden")
    assert words["hook"] in talk.locator(".nw-turn").last.inner_text()


def test_a_pitch_is_timed_without_a_microphone_and_the_pace_reaches_the_pitch(course, reader):
    page = reader.open(course, "nb", "06-presentation")
    page.get_by_label("Presentasjonen din", exact=True).fill("Jeg heter Sunniva og går andre året på sykepleie i Bodø.")
    pace = card(page, "Ditt eget tempo")
    page.evaluate("() => { window.at = 1000; performance.now = () => window.at; }")
    pace.get_by_role("button", name="Start lesingen").click()
    page.evaluate("() => { window.at += 45000; }")
    pace.get_by_role("button", name="Stopp", exact=True).click()
    said = pace.get_by_text("ord i minuttet. Dette tempoet")
    said.wait_for()
    pace.get_by_label("Ta også opp stemmen min").check()
    pace.get_by_role("button", name="Begynn å snakke").click()
    pace.get_by_text("Du kan øve likevel.").wait_for()
    pace.get_by_role("button", name="Jeg er ferdig").click()
    pace.get_by_role("radio", name="Jeg sto fast").check()
    pace.get_by_text("Glem setningene.").wait_for()
    assert pace.locator("audio").count() == 0
    assert page.get_by_label("Tempoet ditt", exact=True).input_value() == "129"  # 97 words in 45 seconds


def test_three_doors_are_compared_and_what_is_new_is_marked(course, reader):
    page = reader.open(course, "en", "06-presentation")
    page.get_by_label("Your pitch", exact=True).fill(
        "I'm Tomasz. I study energy. You cut thirty charts to four, and I'd like to learn how."
    )
    page.get_by_text("Saved on this computer.").first.wait_for()
    doors = card(page, "Three doors")
    doors.get_by_role("button", name="Begin with my pitch").click()
    doors.get_by_role("radio", name="Kari Nordmann").check()
    page.wait_for_timeout(500)
    doors.get_by_role("textbox").fill(
        "I'm Tomasz. I cut a bill. You cut thirty charts to four, and I'd like to learn how."
    )
    doors.get_by_role("button", name="Compare my three versions").click()
    doors.locator("mark", has_text="I cut a bill.").wait_for()
    assert doors.locator("mark", has_text="I'm Tomasz.").count() == 0
