"""What is up on the wall: "eyes up" on every page, and the scene on the projector."""

from __future__ import annotations

from exercises.classroom.piece import Piece, Refused, State

SCENES = ("welcome", "progress", "poll", "pairs", "gallery")

LONGEST = 200
"""Characters of a notice."""


class Screen(Piece):
    """What the class is to look at."""

    name = "screen"

    def fresh(self) -> State:
        """The way in, on the projector; no notice."""
        return {"eyes": False, "text": "", "scene": "welcome"}

    def eyes(self, up: bool, text: str = "") -> None:
        """Ask for the eyes of the class, or give them back."""
        self.state |= {"eyes": up, "text": text.strip()[:LONGEST]}

    def show(self, scene: str) -> None:
        """Change what the projector shows."""
        if scene not in SCENES:
            raise Refused("no such scene")
        self.state["scene"] = scene

    def notice(self) -> State | None:
        """The notice, when there is one."""
        return {"text": self.state["text"]} if self.state["eyes"] else None
