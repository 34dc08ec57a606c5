"""Taking the workbook along: everything in one JSON file, and back again."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from exercises.workbook.book import Workbook
from exercises.workbook.revision import now

FORMAT = "networking-basics-workbook"
VERSION = 1
LIMIT = 50_000_000
"""The largest file that is read, in bytes."""


class CarryError(ValueError):
    """A file that is not a workbook; ``reason`` is ``json``, ``format``, ``newer``, ``large`` or ``shape``."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def carry_out(workbook: Workbook) -> str:
    """Everything in the workbook, with all earlier versions, as the text of one JSON file."""
    exercises = {}
    for name in workbook.exercises():
        entries = [{"saved_at": r.saved_at.isoformat(), "state": r.state} for r in workbook.history(name)]
        newest = workbook.load(name)
        if not entries or entries[-1]["state"] != newest:
            entries.append({"saved_at": now().isoformat(), "state": newest})
        exercises[name] = entries
    content = {"format": FORMAT, "version": VERSION, "written_at": now().isoformat(), "exercises": exercises}
    return json.dumps(content, indent=1)


def bring_back(workbook: Workbook, content: str | bytes) -> list[str]:
    """Add a carried-out file to the workbook: its newest states become current, all others stay as earlier versions.

    Returns the names of the exercises that came in. Raises ``CarryError`` (and then nothing was changed) or
    ``StoreError``.
    """
    if len(content) > LIMIT:
        raise CarryError("large")
    histories = _histories(content)
    fresh = []
    for name, entries in histories.items():
        held = {json.dumps(revision.state, sort_keys=True) for revision in workbook.history(name)}
        fresh += [(name, *entry) for entry in entries[:-1] if json.dumps(entry[1], sort_keys=True) not in held]
        if workbook.load(name) != entries[-1][1]:
            fresh.append((name, *entries[-1]))
    workbook.store.append(fresh)
    return sorted(histories)


def _histories(content: str | bytes) -> dict[str, list[tuple[datetime, dict[str, Any]]]]:
    """Exercise → its moments and states, oldest first."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise CarryError("json") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise CarryError("format")
    if not isinstance(data.get("version"), int) or data["version"] > VERSION:
        raise CarryError("newer")
    try:
        histories = {
            str(name): [(datetime.fromisoformat(entry["saved_at"]), entry["state"]) for entry in entries]
            for name, entries in data["exercises"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CarryError("shape") from error
    entries = [entry for history in histories.values() for entry in history]
    if not all(histories.values()) or not all(isinstance(state, dict) and moment.tzinfo for moment, state in entries):
        raise CarryError("shape")
    return histories
