"""Content and interface: both languages, nothing missing, names that exist."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import nbformat
import pytest
from babel.messages.pofile import read_po

import exercises
from exercises import catalogue, content
from exercises.clock import day, moment
from exercises.course.recall import questions_for
from exercises.locale import __main__ as strings

PACKAGE = Path(exercises.__file__).parent
NOTEBOOKS = PACKAGE.parent / "notebooks"
ROOMS = sorted(PACKAGE.glob("*/*.toml"))
RULES = [PACKAGE / "feedback" / "lexicon.toml"]  # single words, which belong to one language


@pytest.mark.parametrize("lang", content.LANGUAGES)
@pytest.mark.parametrize(
    "file", [file for file in ROOMS if file not in RULES], ids=lambda file: f"{file.parent.name}/{file.stem}"
)
def test_every_content_file_has_every_text_in_both_languages(file, lang):
    assert content.load(file.parent.name, lang, file.stem)


def test_a_text_without_its_bokmål_is_refused(monkeypatch):
    monkeypatch.setattr(content, "_read", lambda room, name: {"title": {"en": "Hello"}})
    with pytest.raises(ValueError, match="title"):
        content.load("pitch", "en")


def test_every_interface_string_is_collected_translated_and_compiled():
    for lang in content.LANGUAGES[1:]:
        file = strings.catalogue_file(lang)
        kept = read_po(file.open("rb"), locale=lang)
        in_source = {message.id for message in strings.collect() if message.id}
        assert in_source == {message.id for message in kept if message.id}
        assert [message.id for message in kept if message.id and not message.string] == []
        assert file.with_suffix(".mo").read_bytes() == strings.compiled(kept)


def test_translations_fill_in_the_same_values():
    for lang in content.LANGUAGES[1:]:
        for message in read_po(strings.catalogue_file(lang).open("rb"), locale=lang):
            if message.id:
                assert set(re.findall(r"\{\w+\}", message.id)) == set(re.findall(r"\{\w+\}", message.string)), (
                    message.id
                )


def test_an_unknown_exercise_names_the_nearest():
    with pytest.raises(ValueError, match="did you mean pitch"):
        exercises.show("pich")


def test_an_unknown_language_names_the_known():
    with pytest.raises(ValueError, match="en, nb"):
        exercises.show("pitch", lang="no")


def shown(file):
    notebook = nbformat.read(file, 4)
    return [name for cell in notebook.cells for name in re.findall(r'show\("(\w+)"\)', cell.source)]


@pytest.mark.parametrize(
    "file", sorted(NOTEBOOKS.glob("*/*.ipynb")), ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_every_exercise_a_notebook_shows_exists(file):
    for name in shown(file):
        base, _, module = name.rpartition("_")
        assert name in catalogue.VIEWS or (base in catalogue.VIEWS and questions_for(name, "en") and module)


def test_dates_read_as_each_language_writes_them():
    assert day(date(2027, 2, 16), "nb") == "tirsdag 16. februar"
    assert day(date(2027, 2, 16), "en") == "Tuesday 16 February"
    noon = datetime(2027, 2, 16, 12, 5, tzinfo=UTC)
    here = noon.astimezone()
    assert moment(noon, "nb") == f"tirsdag 16. februar kl. {here:%H.%M}"
    assert moment(noon, "en") == f"Tuesday 16 February at {here:%H:%M}"
