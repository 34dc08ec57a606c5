"""An old contact: choose one of six, predict, see what studies found, write the line, have it reviewed. No widgets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from exercises import content
from exercises.feedback import Context, Finding, Guide, Review, Span, count_words, guide, marked, review
from exercises.model import Model, clean
from exercises.workbook.book import State

MOST = 80
"""Words in the message, at most."""

SCALE = (1, 7)
"""From "hardly" to "very much"."""

HONEST_TRY = 10
"""Words in a text that counts as a try, after which the worked example opens."""

CRITERIA = ("who", "why", "easy")
"""The reader knows you again; there is a reason why just them; it costs little to answer, or nothing."""

_JOB = re.compile(
    r"\b(?:need|want|looking for|get me|give me|find me|offer me|any)\b[^.?!]{0,40}\b(?:jobs?|internships?|vacanc\w+|referral)\b"
    r"|\b(?:trenger|vil ha|ønsker meg|leter etter|skaffe|gi meg|ledige?)\b[^.?!]{0,40}(?:jobb(?:en|er)?|praksisplass\w*|stilling\w*)\b",
    re.I,
)
"""Asking somebody for work after years of silence is no small thing, however it is put."""


class ReconnectModel(Model):
    """Choice, prediction and message. What studies found is said only after the prediction."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("relationships", lang, "reconnect")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nobody chosen."""
        return {
            "version": self.version,
            "chosen": "",
            "predicted": 4,
            "shown": False,
            "name": "",
            "text": "",
            "marks": {},
            "reviewed": "",
            "tried": False,
        }

    @property
    def people(self) -> list[dict[str, Any]]:
        """The six old contacts: ``key``, ``name``, ``text``, ``close`` and ``novel`` (bool)."""
        return self.content["people"]

    @property
    def person(self) -> dict[str, Any] | None:
        """The one who was chosen."""
        return next((p for p in self.people if p["key"] == self.state["chosen"]), None)

    def choose(self, key: str) -> None:
        """Choose one of the six. Raises ``ValueError`` for another."""
        if key not in [p["key"] for p in self.people]:
            raise ValueError(f"there is no old contact {key!r}")
        self.state["chosen"] = key

    def predict(self, value: float) -> None:
        """How much the other will appreciate it, from 1 to 7; it stands once the studies were shown."""
        if not self.state["shown"]:
            self.state["predicted"] = int(min(SCALE[1], max(SCALE[0], round(value))))

    def show_study(self) -> None:
        """See what studies found; needs a choice."""
        if self.person:
            self.state["shown"] = True

    def verdict(self) -> list[str]:
        """What is said to prediction and choice, in paragraphs; nothing before the studies are shown."""
        if not self.state["shown"] or not self.person:
            return []
        texts, predicted = self.content["verdict"], self.state["predicted"]
        guess = "low" if predicted <= 3 else "middle" if predicted <= 5 else "high"
        kind = "close" if self.person["close"] else "novel" if self.person["novel"] else "known"
        return [texts[guess].format(n=predicted), texts[kind].format(name=self.person["name"])]

    # The message

    def set_name(self, name: str) -> None:
        """Somebody of the learner's own in the place of the invented contact."""
        self.state["name"] = clean(name)

    def reader(self) -> str:
        """Who the message is to."""
        return self.state["name"].strip() or (self.person["name"] if self.person else "")

    def set_text(self, text: str) -> None:
        """Change the message. Marks whose words are gone fall away with them."""
        self.state["text"] = text = clean(text)
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}

    def words(self) -> int:
        """How many words the message has."""
        return count_words(self.state["text"])

    def blockers(self) -> list[str]:
        """``study`` before choice and prediction, ``empty`` when there is nothing to review."""
        return [] if self.words() and self.state["shown"] else ["empty"] if self.state["shown"] else ["study"]

    def ask(self) -> Review:
        """Review the message as it is now."""
        self.state["reviewed"] = self.state["text"]
        self.state["tried"] = self.state["tried"] or self.words() >= HONEST_TRY
        return self.review()

    def review(self) -> Review:
        """The message that was last handed in: as a first message and as a follow-up, because it is a little of both."""
        text, marks = self.state["reviewed"], self.state["marks"]
        first = review("outreach", text, self.lang, Context(name=self.reader()))
        after = review("followup", text, self.lang)
        findings = [marked(first, {n: w for n, w in marks.items() if n == name})[name] for name in ("who", "why")]
        findings.append(self._easy(first, after))
        findings = [self._said(finding) for finding in findings]
        flags = [
            f for f in first.findings if f.role == "flag" and f.criterion in ("pushy", "wrong_name", "placeholder")
        ]
        flags.append(self._length())
        met = all(finding.met for finding in findings)
        ready = met and not any(flag.must_fix for flag in flags)
        return Review("reconnect", self.lang, text, (*findings, *flags), ready)

    def _easy(self, first: Review, after: Review) -> Finding:
        """A small, clear question; or something the writer gives, tells or thanks for and asks nothing in return."""
        text, own = self.state["reviewed"], self.state["marks"].get("easy", "")
        # To ask an old acquaintance how things are is small too, though a stranger would get no such question.
        asked = review("question", text, self.lang)["open"] if "?" in text else after["thanks"]
        found = [first["ask"], after["next"], asked]
        small = [finding for finding in found if not (finding.evidence and _JOB.search(finding.evidence.text))]
        best = max(small, key=lambda finding: finding.level, default=Finding("easy", 0))
        if best.met or not own or own not in text:
            return replace(best, criterion="easy")
        start = text.index(own)
        return Finding("easy", 1, evidence=Span.of(text, start, start + len(own)), by="learner")

    def _said(self, finding: Finding) -> Finding:
        texts = self.content["review"][finding.criterion]
        words = " ".join(finding.evidence.text.split()).rstrip(".") if finding.evidence else ""
        form = "marked" if finding.by == "learner" else f"level{finding.level}"
        if finding.criterion == "easy" and not finding.met and _JOB.search(self.state["reviewed"]):
            form = "job"
        return replace(finding, role="criterion", must_fix=False, advice=texts[form].format(words=words[:140]))

    def _length(self) -> Finding:
        words = count_words(self.state["reviewed"])
        over = words > MOST
        advice = self.content["review"]["over_limit"]["raised"].format(n=words, over=words - MOST) if over else ""
        return Finding("over_limit", int(over), "flag", None, advice, over)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        own = {
            name: Guide(texts["title"], texts["rule"], tuple(texts.get("hints", ())))
            for name, texts in self.content["review"].items()
        }
        return dict(guide("outreach", self.lang)) | own

    def stale(self) -> bool:
        """Whether the text has changed since it was reviewed."""
        return self.state["reviewed"] != self.state["text"]

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words meet a criterion. Raises ``ValueError`` for an unknown one."""
        if criterion not in CRITERIA:
            raise ValueError(f"a message to an old contact has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.state["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def tried(self) -> bool:
        """Whether a text of some length was reviewed."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether the message was reviewed and is ready to send."""
        return bool(self.state["reviewed"]) and not self.stale() and self.review().ready

    def preview(self, state: State) -> str:
        """Who was chosen, and the text."""
        name = next((p["name"] for p in self.people if p["key"] == state["chosen"]), "")
        return "\n\n".join(filter(None, [state["name"] or name, state["text"]]))
