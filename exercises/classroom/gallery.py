"""The gallery: pitches and messages that learners chose to share, and what the class found in them.

Whoever shares gets a receipt that only their own browser keeps. With it a text can be taken back; without it nobody,
the teacher and whoever copies the file included, can tell whose an anonymous text is.
"""

from __future__ import annotations

import hashlib
import random
import re
import secrets
from typing import Any

from exercises.classroom.piece import Piece, Refused, State

KINDS = ("pitch", "message")
PARTS = ("who", "why", "ask")
"""What the class looks for: who it is, why this receiver, what is asked (RUBRICS A)."""

LONGEST = 2000
"""Characters of a shared text."""

EACH = 3
"""Texts that one seat can share."""

MOST = 200
"""Texts in the gallery."""

MOST_PLACES = 60
"""Marks that one reader can set in one text."""

_BETWEEN = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”»\"')])\s+|\n+")


class Gallery(Piece):
    """Texts on the wall, in no order that tells who shared first."""

    name = "gallery"

    def fresh(self) -> State:
        """Closed and empty."""
        return {"open": False, "kind": "pitch", "items": [], "shared": {}, "focus": None}

    def set_open(self, open_: bool, kind: str) -> None:
        """Open the gallery for one kind of text, or close it."""
        self.state |= {"open": open_, "kind": kind if kind in KINDS else self.state["kind"]}

    def share(self, seat: str, text: str, by: str = "") -> str:
        """Put a text on the wall; returns the receipt. ``by`` is the name to show, empty for none."""
        text = text.strip()
        if not self.state["open"]:
            raise Refused("gallery closed")
        if not text or len(text) > LONGEST:
            raise Refused("text length")
        if self.state["shared"].get(seat, 0) >= EACH or len(self.state["items"]) >= MOST:
            raise Refused("enough shared")
        receipt = secrets.token_urlsafe(16)
        item = {
            "id": secrets.token_hex(4),
            "kind": self.state["kind"],
            "by": by,
            "sentences": sentences(text),
            "marks": {},
            "hidden": False,
            "receipt": _stamp(receipt),
        }
        # At the end of the list a text would belong to whoever has just pressed the button.
        self.state["items"].insert(random.randint(0, len(self.state["items"])), item)
        self.state["shared"][seat] = self.state["shared"].get(seat, 0) + 1
        return receipt

    def take_back(self, seat: str, receipt: str) -> None:
        """Remove a text again. Raises ``Refused`` for a receipt that belongs to none."""
        item = next((item for item in self.state["items"] if item["receipt"] == _stamp(receipt)), None)
        if item is None:
            raise Refused("not yours")
        self.state["items"].remove(item)
        self.state["shared"][seat] = max(0, self.state["shared"].get(seat, 0) - 1)
        if self.state["focus"] == item["id"]:
            self.state["focus"] = None

    def mark(self, seat: str, item_id: str, marks: list[tuple[str, int]]) -> None:
        """Say in which sentences one finds who, why and ask; none at all is an answer too."""
        item = self._item(item_id)
        wanted = sorted({(part, place) for part, place in marks})
        if item["hidden"] or not self.state["open"]:
            raise Refused("gallery closed")
        if len(wanted) > MOST_PLACES or any(p not in PARTS or not 0 <= n < len(item["sentences"]) for p, n in wanted):
            raise Refused("no such place")
        item["marks"][seat] = [list(mark) for mark in wanted]

    def hide(self, item_id: str, hidden: bool) -> None:
        """Take a text off everybody's page, or put it back."""
        self._item(item_id)["hidden"] = hidden
        if hidden and self.state["focus"] == item_id:
            self.state["focus"] = None

    def focus(self, item_id: str) -> None:
        """Show one text large to the class; an empty id shows none."""
        if item_id and self._item(item_id)["hidden"]:
            raise Refused("hidden")
        self.state["focus"] = item_id or None

    def _item(self, item_id: str) -> State:
        item = next((item for item in self.state["items"] if item["id"] == item_id), None)
        if item is None:
            raise Refused("no such text")
        return item

    def view(self, seat: str) -> dict[str, Any]:
        """What a learner sees: how others marked a text only after having marked it, or when it is shown large."""
        items = []
        for item in self.state["items"] if self.state["open"] else []:
            if item["hidden"]:
                continue
            mine = item["marks"].get(seat)
            seen = mine is not None or item["id"] == self.state["focus"]
            items.append(_shown(item) | {"mine": mine} | (found(item) if seen else {}))
        return {
            "open": self.state["open"],
            "kind": self.state["kind"],
            "focus": self.state["focus"],
            "left": EACH - self.state["shared"].get(seat, 0),
            "items": items,
        }

    def focused(self) -> dict[str, Any] | None:
        """The text that is shown large."""
        item = next((item for item in self.state["items"] if item["id"] == self.state["focus"]), None)
        return _shown(item) | found(item) if item and not item["hidden"] else None

    def all(self) -> list[dict[str, Any]]:
        """What the teacher sees: every text, the hidden ones too."""
        return [_shown(item) | found(item) | {"hidden": item["hidden"]} for item in self.state["items"]]

    def forget(self, seat: str) -> None:
        """Take somebody's marks away; whose the texts are is not known."""
        self.state["shared"].pop(seat, None)
        for item in self.state["items"]:
            item["marks"].pop(seat, None)


def _shown(item: State) -> dict[str, Any]:
    return {name: item[name] for name in ("id", "kind", "by", "sentences")}


def found(item: State) -> dict[str, Any]:
    """How often each sentence was marked (part → numbers), how many read it, and how many found a part nowhere."""
    marks = list(item["marks"].values())
    counts = {part: [0] * len(item["sentences"]) for part in PARTS}
    for mark in marks:
        for part, place in mark:
            counts[part][place] += 1
    missing = {part: sum(all(p != part for p, _ in mark) for mark in marks) for part in PARTS}
    return {"counts": counts, "readers": len(marks), "missing": missing}


def sentences(text: str) -> list[str]:
    """A text in the pieces that can be marked."""
    pieces = [piece.strip() for piece in _BETWEEN.split(text)]
    return [piece for piece in pieces if piece] or [text]


def _stamp(receipt: str) -> str:
    return hashlib.sha256(receipt.encode()).hexdigest()
