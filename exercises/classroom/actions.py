"""What may be asked of the room over a websocket: by a learner for their own seat, by the teacher for the class.

A message is one JSON object, ``{"do": "answer", …}``, with exactly the fields of its action.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from exercises import content
from exercises.classroom import asks
from exercises.classroom.gallery import KINDS, MOST_PLACES
from exercises.classroom.piece import Refused
from exercises.classroom.polls import MOST_OPTIONS
from exercises.classroom.room import Room
from exercises.classroom.seats import Seat
from exercises.classroom.timer import LONGEST, PHASES

Message = dict[str, Any]
Check = Callable[[Any], bool]

LARGEST = 16 * 1024
"""Bytes of a message; the longest text of a gallery fits."""


def text(longest: int) -> Check:
    """A text of at most that many characters that can be written as UTF-8."""
    return lambda value: isinstance(value, str) and len(value) <= longest and _writable(value)


def _writable(value: str) -> bool:
    return "\0" not in value and not any("\ud800" <= char <= "\udfff" for char in value)


def flag(value: Any) -> bool:
    """True or false."""
    return isinstance(value, bool)


def number(low: int, high: int) -> Check:
    """A whole number within bounds."""
    return lambda value: type(value) is int and low <= value <= high


def listed(check: Check, most: int) -> Check:
    """A list of such things."""
    return lambda value: isinstance(value, list) and len(value) <= most and all(map(check, value))


def maybe(check: Check) -> Check:
    """Such a thing, or null."""
    return lambda value: value is None or check(value)


def _place(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and text(5)(value[0]) and number(0, 10_000)(value[1])


def plan(value: Any) -> bool:
    """Seconds for each phase."""
    return isinstance(value, list) and len(value) == len(PHASES) and all(map(number(0, LONGEST), value))


ID = text(64)

LEARNER: dict[str, dict[str, Check]] = {
    "answer": {"poll": ID, "option": ID},
    "share": {"text": text(4000), "named": flag},
    "take_back": {"receipt": ID},
    "mark": {"item": ID, "marks": listed(_place, MOST_PLACES)},
}
"""Action → its fields."""

TEACHER: dict[str, dict[str, Check]] = {
    "eyes": {"up": flag, "text": text(400)},
    "scene": {"scene": ID},
    "poll_ask": {"ask": text(100)},
    "poll_own": {"question": text(500), "options": listed(text(200), 2 * MOST_OPTIONS)},
    "poll_again": {},
    "poll_open": {"on": flag},
    "poll_shown": {"on": flag},
    "poll_solved": {"on": flag},
    "poll_away": {},
    "timer_start": {"plan": plan, "hold": flag},
    "timer_go": {"step": number(0, 2 * len(PHASES))},
    "timer_pause": {},
    "timer_resume": {},
    "timer_add": {"seconds": number(1, 600)},
    "timer_stop": {},
    "round_begin": {"task": ID, "own": text(500), "plan": maybe(plan), "hold": flag},
    "round_swap": {},
    "round_end": {},
    "gallery_open": {"open": flag, "kind": ID},
    "gallery_hide": {"item": ID, "hidden": flag},
    "gallery_focus": {"item": ID},
    "excuse": {"seat": ID, "out": flag},
    "clear": {},
}


def read(raw: str | bytes, allowed: dict[str, dict[str, Check]]) -> Message:
    """The message in a frame. Raises ``Refused`` for whatever is not exactly an action that is allowed."""
    try:
        message = json.loads(raw) if isinstance(raw, str) else None
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict) or not isinstance(message.get("do"), str) or message["do"] not in allowed:
        raise Refused("not understood")
    fields = allowed[message["do"]]
    if message.keys() != {"do", *fields} or not all(check(message[name]) for name, check in fields.items()):
        raise Refused("not understood")
    return message


def learner(room: Room, seat: Seat, message: Message) -> Message:
    """Do what a learner asks; the seat is the one their cookie proves, whatever they write. Returns the reply."""
    match message["do"]:
        case "answer":
            room.polls.answer(seat.id, message["poll"], message["option"])
        case "share":
            by = seat.name if message["named"] else ""
            return {"receipt": room.gallery.share(seat.id, message["text"], by)}
        case "take_back":
            room.gallery.take_back(seat.id, message["receipt"])
        case "mark":
            room.gallery.mark(seat.id, message["item"], [(part, place) for part, place in message["marks"]])
    return {}


def teacher(room: Room, message: Message) -> None:
    """Do what the teacher asks."""
    now, fields = room.clock(), {name: value for name, value in message.items() if name != "do"}
    match message["do"].split("_"):
        case ["eyes"]:
            room.screen.eyes(**fields)
        case ["scene"]:
            room.screen.show(**fields)
        case ["poll", verb]:
            _poll(room, verb, fields)
        case ["timer", "start"]:
            room.timer.start(fields["plan"], 1, fields["hold"], now)
        case ["timer", "stop"]:
            room.timer.stop()
        case ["timer", verb]:
            getattr(room.timer, verb)(**fields, now=now)
        case ["round", "begin"]:
            room.begin_round(_task(fields), fields["plan"], fields["hold"])
        case ["round", "swap"]:
            room.pairs.swap()
        case ["round", "end"]:
            room.end_round()
        case ["gallery", verb]:
            _gallery(room, verb, fields)
        case ["excuse"]:
            room.people.excuse(**fields)
        case ["clear"]:
            room.clear()


def _poll(room: Room, verb: str, fields: Message) -> None:
    match verb:
        case "ask":
            if fields["ask"] not in asks.every():
                raise Refused("not understood")
            room.polls.ask(asks.every()[fields["ask"]])
        case "own":
            room.polls.ask_own(fields["question"], fields["options"])
        case "again":
            room.polls.ask_again()
        case "away":
            room.polls.put_away()
        case _:
            room.polls.set(**{verb: fields["on"]})
    if room.polls.poll:
        room.screen.show("poll")


def _task(fields: Message) -> dict[str, Any]:
    if own := fields["own"].strip():
        return {"own": own}
    if fields["task"] not in [task["key"] for task in content.load("classroom", "en", "tasks")["tasks"]]:
        raise Refused("not understood")
    return {"key": fields["task"]}


def _gallery(room: Room, verb: str, fields: Message) -> None:
    match verb:
        case "open":
            if fields["kind"] not in KINDS:
                raise Refused("not understood")
            room.gallery.set_open(fields["open"], fields["kind"])
        case "hide":
            room.gallery.hide(fields["item"], fields["hidden"])
        case "focus":
            room.gallery.focus(fields["item"])
            if fields["item"]:
                room.screen.show("gallery")
