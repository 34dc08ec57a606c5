"""Would you answer? Three texts, the learner's own where there are any, read as the one who gets them. No widgets."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

from exercises import content
from exercises.feedback import Finding, Guide, Review, count_words
from exercises.model import Model, clean
from exercises.workbook.book import State
from exercises.workbook.texts import OwnText

LETTERS = 3
"""Texts in the inbox."""

VERDICTS = ("now", "later", "no")
"""Would I answer: at once, later, or not."""

SMALL = (15, 0.4)
"""A small change touches at most so many words, or this share of the text, whichever is more."""

_NAMED = re.compile(
    r"\b(?:subject|questions?|sentences?|first line|opening|ending|long|short|minutes?|name|why|who|ask(?:s|ed)?"
    r"|emne\w*|spørsmål\w*|setning\w*|åpning\w*|slutt\w*|lang\w*|kort\w*|minutt\w*|navn\w*|hvem|hvorfor|ber|spør)\b",
    re.I,
)
"""Words for something one can point at in a text."""

_NO_DIFFERENCE = re.compile(
    r"\b(?:same as (?:me|i)|(?:just )?like me|nothing|no difference|don.?t know|no idea"
    r"|samme som (?:meg|jeg)|(?:akkurat )?som meg|ingenting|ingen forskjell|vet ikke|aner ikke)\b",
    re.I,
)


class ReceivedModel(Model):
    """The inbox: a copy of up to three own texts as they were when it was opened, filled up with invented ones."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("course", lang, "would_you_answer")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """The inbox is shut."""
        return {"version": self.version, "letters": [], "answers": {}, "at": 0, "tried": False}

    def open(self, own: list[OwnText]) -> None:
        """Open the inbox with the learner's own texts; with fewer than three, invented ones fill it up."""
        letters = [
            {
                "key": f"{text.exercise}:{text.part}",
                "exercise": text.exercise,
                "part": text.part,
                "person": text.person,
                "subject": text.subject,
                "text": text.text,
            }
            for text in own[:LETTERS]
        ]
        invented = [{"key": letter["key"], "exercise": ""} for letter in self.content["invented"]]
        self.state["letters"] = [*letters, *invented[: LETTERS - len(letters)]]
        self.state["at"] = 0

    # The letter in view

    def letters(self) -> list[dict[str, Any]]:
        """``key``, ``exercise`` (empty for an invented one), ``part``, ``person``, ``subject``, ``text``."""
        invented = {letter["key"]: letter for letter in self.content["invented"]}
        return [
            letter if letter["exercise"] else letter | {"part": ""} | invented[letter["key"]]
            for letter in self.state["letters"]
            if letter["exercise"] or letter["key"] in invented
        ]

    @property
    def letter(self) -> dict[str, Any] | None:
        """The letter in view; None while the inbox is shut."""
        letters = self.letters()
        return letters[min(self.state["at"], len(letters) - 1)] if letters else None

    def own(self) -> int:
        """How many of the letters are the learner's own."""
        return sum(bool(letter["exercise"]) for letter in self.state["letters"])

    def go(self, by: int) -> None:
        """Look at the letter before or after."""
        self.state["at"] = max(0, min(len(self.letters()) - 1, self.state["at"] + by))

    # Answering

    def answer(self, letter: dict[str, Any] | None = None) -> dict[str, Any]:
        """What was said of a letter: ``verdict``, ``why``, ``other``, ``text`` (as changed), ``reviewed``, ``kept``."""
        letter = letter or self.letter
        empty = {"verdict": "", "why": "", "other": "", "text": letter["text"].strip() if letter else ""}
        given = self.state["answers"].get(letter["key"], {}) if letter else {}
        return empty | {"reviewed": None, "kept": ""} | given

    def judge(self, verdict: str) -> None:
        """Would the learner answer this? Raises ``ValueError`` for an unknown verdict."""
        if verdict not in VERDICTS:
            raise ValueError(f"one of {', '.join(VERDICTS)}, not {verdict!r}")
        self._change(verdict=verdict)

    def write(self, field: str, text: str) -> None:
        """Say ``why``, what is different about the ``other``, or change the ``text``."""
        if field not in ("why", "other", "text"):
            raise ValueError(f"a letter has no field {field!r}")
        self._change(**{field: clean(text)})

    def blockers(self) -> list[str]:
        """``verdict`` and ``why``, as long as they are missing."""
        answer = self.answer()
        missing = {"verdict": not answer["verdict"], "why": not count_words(answer["why"])}
        return [name for name, is_missing in missing.items() if is_missing]

    def ask(self) -> Review:
        """Look at what was said of the letter in view."""
        if self.letter:
            self._change(reviewed=_said(self.answer()))
            self.state["tried"] = self.state["tried"] or not self.blockers()
        return self.review()

    def review(self, letter: dict[str, Any] | None = None) -> Review:
        """Reason, receiver and change of a letter, as they were handed in."""
        letter = letter or self.letter
        said = self.answer(letter)["reviewed"] or {"why": "", "other": "", "text": ""}
        text = letter["text"].strip() if letter else ""
        findings = (
            self._finding("reason", _reason(said["why"], text)),
            self._finding("receiver", _receiver(said["other"])),
            self._change_finding(text, said["text"]),
        )
        return Review("received", self.lang, said["text"], findings, all(f.met for f in findings))

    def stale(self) -> bool:
        """Whether something was changed since it was looked at."""
        answer = self.answer()
        return answer["reviewed"] != _said(answer)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        return {
            name: Guide(texts["title"], texts["rule"], tuple(texts["hints"]))
            for name, texts in self.content["review"].items()
        }

    # Back to where it came from

    def can_keep(self) -> bool:
        """Whether the letter in view is the learner's own and has been changed since it was last put back."""
        letter, answer = self.letter, self.answer()
        if not letter or not letter["exercise"] or not answer["text"].strip():
            return False
        return answer["text"].strip() != self.saved()

    def saved(self) -> str:
        """What stands in the learner's saved text, as far as is known here."""
        return self.answer()["kept"] or (self.letter["text"].strip() if self.letter else "")

    def kept(self) -> None:
        """The changed text was put back."""
        self._change(kept=self.answer()["text"].strip())

    # How far

    def ready(self, letter: dict[str, Any]) -> bool:
        """Whether a letter was judged and changed."""
        return self.answer(letter)["reviewed"] is not None and self.review(letter).ready

    def tried(self) -> bool:
        """Whether one letter was judged, with a reason."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether every letter was judged and changed."""
        letters = self.letters()
        return bool(letters) and all(map(self.ready, letters))

    def preview(self, state: State) -> str:
        """What was said of each letter, and the changed texts."""
        return "\n\n".join(
            "\n".join(filter(None, [a.get("why", ""), a.get("other", ""), a.get("text", "")]))
            for a in state["answers"].values()
        )

    def _change(self, **changes: Any) -> None:
        if self.letter:
            self.state["answers"][self.letter["key"]] = self.answer() | changes

    def _finding(self, criterion: str, level: int) -> Finding:
        return Finding(criterion, level, advice=self.content["review"][criterion][f"level{level}"])

    def _change_finding(self, before: str, after: str) -> Finding:
        texts = self.content["review"]["change"]
        touched, most = touched_words(before, after), max(SMALL[0], round(SMALL[1] * count_words(before)))
        if not touched or not after.strip():
            return Finding("change", 0, advice=texts["level0"])
        if touched > most:
            return Finding("change", 0, advice=texts["large"].format(n=touched, most=most))
        return Finding("change", 2, advice=texts["level2"].format(n=touched))


def touched_words(before: str, after: str) -> int:
    """How many words a change put in; a passage that was only taken out counts as one, since that is one decision.

    Once more than half of the text is gone, its words count too: that is no small change any more.
    """
    old, new = before.split(), after.split()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    put_in = sum(b2 - b1 for kind, _, _, b1, b2 in steps if kind in ("insert", "replace"))
    taken = [a2 - a1 for kind, a1, a2, _, _ in steps if kind == "delete"]
    return put_in + (sum(taken) if 2 * sum(taken) > len(old) else len(taken))


def _said(answer: dict[str, Any]) -> dict[str, str]:
    return {field: answer[field] for field in ("why", "other", "text")}


def _reason(why: str, text: str) -> int:
    """2 when the reason points at something in the text, 1 when it is at least a sentence, else 0."""
    if count_words(why) < 3:
        return 0
    if _NAMED.search(why) or _stems(why) & _stems(text):
        return 2
    return int(count_words(why) >= 8)


def _receiver(other: str) -> int:
    """2 when a sentence says what is different about the receiver; not when it says that nothing is."""
    words = count_words(other)
    return 2 if words >= 14 or (words >= 5 and not _NO_DIFFERENCE.search(other)) else 0


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in re.findall(r"[^\W\d_]{5,}", text)}
