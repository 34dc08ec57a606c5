"""A teacher and three learners at once: a poll, a round in pairs with the clock, a gallery, and a server that stops."""

import pytest
from playwright.sync_api import expect

from .conftest import BOARD, Reader

MARKUP = "<img src=x onerror=alert(1)>"
PITCH = "I am Amal, third year of teacher training. You spoke about boys who read. May I ask you two questions?"
LEARNERS = (("Amal", "en"), ("Kari", "nb"), (MARKUP, "en"))


@pytest.fixture
def people(browser):
    """A browser for each; nothing may fail in any of them, nor be asked of another host."""
    readers = [Reader(browser) for _ in range(4)]
    yield [reader.page for reader in readers]
    for reader in readers:
        reader.context.close()
        assert reader.foreign == [] and reader.errors == []


def take_a_seat(page, server, name, lang):
    page.goto(f"{server.url}/{lang}")
    page.locator("#name").fill(name)
    page.locator("#name").press("Enter")
    page.locator("ol.key").wait_for()
    page.goto(f"{server.url}/voila/render/{lang}/06-presentation.ipynb")
    page.locator(".nw-card .nw-title").first.wait_for()


def do(teacher, name):
    teacher.get_by_role("button", name=name, exact=True).click()


def test_a_lesson_from_the_first_poll_to_a_restart(classroom, people):
    teacher, *learners = people
    for page, (name, lang) in zip(learners, LEARNERS, strict=True):
        take_a_seat(page, classroom, name, lang)
    teacher.goto(f"{classroom.url}/board")
    teacher.get_by_label("Token").fill(BOARD)
    do(teacher, "Open the board")
    expect(teacher.get_by_text("3 here")).to_be_visible()
    expect(teacher.get_by_role("rowheader", name=MARKUP)).to_be_visible()
    projector = teacher.context.new_page()
    projector.goto(f"{classroom.url}/board/show?lang=en")
    expect(projector.get_by_role("heading", name="Join the class")).to_be_visible()

    a_poll(teacher, projector, learners)
    a_round(teacher, projector, learners)
    a_gallery(teacher, projector, learners)

    do(teacher, "Eyes up")
    for page in learners:
        expect(page.get_by_role("dialog")).to_be_visible()
    do(teacher, "Let them go on")
    for page in learners:
        expect(page.get_by_role("dialog")).to_have_count(0)
    a_restart(classroom, teacher, learners)


def a_poll(teacher, projector, learners):
    do(teacher, "My own")
    teacher.get_by_label("The question").fill("Who speaks first?")
    teacher.get_by_label("Answers to choose from").fill("You\nThe other")
    do(teacher, "Ask the class")
    for page, answer in zip(learners, ("You", "You", "The other"), strict=True):
        page.locator("#live").get_by_role("radio", name=answer, exact=True).check()
    expect(teacher.get_by_text("3 of 3 have answered")).to_be_visible()
    expect(projector.get_by_role("heading", name="Who speaks first?")).to_be_visible()
    for page in [projector, *learners]:
        expect(page.locator(".live-bar, .bar")).to_have_count(0)
    do(teacher, "Show the bars to the class")
    for page in learners:
        expect(page.locator(".live-result").first).to_contain_text("2")
    expect(projector.locator(".bar").first).to_contain_text("2")
    do(teacher, "Put it away")
    for page in learners:
        expect(page.locator(".live-option")).to_have_count(0)


def a_round(teacher, projector, learners):
    do(teacher, "Begin a round")
    for page in learners:
        expect(page.locator("#live .live-clock")).to_be_visible()
    texts = [page.locator("#live .live-with").inner_text() for page in learners]
    # Two are partners of each other, and one watches them both.
    assert len([text for text in texts if " and " in text or " og " in text]) == 1
    expect(projector.locator(".show-pairs li")).to_have_count(1)
    half = learners[0].get_by_text("Half time has passed")
    expect(half).to_have_count(0)
    for _ in range(4):
        phase = teacher.locator(".phases [aria-current]").inner_text()
        at = teacher.locator(".phases li").evaluate_all("all => all.findIndex(one => one.hasAttribute('aria-current'))")
        do(teacher, "Next phase")
        expect(teacher.locator(".phases li").nth(at + 1)).to_have_attribute("aria-current", "step")
        assert phase
    expect(half).to_be_visible()
    expect(learners[1].get_by_text("Halve tiden er gått")).to_be_visible()
    do(teacher, "End the round")
    for page in learners:
        expect(page.locator("#live .live-clock")).to_be_hidden()


def a_gallery(teacher, projector, learners):
    one, two, three = learners
    do(teacher, "Pitches")
    one.get_by_role("button", name="Share a text of mine").click()
    one.locator("#live").get_by_label("Your pitch").fill(PITCH)
    one.get_by_role("button", name="Put it on the wall").click()
    expect(two.locator(".live-item")).to_contain_text("Uten navn")
    for page, who in ((two, "hvem, setning 1"), (three, "who, sentence 1")):
        page.get_by_role("button", name=who).click()
    two.get_by_role("button", name="Jeg er ferdig med denne").click()
    three.get_by_role("button", name="I am done with this one").click()
    expect(teacher.get_by_text("2 have marked it")).to_be_visible()
    do(teacher, "Show large")
    expect(projector.locator(".sentences")).to_contain_text("May I ask you two questions?")
    do(teacher, "Hide")
    for page in learners:
        expect(page.locator(".live-item")).to_have_count(0)
    expect(projector.locator(".sentences")).to_have_count(0)
    do(teacher, "Show again")
    one.get_by_role("button", name="Take back the text I shared").click()
    expect(teacher.get_by_text("Nobody has shared anything yet.")).to_be_visible()


def a_restart(classroom, teacher, learners):
    do(teacher, "Ask the class")
    for page in learners:
        expect(page.locator(".live-option").first).to_be_visible()
    classroom.stop()
    expect(learners[0].get_by_text("The link to the class is lost.").first).to_be_visible()
    expect(learners[1].get_by_text("Forbindelsen til klassen er brutt.").first).to_be_visible()
    expect(teacher.get_by_text("The link to the class is lost.")).to_be_visible()
    # What is chosen while the link is cut is handed in afterwards.
    learners[0].locator("#live").get_by_role("radio").first.check()
    classroom.start()
    expect(learners[0].locator("#live .live-say")).not_to_contain_text("lost", timeout=30_000)
    for page in learners[1:]:
        page.locator("#live").get_by_role("radio").first.check()
    expect(teacher.get_by_text("3 of 3 have answered")).to_be_visible(timeout=30_000)


def test_a_learner_does_not_get_to_the_board(classroom, people):
    page = people[1]
    take_a_seat(page, classroom, "Oluchi", "en")
    page.goto(f"{classroom.url}/board?token=a-guess")
    expect(page.get_by_role("alert")).to_contain_text("That is not the token")
    opened = page.evaluate(
        """() => new Promise((done) => { const socket = new WebSocket(`ws://${location.host}/board/live`);
        socket.onopen = () => done("open"); socket.onerror = () => done("refused"); })"""
    )
    assert opened == "refused"
