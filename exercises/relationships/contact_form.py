"""One contact, open for changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exercises.relationships.ledger import CHANNELS, FIELDS
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.heading import Heading

if TYPE_CHECKING:
    from exercises.relationships.ledger_view import LedgerView

RHYTHM = {"week": 7, "month": 61, "season": 152}
"""Days until the next touch (COURSE 3.5; our own judgement, nobody has measured it)."""


class ContactForm:
    """Part of the ledger's view; shown while a contact is open."""

    def __init__(self, ledger: LedgerView):
        _ = ledger.session.gettext
        self._ledger = ledger
        labels = ledger.content["fields"]
        self.title = Heading(level=4)
        self.fields: dict[str, Field | Choice] = {
            "name": Field(label=labels["name"]),
            "channel": Choice(
                label=labels["channel"],
                look="segments",
                options=[{"key": key, "label": ledger.content["channels"][key]} for key in CHANNELS],
            ),
            **{
                field: Field(label=labels[field], lang=ledger.session.lang, rows=2)
                for field in ("met", "topic", "promise")
            },
            "next": Field(label=labels["next"], type="date"),
        }
        for field, part in self.fields.items():
            ledger.when(part, "value", lambda value, field=field: self._set(field, value))
        texts = ledger.content["touch"]
        self.touches = {days: Button(label=texts[key], look="link") for key, days in RHYTHM.items()}
        for days, button in self.touches.items():
            ledger.when(button, "click", lambda message, days=days: self._touched(days))
        self.close = Button(label=_("Done with this one"), look="main")
        self.forget = Button(label=_("Forget this person"), look="danger")
        ledger.when(self.close, "click", lambda message: self._close())
        ledger.when(self.forget, "click", lambda message: ledger.forgetting.ask(ledger.model.state["open"]))
        rhythm = Column([Heading(title="", lead=texts["lead"], level=5), *self.touches.values()])
        self.widget = Column(
            [self.title, *self.fields.values(), rhythm, Row([self.close, self.forget], "nw-spread")], "nw-panel"
        )

    def refresh(self) -> None:
        """Show the open contact."""
        ledger = self._ledger
        contact = ledger.model.contact(ledger.model.state["open"])
        show_if(contact is not None, self.widget)
        if contact is not None:
            self.title.title = contact["name"].strip() or ledger.session.gettext("Somebody new")
            for field in FIELDS:
                self.fields[field].value = contact[field]

    def _set(self, field: str, value: str) -> None:
        if key := self._ledger.model.state["open"]:
            self._ledger.model.set(key, field, value)
            self._ledger.changed()

    def _touched(self, days: int) -> None:
        ledger: Any = self._ledger
        ledger.model.touched(ledger.model.state["open"], days)
        ledger.changed()

    def _close(self) -> None:
        self._ledger.forgetting.hide()
        self._ledger.model.open("")
        self._ledger.changed()
