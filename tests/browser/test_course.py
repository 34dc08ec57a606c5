"""A learner with a browser: opens a module, writes a pitch, has it reviewed, comes back, and meets it in the plan."""

import hashlib
import json
import re
import sqlite3

import pytest
from playwright.sync_api import expect

from .conftest import VOILA, Lab, Reader, Server

PITCH = {
    "en": {
        "bricks": {
            "Who you are": "I'm Sunniva, in my second year of nursing in Bodø.",
            "What you have done": "Last winter I wrote a new handover sheet, and we used it on twelve night shifts.",
        },
        "assemble": "Put the bricks together",
        "review": "Review my pitch",
        "text": "Your pitch",
        "found": "I found",
        "mark": "Why this listener: it is there, mark the words",
        "done": "Mark these words",
        "marked": "marked by you",
        "earlier": "Earlier versions",
        "review_plan": "Review my plan",
    },
    "nb": {
        "bricks": {
            "Hvem du er": "Jeg heter Sunniva og går andre året på sykepleie i Bodø.",
            "Hva du har gjort": "I vinter skrev jeg et nytt rapportskjema, og vi brukte det på tolv nattevakter.",
        },
        "assemble": "Sett klossene sammen",
        "review": "Se på presentasjonen min",
        "text": "Presentasjonen din",
        "found": "Jeg fant",
        "mark": "Hvorfor akkurat denne lytteren: det står der, merk ordene",
        "done": "Merk disse ordene",
        "marked": "merket av deg",
        "earlier": "Tidligere versjoner",
        "review_plan": "Se på planen min",
    },
}


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_a_pitch_is_written_reviewed_found_again_and_used_in_the_plan(place, reader, lang):
    words = PITCH[lang]
    page = reader.open(place, lang, "06-presentation")
    for label, text in words["bricks"].items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name=words["assemble"]).click()
    whole = " ".join(words["bricks"].values())
    field = page.get_by_label(words["text"], exact=True)
    page.wait_for_function("([box, text]) => box.value === text", arg=[field.element_handle(), whole])
    page.get_by_role("button", name=words["review"]).click()
    page.locator(".nw-summary", has_text=words["found"]).wait_for()
    marks = page.locator(".nw-annotated mark").all_inner_texts()
    assert any("Sunniva" in mark for mark in marks) and any(re.search("twelve|handover|tolv|rapport", m) for m in marks)

    # The learner marks words with the keyboard alone.
    page.get_by_role("button", name=words["mark"]).press("Enter")
    page.locator(".nw-word").first.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_text(words["marked"]).wait_for()

    page.reload()
    page.locator(".nw-card .nw-title").first.wait_for()
    page.get_by_text(words["marked"]).wait_for()
    expect(page.get_by_label(words["text"], exact=True)).to_have_value(whole)

    page = reader.open(place, lang, "05-navigation")
    page.locator(".nw-annotated", has_text=whole).wait_for()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_every_notebook_opens_as_a_page_without_code(place, reader, lang):
    for file in sorted((place.server.notebooks / lang).glob("*.ipynb")):
        page = reader.open(place, lang, file.stem)
        assert page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible").count() == 0
        assert page.get_by_text("from exercises import show").filter(visible=True).count() == 0
        assert page.locator(".jp-Dialog").count() == 0
        assert page.locator(".jp-RenderedHTMLCommon h1").first.is_visible()


def test_opening_and_writing_leave_the_notebook_file_as_it_was(reader, place):
    file = place.server.notebooks / "en" / "06-presentation.ipynb"
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    page = reader.open(place, "en", "06-presentation")
    page.get_by_label("What interests you", exact=True).fill("A secret that belongs in no notebook.")
    page.get_by_text("Saved on this computer.").first.wait_for()
    page.keyboard.press("Control+s")
    page.wait_for_timeout(1500)
    saved = file.read_text(encoding="utf-8")
    assert "secret" not in saved
    assert all(cell.get("outputs", []) == [] for cell in json.loads(saved)["cells"])
    if not isinstance(place, Lab):
        assert hashlib.sha256(file.read_bytes()).hexdigest() == before


def test_what_is_typed_is_on_the_disk_within_a_second(place, reader):
    page = reader.open(place, "en", "06-presentation")
    field = page.get_by_label("Who is this version for?", exact=True)
    field.fill("")
    field.press_sequentially("Ngozi Eze")
    page.wait_for_timeout(1000)
    with sqlite3.connect(f"file:{place.server.workbook}?mode=ro", uri=True) as book:
        (state,) = book.execute("SELECT state FROM revision WHERE exercise = 'pitch' ORDER BY number DESC").fetchone()
    assert json.loads(state)["versions"][0]["listener"] == "Ngozi Eze"


ODD = [
    "x",
    "مرحبا أنا طالبة قانون",
    "<script>window.hacked = true</script><img src=x onerror='window.hacked=true'>",
    "word " * 10_000,
]


def test_odd_texts_are_kept_and_run_nothing(place, reader):
    page = reader.open(place, "en", "06-presentation")
    field = page.get_by_label("Your pitch", exact=True)
    for text in ODD:
        field.fill(text)
        page.wait_for_timeout(700)
        page.get_by_role("button", name="Review my pitch").click()
        page.wait_for_timeout(500)
        assert page.evaluate("window.hacked") is None
        assert field.input_value() == text
    assert page.locator(".nw-tone-error").count() == 0
    page.reload()
    page.locator(".nw-card .nw-title").first.wait_for()
    expect(page.get_by_label("Your pitch", exact=True)).to_have_value(ODD[-1], timeout=20_000)


def test_a_text_without_words_is_kept_and_the_button_says_what_is_missing(place, reader):
    page = reader.open(place, "en", "06-presentation")
    page.get_by_label("Your pitch", exact=True).fill("🙂🙂🙂")
    page.get_by_text("Saved on this computer.").first.wait_for()
    assert page.get_by_text("Write your pitch first.").is_visible()
    page.reload()
    page.locator(".nw-card .nw-title").first.wait_for()
    expect(page.get_by_label("Your pitch", exact=True)).to_have_value("🙂🙂🙂", timeout=20_000)


def test_questions_are_ordered_with_the_keyboard(place, reader):
    page = reader.open(place, "en", "05-navigation")
    for name in ("What made you leave", "How did you get from"):
        box = page.get_by_role("checkbox", name=name)
        if not box.is_checked():
            box.click()
        page.locator(".nw-sort-item", has_text=name).wait_for()
    last = page.locator(".nw-sort-item").last.locator(".nw-sort-text > span").first.inner_text()
    page.get_by_role("button", name=f"Move up: {last}").press("Enter")
    page.wait_for_function(
        "text => [...document.querySelectorAll('.nw-sort-text > span:first-child')].at(-2).textContent === text",
        arg=last,
    )
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == f"Move up: {last}"


def test_every_field_and_button_has_a_name(place, reader):
    for notebook in ("05-navigation", "06-presentation", "00-start"):
        page = reader.open(place, "nb", notebook)
        nameless = page.evaluate(
            """() => [...document.querySelectorAll('.nw-card :is(input, textarea, button, select, [role=option])')]
                .filter((e) => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim()))
                .map((e) => e.outerHTML)"""
        )
        assert nameless == []


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_nothing_is_wider_than_a_small_phone(voila, reader, lang):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    for file in sorted((voila.notebooks / lang).glob("*.ipynb")):
        reader.page.goto(f"{voila.url}/voila/render/{lang}/{file.name}")
        reader.page.locator(".nw-card .nw-title").first.wait_for()
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_plan_prints_on_one_page(browser, voila, reader):
    from exercises.conversation.page import printed_page
    from exercises.solution import contents, worked

    model = worked("conversation_plan", contents()["conversation_plan"]["nb"]["models"][1], "nb")
    reader.page.set_content(printed_page(model))
    pdf = reader.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_voila_says_in_words_when_the_course_is_gone(tmp_path_factory, browser):
    server = Server(tmp_path_factory.mktemp("gone"), VOILA)
    reader = Reader(browser)
    page = reader.page
    page.goto(f"{server.url}/voila/render/nb/00-start.ipynb")
    page.locator(".nw-card .nw-title").first.wait_for()
    server.stop()
    page.get_by_text("Forbindelsen til kurset er brutt").wait_for()
    reader.context.close()


def test_the_front_page_leads_to_both_languages_and_all_modules(voila, reader):
    page = reader.page
    page.goto(f"{voila.url}/voila/tree/")
    page.get_by_role("link", name="Norsk bokmål").click()
    assert page.locator("html").get_attribute("lang") == "nb"
    assert page.locator("a[data-module]").count() == len(list((voila.notebooks / "nb").glob("*.ipynb")))
    page.get_by_role("link", name="Presentasjonen din").click()
    page.locator(".nw-card .nw-title").first.wait_for()
    assert page.locator("html").get_attribute("lang") == "nb"
    page.get_by_role("link", name="English", exact=True).click()
    page.get_by_role("heading", name="6 · Your pitch").wait_for()
    page.get_by_role("link", name="Previous: 5 Navigating a conversation").click()
    page.get_by_role("heading", name="5 · Navigating a conversation").wait_for()
