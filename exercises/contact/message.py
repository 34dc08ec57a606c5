"""The message: its review, the swap test, and the note that an e-mail can be pressed into."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from exercises.contact.drafts import Drafts, plain
from exercises.contact.swap import Swapped, swapped
from exercises.feedback import Context, Finding, Guide, Review, count_words, detect_language, guide, marked, review

PARTS = ("who", "why", "ask")
"""The three parts of a first message."""

HONEST_TRY = {"email": 20, "linkedin_note": 8, "linkedin_message": 12, "inmail": 12}
"""Words that count as a try on each channel, after which the worked example opens."""


class MessageModel(Drafts):
    """A draft and what can be said about it. Lengths are judged by this course's own dated limits."""

    _last: tuple[Any, Review] | None = None
    """The last review and what it was asked for: the page needs it several times at every change."""

    # The review

    def ask(self) -> Review:
        """Review the message as it is now, and remember what was found the first time."""
        draft = self.draft
        enough = count_words(draft["text"]) >= HONEST_TRY[self.state["channel"]]
        self.state["tried"] = self.state["tried"] or enough
        self.change(reviewed={"subject": draft["subject"], "text": draft["text"]}, fits="")
        found = self.review()
        if draft["first"] is None and not self.blockers():
            self.change(first=parts_found(found))
        return found

    def review(self) -> Review:
        """The review of what was last handed in, with the learner's own marks and this course's own limits."""
        handed_in = self.draft["reviewed"] or {"subject": "", "text": ""}
        context = replace(
            self._known(),
            channel=self.state["channel"],
            subject=handed_in["subject"] if self.has_subject() else None,
        )
        asked = (handed_in["text"], context, self.state["premium"], tuple(self.draft["marks"].items()))
        if self._last is None or self._last[0] != asked:
            self._last = (asked, self._judge(handed_in, context))
        return self._last[1]

    def _judge(self, handed_in: dict[str, str], context: Context) -> Review:
        found = review("outreach", handed_in["text"], self.lang, context)
        lengths = [self._length(f, handed_in) if f.criterion == "over_limit" else f for f in found.findings]
        # Marked again, so that "ready" is reckoned with the limits of this channel and account.
        return marked(replace(found, findings=tuple(lengths)), self.draft["marks"])

    def _length(self, finding: Finding, handed_in: dict[str, str]) -> Finding:
        """The finding about length, by ``limits.toml``: the file is dated and knows about accounts."""
        known, texts = self.limit(), self.texts["length"]
        count = known.count(handed_in["text"])
        values = {"count": count, "limit": known.most, "over": count - known.most, "unit": texts[known.unit]}
        if count > known.most:
            return replace(finding, level=1, advice=texts["over"].format(**values), must_fix=True)
        if self.has_subject() and known.subject and len(handed_in["subject"]) > known.subject:
            values |= {"count": len(handed_in["subject"]), "limit": known.subject}
            return replace(finding, level=1, advice=texts["subject"].format(**values), must_fix=True)
        if count > known.warn:
            return replace(finding, level=1, advice=texts["warn"].format(**values, high=known.high), must_fix=False)
        return replace(finding, level=0, advice="", must_fix=False)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return guide("outreach", self.lang)

    def stale(self) -> bool:
        """Whether the message has changed since it was reviewed."""
        return self.draft["reviewed"] != {"subject": self.draft["subject"], "text": self.draft["text"]}

    def ready(self) -> bool:
        """Whether the message as it stands was reviewed and found ready."""
        return self.draft["reviewed"] is not None and not self.stale() and self.review().ready

    def progress(self) -> tuple[int, int] | None:
        """How many parts were found the first time and now; None before a review, or when nothing has changed."""
        first = self.draft["first"]
        now = parts_found(self.review()) if self.draft["reviewed"] else first
        return None if first is None or now == first else (first, now)

    def next_step(self) -> str:
        """The one criterion or flag to work on next; empty when the message is ready.

        A part that is missing comes first, then what must be mended, then a part that can be stronger.
        """
        found = self.review()
        missing = [name for name in PARTS if not found[name].met]
        grave = [finding.criterion for finding in found.findings if finding.must_fix]
        weak = [name for name in ("why", "ask") if found[name].level < 2]
        return "" if found.ready else next(iter([*missing, *grave, *weak]), "")

    def other_language(self) -> bool:
        """Whether the message seems to be written in the language that this page does not read."""
        return detect_language(self.draft["text"]) not in (None, self.lang)

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words of the reviewed text are one of the parts.

        Raises ``ValueError`` for a part that a message does not have.
        """
        if criterion not in PARTS:
            raise ValueError(f"a message has no part {criterion!r}")
        words = self.draft["reviewed"]["text"][start:end]
        self.change(marks=self.draft["marks"] | {criterion: words})

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.change(marks={name: words for name, words in self.draft["marks"].items() if name != criterion})

    # The swap test

    def swap(self) -> Swapped:
        """The message with another name and workplace in it."""
        reader = self.reader()
        return swapped(self.draft["text"], reader.name, reader.employer)

    def judge_swap(self, fits: str) -> None:
        """Say whether the swapped message still reads true: ``yes`` or ``no``."""
        if fits not in ("yes", "no"):
            raise ValueError(f"'yes' or 'no', not {fits!r}")
        self.change(fits=fits)

    def swap_reply(self) -> tuple[str, bool]:
        """What is said to the learner's judgement, and whether review and learner think the same."""
        fits, texts = self.draft["fits"], self.texts["swap"]
        if not fits:
            return "", False
        name = self.reader().name.split(" ")[0]
        why = review("outreach", self.draft["text"], self.lang, self._known())["why"]
        if why.level == 2 and why.evidence:
            words = " ".join(why.evidence.text.split()).rstrip(".")
            return texts["strong_" + fits].format(words=words, name=name), fits == "no"
        return texts["weak_" + fits].format(name=name), fits == "yes"

    def _known(self) -> Context:
        reader = self.reader()
        return Context(name=reader.name, employer=reader.employer, role=reader.role, facts=reader.facts)

    # A note of the e-mail

    def can_compress(self) -> bool:
        """Whether the e-mail in view has all three parts, so that a note can be made of them."""
        return (
            self.state["channel"] == "email" and self.draft["reviewed"] is not None and len(self.core()) == len(PARTS)
        )

    def core(self) -> list[str]:
        """The words that carry the three parts of the reviewed message, in their order."""
        found = self.review()
        spans = {f.evidence for name in PARTS if (f := found[name]).met and f.evidence}
        return [" ".join(span.text.split()) for span in sorted(spans, key=lambda span: span.start)]

    def compress(self) -> None:
        """Begin a note with the words that carry the e-mail; one that was begun before stays as it is."""
        core, reader = self.core(), self.reader()
        self.state["channel"] = "linkedin_note"
        if not self.draft["text"].strip():
            self.change(person=plain(reader), text="\n".join(core))

    def tried(self) -> bool:
        """Whether a text of some length was reviewed."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether the message in view is ready, or was sent."""
        return bool(self.draft["sent"]) or self.ready()


def parts_found(found: Review) -> int:
    """How many of the three parts a review found."""
    return sum(found[name].met for name in PARTS)
