"""How far the class has come and where it is stuck, from counts: which exercise, begun or done. Never a word of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises.classroom.piece import Piece, State

Reached = dict[str, dict[str, str]]
"""Seat → exercise → ``begun`` or ``done``."""

LONG = 480.0
"""Seconds at one exercise without a step after which somebody may be stuck. Our own rule, nobody has measured it."""


@dataclass(frozen=True, slots=True)
class Module:
    """A notebook of the course: its number, title in one language and the exercises that can be finished."""

    number: str
    title: str
    tasks: tuple[str, ...]


class Numbers(Piece):
    """The latest counts, and when somebody last took a step."""

    name = "numbers"

    def fresh(self) -> State:
        """Nobody has done anything."""
        return {"reached": {}, "steps": {}}

    def report(self, reached: Reached, now: float) -> bool:
        """Take in new counts; whether anything was new."""
        if reached == self.state["reached"]:
            return False
        for seat, exercises in reached.items():
            if exercises != self.state["reached"].get(seat):
                self.state["steps"][seat] = now
        self.state["reached"] = reached
        self.state["steps"] = {seat: at for seat, at in self.state["steps"].items() if seat in reached}
        return True

    def done(self, seat: str, module: Module) -> int:
        """How many exercises of a module somebody has finished."""
        reached = self.state["reached"].get(seat, {})
        return sum(reached.get(task) == "done" for task in module.tasks)

    def begun(self, seat: str, module: Module) -> bool:
        """Whether somebody has done anything in a module."""
        return any(task in self.state["reached"].get(seat, {}) for task in module.tasks)

    def step(self, seat: str) -> float | None:
        """When somebody last began or finished an exercise."""
        return self.state["steps"].get(seat)

    def modules(self, modules: list[Module], seats: list[str]) -> list[dict[str, Any]]:
        """Per module: exercises, how many of the seats have begun and finished it, and the share that is done."""
        rows = []
        for module in modules:
            done = [self.done(seat, module) for seat in seats]
            whole = len(module.tasks) * len(seats)
            rows.append(
                {
                    "number": module.number,
                    "title": module.title,
                    "of": len(module.tasks),
                    "begun": sum(self.begun(seat, module) for seat in seats),
                    "finished": sum(n == len(module.tasks) > 0 for n in done),
                    "share": round(100 * sum(done) / whole) if whole else 0,
                }
            )
        return rows

    def stuck(self, modules: list[Module], seats: list[str], now: float) -> list[dict[str, Any]]:
        """Exercises that people have begun and not finished, without any step for a long time; the worst first."""
        found: dict[str, dict[str, Any]] = {}
        for module in modules:
            for task in module.tasks:
                waiting = [seat for seat in seats if self._stuck_in(seat, task, now)]
                if waiting:
                    longest = max(now - self.state["steps"][seat] for seat in waiting)
                    found[task] = {
                        "exercise": task,
                        "module": module.number,
                        "seats": waiting,
                        "minutes": int(longest // 60),
                    }
        return sorted(found.values(), key=lambda row: (-len(row["seats"]), -row["minutes"]))

    def _stuck_in(self, seat: str, task: str, now: float) -> bool:
        at = self.state["steps"].get(seat)
        begun = self.state["reached"].get(seat, {}).get(task) == "begun"
        return begun and at is not None and now - at >= LONG

    def forget(self, seat: str) -> None:
        """Remove somebody's counts."""
        self.state["reached"].pop(seat, None)
        self.state["steps"].pop(seat, None)
