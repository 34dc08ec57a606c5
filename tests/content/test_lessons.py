"""Every lesson is as long, as easy and as well founded as it promises, and everything it points at is there."""

import re
from pathlib import Path

import nbformat
import pytest

from exercises.content import LANGUAGES
from exercises.feedback import count_words, lix
from workshop.lesson import NOTEBOOKS, READING, lessons, plain
from workshop.task import task

ROOT = NOTEBOOKS.parent
LESSONS = [pytest.param(lesson, id=f"{lesson.lang}-{lesson.module}") for lesson in lessons()]
PAIRS = [pytest.param(*pair, id=pair[0].module) for pair in zip(*map(lessons, LANGUAGES), strict=True)]
PAGES = sorted(
    [*NOTEBOOKS.glob("*/*.ipynb"), *(ROOT / "solutions").glob("*/*.ipynb"), *ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
)
PLACEHOLDER = re.compile(r"\b(lorem|ipsum|TODO|FIXME|TBD|XXX+)\b|\?\?\?|\[\.\.\.\]", re.I)


def markdown(file):
    """The Markdown of a page, cell by cell."""
    if file.suffix == ".md":
        return [file.read_text(encoding="utf-8")]
    return [cell.source for cell in nbformat.read(file, 4).cells if cell.cell_type == "markdown"]


def anchor(heading):
    """What JupyterLab makes of a heading for links to it."""
    return plain(heading).strip().replace(" ", "-")


def name(file):
    return f"{file.parent.name}-{file.stem}"


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_every_link_leads_somewhere(file):
    for target, place in re.findall(r"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)", "\n".join(markdown(file))):
        found = (file.parent / target).resolve() if target else file
        assert found.exists(), f"there is no {target}"
        if place:
            headings = re.findall(r"^#+ (.+)$", "\n".join(markdown(found)), re.M)
            assert place in map(anchor, headings), f"{found.name} has no heading {place}"


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_every_picture_is_there_and_has_a_text_for_those_who_cannot_see_it(file):
    for cell in markdown(file):
        for alternative, target in re.findall(r"!\[([^\]]*)\]\(([^)\s]+)", cell):
            assert len(alternative.split()) >= 3, f"{target}: say what the picture shows"
            assert (file.parent / target).exists(), f"there is no {target}"
        for tag in re.findall(r"<img\b[^>]*>", cell):
            assert re.search(r'alt="[^"]{10,}"', tag), tag


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_between_600_and_900_words(lesson):
    assert 600 <= count_words(lesson.prose()) <= 900


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_easy_to_read(lesson):
    # LIX: below 25 is a children's book and 45 a newspaper's leader. Under 17 the sentences are chopped to bits.
    assert 17 <= lix(lesson.prose()) <= 45


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_time_under_the_title_is_the_sum_of_what_the_lesson_holds(lesson):
    # A card that names no time, such as the map, takes a look of three minutes.
    exercises = sum(task(name, lesson.lang).minutes or 3 for name in lesson.exercises())
    reading = count_words(lesson.prose()) / READING
    assert abs(lesson.stated_minutes() - exercises - reading) <= 6, (exercises, round(reading))


@pytest.mark.parametrize(("english", "bokmål"), PAIRS)
def test_both_languages_promise_the_same_time(english, bokmål):
    assert english.stated_minutes() == bokmål.stated_minutes() > 0
    for name in english.exercises():
        assert task(name, "en").minutes == task(name, "nb").minutes, name


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_sources_are_complete(lesson):
    sources = lesson.sources()
    assert len(sources) >= 3
    assert "Paul Pesek" in " ".join(sources), "where the course comes from"
    assert re.search(r"invented|oppdikte", sources[-1] + sources[-2]), "who is invented"


@pytest.mark.parametrize(("english", "bokmål"), PAIRS)
def test_both_languages_name_the_same_sources_and_years(english, bokmål):
    one, other = (
        [sorted(re.findall(r"\b(?:19|20)\d\d\b", source)) for source in lesson.sources()]
        for lesson in (english, bokmål)
    )
    assert one == other


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_size_of_a_study_stands_in_the_sources_too(lesson):
    """A number of people is a claim; whoever reads it can look up where it was counted."""
    people = r"(\d{3,}|\d{1,2}[,\u00a0 ]\d{3}) (?:\w+ ){0,2}(?:people|job seekers|members|students|professors|managers|mennesker|personer|arbeidssøkere|medlemmer|studenter|professorer|ledere)"
    digits = re.sub(r"(?<=\d)[,\u00a0 .](?=\d{3})", "", " ".join(lesson.sources()))
    for number in re.findall(people, lesson.prose()):
        assert re.sub(r"\D", "", number) in digits, number


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_nothing_is_left_to_be_written(file):
    for cell in markdown(file):
        assert not PLACEHOLDER.search(cell), cell


@pytest.mark.parametrize("file", sorted(Path(ROOT).glob("[es]*/**/*.toml")), ids=name)
def test_no_content_file_holds_a_placeholder(file):
    assert not PLACEHOLDER.search(file.read_text(encoding="utf-8"))
