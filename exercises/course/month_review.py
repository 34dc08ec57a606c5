"""Reading a four-week plan: what is said at a line, and the review of the whole. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from exercises.course import month_line as lines
from exercises.course.suggestions import WEEKS
from exercises.feedback import Finding, Review

OWN = 3
"""Lines with a moment of the learner's own (COURSE 4.9: three if–then lines)."""

FLAGS = {"clash": ("clash",), "again": ("again",), "public": ("public",), "weekend": ("weekend", "holiday")}
"""Flag → the remarks that raise it."""

MUST_FIX = ("clash", "again")
"""Flags that stand in the way; the others are worth a look."""


def written(plan: list[lines.Line]) -> list[lines.Line]:
    """The lines that say anything."""
    return [found for found in plan if found["cue"].strip() or found["action"].strip()]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the lines of a plan that begins on ``start``, seen from ``today``. ``content`` is that of the exercise."""

    content: dict[str, Any]
    lang: str
    plan: list[lines.Line]
    start: date
    today: date

    def faults(self, found: lines.Line) -> list[lines.Fault]:
        """What is odd about a line, the most important first."""
        dated = lines.date_faults(found, self.start, self.today, self.lang)
        again = [("again", {})] if self._stands_before(found) else []
        return [*lines.word_faults(found, self.lang), *again, *dated]

    def remark(self, found: lines.Line, asked: bool) -> str:
        """The one sentence to be said at a line; about its words only when they were asked about."""
        if not (found["cue"].strip() or found["action"].strip()):
            return ""
        said = [fault for fault in self.faults(found) if asked or fault[0] not in lines.WORDS]
        return self._say(*said[0]) if said else ""

    def _say(self, name: str, values: dict[str, str]) -> str:
        if "holiday" in values:
            values = values | {"holiday": self.content["holidays"][values["holiday"]]}
        return self.content["remarks"][name].format(**values)

    def _stands_before(self, found: lines.Line) -> bool:
        def same(other: lines.Line) -> bool:
            return all(other[field].split() == found[field].split() for field in ("cue", "action", "day"))

        earlier = written(self.plan)
        earlier = earlier[: earlier.index(found)] if found in earlier else []
        return any(same(other) for other in earlier)

    def review(self) -> Review:
        """The plan held against what makes such plans work."""
        said = written(self.plan)
        criteria = [self._weeks(), *(self._halves(part, said) for part in ("cue", "action")), self._own()]
        criteria.append(self._dates(said))
        flags = [self._flag(name, said) for name in FLAGS]
        ready = all(finding.met for finding in criteria) and not any(flag.met and flag.must_fix for flag in flags)
        return Review("month", self.lang, "", (*criteria, *flags), ready)

    def _weeks(self) -> Finding:
        there = {found["week"] for found in self.plan if lines.whole(found)}
        empty = [week for week in range(1, WEEKS + 1) if week not in there]
        return self._finding("weeks", 0 if empty else 2, n=empty[0] if empty else 0)

    def _halves(self, part: str, said: list[lines.Line]) -> Finding:
        level = lines.cue_level if part == "cue" else lines.action_level
        # A half that is not there at all belongs to the week that lacks a whole line.
        there = [found for found in said if found[part].strip()]
        levels = [level(found, self.lang) for found in there]
        if levels and min(levels):
            return self._finding(part, 2 if min(levels) == 2 else 1)
        if not levels:
            return Finding(part, 0, advice=self.content["remarks"][f"no_{part}"])
        worst = there[levels.index(0)]
        own = ("several", "action", "action_vague") if part == "action" else ("cue", "cue_vague")
        fault = next(fault for fault in lines.word_faults(worst, self.lang) if fault[0] in own)
        return self._finding(part, 0, n=worst["week"], remark=self._say(*fault))

    def _own(self) -> Finding:
        # A moment of one's own counts when a time, a place or an event is found in it: three real ones make the habit.
        own = [found for found in self.plan if found["own"] and lines.whole(found)]
        count = sum(lines.cue_level(found, self.lang) == 2 for found in own)
        return self._finding("own", 2 if count >= OWN else 0, n=count)

    def _dates(self, said: list[lines.Line]) -> Finding:
        stops = ("no_day", "no_time", "past", "outside")
        for found in said:
            for name, values in lines.date_faults(found, self.start, self.today, self.lang):
                if name in stops:
                    return self._finding("dates", 0, n=found["week"], remark=self._say(name, values))
        if not said:
            return Finding("dates", 0, advice=self.content["remarks"]["no_day"])
        return self._finding("dates", 2)

    def _finding(self, name: str, level: int, **values: Any) -> Finding:
        return Finding(name, level, advice=self.content["review"][name][f"level{level}"].format(**values))

    def _flag(self, name: str, said: list[lines.Line]) -> Finding:
        for found in said:
            for fault, values in self.faults(found):
                if fault in FLAGS[name]:
                    return Finding(name, 1, "flag", advice=self._say(fault, values), must_fix=name in MUST_FIX)
        return Finding(name, 0, "flag")
