"""The dossier: facts about one person, each with source, date and what to do with it, and the review of it."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.feedback import Finding, Guide, Review
from exercises.model import Model, clean
from exercises.preparation import faults, papers, rubric
from exercises.preparation.words import same
from exercises.workbook.book import State
from exercises.workbook.revision import now

SPRINT = 15 * 60
"""Seconds on the clock."""

FIELDS = ("text", "source", "date", "sort")

MUST_FIX = ("old_used", "private_used", "duplicate", "wrong_date")
"""Flags that stand in the way of using the dossier; the others are worth a look."""


class DossierModel(Model):
    """Facts about Kari, and apart from them those about the learner's own person (``real``, lent by the page)."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, real: str = ""):
        self.content = content.load("preparation", lang, "dossier")
        self.papers = papers.papers(lang)
        self.real = real
        self.year = now().year
        """The year it is, against which dates are held; worked answers have a year of their own."""
        super().__init__(lang, state)

    def fresh(self) -> State:
        """No facts, and the clock off."""
        return {
            "version": self.version,
            "until": 0.0,
            "kari": [],
            "own": [],
            "own_name": "",
            "current": "",
            "reviewed": False,
        }

    # Changes

    @property
    def facts(self) -> list[dict[str, str]]:
        """The facts about the person in question: ``key``, ``text``, ``source``, ``paper``, ``date``, ``sort``."""
        return self.state["own" if self.real else "kari"]

    @property
    def current(self) -> dict[str, str]:
        """The fact that is worked on; a new one when there is none of that key."""
        return next((fact for fact in self.facts if fact["key"] == self.state["current"]), _fact(self._next_key()))

    def set(self, field: str, text: str) -> None:
        """Say something of the current fact. Raises ``ValueError`` for a field there is not."""
        if field not in FIELDS or (field == "sort" and text not in rubric.SORTS):
            raise ValueError(f"a fact has no {field!r} {text!r}")
        self._change({field: clean(text)})

    def set_paper(self, key: str) -> None:
        """Say in which of Kari's sources the current fact stands; its name is kept too, for whoever reads it later."""
        self._change({"paper": key, "source": self.papers[key].name})

    def next(self) -> None:
        """Go on to a new fact."""
        self.state["current"] = self._next_key()

    def edit(self, key: str) -> None:
        """Work on an earlier fact again."""
        self.state["current"] = key

    def remove(self, key: str) -> None:
        """Put a fact away."""
        self.facts[:] = [fact for fact in self.facts if fact["key"] != key]

    def start_clock(self) -> None:
        """Fifteen minutes from now."""
        self.state["until"] = now().timestamp() + SPRINT

    def stop_clock(self) -> None:
        """No clock."""
        self.state["until"] = 0.0

    def begin_again_for(self, name: str) -> None:
        """An empty dossier for another person of one's own; the old facts stay among the earlier versions."""
        self.state["own"], self.state["own_name"], self.state["current"] = [], name, ""

    def ask(self) -> Review:
        """Ask for the review; from now on it follows every change."""
        self.state["reviewed"] = True
        return self.review()

    # What follows from the state

    def is_about_another(self) -> bool:
        """Whether the facts were written down about another person than the one chosen now."""
        return bool(self.real and self.state["own"] and self.state["own_name"] not in ("", self.real))

    def written(self) -> list[dict[str, str]]:
        """The facts that say anything."""
        return [fact for fact in self.facts if fact["text"].strip()]

    def different(self) -> list[dict[str, str]]:
        """The facts without those that repeat an earlier one."""
        kept: list[dict[str, str]] = []
        for fact in self.written():
            if not any(same(fact["text"], other["text"], self.lang) for other in kept):
                kept.append(fact)
        return kept

    def usable(self) -> list[dict[str, str]]:
        """The facts that are to be used."""
        return [fact for fact in self.different() if fact["sort"] == "use"]

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to review."""
        return [] if self.written() else ["empty"]

    def faults(self, fact: dict[str, str]) -> dict[str, dict[str, Any]]:
        """What is to be said about a fact: name of the remark → what is filled into it."""
        found = (
            faults.of_real(fact, self.year) if self.real else faults.of_kari(fact, self.lang, self.content["called"])
        )
        words = rubric.private_words(fact["text"])
        if words and fact["sort"] == "use":
            found["private_used"] = {"words": words}
        earlier = self.written()
        earlier = earlier[: earlier.index(fact)] if fact in earlier else []
        twin = next((other for other in earlier if same(fact["text"], other["text"], self.lang)), None)
        if twin:
            found["duplicate"] = {"other": twin["text"]}
        missing = {"source": "no_source", "date": "no_date", "sort": "no_sort"}
        for field, name in missing.items():
            if not (rubric.years(fact["date"]) if field == "date" else fact[field].strip()):
                found[name] = {}
        return {name: {"fact": _short(fact["text"]), **values} for name, values in found.items()}

    def remark(self, fact: dict[str, str]) -> str:
        """The one sentence to be said at a fact; empty when there is none."""
        for name, values in self.faults(fact).items():
            texts = self.content["review"].get(name, {})
            return self.content["remarks"].get(name) or texts["advice"].format(**values)
        return ""

    def review(self) -> Review:
        """The dossier held against RUBRICS part G."""
        criteria = [self._count("facts", len(self.different()), rubric.FEWEST)]
        criteria += [self._all(name) for name in ("source", "date", "sort")]
        criteria.append(self._count("usable", len(self.usable()), rubric.USABLE))
        flags: dict[str, Finding] = {}
        for fact in self.written():
            for name, values in self.faults(fact).items():
                if name not in flags and name in self.content["review"]:
                    advice = self.content["review"][name]["advice"].format(**values)
                    flags[name] = Finding(name, 1, "flag", advice=advice, must_fix=name in MUST_FIX)
        strong = all(finding.level == 2 for finding in criteria)
        ready = strong and not any(flag.must_fix for flag in flags.values())
        return Review("dossier", self.lang, "", (*criteria, *flags.values()), ready)

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding of the review."""
        return {
            name: Guide(text["title"], text["rule"], tuple(text.get("hints", ())))
            for name, text in self.content["review"].items()
        }

    def tried(self) -> bool:
        """Whether a dossier of two facts or more was reviewed."""
        return self.state["reviewed"] and len(self.written()) >= 2

    def done(self) -> bool:
        """Whether the dossier is ready to be used."""
        return self.state["reviewed"] and self.review().ready

    def preview(self, state: State) -> str:
        """The facts as lines, those that are used first."""
        facts = sorted([*state["kari"], *state["own"]], key=lambda fact: fact["sort"] != "use")
        return "\n".join(f"– {fact['text']} ({self.detail(fact)})" for fact in facts if fact["text"].strip())

    def detail(self, fact: dict[str, str]) -> str:
        """Source, date and sort of a fact in one line."""
        sort = self.content["sorts"].get(fact["sort"], "")
        # Shown in another language, a source about Kari is called what it is called there.
        source = self.papers[fact["paper"]].name if fact["paper"] in self.papers else fact["source"]
        return " · ".join(part.strip() for part in (source, fact["date"], sort) if part.strip())

    # Details

    def _next_key(self) -> str:
        return str(max((int(fact["key"]) for fact in self.facts), default=0) + 1)

    def _change(self, values: dict[str, str]) -> None:
        fact = self.current
        fact.update(values)
        if fact not in self.facts:
            if not any(values.values()):
                return
            self.facts.append(fact)
            if self.real:
                self.state["own_name"] = self.state["own_name"] or self.real
        self.state["current"] = fact["key"]

    def _count(self, name: str, count: int, least: int) -> Finding:
        texts = self.content["review"][name]
        # Counts are exact, so there is no "partly" (RUBRICS, introduction).
        level = 2 if count >= least else 0
        which = "found" if level else "few" if count else "empty"
        return Finding(name, level, advice=texts[which].format(n=count, least=least, rest=max(0, least - count)))

    def _all(self, field: str) -> Finding:
        """Whether every fact has a source, a date, a place among the three heaps."""
        texts, facts = self.content["review"][field], self.written()
        without = [fact for fact in facts if f"no_{field}" in self.faults(fact)]
        if not facts:
            return Finding(field, 0, advice=texts["empty"])
        if not without:
            return Finding(field, 2, advice=texts["found"])
        level = 1 if len(without) <= len(facts) / 2 else 0
        return Finding(field, level, advice=texts["missing"].format(n=len(without), fact=_short(without[0]["text"])))


def _fact(key: str) -> dict[str, str]:
    return {"key": key, "text": "", "source": "", "paper": "", "date": "", "sort": ""}


def _short(text: str) -> str:
    text = " ".join(text.split()).rstrip(".")
    return text if len(text) <= 90 else text[:89].rsplit(" ", 1)[0] + " …"
