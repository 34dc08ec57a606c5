"""Forgetting a person: out of the list, out of every earlier version, and where else the name stands if the learner wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercises.relationships import give_and_take
from exercises.relationships.ledger import mentions, without
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.status import Status
from exercises.workbook.store import StoreError

if TYPE_CHECKING:
    from exercises.relationships.ledger_view import LedgerView


class Forgetting:
    """Part of the ledger's view: the question, and what was done."""

    def __init__(self, ledger: LedgerView):
        _ = ledger.session.gettext
        self._ledger = ledger
        self._key, self._name = "", ""
        self._places: list[str] = []
        self.line = Status()
        self.yes = Button(label=_("Yes, forget for good"), look="danger")
        self.no = Button(label=_("No, keep"))
        self.yes_too = Button(label=_("Yes, that too"), look="danger")
        self.no_more = Button(label=_("No, leave it"))
        ledger.when(self.yes, "click", lambda message: self._forget())
        ledger.when(self.no, "click", lambda message: self.hide())
        ledger.when(self.yes_too, "click", lambda message: self._forget_places())
        ledger.when(self.no_more, "click", lambda message: self.hide())
        self.first, self.second = Row([self.yes, self.no]), Row([self.yes_too, self.no_more])
        self.widget = Column([self.line, self.first, self.second], "nw-gone")

    def ask(self, key: str) -> None:
        """Ask whether a contact shall be forgotten."""
        contact = self._ledger.model.contact(key)
        if contact is None:
            return
        self._key, self._name = key, contact["name"].strip() or self._ledger.session.gettext("This person")
        self._say("question", "warn", self.first)

    def hide(self) -> None:
        """Put the question away."""
        self._name, self._places = "", []
        show_if(False, self.widget)

    def _say(self, text: str, tone: str, *buttons: Row) -> None:
        show_if(True, self.widget)
        for row in (self.first, self.second):
            show_if(row in buttons, row)
        places = ", ".join(dict.fromkeys(map(self._named, self._places)))
        self.line.say(self._ledger.content["forget"][text].format(name=self._name, places=places), tone)

    def _forget(self) -> None:
        ledger, key = self._ledger, self._key
        book = ledger.session.workbook
        try:
            book.rewrite("give_and_take", lambda state: give_and_take.without(state, key))
            book.rewrite(ledger.name, lambda state: without(state, key))
        except StoreError:
            self._say("busy", "warn", self.first)
            return
        ledger.drop_undo()
        ledger.restore(without(ledger.model.state, key))
        found = mentions(book, self._name)
        self._places = [place for place in found if place != ledger.name]
        text = "elsewhere" if self._places else "lines" if found else "done"
        self._say(text, "warn" if found else "good", *([self.second] if self._places else []))

    def _forget_places(self) -> None:
        book = self._ledger.session.workbook
        try:
            for place in self._places:
                book.forget(place)
        except StoreError:
            self._say("busy", "warn", self.second)
            return
        self._say("both", "good")

    def _named(self, place: str) -> str:
        names = self._ledger.content["places"]
        return names.get(place) or names.get(place.rpartition("_")[0]) or names["other"]
