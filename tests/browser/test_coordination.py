"""A learner in module 4: proposes times, takes one, has the invitation and the card as files, and finds it all again."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from exercises.coordination.slots import SlotsModel

WORDS = {
    "en": {
        "message": "Your message",
        "check": "Check my times",
        "ready": "It is ready to use.",
        "place": "Place or link",
        "backup": "If that fails",
        "invite": "Give me the invitation (.ics)",
        "first": "First name",
        "mail": "E-mail",
        "large": "Show it large",
        "close": "Close",
        "png": "Save as PNG",
        "send": "Send",
        "wrong": "Weekday and date disagree",
    },
    "nb": {
        "message": "Meldingen din",
        "check": "Sjekk tidspunktene mine",
        "ready": "Den er klar til bruk.",
        "place": "Sted eller lenke",
        "backup": "Hvis det svikter",
        "invite": "Gi meg invitasjonen (.ics)",
        "first": "Fornavn",
        "mail": "E-post",
        "large": "Vis den stort",
        "close": "Lukk",
        "png": "Lagre som PNG",
        "send": "Send",
        "wrong": "Ukedag og dato stemmer ikke",
    },
}


@pytest.fixture
def place(voila):
    from .conftest import Voila

    voila.workbook.parent.mkdir(exist_ok=True)
    return Voila(voila)


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_from_three_times_to_an_invitation_and_a_card(place, reader, lang):
    words = WORDS[lang]
    example = SlotsModel(lang, now=lambda: datetime.now(UTC) + timedelta(days=30))
    page = reader.open(place, lang, "04-coordination")
    card = page.locator(".nw-card").filter(has=page.get_by_label(words["message"], exact=True))
    page.get_by_label(words["message"], exact=True).fill(example.example())
    card.locator(".nw-clocks tbody tr").nth(2).wait_for()
    card.get_by_role("button", name=words["check"]).click()
    card.get_by_text(words["ready"]).wait_for()
    card.get_by_role("radio").nth(1).check()

    page.get_by_label(words["place"], exact=True).fill("https://meet.example.org/kari")
    page.get_by_label(words["backup"], exact=True).fill("+47 41 23 45 67")
    with page.expect_download() as given:
        page.get_by_role("button", name=words["invite"]).click()
    assert given.value.suggested_filename.endswith(".ics")
    calendar = icalendar.Calendar.from_ical(given.value.path().read_bytes())
    example.set_text(example.example())
    example.ask()
    assert calendar.walk("VEVENT")[0]["DTSTART"].dt.isoformat() == list(example.choices())[1]

    page.get_by_label(words["first"], exact=True).fill("Åse")
    page.get_by_label(words["mail"], exact=True).fill("ase@example.org")
    picture = page.locator(".nw-picture figure img")
    picture.wait_for()
    assert "ase@example.org" in picture.get_attribute("alt")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 200")
    page.get_by_role("button", name=words["large"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["close"]).click()
    with page.expect_download() as given:
        page.get_by_role("link", name=words["png"]).click()
    assert given.value.path().read_bytes().startswith(b"\x89PNG")

    page.reload()
    card.get_by_text(words["ready"]).wait_for()
    assert card.get_by_role("radio").nth(1).is_checked()


def test_the_fewest_messages_end_with_what_each_one_cost(place, reader):
    page = reader.open(place, "en", "04-coordination")
    card = page.locator(".nw-card").filter(has=page.locator(".nw-thread"))
    for text, count in (("Any time works", 3), ("I thought you would know best", 4)):
        card.get_by_role("radio", name=text).check()
        card.get_by_role("button", name="Send", exact=True).click()
        card.locator(".nw-message").nth(count - 1).wait_for()
    card.get_by_text("Nothing comes back").wait_for()
    assert card.locator(".nw-finding").count() == 2
    card.get_by_text("cost the conversation").wait_for()
