"""Searches on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.discovery.search import PARTS, SearchModel
from exercises.exercise import Exercise
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.roster import Roster
from exercises.ui.status import Status
from exercises.ui.weblinks import WebLinks


class SearchView(Exercise):
    """Four fields, links, and the searches that were kept."""

    model_class = SearchModel
    model: SearchModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["search"]
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints."""
        return self.content

    def body(self) -> list[Widget]:
        """What to search for, where, and what is kept."""
        _, texts = self._, self.content
        self.fields = {part: Field(label=texts["parts"][part], placeholder=texts["examples"][part]) for part in PARTS}
        for part, field in self.fields.items():
            field.add_class("nw-grow")
            self.when(field, "value", lambda text, part=part: self._set(part, text))
        self.links = WebLinks(label=texts["where_title"], opens=_("opens in a new tab"))
        self.tip = Status()
        self.keep = Button(label=_("Keep this search"))
        self.kept = Roster(label=texts["kept_title"])
        self.kept_title = Heading(title=texts["kept_title"], level=4)
        self.when(self.keep, "click", self._keep)
        self.when(self.kept, "act", lambda message: self._act(str(message["action"]), int(message["key"])))
        fields = list(self.fields.values())
        rows = [Row(fields[:2], "nw-top"), Row(fields[2:], "nw-top")]
        self.kept_part = Column([self.kept_title, self.kept], "nw-step")
        return [Column([*rows, self.links, self.tip, self.keep]), self.kept_part]

    def refresh(self) -> None:
        """Show the links of what is filled in."""
        _, model, texts = self._, self.model, self.content
        for part, field in self.fields.items():
            field.value = model.state["now"][part]
        links = model.links()
        self.links.items = [
            {"text": texts["links"][link.where], "url": link.url, "note": texts["links"][f"{link.where}_note"]}
            for link in links
        ]
        self.tip.say(texts["tip"] if links else "")
        reasons = {"few": _("Fill in two of them first."), "kept": _("This one is kept.")}
        self.keep.reason = next((reasons[blocker] for blocker in model.blockers()), "")
        show_if(bool(model.state["kept"]), self.kept_part)
        self.kept.items = [
            {
                "key": str(n),
                "title": " · ".join(words := model.words(search)),
                "actions": [
                    {
                        "key": "use",
                        "label": _("Search again"),
                        "hint": _("Search again: {words}").format(words=", ".join(words)),
                    },
                    {"key": "drop", "label": "✕", "hint": _("Put away: {words}").format(words=", ".join(words))},
                ],
            }
            for n, search in enumerate(model.state["kept"])
        ]

    def _set(self, part: str, text: str) -> None:
        self.model.set(part, text)
        self.changed()

    def _keep(self, _: Any) -> None:
        self.model.keep()
        self.changed()

    def _act(self, action: str, number: int) -> None:
        {"use": self.model.use, "drop": self.model.drop}[action](number)
        self.changed()
