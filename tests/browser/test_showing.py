"""What a card shows and hides while the page is open, also on a computer that is slow to start."""

from playwright.sync_api import expect

SLOW = """(() => {
  const make = URL.createObjectURL;
  let slow = 3;
  // Every exercise's script comes through here. A busy computer is made of the first three: nothing else runs meanwhile.
  URL.createObjectURL = (blob) => {
    const until = slow-- > 0 && blob.type === "text/javascript" ? performance.now() + 2500 : 0;
    while (performance.now() < until) { /* busy */ }
    return make.call(URL, blob);
  };
})()"""


def start_over_and_undo(page):
    card = page.locator(".nw-card", has=page.get_by_label("Your pitch", exact=True))
    again, undo = card.get_by_role("button", name="Start over"), card.get_by_role("button", name="Undo: bring")
    expect(again).to_be_hidden()
    page.get_by_label("Your pitch", exact=True).fill("I'm Sunniva.")
    expect(again).to_be_visible()
    again.click()
    expect(undo).to_be_visible()
    expect(again).to_be_hidden()


def test_a_button_appears_and_goes_as_soon_as_it_is_told_to(place, reader):
    start_over_and_undo(reader.open(place, "en", "06-presentation"))


def test_a_computer_that_starts_slowly_still_hears_from_the_kernel(place, reader):
    reader.page.add_init_script(SLOW)
    start_over_and_undo(reader.open(place, "en", "06-presentation"))
