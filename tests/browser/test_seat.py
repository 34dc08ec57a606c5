"""A learner in a class, in a browser: takes a seat, finds the way, meets a fault, leaves the computer to the next."""

import socket
import threading

import pytest
from playwright.sync_api import expect

from tests.classroom.server import Server

from .conftest import Reader

pytestmark = pytest.mark.xdist_group("class")

# On a busy machine a page may take its time; what it shows in the end is what counts.
expect.set_options(timeout=30_000)

TEXT = "I am Mehdi, an apprentice in Narvik."


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("class"), first="en/06-presentation.ipynb")
    yield server
    server.stop()


def take_seat(page, url, name="Mehdi"):
    page.goto(f"{url}/en")
    page.get_by_label("The name the class sees").fill(name)
    page.get_by_role("button", name="Join the class").click()
    key = " ".join(page.locator(".key li").all_inner_texts())
    page.get_by_role("link", name="I have written them down").click()
    page.get_by_role("heading", name=f"Hello, {name}").wait_for()
    return key


def open_pitch(page, url, lang="en"):
    page.goto(f"{url}/voila/render/{lang}/06-presentation.ipynb")
    page.locator(".nw-card .nw-title").first.wait_for()


def test_a_learner_takes_a_seat_goes_through_the_course_and_comes_back_elsewhere(classroom, browser):
    here, there = Reader(browser), Reader(browser)
    page = here.page
    key = take_seat(page, classroom.url, "Mehdi <b>bold</b>")
    assert page.locator("h2 b").count() == 0
    page.get_by_role("link", name="Your pitch").click()
    page.locator(".nw-card .nw-title").first.wait_for()
    page.get_by_label("Your pitch", exact=True).fill(TEXT)
    page.get_by_text("Saved, sealed with your key.").first.wait_for()

    # Along the course and into the other language, without the browser's own buttons.
    page.get_by_role("link", name="Next: 7").click()
    page.get_by_role("heading", name="7 · ").wait_for()
    page.get_by_role("link", name="Previous: 6").click()
    page.get_by_role("link", name="Bokmål", exact=True).click()
    page.get_by_role("heading", name="6 · Presentasjonen din").wait_for()
    expect(page.get_by_label("Presentasjonen din", exact=True)).to_have_value(TEXT)
    page.get_by_role("link", name="Networking Basics").click()
    page.get_by_text("0 av 5 gjort").wait_for()

    other = there.page
    other.goto(f"{classroom.url}/en")
    other.get_by_text("I have a key already").click()
    other.get_by_label("Your five words").fill(key.upper().replace(" ", ", "))
    other.get_by_role("button", name="Find my work again").click()
    other.get_by_role("link", name="Go on with 6").click()
    expect(other.get_by_label("Your pitch", exact=True)).to_have_value(TEXT)
    for reader in (here, there):
        reader.context.close()
        assert (reader.foreign, reader.errors) == ([], [])


def test_the_next_person_at_the_computer_meets_nothing_of_the_last(classroom, browser):
    reader = Reader(browser)
    page, front = reader.page, reader.context.new_page()
    key = take_seat(page, classroom.url)
    open_pitch(page, classroom.url)
    page.get_by_label("Your pitch", exact=True).fill(TEXT)
    page.get_by_text("Saved, sealed with your key.").first.wait_for()
    front.goto(f"{classroom.url}/en")
    front.get_by_role("button", name="Leave this computer").click()
    front.get_by_role("heading", name="This computer has forgotten you").wait_for()
    page.get_by_role("button", name="Join the class").wait_for()
    for _ in range(3):
        page.go_back()
        shown = page.locator("body").inner_text()
        assert TEXT not in shown and not all(word in shown for word in key.split())
    open_pitch(page, classroom.url)
    page.get_by_text("Nothing you write is kept.").wait_for()
    expect(page.get_by_label("Your pitch", exact=True)).to_have_value("")
    page.get_by_label("Your pitch", exact=True).fill("tried")
    page.get_by_text("Not kept: you are here without a seat.").first.wait_for()
    reader.context.close()


def test_the_page_says_when_its_kernel_has_ended_and_opens_again_with_everything(classroom, browser):
    reader = Reader(browser)
    page = reader.page
    take_seat(page, classroom.url)
    open_pitch(page, classroom.url)
    page.get_by_label("Your pitch", exact=True).fill(TEXT)
    page.get_by_text("Saved, sealed with your key.").first.wait_for()
    kernel = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId")
    classroom.kernels()[kernel].kill()
    page.get_by_text("The exercises on this page were put to rest").wait_for()
    page.get_by_role("button", name="Wake them up").click()
    page.locator(".nw-card .nw-title").first.wait_for()
    expect(page.get_by_label("Your pitch", exact=True)).to_have_value(TEXT)
    reader.context.close()


class Wire:
    """The network between a browser and the server; it can be cut."""

    def __init__(self, port):
        self._port, self._ends, self.cut = port, [], False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self.cut:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self._port))
            self._ends += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one, other):
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            end.close()

    def break_off(self):
        self.cut = True
        for end in self._ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        self._ends.clear()

    def close(self):
        self._listener.close()


def test_a_network_that_is_gone_for_ten_seconds_is_told_and_costs_nothing(classroom, browser):
    wire, reader = Wire(classroom.port), Reader(browser)
    page = reader.page
    take_seat(page, wire.url)
    open_pitch(page, wire.url)
    field = page.get_by_label("Your pitch", exact=True)
    field.fill(TEXT)
    page.get_by_text("Saved, sealed with your key.").first.wait_for()
    wire.break_off()
    page.get_by_text("The connection to the course was lost.").wait_for()
    field.fill(TEXT + " Written while the network was gone.")
    page.wait_for_timeout(10_000)
    wire.cut = False
    page.get_by_text("The connection is back.").wait_for()
    expect(page.get_by_text("Saved, sealed with your key.").first).to_be_visible()
    page.wait_for_timeout(1500)
    open_pitch(page, wire.url)
    expect(page.get_by_label("Your pitch", exact=True)).to_have_value(TEXT + " Written while the network was gone.")
    reader.context.close()
    wire.close()
