"""What a card shows and hides while the page is open."""

from playwright.sync_api import expect


def test_a_button_appears_and_goes_as_soon_as_it_is_told_to(place, reader):
    page = reader.open(place, "en", "06-presentation")
    card = page.locator(".nw-card", has=page.get_by_label("Your pitch", exact=True))
    again, undo = card.get_by_role("button", name="Start over"), card.get_by_role("button", name="Undo: bring")
    expect(again).to_be_hidden()
    page.get_by_label("Your pitch", exact=True).fill("I'm Sunniva.")
    expect(again).to_be_visible()
    again.click()
    expect(undo).to_be_visible()
    expect(again).to_be_hidden()
