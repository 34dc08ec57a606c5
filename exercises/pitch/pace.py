"""The learner's own pace, and rehearsals of the pitch: measured while speaking, spoken of afterwards. No widgets.

Personal remarks afterwards made speakers better in one study, remarks while they spoke did not (Chollet, Marsella &
Scherer 2022, read second-hand). So nothing here is said before the learner has stopped.
"""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.feedback import count_words
from exercises.model import Model
from exercises.pitch.model import PACE, SLACK
from exercises.workbook.book import State

SLOWEST, FASTEST = 60, 260
"""Words per minute between which a reading counts; the pitch takes no other."""

MANY_FILLERS = 4
"""From this many on they are worth a word; our own judgement."""

RATINGS = ("flowed", "bumpy", "stuck")
MOST_TAKES = 20
LONGEST_TAKE = 1800


class OwnPaceModel(Model):
    """A reading, and takes of the pitch. ``target`` is lent by the page: it belongs to the pitch."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("pitch", lang, "pace")
        self.target = 45.0
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing read, nothing said. ``read`` is in seconds."""
        return {"version": self.version, "read": 0.0, "pace": 0, "pitch": "", "takes": []}

    @property
    def passage(self) -> str:
        """What is read aloud."""
        return self.content["read"]["passage"].strip()

    def read(self, seconds: float) -> bool:
        """The passage took this long. True when it gives a pace that can be used."""
        self.state["read"] = round(max(0.1, min(float(seconds), LONGEST_TAKE)), 1)
        pace = round(count_words(self.passage) / self.state["read"] * 60)
        fits = SLOWEST <= pace <= FASTEST
        if fits:
            self.state["pace"] = pace
        return fits

    def reading_text(self) -> tuple[bool, str]:
        """Whether the last reading could be used, and what is said to it; empty before one."""
        seconds, words = self.state["read"], count_words(self.passage)
        if not seconds:
            return False, ""
        pace = round(words / seconds * 60)
        kind = "fast" if pace > FASTEST else "slow" if pace < SLOWEST else "result"
        values = {"words": words, "seconds": round(seconds), "pace": pace}
        return kind == "result", self.content["read"][kind].format(**values)

    def take(self, seconds: float) -> None:
        """The pitch was said in this many seconds."""
        kept = round(max(0.1, min(float(seconds), LONGEST_TAKE)), 1)
        self.state["takes"] = [*self.state["takes"], {"seconds": kept, "fillers": 0, "rating": ""}][-MOST_TAKES:]

    def set_fillers(self, number: float) -> None:
        """How many fillers the learner thinks were in the last take."""
        if self.state["takes"]:
            self.state["takes"][-1]["fillers"] = max(0, int(number))

    def rate(self, rating: str) -> None:
        """How the learner found the last take. Raises ``ValueError`` for what is not one of ``RATINGS``."""
        if rating not in RATINGS:
            raise ValueError(f"unknown rating {rating!r}; there are {', '.join(RATINGS)}")
        if self.state["takes"]:
            self.state["takes"][-1]["rating"] = rating

    @property
    def last(self) -> dict[str, Any] | None:
        """The last take."""
        return self.state["takes"][-1] if self.state["takes"] else None

    def window(self) -> tuple[float, float]:
        """The shortest and longest time that still meets the target, in seconds."""
        return self.target * (1 - SLACK), self.target * (1 + SLACK)

    def suggestion(self) -> str:
        """One thing for the next time; empty before the learner has judged the take."""
        if not self.last or not self.last["rating"]:
            return ""
        low, high = self.window()
        seconds, pace = self.last["seconds"], self.state["pace"] or PACE[self.lang]
        texts = self.content["suggestions"]
        if self.last["rating"] == "stuck":
            return texts["stuck"]
        if seconds > high:
            words = max(1, round((seconds - high) * pace / 60))
            return texts["long"].format(over=max(1, round(seconds - self.target)), words=words)
        if seconds < low:
            return texts["short"].format(under=max(1, round(self.target - seconds)))
        if self.last["fillers"] >= MANY_FILLERS:
            return texts["fillers"]
        return texts["bumpy" if self.last["rating"] == "bumpy" else "good"]

    def done(self) -> bool:
        """Whether there is a pace and a take that was judged."""
        return bool(self.state["pace"]) and bool(self.last and self.last["rating"])

    def preview(self, state: State) -> str:
        """The takes as lines."""
        texts = self.content["after"]
        return "\n".join(
            texts["take"]
            .format(n=n, seconds=round(t["seconds"]), fillers=t["fillers"], rating=texts.get(t["rating"], ""))
            .strip()
            for n, t in enumerate(state["takes"], start=1)
        )
