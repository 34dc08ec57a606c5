"""The class's clock: the four phases of a conversation one after the other, once, or twice with the roles swapped."""

from __future__ import annotations

from typing import Any

from exercises.classroom.piece import Piece, Refused, State

PHASES = ("start", "introduction", "questions", "closing")
"""The phases of a conversation (COURSE 1, module 5)."""

LONGEST = 3600
"""Seconds a phase can last."""


class Timer(Piece):
    """Runs by the clock, not by being called: after a restart it is where it would have been."""

    name = "timer"

    def fresh(self) -> State:
        """Not running; ten minutes, most of them for questions."""
        return {"plan": [60, 120, 360, 60], "laps": 1, "hold": False, "step": None, "since": 0.0, "left": None}

    @property
    def steps(self) -> list[dict[str, Any]]:
        """What runs: ``phase``, ``lap``, ``seconds``. A phase of no length is left out."""
        return [
            {"phase": phase, "lap": lap, "seconds": seconds}
            for lap in range(1, self.state["laps"] + 1)
            for phase, seconds in zip(PHASES, self.state["plan"], strict=True)
            if seconds
        ]

    @property
    def on(self) -> bool:
        """Whether there is a clock to show, be it stopped or run out."""
        return self.state["step"] is not None

    def start(self, plan: list[int], laps: int, hold: bool, now: float) -> None:
        """Run from the first phase. With ``hold`` it waits at the end of each phase for the teacher."""
        if not any(plan):
            raise Refused("no time")
        self.state |= {"plan": plan, "laps": laps, "hold": hold, "step": 0, "since": now, "left": None}

    def go(self, step: int, now: float) -> None:
        """Go to the beginning of a phase."""
        if not self.on or not 0 <= step < len(self.steps):
            raise Refused("no phase")
        self.state |= {"step": step, "since": now, "left": None}

    def pause(self, now: float) -> None:
        """Stop the clock where it is."""
        self.tick(now)
        if self.on and self.state["left"] is None:
            self.state["left"] = max(0.0, self._ends() - now)

    def resume(self, now: float) -> None:
        """Let it run on."""
        if self.on and self.state["left"] is not None:
            self.state |= {"since": now - (self._length() - self.state["left"]), "left": None}

    def add(self, seconds: int, now: float) -> None:
        """Give the current phase more time, also when it has just run out."""
        self.tick(now)
        if not self.on:
            raise Refused("no phase")
        phase = PHASES.index(self.steps[self.state["step"]]["phase"])
        left = self.state["left"] if self.state["left"] is not None else max(0.0, self._ends() - now)
        self.state["plan"] = [
            min(LONGEST, length + seconds) if i == phase else length for i, length in enumerate(self.state["plan"])
        ]
        running = self.state["left"] is None
        self.state |= {"left": min(left + seconds, self._length())}
        if running:
            self.resume(now)

    def stop(self) -> None:
        """Put the clock away."""
        self.state |= {"step": None, "left": None}

    def tick(self, now: float) -> None:
        """Go on to the phase that it is time for."""
        while self.on and self.state["left"] is None and not self.state["hold"] and now >= self._ends():
            if self.state["step"] + 1 >= len(self.steps):
                break
            self.state |= {"since": self._ends(), "step": self.state["step"] + 1}

    def lap(self) -> int:
        """1 or 2; 0 when there is no clock."""
        return self.steps[self.state["step"]]["lap"] if self.on else 0

    def over(self, now: float) -> bool:
        """Whether the current phase has run out and nothing follows by itself."""
        return self.on and self.state["left"] is None and now >= self._ends()

    def view(self) -> State | None:
        """What pages show; ``ends`` is on the server's clock."""
        if not self.on:
            return None
        return {
            "steps": self.steps,
            "step": self.state["step"],
            "hold": self.state["hold"],
            "left": self.state["left"],
            "ends": self._ends(),
        }

    def _length(self) -> float:
        return float(self.steps[self.state["step"]]["seconds"])

    def _ends(self) -> float:
        return float(self.state["since"]) + self._length()
