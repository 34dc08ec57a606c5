"""A plan for four weeks: if–then lines with a day and a time, suggested from the workbook, and the review of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import uuid4

from exercises import clock, content
from exercises.course import month_line as lines
from exercises.course.goal import bare
from exercises.course.month_calendar import Entry, Weekly, calendar, moment
from exercises.course.month_review import Reader, written
from exercises.course.suggestions import MOST, WEEKS, line, moment_words
from exercises.feedback import Guide, Review
from exercises.if_then import said
from exercises.model import Model, clean
from exercises.workbook.book import State

FIELDS = ("cue", "action", "day", "time")

FARTHEST = timedelta(days=366)
"""How far ahead a plan may begin."""

TITLE = 120
"""Characters of an action that a calendar shows as the title; the whole sentence stands in the entry."""


def this_moment() -> datetime:
    """Now, on this computer's clock."""
    return datetime.now().astimezone()


class MonthModel(Model):
    """Eight places for lines, two a week. ``suggest`` is lent by the page: start → suggested lines.

    Nothing suggested is kept before the learner does something, so that the suggestions follow the workbook until then.
    """

    version = 1

    def __init__(self, lang: str, state: State | None = None, now: Callable[[], datetime] = this_moment):
        self.content = content.load("course", lang, "thirty_days")
        self.now = now
        self.zone = "Europe/Oslo"
        self.suggest: Callable[[date], list[lines.Line]] = lambda start: []
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing of one's own yet."""
        return {
            "version": self.version,
            "start": "",
            "lines": [],
            "weekly": False,
            "uid": "",
            "reviewed": False,
            "taken": False,
        }

    # What there is

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now().date()

    @property
    def start(self) -> date:
        """The first day: the learner's, or the Monday to come."""
        try:
            return date.fromisoformat(self.state["start"])
        except ValueError:
            return self.today + timedelta(days=-self.today.weekday() % 7)

    @property
    def end(self) -> date:
        """The last day."""
        return self.start + timedelta(weeks=WEEKS, days=-1)

    @property
    def lines(self) -> list[lines.Line]:
        """The lines, in order: the learner's, or those suggested while they have none."""
        return self.state["lines"] or self.suggest(self.start)

    def in_week(self, week: int) -> list[lines.Line]:
        """The lines of a week, at least an empty one."""
        return [found for found in self.lines if found["week"] == week] or [line(week, "a")]

    def find(self, key: str) -> lines.Line | None:
        """The line of a key."""
        return next((found for found in self.lines if found["key"] == key), None)

    # Changes

    def _adopt(self) -> None:
        """From now on the lines and the first day are the learner's."""
        if not self.state["lines"]:
            self.state["lines"] = self.suggest(self.start)
        self.state["start"] = self.start.isoformat()
        self.state["uid"] = self.state["uid"] or uuid4().hex

    def set_start(self, value: str) -> str:
        """Choose the first day; the lines move along. Returns what is wrong with it, or nothing."""
        try:
            wanted = date.fromisoformat(value.strip())
        except ValueError:
            return "start_none"
        if wanted < self.today:
            return "start_past"
        if wanted > self.today + FARTHEST:
            return "start_far"
        self._adopt()
        moved = wanted - self.start
        self.state["start"] = wanted.isoformat()
        for found in self.state["lines"]:
            if day := lines.day_of(found):
                self._move(found, "day", (day + moved).isoformat())
        return ""

    def set(self, key: str, field: str, value: str) -> None:
        """Write in a line. Raises ``ValueError`` for a field there is not, ``LookupError`` for a place there is not."""
        if field not in FIELDS:
            raise ValueError(f"a line has no field {field!r}")
        self._adopt()
        found = self.find(key)
        if found is None:
            found = self._place(key)
        value = clean(value)
        if field == "cue" and value != found["cue"]:
            found["own"], found["moment"] = bool(value.strip()), ""
        self._move(found, field, value)

    def _move(self, found: lines.Line, field: str, value: str) -> None:
        """Change a field; a suggested moment names the weekday and the hour, so it follows them."""
        found[field] = value
        day, hour = lines.day_of(found), lines.time_of(found)
        if found["moment"] and day and hour:
            found["cue"] = moment_words(self.content, found["moment"], day, f"{hour:%H:%M}", self.lang)

    def _place(self, key: str) -> lines.Line:
        week, letter = (int(key[:1]), key[1:]) if key[:1].isdigit() else (0, "")
        if not 1 <= week <= WEEKS or letter not in ("a", "b"):
            raise LookupError(f"there is no line {key!r}")
        day = self.start + timedelta(weeks=week - 1, days=(1 if letter == "a" else 3))
        found = line(week, letter, day=day, time="12:00")
        self.state["lines"] = sorted([*self.state["lines"], found], key=lambda other: other["key"])
        return found

    def add(self, week: int) -> None:
        """Room for a second line in a week."""
        self._adopt()
        taken = {found["key"] for found in self.state["lines"]}
        free = [key for key in (f"{week}a", f"{week}b") if key not in taken]
        # The place of a week that is empty is shown already; the second one is asked for.
        for key in free[: len(free) if len(free) == MOST else 1]:
            self._place(key)

    def remove(self, key: str) -> None:
        """Take a line out."""
        self._adopt()
        self.state["lines"] = [found for found in self.state["lines"] if found["key"] != key]

    def set_weekly(self, wanted: bool) -> None:
        """Whether the calendar also reminds of reading the lines, every Sunday."""
        self._adopt()
        self.state["weekly"] = wanted

    # The review

    def written(self) -> list[lines.Line]:
        """The lines that say anything."""
        return written(self.lines)

    def blockers(self) -> list[str]:
        """``empty`` when there is nothing to look at."""
        return [] if self.written() else ["empty"]

    def ask(self) -> Review:
        """Look at the plan; from now on the review follows every change."""
        self._adopt()
        self.state["reviewed"] = True
        return self.review()

    def _reader(self) -> Reader:
        return Reader(self.content, self.lang, self.lines, self.start, self.today)

    def remark(self, found: lines.Line) -> str:
        """The one sentence to be said at a line: about its words once they were asked about, about its date at once."""
        return self._reader().remark(found, bool(self.state["reviewed"]))

    def review(self) -> Review:
        """The plan held against what makes such plans work."""
        return self._reader().review()

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        return {
            name: Guide(text["title"], text["rule"], tuple(text.get("hints", ())), text.get("source", ""))
            for name, text in self.content["review"].items()
        }

    # What it gives

    def sentence(self, found: lines.Line) -> str:
        """A line as it is said: "If …, then …."; empty while a half is missing."""
        return said(self.content["plan"]["both"], found["cue"], found["action"])

    def title(self, found: lines.Line) -> str:
        """What a calendar shows: the action as a sentence of its own."""
        action = bare(found["action"], "action", self.lang)
        action = re.sub(r"^(\w+) jeg\b", r"jeg \1", " ".join(action.split()), flags=re.I)
        action = action if len(action) <= TITLE else f"{action[:TITLE].rsplit(' ', 1)[0]} …"
        return action[:1].upper() + action[1:]

    def entries(self) -> tuple[list[Entry], int]:
        """What the calendar gets, in order of time, and how many whole lines lie in the past."""
        found = []
        for one in filter(lines.whole, self.lines):
            day, hour = lines.day_of(one), lines.time_of(one)
            if day and hour:
                found.append(Entry(one["key"], moment(day, hour, self.zone), self.title(one), self.sentence(one)))
        ahead = sorted((entry for entry in found if entry.start > self.now()), key=lambda entry: entry.start)
        return ahead, len(found) - len(ahead)

    def give(self) -> tuple[str, str, int]:
        """Name and text of the calendar file, and how many single reminders it holds. ``ValueError`` when there is none."""
        self._adopt()
        entries, _ = self.entries()
        if not entries:
            raise ValueError("nothing")
        texts, weekly = self.content["calendar"], None
        if self.state["weekly"]:
            # The first Sunday from the day before the plan begins, and not one that is past.
            first = max(self.start - timedelta(days=1), self.today)
            first += timedelta(days=(6 - first.weekday()) % 7)
            count = max(1, (self.end - first).days // 7 + 1)
            weekly = Weekly(first, count, texts["weekly"])
        made = calendar(entries, weekly, self.zone, self.now(), self.state["uid"])
        self.state["taken"] = True
        return f"{texts['file']}-{self.start:%Y-%m-%d}.ics", made, len(entries)

    # How far it is

    def tried(self) -> bool:
        """Whether a plan with a moment of the learner's own was looked at."""
        return bool(self.state["reviewed"]) and any(found["own"] for found in self.lines)

    def done(self) -> bool:
        """Whether the plan was looked at and is ready."""
        return bool(self.state["reviewed"]) and self.review().ready

    def preview(self, state: State) -> str:
        """The lines as sentences, with their days."""
        shown = []
        for found in state["lines"]:
            sentence = self.sentence(found) or found["cue"] or found["action"]
            day = lines.day_of(found)
            if sentence:
                shown.append(f"{clock.day(day, self.lang)}: {sentence}" if day else sentence)
        return "\n".join(shown)
