"""A learner with a browser: finds somebody, gives a true reason, stars an old contact, and has both on one list."""

import sqlite3
from pathlib import Path

import pytest

from exercises.discovery.table import LIMIT

WORDS = {
    "en": {
        "search": "Search",
        "look": "Look closer at Kari Nordmann",
        "reason": "Why this person?",
        "cool": "Seems cool",
        "true": "She cut the monthly report from thirty charts to four.",
        "check": "Check my reason",
        "take": "Take to my shortlist",
        "step": "I could not find it",
        "read": "I read 2 people.",
        "star": "Star for Ida Moen",
        "name": "Ida Moen",
        "bad": "I could not find columns for first and last name",
        "large": "larger than 9 megabytes",
    },
    "nb": {
        "search": "Søk",
        "look": "Se nærmere på Kari Nordmann",
        "reason": "Hvorfor akkurat denne personen?",
        "cool": "Virker kul",
        "true": "Hun kuttet månedsrapporten fra tretti diagrammer til fire.",
        "check": "Sjekk grunnen min",
        "take": "Ta med til kortlista mi",
        "step": "jeg fant det ikke",
        "read": "Jeg leste 2 personer.",
        "star": "Stjerne til Eli Vik",
        "name": "Eli Vik",
        "bad": "Jeg fant ikke kolonner for fornavn og etternavn",
        "large": "større enn 9 megabyte",
    },
}
CSV = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nIda,Moen,,,Kvist,Boat builder,01 May 2019\nOtto,Berg,,,Kvist,Smith,02 May 2024"


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_people_are_found_given_a_reason_and_kept(voila, reader, lang, tmp_path):
    words = WORDS[lang]
    voila.workbook.parent.mkdir(exist_ok=True)
    page = reader.page
    page.goto(f"{voila.url}/voila/render/{lang}/02-discovery.ipynb")
    page.locator(".nw-card .nw-title").first.wait_for()

    page.get_by_label(words["search"], exact=True).fill("Kari Nordmann")
    page.get_by_role("button", name=words["look"]).first.press("Enter")
    field = page.get_by_label(words["reason"], exact=True).filter(visible=True)
    field.fill(words["cool"])
    page.get_by_role("button", name=words["check"]).filter(visible=True).click()
    page.get_by_text(words["step"], exact=True).filter(visible=True).first.wait_for()
    assert page.get_by_role("button", name=words["take"]).count() == 0
    field.fill(words["true"])
    page.get_by_role("button", name=words["check"]).filter(visible=True).click()
    page.get_by_role("button", name=words["take"]).click()
    page.locator(".nw-numbered .nw-roster-row", has_text="Kari Nordmann").wait_for()

    # Files: a wrong one, one that is too large to be read, a right one.
    chooser = page.locator("input[type=file][accept*=zip]")
    for name, content, said in (
        ("other.csv", "date,amount\n", "bad"),
        ("large.csv", "x" * (LIMIT // 6), "large"),
        ("mine.csv", CSV.replace("Ida,Moen", words["name"].replace(" ", ",")), "read"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        chooser.set_input_files(tmp_path / name)
        page.get_by_text(words[said]).wait_for()
    page.get_by_role("button", name=words["star"]).press("Space")
    page.locator(".nw-numbered .nw-roster-row", has_text=words["name"]).wait_for()

    # The network by keyboard alone.
    for key in ("live", "otieno", "elif"):
        node = page.locator(f'.nw-node[data-key="{key}"]')
        # The other language's learner has been here with the same workbook.
        if node.get_attribute("aria-pressed") == "false":
            node.press("Enter")
        page.locator(f'.nw-node[data-key="{key}"][aria-pressed="true"]').wait_for()
    assert page.locator(".nw-grid-table .nw-strong").count() == 3

    page.reload()
    page.locator(".nw-numbered .nw-roster-row", has_text=words["name"]).wait_for()
    with sqlite3.connect(f"file:{Path(voila.workbook)}?mode=ro", uri=True) as book:
        kept = str(book.execute("SELECT state FROM revision").fetchall())
    assert words["name"] in kept and "Otto" not in kept
