"""Who is in the classroom: seats with the name they show, which page they are on, and since when they are gone."""

from __future__ import annotations

from collections import Counter

from exercises.classroom.piece import Piece, State

GRACE = 60.0
"""Seconds somebody may be cut off and still counts as here: a page that reloads has not left the room."""

NOTED = 20.0
"""Seconds between two notes that somebody is still here."""


class People(Piece):
    """Everybody who has been here. A seat's id is its key; names are for showing and may be the same."""

    name = "people"

    def __init__(self, state: State | None = None):
        super().__init__(state)
        self._pages: Counter[str] = Counter()

    def fresh(self) -> State:
        """Nobody yet."""
        return {"seats": {}}

    def arrive(self, seat: str, name: str, module: str, now: float) -> None:
        """Somebody has opened a page."""
        self._pages[seat] += 1
        known = self.state["seats"].setdefault(seat, {"first": now, "out": False})
        known |= {"name": name, "module": module or known.get("module", ""), "last": now}

    def depart(self, seat: str, now: float) -> None:
        """Somebody has closed a page."""
        self._pages[seat] -= 1
        if self._pages[seat] <= 0:
            del self._pages[seat]
        if seat in self.state["seats"]:
            self.state["seats"][seat]["last"] = now

    def tick(self, now: float) -> None:
        """Note who is still here, so that a server that starts again knows it."""
        for seat in self._pages:
            known = self.state["seats"].get(seat)
            if known and now - known["last"] >= NOTED:
                known["last"] = now

    def pages(self, seat: str) -> int:
        """How many pages somebody has open."""
        return self._pages[seat]

    def connected(self, seat: str) -> bool:
        """Whether a page of theirs is open at this moment."""
        return self._pages[seat] > 0

    def here(self, now: float) -> list[str]:
        """Those who are in the room, in the order of their arrival."""
        return [
            seat for seat, known in self.state["seats"].items() if self.connected(seat) or now - known["last"] < GRACE
        ]

    def taking_part(self, now: float) -> list[str]:
        """Those who are here and have not been excused from pairs."""
        return [seat for seat in self.here(now) if not self.state["seats"][seat]["out"]]

    def excuse(self, seat: str, out: bool) -> None:
        """Leave somebody out of the pairs, or let them in again."""
        if seat in self.state["seats"]:
            self.state["seats"][seat]["out"] = out

    def labels(self) -> dict[str, str]:
        """Seat → the name to show; those who share a name get a number, in the order of arrival."""
        seen: Counter[str] = Counter()
        labels = {}
        for seat, known in self.state["seats"].items():
            name = known["name"] or "?"
            seen[name] += 1
            labels[seat] = name if seen[name] == 1 else f"{name} ({seen[name]})"
        return labels

    def forget(self, seat: str) -> None:
        """Remove somebody altogether."""
        self.state["seats"].pop(seat, None)
