"""Who can be paired with whom: the largest number of pairs in a graph (Edmonds 1965, Canadian Journal of Mathematics)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Set


def most_pairs(friends: Mapping[str, Set[str]], order: list[str]) -> dict[str, str]:
    """A matching with as many pairs as there can be, as seat → partner, both ways.

    ``friends`` holds for each seat those it may be paired with; ``order`` decides which of several matchings it is.
    """
    partner: dict[str, str] = {}
    for seat in order:
        if seat not in partner:
            free = next((other for other in order if other in friends[seat] and other not in partner), None)
            if free is not None:
                partner[seat], partner[free] = free, seat
    for root in order:
        if root not in partner:
            _augment(root, friends, order, partner)
    return partner


def _augment(root: str, friends: Mapping[str, Set[str]], order: list[str], partner: dict[str, str]) -> None:
    """Look for a path of pairs and non-pairs in turn from ``root`` to another single, and swap along it."""
    base = {seat: seat for seat in order}
    before: dict[str, str] = {}
    reached = {root}
    queue = deque([root])
    while queue:
        here = queue.popleft()
        for there in order:
            if there not in friends[here] or base[here] == base[there] or partner.get(here) == there:
                continue
            if there == root or (there in partner and partner[there] in before):
                _shrink(here, there, base, before, partner, reached, queue, order)
            elif there not in before:
                before[there] = here
                if there not in partner:
                    _swap(there, before, partner)
                    return
                reached.add(partner[there])
                queue.append(partner[there])


def _swap(end: str, before: dict[str, str], partner: dict[str, str]) -> None:
    seat: str | None = end
    while seat is not None:
        mate = before[seat]
        following = partner.get(mate)
        partner[seat], partner[mate] = mate, seat
        seat = following


def _shrink(
    here: str,
    there: str,
    base: dict[str, str],
    before: dict[str, str],
    partner: dict[str, str],
    reached: set[str],
    queue: deque[str],
    order: list[str],
) -> None:
    """Treat a circle of odd length as one seat: Edmonds's blossom."""
    stem = _stem(here, there, base, before, partner)
    circle: set[str] = set()
    for seat, child in ((here, there), (there, here)):
        while base[seat] != stem:
            circle |= {base[seat], base[partner[seat]]}
            before[seat] = child
            child = partner[seat]
            seat = before[child]
    for seat in order:
        if base[seat] in circle:
            base[seat] = stem
            if seat not in reached:
                reached.add(seat)
                queue.append(seat)


def _stem(a: str, b: str, base: dict[str, str], before: dict[str, str], partner: dict[str, str]) -> str:
    """Where the ways of two seats back to the root meet."""
    way = set()
    while True:
        a = base[a]
        way.add(a)
        if a not in partner:
            break
        a = before[partner[a]]
    while True:
        b = base[b]
        if b in way:
            return b
        b = before[partner[b]]
