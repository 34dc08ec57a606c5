"""A learner makes contact: colours a message, writes one, swaps the reader, copies it, and presses it into a note."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import Voila

WORDS = {
    "en": {
        "colour": "Colour the parts",
        "write": "Write your message",
        "over": "Start over",
        "undo": "Undo: bring my work back",
        "who": "Who is writing: mark the words",
        "not": "What they ask: it is not there",
        "why": "Why to this person: mark the words",
        "done": "Mark these words",
        "compare": "Compare",
        "differ": "we read it differently",
        "subject": "Subject",
        "text": "Your message",
        "review": "Review my message",
        "found": "I found 3 of 3",
        "swap": "Try the swap test",
        "stand_in": "Ngozi",
        "falls": "No, it falls apart",
        "agree": "We agree.",
        "copy": "Copy the message",
        "mail": "Open in my e-mail program",
        "sent": "I have sent it",
        "day": "Sent ",
        "press": "Press it into a note of 200 characters",
        "message": "Hi Kari,\n\nI'm in my second year of statistics at NTNU. Your talk about numbers nobody acts on made me count "
        "our nine lists.\n\nCould I call you for ten minutes about how you chose your four charts?\n\nThank you,\nSelma",
    },
    "nb": {
        "colour": "Fargelegg delene",
        "write": "Skriv meldingen din",
        "over": "Begynn på nytt",
        "undo": "Angre: hent arbeidet mitt tilbake",
        "who": "Hvem som skriver: merk ordene",
        "not": "Hva avsenderen spør om: det står ikke der",
        "why": "Hvorfor til akkurat denne personen: merk ordene",
        "done": "Merk disse ordene",
        "compare": "Sammenlign",
        "differ": "vi leser det forskjellig",
        "subject": "Emne",
        "text": "Meldingen din",
        "review": "Se på meldingen min",
        "found": "Jeg fant 3 av 3",
        "swap": "Prøv byttetesten",
        "stand_in": "Ngozi",
        "falls": "Nei, den faller sammen",
        "agree": "Vi er enige.",
        "copy": "Kopier meldingen",
        "mail": "Åpne i e-postprogrammet mitt",
        "sent": "Jeg har sendt den",
        "day": "Sendt ",
        "press": "Press den ned i en hilsen på 200 tegn",
        "message": "Hei Kari\n\nJeg går andre året på statistikk ved NTNU. Foredraget ditt om tall ingen bruker, fikk meg til å "
        "telle de ni listene våre.\n\nKan jeg ringe deg i ti minutter om hvordan dere valgte de fire diagrammene?\n\nTakk\nSelma",
    },
}


def card(page, title):
    return page.locator(".nw-card", has=page.get_by_role("heading", name=title, exact=True))


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_message_is_coloured_written_swapped_copied_and_pressed(voila, reader, lang):
    words = WORDS[lang]
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open(Voila(voila), lang, "03-contact")

    # Colouring: two parts with the keyboard alone, the third is said to be missing, and then the key speaks.
    colour = card(page, words["colour"])
    for part in ("who", "why"):
        colour.get_by_role("button", name=words[part]).press("Enter")
        colour.locator(".nw-word").first.press("Shift+ArrowRight")
        page.keyboard.press("Enter")
        colour.locator(".nw-word").first.wait_for(state="detached")
    assert words["differ"] not in colour.inner_text()
    colour.get_by_role("button", name=words["not"]).click()
    colour.get_by_role("button", name=words["compare"], exact=True).click()
    colour.get_by_text(words["differ"]).first.wait_for()

    write = card(page, words["write"])
    write.scroll_into_view_if_needed()
    write.get_by_label(words["text"], exact=True).fill(words["message"])
    write.get_by_label(words["subject"], exact=True).fill("Nine lists")
    write.get_by_role("button", name=words["review"]).click()
    write.get_by_text(words["found"]).wait_for()

    write.get_by_role("button", name=words["swap"]).click()
    write.locator(".nw-annotated mark", has_text=words["stand_in"]).wait_for()
    write.get_by_label(words["falls"]).check()
    write.get_by_text(words["agree"]).wait_for()

    write.get_by_role("button", name=words["copy"]).click()
    page.wait_for_function("async (text) => (await navigator.clipboard.readText()) === text", arg=words["message"])
    link = write.get_by_role("link", name=words["mail"]).get_attribute("href")
    assert link.startswith("mailto:?subject=Nine%20lists&body=") and "%0D%0A%0D%0A" in link

    write.get_by_role("button", name=words["sent"]).click()
    write.locator(".nw-tone-good", has_text=words["day"]).wait_for()
    write.get_by_role("button", name=words["press"]).click()
    field = write.get_by_label(words["text"], exact=True)
    expect(field).to_have_value(re.compile("^[^H]"), timeout=60_000)
    note = field.input_value()

    page.reload()
    page.locator(".nw-card .nw-title").first.wait_for()
    write = card(page, words["write"])
    # A page from a kernel that was kept ready catches up when it is looked at.
    write.scroll_into_view_if_needed()
    expect(write.get_by_label(words["text"], exact=True)).to_have_value(note, timeout=60_000)
    # The other language finds the workbook, which both share, as this one found it.
    write.get_by_role("button", name=words["over"]).click()
    expect(write.get_by_label(words["text"], exact=True)).to_have_value("", timeout=60_000)
    write.get_by_text(words["undo"]).wait_for()
