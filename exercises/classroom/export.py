"""The numbers of a session as a CSV file that a spreadsheet opens, and that cannot run anything there."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from exercises import content
from exercises.classroom.gallery import PARTS, found
from exercises.classroom.room import TODAY, Room

_FORMULA = re.compile(r"^\s*[=+\-@|%\t\r]")


def safe(cell: Any) -> Any:
    """A cell that a spreadsheet reads as text: what looks like a formula gets an apostrophe in front (OWASP)."""
    if not isinstance(cell, str):
        return cell
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", cell)
    return "'" + text if _FORMULA.match(text) else text


def numbers(room: Room, lang: str, names: bool) -> str:
    """The session as rows of ``what, who or which, detail, number, of``. Without ``names`` learners are numbered."""
    words = content.load("classroom", lang, "live")["export"]
    stream = io.StringIO()
    # Norwegian spreadsheets expect semicolons, since the comma stands in their numbers.
    writer = csv.writer(stream, delimiter=";" if lang == "nb" else ",", lineterminator="\r\n")
    writer.writerow([words[name] for name in ("what", "which", "detail", "number", "of")])
    for row in _rows(room, lang, words, names):
        writer.writerow([safe(cell) for cell in row])
    # Excel takes a file for UTF-8 only with this mark.
    return "\ufeff" + stream.getvalue()


def _rows(room: Room, lang: str, words: dict[str, str], names: bool) -> list[list[Any]]:
    now, modules = room.clock(), room.modules.get(lang, [])
    seats = [seat for seat, known in room.people.state["seats"].items() if now - known["last"] < TODAY]
    labels = room.people.labels()
    rows: list[list[Any]] = [[words["people"], "", "", len(seats), ""]]
    for number, seat in enumerate(seats, 1):
        who = labels[seat] if names else f"{words['learner']} {number}"
        rows += [
            [
                words["progress"],
                who,
                f"{module.number} {module.title}",
                room.numbers.done(seat, module),
                len(module.tasks),
            ]
            for module in modules
        ]
    polls = list(room.polls.state["past"])
    if room.polls.poll:
        polls.append(room.polls.poll | {"counts": room.polls.counts()})
    for number, poll in enumerate(polls, 1):
        answers = sum(poll["counts"].values())
        rows += [
            [
                f"{words['poll']} {number}",
                poll["question"][lang],
                option["label"][lang],
                poll["counts"][option["key"]],
                answers,
            ]
            for option in poll["options"]
        ]
    rows.append([words["rounds"], "", "", room.pairs.state["rounds"], ""])
    for number, item in enumerate(room.gallery.state["items"], 1):
        marks = found(item)
        rows += [
            [
                f"{words['gallery']} {number}",
                words[item["kind"]],
                words[part],
                marks["readers"] - marks["missing"][part],
                marks["readers"],
            ]
            for part in PARTS
        ]
    return rows
