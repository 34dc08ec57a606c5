"""The contacts as a CSV file that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import io

from exercises.relationships.ledger import FIELDS, Contact

SEPARATOR = {"en": ",", "nb": ";"}
"""What spreadsheets expect: with Norwegian settings the comma belongs to the numbers."""

_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula; the wide forms count in some of them."""


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe in front where one would."""
    formula = cell.startswith(("\t", "\r", "\n")) or cell.lstrip().startswith(_STARTS)
    return f"'{cell}" if formula else cell


def sheet(contacts: list[Contact], lang: str, heads: dict[str, str], channels: dict[str, str]) -> str:
    """All contacts as CSV with a heading line; the first character tells Excel that it is UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=SEPARATOR[lang], quoting=csv.QUOTE_ALL)
    writer.writerow([heads[field] for field in FIELDS])
    for contact in contacts:
        cells = contact | {"channel": channels.get(contact["channel"], "")}
        writer.writerow([safe(cells[field]) for field in FIELDS])
    return "\ufeff" + text.getvalue()
