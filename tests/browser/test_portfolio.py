"""The end of the course in a browser: everything as one document in three forms, and four weeks for the calendar."""

import io
import json
from contextlib import closing

import docx
import pytest
import vobject
from playwright.sync_api import expect

from benchmarks.portfolio import fill
from exercises.workbook.place import open_workbook

from .conftest import Lab

PAGE = "portfolio"
"""A page with the two cards alone: what is tested does not hang on the lesson around them."""

WORDS = {
    "en": {
        "parts": "Parts",
        "files": {"docx": "Word file", "html": "Page for browser and paper", "md": "Markdown"},
        "pitch": "Pitch",
        "private": "Take them in, for my own copy",
        "warn": "Private notes are in now",
        "notice": "With private notes",
        "when": "Tuesday 16 February 2027 at 15:00",
        "missing": "Identity statement (module 1)",
        "cue": "Week 1: if …",
        "own": "the seminar ends on {weekday}",
        "look": "Look at my plan",
        "save": "The plan for my calendar",
        "taken": "on their way",
        "past": "That day is past",
        "start": "The first day",
    },
    "nb": {
        "parts": "Deler",
        "files": {"docx": "Word-fil", "html": "Side for nettleser og papir", "md": "Markdown"},
        "pitch": "Presentasjon",
        "private": "Ta dem med, i mitt eget eksemplar",
        "warn": "Private notater er med nå",
        "notice": "Med private notater",
        "when": "tirsdag 16. februar 2027 kl. 15.00",
        "missing": "Hvem du er, i førti ord (modul 1)",
        "cue": "Uke 1: hvis …",
        "own": "seminaret slutter på {weekday}",
        "look": "Se på planen min",
        "save": "Planen til kalenderen min",
        "taken": "på vei",
        "past": "Den dagen er over",
        "start": "Første dag",
    },
}


@pytest.fixture
def place(lab):
    lab.forget()
    for lang in WORDS:
        cells = ["from exercises import show", 'show("portfolio")', 'show("thirty_days")']
        code = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
        notebook = {
            "cells": [code | {"id": f"c{n}", "source": source} for n, source in enumerate(cells)],
            "metadata": {
                "language_info": {"name": "python"},
                "kernelspec": {"name": "python3", "display_name": "Python 3"},
                "networking_basics": {"module": "09", "lang": lang},
            },
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        (lab.notebooks / lang / f"{PAGE}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    yield Lab(lab)
    for lang in WORDS:
        (lab.notebooks / lang / f"{PAGE}.ipynb").unlink()


def full(place, lang, *without):
    book = open_workbook(place.server.workbook)
    with closing(book.store):
        fill(book, lang, 3)
        for exercise in without:
            book.forget(exercise)


def taken(page, button):
    with page.expect_download() as download:
        button.click()
    with open(download.value.path(), "rb") as file:
        return download.value.suggested_filename, file.read()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_everything_is_taken_in_three_forms(place, reader, browser, lang):
    words = WORDS[lang]
    full(place, lang, "identity_statement")
    page = reader.open(place, lang, PAGE)
    card = page.locator(".nw-card", has=page.get_by_role("button", name=words["files"]["docx"]))
    link = card.get_by_role("link", name=words["missing"])
    assert link.get_attribute("href") == "01-identity.ipynb"
    card.get_by_role("checkbox", name=words["pitch"], exact=True).uncheck()
    expect(card.get_by_role("checkbox", name=words["pitch"], exact=True)).not_to_be_checked()

    made = {form: taken(page, card.get_by_role("button", name=name)) for form, name in words["files"].items()}
    assert all(name.endswith(f".{form}") for form, (name, _) in made.items())
    paragraphs = docx.Document(io.BytesIO(made["docx"][1])).paragraphs
    seen = {
        "docx": "\n".join(paragraph.text for paragraph in paragraphs),
        "html": made["html"][1].decode(),
        "md": made["md"][1].decode(),
    }
    for text in seen.values():
        assert words["when"] in text and words["missing"] in text and words["notice"] not in text
        assert "Ida Solheim" in text and "Vaktplaner" not in text and "Yonas" not in text

    card.get_by_role("checkbox", name=words["private"]).check()
    card.get_by_text(words["warn"]).wait_for()
    _, private = taken(page, card.get_by_role("button", name=words["files"]["html"]))
    assert words["notice"] in private.decode() and "Vaktplaner" in private.decode()

    # The page opens by itself, in a window that knows nothing of the course.
    alone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    asked = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.set_content(private.decode())
    expect(alone.get_by_role("heading", level=1)).to_be_visible()
    assert alone.evaluate("document.documentElement.scrollWidth") <= 360
    assert [url for url in asked if not url.startswith(("about:", "data:"))] == []
    alone.context.close()
    assert page.locator(".nw-tone-error").count() == 0


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_four_weeks_go_into_the_calendar(place, reader, lang):
    words = WORDS[lang]
    full(place, lang, "thirty_days")
    page = reader.open(place, lang, PAGE)
    card = page.locator(".nw-card", has=page.get_by_role("button", name=words["save"]))
    cue = card.get_by_label(words["cue"], exact=True)
    assert cue.input_value()
    card.get_by_label(words["start"]).fill("2020-01-06")
    card.get_by_text(words["past"]).wait_for()
    cue.fill(words["own"].format(weekday={"en": "Thursday", "nb": "torsdag"}[lang]))
    card.get_by_role("button", name=words["look"]).click()
    card.locator(".nw-findings").first.wait_for()
    name, text = taken(page, card.get_by_role("button", name=words["save"]))
    events = vobject.readOne(text.decode()).vevent_list
    assert name.endswith(".ics") and len(events) >= 4
    assert all(event.valarm.trigger.value.total_seconds() == -600 for event in events)
    assert any({"en": "the seminar ends", "nb": "seminaret slutter"}[lang] in e.description.value for e in events)
    card.get_by_text(words["taken"]).wait_for()
    assert page.locator(".nw-tone-error").count() == 0


def test_an_empty_workbook_shows_the_ways_to_the_modules_on_a_phone(place, reader):
    page = reader.open(place, "nb", PAGE)
    page.set_viewport_size({"width": 360, "height": 740})
    card = page.locator(".nw-card").first
    expect(card.get_by_role("link")).to_have_count(11)
    expect(card.get_by_role("button", name="Word-fil")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
