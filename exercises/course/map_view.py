"""The map of the course, on the page."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.course.map import Stop, folder, stops
from exercises.course.review import due_count
from exercises.frame import Frame
from exercises.session import Session
from exercises.ui.box import Card
from exercises.ui.heading import Heading
from exercises.ui.links import Links
from exercises.workbook.schemas import goal, identity_statement, pitches

LONGEST = 140
"""Characters of the learner's own words that fit on the map."""

ASKING = ("recall_", "warm_up_", "review")
"""Exercises whose answers change what is due for review."""


class CourseMapView(Frame):
    """Ten notebooks with the learner's progress and what each has given them."""

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.content = content.load("course", session.lang, "map")
        heading = Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])
        self.links = Links(label=self.content["label"])
        self.due = 0
        self.widget = Card(name, [heading, self.links, self.status])
        session.workbook.watch(self._saved)
        self.when(self.widget.look, "seen", lambda message: self._count())
        self._count()

    def refresh(self) -> None:
        """Read notebooks and workbook again."""
        made = self._made()
        self.links.items = [
            self._item(stop, made.get(stop.number, ""))
            for stop in stops(folder(self.session.lang), self.session.workbook)
        ]

    def _saved(self, exercise: str) -> None:
        # Counting reads what was answered when, so it is left alone while other things are typed.
        if exercise == "" or exercise.startswith(ASKING):
            self.handle(self._count)
        else:
            self.show()

    def _count(self) -> None:
        self.due = due_count(self.session.workbook, self.session.lang)
        self.show()

    def _made(self) -> dict[str, str]:
        """Module → what the learner wrote in it, where one text stands for all."""
        book = self.session.workbook
        own_goal, versions = goal(book), pitches(book)
        return {
            "00": own_goal.sentence if own_goal else "",
            "01": identity_statement(book),
            "06": versions[0].text if versions else "",
        }

    def _waiting(self, number: str) -> str:
        return self.content["waiting"].format(n=self.due) if number == "09" and self.due else ""

    def _item(self, stop: Stop, made: str) -> dict[str, Any]:
        _, texts = self._, self.content["stops"][stop.number]
        said = {
            "coming": _("coming"),
            "none": _("not begun"),
            "begun": _("{done} of {all} done").format(done=stop.done, all=stop.tasks),
            "done": _("done"),
        }
        item = {
            "number": stop.number.lstrip("0") or "0",
            "title": stop.title or texts["title"],
            "href": stop.file,
            "state": stop.state,
            "state_text": said[stop.state],
            "note": self._waiting(stop.number)
            or (_("“{words}”").format(words=_short(made)) if made else texts["gives"]),
        }
        return item | ({"share": stop.done / stop.tasks} if stop.state == "begun" else {})


def _short(words: str) -> str:
    """The beginning of a text, on one line."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
