"""Pairs: rounds in which everybody meets somebody new, as long as there is somebody new to meet.

Two people meet when they are partners. Where the number is odd, one person watches a pair; nobody watches twice
before everybody has. Nobody is left sitting alone while there is anybody to sit with.
"""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

from exercises.classroom.matching import most_pairs
from exercises.classroom.piece import Piece, Refused, State

NOBODY = ""
"""The partner of whoever watches."""

LOOKED_AHEAD = 14
"""Up to this many people, a bad choice now can leave no new partners later, so several plans are compared."""

PLANS = 8

Pair = tuple[str, str]


class Pairs(Piece):
    """Rounds of pairs, and who has met whom in them."""

    name = "pairs"

    def __init__(self, state: State | None = None, seed: int | None = None):
        super().__init__(state)
        self._random = random.Random(seed)

    def fresh(self) -> State:
        """Nobody has met anybody."""
        return {"met": {}, "first": {}, "plan": [], "plan_for": [], "rounds": 0, "round": None}

    @property
    def round(self) -> State | None:
        """The round that is on: ``groups`` of ``pair`` and ``watcher``, ``alone``, ``half``, ``timed``, ``task``."""
        return self.state["round"]

    def met(self, a: str, b: str) -> int:
        """How often two people have been partners."""
        return self.state["met"].get(_key(a, b), 0)

    def begin(self, present: list[str], task: dict[str, Any], timed: bool = False) -> None:
        """Begin a round among those present."""
        if len(present) < 2:
            raise Refused("too few")
        pairs = self._next(present)
        groups = [self._group(a, b) for a, b in pairs if NOBODY not in (a, b)]
        self.state["rounds"] += 1
        self.state["round"] = {"groups": groups, "alone": None, "half": 1, "timed": timed, "task": task}
        for a, b in pairs:
            self._count(a, b, 1)
            if NOBODY in (a, b):
                self._watch(b if a == NOBODY else a)

    def swap(self) -> None:
        """Half time: whoever asked now answers."""
        if not self.round:
            raise Refused("no round")
        self.round["half"] = 3 - self.round["half"]

    def end(self) -> None:
        """The round is over; who met whom is remembered."""
        self.state["round"] = None

    def update(self, present: list[str]) -> None:
        """Find a place in the round for those who have come, and new company for those who were left."""
        if not self.round:
            return
        for seat in self._seated() - set(present):
            self._leave(seat)
        for seat in present:
            if seat not in self._seated():
                self._join(seat)

    def place(self, seat: str) -> dict[str, Any] | None:
        """What somebody does in the round: ``role`` (asks, answers, watches, waits) and ``partners``; None outside."""
        if not self.round:
            return None
        if seat == self.round["alone"]:
            return {"role": "waits", "partners": []}
        for group in self.round["groups"]:
            if seat == group["watcher"]:
                return {"role": "watches", "partners": list(group["pair"])}
            if seat in group["pair"]:
                asks = group["pair"][self.round["half"] - 1]
                partners = [other for other in group["pair"] if other != seat]
                return {
                    "role": "asks" if seat == asks else "answers",
                    "partners": partners,
                    "watcher": group["watcher"],
                }
        return None

    # Who comes together

    def _next(self, present: list[str]) -> list[Pair]:
        seats = sorted(present) + [NOBODY] * (len(present) % 2)
        if self.state["plan_for"] != seats or not self.state["plan"]:
            self.state["plan_for"] = seats
            self.state["plan"] = [[list(pair) for pair in one] for one in self._plan(seats)]
        return [(a, b) for a, b in self.state["plan"].pop(0)]

    def _plan(self, seats: list[str]) -> list[list[Pair]]:
        """Rounds to come: all of them where everybody is equally new to everybody, else as many as can be found."""
        counts = {self.met(a, b) for a, b in combinations(seats, 2)}
        order = seats[:]
        self._random.shuffle(order)
        if len(counts) == 1:
            return _circle(order)
        best: list[list[Pair]] = []
        for _ in range(PLANS if len(seats) <= LOOKED_AHEAD else 1):
            rounds = self._without_repeats(order, min(counts))
            if len(rounds) > len(best):
                best = rounds
            self._random.shuffle(order)
        return best or [self._fewest_repeats(order)]

    def _without_repeats(self, seats: list[str], level: int) -> list[list[Pair]]:
        new = {a: {b for b in seats if b != a and self.met(a, b) == level} for a in seats}
        rounds: list[list[Pair]] = []
        while len(pairs := _listed(most_pairs(new, seats))) * 2 == len(seats):
            rounds.append(pairs)
            if len(seats) > LOOKED_AHEAD:
                break
            for a, b in pairs:
                new[a].discard(b)
                new[b].discard(a)
        return rounds

    def _fewest_repeats(self, seats: list[str]) -> list[Pair]:
        """As many new partners as there can be, then those who met least often."""
        if not seats:
            return []
        level = min(self.met(a, b) for a, b in combinations(seats, 2))
        new = {a: {b for b in seats if b != a and self.met(a, b) == level} for a in seats}
        partner = most_pairs(new, seats)
        return _listed(partner) + self._fewest_repeats([seat for seat in seats if seat not in partner])

    # Places in the round

    def _group(self, a: str, b: str) -> State:
        """Two partners; whoever has begun less often begins."""
        first = self.state["first"]
        pair = [a, b] if first.get(a, 0) <= first.get(b, 0) else [b, a]
        first[pair[0]] = first.get(pair[0], 0) + 1
        return {"pair": pair, "watcher": None}

    def _seated(self) -> set[str]:
        groups = self.round["groups"] if self.round else []
        seats = {seat for group in groups for seat in (*group["pair"], group["watcher"])}
        return (seats | {self.round["alone"] if self.round else None}) - {None}

    def _watch(self, seat: str) -> None:
        """Sit down with the pair one has seen least of."""
        assert self.round
        free = [group for group in self.round["groups"] if not group["watcher"]]
        group = min(free, key=lambda group: sum(self.met(seat, other) for other in group["pair"]))
        group["watcher"] = seat

    def _watching(self) -> State | None:
        assert self.round
        return next((group for group in self.round["groups"] if group["watcher"]), None)

    def _join(self, seat: str) -> None:
        assert self.round
        if self.round["alone"]:
            self._partner(self.round["alone"], seat)
            self.round["alone"] = None
        elif group := self._watching():
            waiting, group["watcher"] = group["watcher"], None
            self._count(waiting, NOBODY, -1)
            self._partner(waiting, seat)
        elif self.round["groups"]:
            self._count(seat, NOBODY, 1)
            self._watch(seat)
        else:
            self.round["alone"] = seat

    def _leave(self, seat: str) -> None:
        assert self.round
        if self.round["alone"] == seat:
            self.round["alone"] = None
            return
        group = next(g for g in self.round["groups"] if seat in (*g["pair"], g["watcher"]))
        if group["watcher"] == seat:
            group["watcher"] = None
            return
        left = next(other for other in group["pair"] if other != seat)
        watching = group if group["watcher"] else self._watching()
        if watching:
            # Whoever watched takes the empty chair; the one who was left keeps their turn.
            watcher, watching["watcher"] = watching["watcher"], None
            self._count(watcher, NOBODY, -1)
            self._count(left, watcher, 1)
            group["pair"] = [watcher if other == seat else other for other in group["pair"]]
            return
        self.round["groups"].remove(group)
        self._join(left)

    def _partner(self, a: str, b: str) -> None:
        assert self.round
        self._count(a, b, 1)
        self.round["groups"].append(self._group(a, b))

    def _count(self, a: str, b: str, by: int) -> None:
        self.state["met"][_key(a, b)] = max(0, self.met(a, b) + by)


def _key(a: str, b: str) -> str:
    return " ".join(sorted((a, b)))


def _listed(partner: dict[str, str]) -> list[Pair]:
    return [(a, b) for a, b in partner.items() if a < b]


def _circle(seats: list[str]) -> list[list[Pair]]:
    """Every pairing of an even number of seats once: one stays, the others move round by one place."""
    still, *others = seats
    rounds = []
    for _ in others:
        ring = [still, *others]
        half = len(ring) // 2
        rounds.append(list(zip(ring[:half], reversed(ring[half:]), strict=True)))
        others = others[-1:] + others[:-1]
    return rounds
