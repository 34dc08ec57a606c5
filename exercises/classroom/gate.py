"""How many may come in at once, and how many pages one seat may hold open: so that a flood stays outside."""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic

from exercises.classroom.kernels import VISITOR
from exercises.classroom.lessons import Lessons

PAGES_OF_A_SEAT = 6
"""Lessons one seat may have open; the one opened first makes room."""


class Budget:
    """So many at once, then so many a second, for each address."""

    def __init__(self, burst: int, a_second: float):
        self._burst, self._a_second = burst, a_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def spend(self, address: str) -> bool:
        """Whether one more is allowed now."""
        now = monotonic()
        left, at = self._left.pop(address, (float(self._burst), now))
        left = min(self._burst, left + (now - at) * self._a_second)
        self._left[address] = (left - 1 if left >= 1 else left, now)
        # Addresses can be made up by the million; the ones not heard of for longest are full again by now.
        if len(self._left) > 10_000:
            self._left.popitem(last=False)
        return left >= 1


class Gate:
    """Lets people in to lessons and seats, as long as the class has room."""

    def __init__(self, lessons: Lessons, learners: int):
        self._lessons = lessons
        self._visitors = learners + 10
        # A whole class may stand behind one address.
        self.joins = Budget(max(60, 2 * learners), 1.0)
        self.visits = Budget(max(60, 4 * learners), 2.0)
        self.pages = Budget(12, 1.0)

    async def admit(self, seat: str, address: str) -> bool:
        """Make room for one more lesson of a seat (or ``VISITOR``); False when there have been too many."""
        if not (self.pages.spend(seat) if seat != VISITOR else self.visits.spend(address)):
            return False
        most = PAGES_OF_A_SEAT if seat != VISITOR else self._visitors
        # Those whose page is closed go first, then the oldest; what was written in them is saved.
        held = sorted(self._lessons.of(seat), key=lambda kernel: bool(self._lessons.sockets[kernel]))
        for kernel in held[: max(0, len(held) + 1 - most)]:
            await self._lessons.end(kernel)
        return True
