"""Slides and sheets as they are seen: nothing runs off the edge, and nothing is loaded."""

import os
import shutil

import pytest
from playwright.sync_api import expect

from exercises.content import LANGUAGES
from workshop import handouts
from workshop.lesson import lessons
from workshop.slides import page

# Only what is on the slide counts; the speaker notes are elsewhere.
MEASURE = """() => [...Array(Reveal.getTotalSlides()).keys()].flatMap(n => {
  Reveal.slide(n);
  const slide = Reveal.getCurrentSlide(), where = slide.querySelector('.where')?.getBoundingClientRect().top ?? 704;
  return [...slide.querySelectorAll('h1, h2, p, li, td, th, blockquote')]
    .filter(part => !part.closest('aside') && !part.classList.contains('where'))
    .filter(part => { const box = part.getBoundingClientRect();
      return box.bottom > where || box.right > 1270 || part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0; })
    .map(part => `${n + 1}: ${part.innerText.slice(0, 60)}`);
})"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.slides :is(h1, h2, p, li, td)')]
  .filter(part => !part.closest('aside')).map(part => parseFloat(getComputedStyle(part).fontSize)))"""
OVERFULL = """() => [...document.querySelectorAll('article')].filter(sheet => {
  const foot = sheet.querySelector('footer').getBoundingClientRect().bottom, edge = sheet.getBoundingClientRect().bottom;
  const parts = [...sheet.querySelectorAll('.link, .lead, .asks')].map(part => part.getBoundingClientRect());
  const below = parts.slice(0, -1).some(part => part.bottom > parts.at(-1).top + 3);
  return foot > edge - 20 || below || sheet.scrollHeight > sheet.clientHeight + 1;
}).map(sheet => sheet.querySelector('h1').innerText)"""


@pytest.fixture
def screen(browser):
    """A projector's picture, where every request is remembered."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    asked, errors = [], []
    context.on("request", lambda request: asked.append(request.url))
    screen = context.new_page()
    screen.on("pageerror", lambda error: errors.append(str(error)))
    yield screen
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "about:", "data:", "blob:"))] == []
    assert errors == []


def show(screen, tmp_path, lesson):
    file = tmp_path / f"{lesson.module}.html"
    file.write_text(page(lesson), encoding="utf-8")
    screen.goto(file.as_uri())
    screen.wait_for_function("window.Reveal && Reveal.isReady()")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_fits_every_slide_and_can_be_read_from_the_back_row(screen, tmp_path, lang):
    for lesson in lessons(lang):
        show(screen, tmp_path, lesson)
        assert screen.evaluate(MEASURE) == [], lesson.module
        assert screen.evaluate(SMALLEST) >= 18


def test_the_keyboard_goes_through_and_opens_the_speaker_notes(screen, tmp_path):
    show(screen, tmp_path, lessons("nb")[5])
    screen.keyboard.press("Space")
    expect(screen.locator("section.present .now")).to_have_text("Gjør dette nå")
    with screen.expect_popup() as opened:
        screen.keyboard.press("s")
    expect(opened.value.locator(".speaker-controls-notes .value")).to_contain_text("fra hukommelsen")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_is_one_page_and_nothing_on_it_touches(screen, tmp_path, lang):
    file = tmp_path / "sheets.html"
    file.write_text(handouts.page(lang, "http://192.168.100.200:8866/join/tiger-42"), encoding="utf-8")
    screen.emulate_media(media="print")
    screen.goto(file.as_uri())
    assert screen.evaluate(OVERFULL) == []
    assert screen.locator("article").count() == 5


def test_the_printed_pdf_has_five_pages_of_a4(tmp_path, browser):
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    content = handouts.pdf(handouts.page("nb"), path)
    assert content.count(b"/Type /Page\n") == 5 and b"/MediaBox [0 0 594" in content
