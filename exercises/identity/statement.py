"""Who one is, in at most forty words: role, field, interest and one piece of proof. No widgets."""

from __future__ import annotations

from dataclasses import replace

from exercises import content
from exercises.feedback import Finding, Guide, Review, count_words, guide, marked, review
from exercises.model import Model, clean
from exercises.workbook.book import State

LIMIT = 40
"""The most words it may have (COURSE 4.1)."""

CRITERIA = ("who", "interests", "experience")
"""What of a pitch is looked for here: who one is, what one cares about, and one thing one has done."""

FLAGS = ("adjectives", "job_ask")
"""What of a pitch is worth a remark here."""

HONEST_TRY = 8
"""Words in a text that counts as a try."""


class StatementModel(Model):
    """A short text and the review of it, by the pitch's criteria, so that the pitch can begin with it."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("identity", lang, "statement")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing written."""
        return {"version": self.version, "text": "", "marks": {}, "reviewed": "", "tried": False}

    def set_text(self, text: str) -> None:
        """Write it."""
        self.state["text"] = clean(text)

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        return [] if count_words(self.state["text"]) else ["empty"]

    def ask(self) -> Review:
        """Review the text as it is now, and remember that it was."""
        text = self.state["reviewed"] = self.state["text"]
        self.state["tried"] = self.state["tried"] or count_words(text) >= HONEST_TRY
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}
        return self.review()

    def review(self) -> Review:
        """What was found in the text that was last handed in, with the learner's own marks."""
        found = marked(review("pitch", self.state["reviewed"], self.lang), self.state["marks"])
        criteria = [self._said(found[name]) for name in CRITERIA]
        flags = [found[name] for name in FLAGS]
        # A proof that the learner marked answers the remark on adjectives in its place too.
        if found["experience"].by == "learner":
            flags = [flag for flag in flags if flag.criterion != "adjectives"]
        flags.append(self._length())
        ready = all(f.met for f in criteria) and not any(f.met and f.must_fix for f in flags)
        return Review("pitch", self.lang, found.text, (*criteria, *flags), ready, found.notes)

    def _said(self, finding: Finding) -> Finding:
        """The pitch tells of a listener and of half a minute; where that does not fit forty words, say it otherwise."""
        own = self.content["review"].get(finding.criterion, {}).get(f"level{finding.level}")
        if own is None or finding.by == "learner":
            return finding
        words = " ".join(finding.evidence.text.split()).rstrip(" .,") if finding.evidence else ""
        return replace(finding, advice=own.format(words=words))

    def _length(self) -> Finding:
        count = count_words(self.state["reviewed"])
        over = count - LIMIT
        said = self.content["review"]["over_limit"]["raised"].format(count=count, over=over, limit=LIMIT)
        return Finding("over_limit", int(over > 0), "flag", None, said if over > 0 else "", must_fix=over > 0)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        texts = self.content["review"]["over_limit"]
        known = guide("pitch", self.lang)
        return {name: known[name] for name in (*CRITERIA, *FLAGS)} | {
            "over_limit": Guide(texts["title"], texts["rule"])
        }

    def stale(self) -> bool:
        """Whether the text has changed since it was reviewed."""
        return self.state["reviewed"] != self.state["text"]

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words meet a criterion. Raises ``ValueError`` for one there is not."""
        if criterion not in CRITERIA:
            raise ValueError(f"a statement has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.state["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def tried(self) -> bool:
        """Whether a text of some length was reviewed."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether what was reviewed has its three parts in forty words."""
        return bool(self.state["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """The text."""
        return state["text"]
