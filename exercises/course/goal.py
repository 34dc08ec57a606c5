"""The learner's own goal, and an if–then plan for the first step towards it. No widgets.

If–then plans help people to do what they meant to (642 tests, effects from .27 to .66: Sheeran, Listrom & Gollwitzer
2024, European Review of Social Psychology), so the plan is read for a situation and for one action.
"""

from __future__ import annotations

import re

from exercises import content
from exercises.course.goal_rules import PARTS, find, several_actions
from exercises.feedback import Finding, Guide, Review, Span, count_words
from exercises.model import Model, clean
from exercises.workbook.book import State

HONEST_TRY = 6
"""Words in the goal and the plan together that count as a try."""


class GoalModel(Model):
    """One sentence and one plan: ``goal``, ``cue`` (the if) and ``action`` (the then)."""

    version = 1
    fields = ("goal", "cue", "action")

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("course", lang, "goal")
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing written."""
        return {"version": self.version, **dict.fromkeys(self.fields, ""), "marks": {}, "reviewed": {}, "tried": False}

    def set(self, field: str, text: str) -> None:
        """Write in a field. Raises ``ValueError`` for one that there is not."""
        if field not in self.fields:
            raise ValueError(f"a goal has no field {field!r}; there are {', '.join(self.fields)}")
        self.state[field] = clean(text)

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to look at."""
        return [] if count_words(" ".join(self.state[field] for field in self.fields)) else ["empty"]

    def ask(self) -> Review:
        """Look at what is there now, and remember that it was looked at."""
        self.state["reviewed"] = {field: self.state[field] for field in self.fields}
        words = sum(count_words(self.state[field]) for field in self.fields)
        self.state["tried"] = self.state["tried"] or words >= HONEST_TRY
        text = self.text(self.state["reviewed"])
        self.state["marks"] = {name: words for name, words in self.state["marks"].items() if words in text}
        return self.review()

    def review(self) -> Review:
        """What was found in the goal and the plan that were last handed in, with the learner's own marks."""
        written = self.state["reviewed"] or dict.fromkeys(self.fields, "")
        text = self.text(written)
        findings = [self._criterion(part, written, text) for part in PARTS]
        # One thing at a time: as long as no action is found, their number does not matter.
        several = findings[-1].met and several_actions(written["action"], self.lang)
        said = self.content["review"]["several"]["raised"]
        findings.append(Finding("several", int(several), "flag", None, said if several else "", must_fix=several))
        ready = all(finding.met for finding in findings[:-1]) and not several
        return Review("goal", self.lang, text, tuple(findings), ready)

    def _criterion(self, part: str, written: dict[str, str], text: str) -> Finding:
        texts = self.content["review"][part]
        field = part if part in self.fields else "goal"
        hit = find(part, bare(written[field], field, self.lang), self.lang)
        own = self.state["marks"].get(part, "")
        if hit.span is None and own and own in text:
            start = text.find(own)
            said = self.content["plan"]["marked"].format(words=own)
            return Finding(part, 1, evidence=Span.of(text, start, start + len(own)), advice=said, by="learner")
        if hit.span is None:
            vague = texts.get("vague", "") if hit.vague else ""
            return Finding(part, 0, advice=vague.format(words=hit.vague) or texts["level0"])
        # Each field stands once in the text, one after the other, so its words are looked for from where it begins.
        start = text.find(hit.span, text.find(bare(written[field], field, self.lang)))
        span = Span.of(text, start, start + len(hit.span))
        return Finding(part, hit.level, evidence=span, advice=texts[f"level{hit.level}"].format(words=hit.span))

    def text(self, written: dict[str, str]) -> str:
        """Goal and plan as they read together: a sentence, then "If …, then …"."""
        cue, action = (bare(written[field], field, self.lang) for field in ("cue", "action"))
        words = self.content["plan"]
        plan = words["both"] if cue and action else words["cue"] if cue else words["action"] if action else ""
        lines = [_sentence(written["goal"].strip()), _sentence(plan.format(cue=cue, action=action))]
        return "\n".join(line for line in lines if line)

    def stale(self) -> bool:
        """Whether something has changed since it was looked at."""
        return self.state["reviewed"] != {field: self.state[field] for field in self.fields}

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        return {
            name: Guide(text["title"], text["rule"], tuple(text.get("hints", ())), text.get("source", ""))
            for name, text in self.content["review"].items()
        }

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words meet a criterion. Raises ``ValueError`` for one there is not."""
        if criterion not in PARTS:
            raise ValueError(f"a goal has no criterion {criterion!r}")
        self.state["marks"][criterion] = self.review().text[start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        self.state["marks"].pop(criterion, None)

    def tried(self) -> bool:
        """Whether some words were handed in."""
        return bool(self.state["tried"])

    def done(self) -> bool:
        """Whether what was handed in has all its parts."""
        return bool(self.state["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """Goal and plan as text."""
        return self.text({field: state[field] for field in self.fields})


_LEADS: dict[str, dict[str, str]] = {
    "en": {"cue": r"(?:if|when(?:ever)?)\s+", "action": r"(?:then\s+)?"},
    "nb": {"cue": r"(?:hvis|når|dersom|om)\s+", "action": r"(?:så\s+|da\s+)?"},
}


def bare(text: str, field: str, lang: str) -> str:
    """What was typed without what the plan puts around it: a leading "if" or "then", a full stop."""
    text = " ".join(text.split()) if field != "goal" else text.strip()
    lead = _LEADS[lang].get(field)
    return re.sub(rf"^(?:{lead})", "", text, flags=re.I).rstrip(" .,;") if lead else text


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?…" else f"{text}."
