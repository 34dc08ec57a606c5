"""What can be taken out of the list: dates for a calendar, a sheet, and a look at everything that is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercises.relationships.due import due
from exercises.relationships.ledger import FIELDS
from exercises.relationships.sheet import sheet
from exercises.relationships.touches import calendar
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.file import FileButton

if TYPE_CHECKING:
    from exercises.relationships.ledger_view import LedgerView


class TakeOut:
    """Part of the ledger's view."""

    def __init__(self, ledger: LedgerView):
        _ = self._ = ledger.session.gettext
        self._ledger = ledger
        self.dates = FileButton(label=_("Next touches for my calendar"))
        self.sheet = FileButton(label=_("The list as a sheet"))
        self.look = Button(label=_("Show what is stored"), pressed=False)
        self.stored = Annotated()
        ledger.when(self.dates, "click", lambda message: self._dates())
        ledger.when(self.sheet, "click", lambda message: self._sheet())
        ledger.when(self.look, "click", lambda message: self._look())
        self.widget = Column([Row([self.dates, self.sheet, self.look]), self.stored], "nw-step")

    def refresh(self) -> None:
        """Show everything that is stored, while that is asked for."""
        self.stored.text = self._contents() if self.look.pressed else ""
        show_if(bool(self.look.pressed), self.stored)

    def _contents(self) -> str:
        ledger = self._ledger
        texts, labels, lang = ledger.content["stored"], ledger.content["fields"], ledger.session.lang
        book, today = ledger.session.workbook, ledger.model.today
        contacts = ledger.model.contacts
        blocks = [
            texts["head"].format(
                count=len(contacts), versions=max(0, len(book.history(ledger.name)) - 1), place=book.store.place
            )
        ]
        for contact in contacts:
            cells = contact | {
                "channel": ledger.content["channels"].get(contact["channel"], ""),
                "next": due(contact["next"], today, lang, {})[0],
            }
            lines = [f"{labels[field]}: {cells[field]}" for field in FIELDS if cells[field]]
            days = {key: due(contact[key], today, lang, {})[0] for key in ("added", "kept")}
            invented = f" ({texts['invented']})" if contact["invented"] else ""
            blocks.append("\n".join([*lines, texts["added"].format(**days) + invented]))
        return "\n\n".join(blocks)

    def _look(self) -> None:
        self.look.pressed = not self.look.pressed
        self._ledger.show()

    def _dates(self) -> None:
        ledger, texts = self._ledger, self._ledger.content["calendar"]
        dated = [contact for contact in ledger.model.rows() if contact["next"]]
        if not dated:
            ledger.status.say(self._("Nobody has a next date yet. Set one, then take it out."))
            return
        self.dates.give(f"{texts['file']}.ics", calendar(dated, ledger.model.clock(), texts), "text/calendar")
        ledger.status.say(
            self._(
                "Dates on their way to your downloads: {count}. Open the file, and your calendar takes them in. Names follow along, so choose a calendar that only you see."
            ).format(count=len(dated))
        )

    def _sheet(self) -> None:
        ledger = self._ledger
        contacts = ledger.model.rows()
        text = sheet(contacts, ledger.session.lang, ledger.content["fields"], ledger.content["channels"])
        self.sheet.give(f"{ledger.content['sheet']['file']}.csv", text, "text/csv")
        ledger.status.say(
            self._("The list is on its way to your downloads. It holds other people’s names, so keep it to yourself.")
        )
