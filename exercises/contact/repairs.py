"""Repairs: name the flaw of a message, rewrite it, and see what has changed. No widgets.

The flaw is the same in both languages; a rewrite is in one, so rewrites are kept for each.
"""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.cases import CasesModel
from exercises.contact.limits import has_subject
from exercises.feedback import Context, Guide, Review, count_words, guide, review
from exercises.model import clean
from exercises.workbook.book import State

PARTS = ("who", "why", "ask")

FLAGS = {
    "job": "pushy",
    "pressure": "pushy",
    "long": "over_limit",
    "many": "many_questions",
    "sorry": "apology_heavy",
    "blank": "placeholder",
    "private": "creepy",
    "subject": "no_subject",
    "name": "wrong_name",
}
"""Flaw → the flag that a review raises for it; the three other flaws are parts that are missing."""

ENOUGH = 3
"""Rewrites that are asked for; the other messages are there for whoever wants more."""

HONEST_TRY = 8
"""Words in a rewrite that count as a try, after which our own rewrite opens."""


class RepairsModel(CasesModel):
    """Twelve cases with a flaw to name, and a rewrite of each."""

    def __init__(self, lang: str, state: State | None = None):
        texts = content.load("contact", lang, "repairs")
        ask = {"key": "flaw", "label": texts["ask"], "options": _options(texts["flaws"], texts["flaws"])}
        cases = [
            case
            | {"right": {"flaw": [case["flaw"]]}, "near": {"flaw": case.get("near", {})}}
            | {"options": {"flaw": _options(texts["flaws"], case["choices"])}}
            for case in texts["cases"]
        ]
        super().__init__(lang, state, texts | {"asks": [ask], "cases": cases})

    def fresh(self) -> State:
        """Nothing named, nothing rewritten."""
        return super().fresh() | {"rewrites": {}}

    def rewrite(self, case: dict[str, Any] | None = None) -> dict[str, Any]:
        """The learner's version of a case: ``subject``, ``text``, ``reviewed``; at first the message as it is."""
        case = case or self.case
        return self.state["rewrites"].get(self._key(case)) or {
            "subject": case.get("subject", ""),
            "text": case["text"].strip(),
            "reviewed": None,
        }

    def _key(self, case: dict[str, Any]) -> str:
        return f"{case['key']}.{self.lang}"

    def write(self, **changes: str) -> None:
        """Change ``text`` or ``subject`` of the rewrite in view."""
        changed = {name: clean(text) for name, text in changes.items()}
        self.state["rewrites"][self._key(self.case)] = self.rewrite() | changed

    def has_subject(self) -> bool:
        """Whether the message in view has a subject line."""
        return has_subject(self.case["channel"])

    def blockers(self) -> list[str]:
        """``unnamed`` before the flaw has a name, ``unchanged`` while the message is as it was, ``empty``."""
        now = self.rewrite()
        if not self.complete(self.case):
            return ["unnamed"]
        if not count_words(now["text"]):
            return ["empty"]
        original = {"text": self.case["text"].strip(), "subject": self.case.get("subject", "")}
        return ["unchanged"] if all(now[name].strip() == original[name] for name in original) else []

    def ask(self) -> Review:
        """Review the rewrite in view as it is now."""
        now = self.rewrite()
        self.state["rewrites"][self._key(self.case)] = now | {
            "reviewed": {"subject": now["subject"], "text": now["text"]}
        }
        return self.review()

    def review(self) -> Review:
        """The review of the rewrite that was last handed in; of an empty one before."""
        handed_in = self.rewrite()["reviewed"] or {"subject": "", "text": ""}
        return self._judged(self.case, handed_in["text"], handed_in["subject"])

    def before(self, case: dict[str, Any] | None = None) -> Review:
        """The review of a message as it was."""
        case = case or self.case
        return self._judged(case, case["text"].strip(), case.get("subject", ""))

    def worked(self, case: dict[str, Any] | None = None) -> Review:
        """The review of our own rewrite."""
        case = case or self.case
        model = case["model"]
        return self._judged(case, model["text"].strip(), model.get("subject", case.get("subject", "")))

    def _judged(self, case: dict[str, Any], text: str, subject: str) -> Review:
        context = Context(
            name=case["name"],
            employer=case["employer"],
            role=case["role"],
            facts=tuple(case["facts"]),
            channel=case["channel"],
            subject=subject if has_subject(case["channel"]) else None,
        )
        return review("outreach", text, self.lang, context)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return guide("outreach", self.lang)

    def stale(self) -> bool:
        """Whether the rewrite has changed since it was reviewed."""
        now = self.rewrite()
        return now["reviewed"] != {"subject": now["subject"], "text": now["text"]}

    def difference(self) -> list[str]:
        """What the rewrite has mended, what is as it was, and what got lost on the way, in sentences."""
        says, guides, case = self.texts["says"], self.guides(), self.case
        before, after = self.before(), self.review()
        flaw = case["flaw"]
        name = FLAGS.get(flaw, flaw)
        mended = not after[name].met if flaw in FLAGS else after[name].level > before[name].level
        lines = [says["gone" if mended else "still"].format(flaw=self.texts["flaws"][flaw])]
        for part in PARTS:
            was, now = before[part].level, after[part].level
            word = "found" if not was and now else "stronger" if now > was else "lost" if was and not now else "weaker"
            if was != now:
                lines.append(says[word].format(part=guides[part].title))
        new = [f for f in after.findings if f.role == "flag" and f.met and f.criterion != name]
        lines += [says["new"].format(title=guides[f.criterion].title) for f in new if not before[f.criterion].met]
        return lines

    def opened(self) -> bool:
        """Whether our own rewrite may be seen: after an honest try that was reviewed."""
        handed_in = self.rewrite()["reviewed"]
        return bool(handed_in) and count_words(handed_in["text"]) >= HONEST_TRY

    def mended(self) -> int:
        """How many rewrites were reviewed, in either language."""
        return len({key.rpartition(".")[0] for key, found in self.state["rewrites"].items() if found["reviewed"]})

    def done(self) -> bool:
        """Whether every flaw has a name and some messages were rewritten."""
        return super().done() and self.mended() >= ENOUGH

    def preview(self, state: State) -> str:
        """The rewrites."""
        return "\n\n".join(
            "\n".join(filter(None, [found["subject"], found["text"]])) for found in state["rewrites"].values()
        )


def _options(flaws: dict[str, str], keys: Any) -> list[dict[str, str]]:
    return [{"key": key, "label": flaws[key]} for key in keys]
