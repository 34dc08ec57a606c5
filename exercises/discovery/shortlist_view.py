"""The shortlist on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.discovery.directory import KARI
from exercises.discovery.profile import profile
from exercises.discovery.reason_part import ReasonPart
from exercises.discovery.shortlist import GOAL, Item, ShortlistModel
from exercises.exercise import Exercise
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.roster import Roster
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import Person, choose_person


class ShortlistView(Exercise):
    """The people in order; or one of them, with facts and reason."""

    model_class = ShortlistModel
    model: ShortlistModel

    def new_model(self, state: State | None) -> ShortlistModel:
        """The model with the profile there is now."""
        return ShortlistModel(self.session.lang, state, profile(self.session)[0])

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("discovery", self.session.lang)["shortlist"]
        # Others put people on the list while this card is in view.
        self.session.workbook.watch(self._changed_elsewhere)
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def _changed_elsewhere(self, exercise: str) -> None:
        if exercise == self.name and hasattr(self, "widget"):
            self.handle(self._seen, None)

    def body(self) -> list[Widget]:
        """The list, and whoever is open."""
        return [self._list(), self._person()]

    def _list(self) -> Widget:
        _ = self._
        self.count = Status()
        self.roster = Roster(label=self.content["title"], numbered=True, empty=self.content["empty"])
        self.name_field = Field(label=_("Add somebody by name"))
        self.name_field.add_class("nw-grow")
        self.add = Button(label=_("Add"))
        self.out = FileButton(label=_("Take the list along as a file"))
        self.when(self.roster, "act", lambda message: self._act(str(message["action"]), str(message["key"])))
        self.when(self.add, "click", self._add)
        self.when(self.name_field, "enter", self._add)
        self.when(self.out, "click", self._give)
        self.list = Column([self.count, self.roster, Row([self.name_field, self.add], "nw-bottom"), self.out])
        return self.list

    def _person(self) -> Widget:
        _ = self._
        self.back = Button(label=_("← Back to the list"), look="link")
        self.person_name = Heading(level=4)
        self.fields = {
            "role": Field(label=_("What they do")),
            "employer": Field(label=_("Where they work")),
            "facts": Field(
                label=self.content["own_facts"], hint=self.content["own_facts_hint"], rows=3, lang=self.session.lang
            ),
        }
        for key, field in self.fields.items():
            self.when(field, "value", lambda text, key=key: self._describe(key, text))
        self.reason = ReasonPart(self)
        self.mine = Button(label=_("This is my person"), look="main")
        self.when(self.back, "click", lambda message: self._close())
        self.when(self.mine, "click", self._choose)
        self.person = Column([self.back, self.person_name, *self.fields.values(), self.reason.widget, self.mine])
        return self.person

    def refresh(self) -> None:
        """Show the list, or whoever is open."""
        self.model.mine = profile(self.session)[0]
        item = self.model.open
        show_if(item is None, self.list)
        show_if(item is not None, self.person)
        if item is None:
            self._show_list()
        else:
            self._show_person(item)

    def _show_list(self) -> None:
        _, model = self._, self.model
        people = model.people
        self.count.say(
            _("{n} of {goal} people with a checked reason.").format(n=model.ready(), goal=GOAL) if people else ""
        )
        self.roster.items = [self._row(n, item) for n, item in enumerate(people)]
        show_if(bool(people), self.out)

    def _row(self, n: int, item: Item) -> dict[str, Any]:
        _, name, checked = self._, item["name"], self.model.checked(item)
        last = len(self.model.people) - 1
        work = ", ".join(filter(None, (item["role"][self.session.lang], item["employer"], item["city"])))
        remark = (
            _("reason checked")
            if checked
            else _("reason not checked yet")
            if item["reason"].strip()
            else _("no reason yet")
        )
        actions = [
            ("up", "↑", _("Move up: {name}"), n == 0),
            ("down", "↓", _("Move down: {name}"), n == last),
            ("open", _("Look closer"), _("Look closer at {name}"), False),
            ("remove", "✕", _("Take off the list: {name}"), False),
        ]
        return {
            "key": item["key"],
            "title": name,
            "lines": [work, item["reason"].strip()],
            "chips": [_("invented")] if item["source"] == "directory" or item.get("invented") else [],
            "remark": f"✓ {remark}" if checked else remark,
            "tone": "good" if checked else "info",
            "actions": [
                {"key": key, "label": label, "hint": hint.format(name=name), "off": off}
                for key, label, hint, off in actions
            ],
        }

    def _show_person(self, item: Item) -> None:
        lang = self.session.lang
        self.person_name.title = item["name"]
        self.fields["role"].value = item["role"][lang]
        self.fields["employer"].value = item["employer"]
        self.fields["facts"].value = "\n".join(item["facts"][lang])
        for field in self.fields.values():
            field.read_only = item["source"] == "directory"
        self.reason.show(item, self.model)
        show_if(self.model.checked(item), self.mine)

    def _act(self, action: str, key: str) -> None:
        keys = [item["key"] for item in self.model.people]
        if key not in keys:
            return
        if action == "open":
            self.model.look(key)
        elif action == "remove":
            self.model.remove(key)
        else:
            at = keys.index(key)
            to = max(0, min(len(keys) - 1, at + (1 if action == "down" else -1)))
            keys.insert(to, keys.pop(at))
            self.model.order(keys)
        self.changed()
        if action == "open":
            self.person_name.focus()

    def _close(self) -> None:
        key = self.model.state["at"]
        self.model.look("")
        self.changed()
        self.roster.focus(key)

    def _add(self, _: Any) -> None:
        if self.model.add_own(self.name_field.value):
            self.name_field.value = ""
            self.changed()
            self.person_name.focus()
        else:
            self.status.say(self._("Write a name first."), "warn")

    def _describe(self, key: str, text: str) -> None:
        self.model.describe(key, text)
        self.changed()

    def _choose(self, _: Any) -> None:
        item = self.model.open
        if item is None:
            return
        facts = tuple(fact for fact in item["facts"][self.session.lang] if fact.strip())
        role = item["role"][self.session.lang]
        chosen = Person(item["name"], role, item["employer"], item["city"], facts)
        kari = item["source"] == "directory" and item["name"] == KARI
        choose_person(self.session.workbook, None if kari else chosen)
        self.status.say(
            self._("{name} is your person now. Messages, questions and plans in the next modules are for them.").format(
                name=item["name"]
            ),
            "good",
        )

    def _give(self, _: Any) -> None:
        headers = [
            self._("Name"),
            self._("Role"),
            self._("Workplace"),
            self._("City"),
            self._("Reason"),
            self._("Address"),
        ]
        self.out.give(self._("shortlist") + ".csv", self.model.as_csv(headers), "text/csv;charset=utf-8")

    def done_text(self) -> str:
        """What comes next."""
        return self._("Ten people, a true reason for each. Contact nobody yet: how to write comes in the next module.")
