"""Every lesson is a deck: short enough for a slide, with the whole text in the speaker notes, and in one file."""

import re

import nbformat
import pytest

from exercises.content import LANGUAGES
from workshop.deck import deck
from workshop.lesson import NOTEBOOKS, Lesson, lessons, plain
from workshop.slides import WORDS, page

LESSONS = [pytest.param(lesson, id=f"{lesson.lang}-{lesson.module}") for lesson in lessons()]
PAIRS = [pytest.param(*pair, id=pair[0].module) for pair in zip(*map(lessons, LANGUAGES), strict=True)]


def lesson_of(*cells, lang="en"):
    for cell in cells:
        cell.metadata.slideshow = {"slide_type": "slide"}
    return Lesson(NOTEBOOKS / lang / "05-navigation.ipynb", lang, list(cells))


def markdown(text):
    return nbformat.v4.new_markdown_cell(text)


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_cell_says_whether_it_is_a_slide(lesson):
    for cell in lesson.cells:
        wanted = "skip" if cell.id == "setup" else "slide"
        assert cell.metadata.slideshow.slide_type == wanted, cell.id


@pytest.mark.parametrize(("english", "bokmål"), PAIRS)
def test_both_languages_give_the_same_tasks(english, bokmål):
    one, other = ([slide.minutes for slide in deck(lesson) if slide.kind == "task"] for lesson in (english, bokmål))
    assert one == other and len(one) == len(english.exercises())


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_notes_hold_every_word_that_a_slide_leaves_out(lesson):
    noted = plain("\n".join(slide.notes + "\n" + "\n".join(slide.blocks) for slide in deck(lesson))).split()
    missing = set(plain("\n".join(lesson.texts()[1:])).split()) - set(noted)
    headings = {word for slide in deck(lesson) for word in slide.heading.split()}
    links = set(re.findall(r"\S+\.ipynb\S*", "\n".join(lesson.texts())))
    assert missing - headings - links == set()


def test_a_paragraph_is_shown_by_its_first_sentence_and_a_bold_phrase_with_the_next():
    text = "## H\n\nThe first one is here now. The second.\n\n**“No.”** Because of this. And that."
    (slide,) = deck(lesson_of(markdown(text)))
    assert slide.blocks == ["The first one is here now.", "**“No.”** Because of this."]


def test_tables_and_lists_are_shown_whole():
    text = "## H\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one. And more.\n- two"
    (slide,) = deck(lesson_of(markdown(text)))
    assert slide.blocks == text.split("\n\n")[1:]


def test_what_is_too_long_for_a_slide_goes_on_on_the_next():
    quotations = "\n\n".join("> " + "word " * 90 for _ in range(3))
    slides = deck(lesson_of(markdown(f"## H\n\n{quotations}")))
    assert len(slides) == 3 and {slide.heading for slide in slides} == {"H"}


def test_a_date_is_not_the_end_of_a_sentence():
    (slide,) = deck(
        lesson_of(
            markdown("## H\n\nVi møtes tirsdag 16. februar kl. 14.00 på kaia. Så går vi.\n\nNoe mer her."), lang="nb"
        )
    )
    assert slide.blocks[0] == "Vi møtes tirsdag 16. februar kl. 14.00 på kaia."


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_file_stands_alone(lesson):
    html = page(lesson)
    # What a page loads: no address of another host, no file beside it.
    assert (
        re.findall(r"<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=", html.split("<body>")[1].split("<script>")[0])
        == []
    )
    assert not re.search(r"url\((?!data:)|@import|<link\b", html.split("<body>")[0])
    assert f'<html lang="{lesson.lang}">' in html
    assert html.count(WORDS[lesson.lang]["now"]) == len(lesson.exercises())
