"""A pitch and its versions: the bricks, the text, the time it takes, and the review of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from exercises.feedback import Context, Guide, Review, count_words, guide, marked, review, seconds
from exercises.model import Model, clean
from exercises.workbook.book import State

BRICKS = ("who", "interests", "experience", "ambition", "reason")
"""The five ingredients, in the order they are usually said."""

TARGETS = (30, 45, 60)
"""Lengths to aim for, in seconds (COURSE 3.4: career offices teach 30 to 60)."""

PACE = {"en": 140, "nb": 130}
"""Words per minute until the learner has measured their own (RUBRICS B)."""

SLACK = 0.2
"""How far from the target a pitch may be (RUBRICS B)."""

HONEST_TRY = 20
"""Words in a text that counts as a try, after which the worked example opens."""


class PitchModel(Model):
    """Several versions of one pitch, one for each listener; one of them is worked on."""

    version = 1

    def fresh(self) -> State:
        """One empty version at the default pace."""
        return {
            "version": self.version,
            "pace": PACE[self.lang],
            "target": 45,
            "versions": [_version("1", "")],
            "current": "1",
            "tried": False,
        }

    @property
    def current(self) -> dict[str, Any]:
        """The version that is worked on: ``key``, ``listener``, ``bricks``, ``text``, ``marks``, ``reviewed``."""
        versions = self.state["versions"]
        return next((v for v in versions if v["key"] == self.state["current"]), versions[0])

    def choose(self, key: str) -> None:
        """Work on another version."""
        self.state["current"] = key

    def add_version(self, listener: str) -> None:
        """Begin a version for another listener as a copy of this one: most of it stays, the reason changes."""
        numbers = [int(v["key"]) for v in self.state["versions"]]
        copy = deepcopy(self.current) | {"key": str(max(numbers) + 1), "listener": clean(listener), "reviewed": ""}
        self.state["versions"].append(copy)
        self.state["current"] = copy["key"]

    def remove_version(self) -> None:
        """Put the current version away; the last one stays."""
        if len(self.state["versions"]) > 1:
            self.state["versions"].remove(self.current)
            self.state["current"] = self.state["versions"][0]["key"]

    def set_listener(self, listener: str) -> None:
        """Say who the current version is for."""
        self.current["listener"] = clean(listener)

    def set_brick(self, name: str, text: str) -> None:
        """Fill one of the five bricks."""
        self.current["bricks"][name] = clean(text)

    def set_text(self, text: str) -> None:
        """Change the pitch itself. Marks whose words are gone fall away with them."""
        self.current["text"] = text = clean(text)
        self.current["marks"] = {name: words for name, words in self.current["marks"].items() if words in text}

    def assembled(self) -> str:
        """The bricks as one text: each a sentence, in the usual order."""
        sentences = (self.current["bricks"][name].strip() for name in BRICKS)
        return " ".join(s if s[-1] in ".!?…" else f"{s}." for s in sentences if s)

    def words(self) -> int:
        """How many words the pitch has."""
        return count_words(self.current["text"])

    def duration(self) -> float:
        """Seconds it takes at the learner's own pace."""
        return seconds(self.current["text"], self.state["pace"])

    def window(self) -> tuple[float, float]:
        """The shortest and longest time that still meets the target, in seconds."""
        return self.state["target"] * (1 - SLACK), self.state["target"] * (1 + SLACK)

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        return [] if self.words() else ["empty"]

    def ask(self) -> Review:
        """Review the pitch as it is now, and remember that it was."""
        self.current["reviewed"] = self.current["text"]
        self.state["tried"] = self.state["tried"] or self.words() >= HONEST_TRY
        return self.review()

    def review(self) -> Review:
        """The review of the text that was last handed in, with the learner's own marks."""
        context = Context(target_seconds=self.state["target"], words_per_minute=self.state["pace"])
        found = review("pitch", self.current["reviewed"], self.lang, context)
        return marked(found, self.current["marks"])

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return guide("pitch", self.lang)

    def stale(self) -> bool:
        """Whether the text has changed since it was reviewed."""
        return self.current["reviewed"] != self.current["text"]

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words of the reviewed text meet a criterion.

        Raises ``ValueError`` for a criterion that a pitch does not have.
        """
        if criterion not in self.guides():
            raise ValueError(f"a pitch has no criterion {criterion!r}")
        self.current["marks"][criterion] = self.current["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.current["marks"].pop(criterion, None)

    def tried(self) -> bool:
        """Whether a text of some length was reviewed."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether a version was reviewed and is ready to be said."""
        return bool(self.current["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """The texts of all versions."""
        texts = [(v["listener"], v["text"] or " ".join(filter(None, v["bricks"].values()))) for v in state["versions"]]
        return "\n\n".join(f"{listener}:\n{text}" if listener else text for listener, text in texts if text)


def _version(key: str, listener: str) -> dict[str, Any]:
    return {
        "key": key,
        "listener": listener,
        "bricks": dict.fromkeys(BRICKS, ""),
        "text": "",
        "marks": {},
        "reviewed": "",
    }
