"""After the talk, in a browser: a thank-you with its clock, contacts that remind and can be forgotten, an old contact."""

import csv
import io
import sqlite3
from datetime import datetime, timedelta

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from .conftest import Voila

WORDS = {
    "en": {
        "day": "Day",
        "time": "Time",
        "bricks": ["Thank you, and for what", "One thing they said", "What you will do with it, and when"],
        "lines": [
            "Thank you for telling me about the bad start.",
            "You said that you would begin in his office.",
            "I will ask our caretaker on Monday and tell you what he says.",
        ],
        "assemble": "Put the bricks together",
        "review": "Review my message",
        "copy": "Copy the message",
        "in_time": "In time",
        "invent": "Practise with eight invented contacts",
        "overdue": "Overdue",
        "open": "Open {name}",
        "forget": "Forget this person",
        "yes": "Yes, forget for good",
        "forgotten": "is forgotten here",
        "dates": "Next touches for my calendar",
        "sheet": "The list as a sheet",
        "separator": ",",
        "see": "See what studies found",
        "study": "5,900",
    },
    "nb": {
        "day": "Dag",
        "time": "Klokkeslett",
        "bricks": ["Takk, og for hva", "Én ting personen sa", "Hva du vil gjøre med det, og når"],
        "lines": [
            "Takk for at du fortalte om den dårlige starten.",
            "Du sa at du ville begynt på kontoret hans.",
            "Jeg skal spørre vaktmesteren vår på mandag og forteller deg hva han svarer.",
        ],
        "assemble": "Sett klossene sammen",
        "review": "Se på meldingen min",
        "copy": "Kopier meldingen",
        "in_time": "Du er i tide",
        "invent": "Øv med åtte oppdiktede kontakter",
        "overdue": "På overtid",
        "open": "Åpne {name}",
        "forget": "Glem denne personen",
        "yes": "Ja, glem for godt",
        "forgotten": "er glemt her",
        "dates": "Datoene til kalenderen min",
        "sheet": "Lista som regneark",
        "separator": ";",
        "see": "Se hva undersøkelser fant",
        "study": "5900",
    },
}


@pytest.fixture
def voila_place(voila):
    voila.forget()
    return Voila(voila)


def taken(page, button):
    with page.expect_download() as download:
        button.click()
    with open(download.value.path(), encoding="utf-8", newline="") as file:
        return file.read()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_after_the_talk(voila_place, reader, lang):
    words = WORDS[lang]
    page = reader.open(voila_place, lang, "08-relationships")

    thanks = page.locator(".nw-card", has=page.get_by_label(words["bricks"][0], exact=True))
    then = datetime.now() - timedelta(hours=5)
    thanks.get_by_label(words["day"], exact=True).fill(f"{then:%Y-%m-%d}")
    thanks.get_by_label(words["time"], exact=True).fill(f"{then:%H:%M}")
    for label, line in zip(words["bricks"], words["lines"], strict=True):
        thanks.get_by_label(label, exact=True).fill(line)
    thanks.get_by_text(words["in_time"]).wait_for()
    thanks.get_by_role("button", name=words["assemble"]).click()
    thanks.locator(".nw-review, .nw-meter-text", has_text="3").first.wait_for()
    thanks.get_by_role("button", name=words["review"]).click()
    expect(thanks.locator(".nw-mark")).not_to_have_count(0)
    expect(thanks.get_by_role("button", name=words["copy"])).to_be_visible()

    people = page.locator(".nw-card", has=page.get_by_role("button", name=words["invent"]))
    people.get_by_role("button", name=words["invent"]).click()
    people = page.locator(".nw-card", has=page.get_by_role("button", name=words["dates"]))
    expect(people.locator("tbody tr")).to_have_count(8)
    assert "Ida Solheim" in people.locator("tbody tr").first.inner_text()
    people.get_by_role("radio", name=words["overdue"]).check(force=True)
    expect(people.locator("tbody tr")).to_have_count(2)

    touches = Calendar.from_ical(taken(page, people.get_by_role("button", name=words["dates"])))
    assert len(touches.walk("VEVENT")) == 6 and len(touches.walk("VALARM")) == 12
    sheet = taken(page, people.get_by_role("button", name=words["sheet"]))
    assert len(list(csv.reader(io.StringIO(sheet, newline=""), delimiter=words["separator"]))) == 9

    people.get_by_role("button", name=words["open"].format(name="Amir Haddad")).press("Enter")
    people.locator(".nw-panel").get_by_role("button", name=words["forget"]).click()
    people.get_by_role("button", name=words["yes"]).click()
    people.get_by_text(words["forgotten"]).wait_for()
    expect(people.locator("tbody tr")).to_have_count(1)
    with sqlite3.connect(f"file:{voila_place.server.workbook}?mode=ro", uri=True) as book:
        states = [state for (state,) in book.execute("SELECT state FROM revision WHERE exercise = 'ledger'")]
    assert states and not any("Amir" in state for state in states)

    old = page.locator(".nw-card", has=page.get_by_role("radio", name="Arun Nair"))
    assert words["study"] not in old.inner_html()
    old.get_by_role("radio", name="Arun Nair").check(force=True)
    old.get_by_role("button", name=words["see"]).click()
    old.get_by_text(words["study"]).wait_for()
    expect(old.get_by_role("button", name=words["see"])).to_be_hidden()
    assert page.locator(".nw-tone-error").count() == 0


def test_the_table_is_read_with_the_keyboard_and_on_a_phone(voila_place, reader):
    page = reader.open(voila_place, "en", "08-relationships")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Practise with eight").click()
    people = page.locator(".nw-card", has=page.get_by_role("button", name="Next touches for my calendar"))
    row = people.get_by_role("button", name="Open Piotr Zieliński")
    row.press("Enter")
    expect(row).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Piotr Zieliński")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
