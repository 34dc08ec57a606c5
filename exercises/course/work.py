"""The learner's own work: what is stored and where, take it along, bring it back, forget it."""

from __future__ import annotations

from typing import Any

from exercises import notice
from exercises.clock import moment
from exercises.frame import Frame
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Card, Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.status import Status
from exercises.workbook.book import Notice
from exercises.workbook.carry import LIMIT, CarryError, bring_back, carry_out
from exercises.workbook.revision import now
from exercises.workbook.store import StoreError


class MyWorkView(Frame):
    """Show what is stored, carry out, bring back, forget everything."""

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        _ = self._
        self.place = Status()
        self.warning = Status()
        self.stored = Annotated()
        self.look = Button(label=_("Show what is stored"), pressed=False)
        self.out = FileButton(label=_("Take my workbook with me"))
        self.back = FileButton(label=_("Bring a workbook back"), accept=".json,application/json", limit=LIMIT)
        self.forget = Button(label=_("Forget everything"), look="danger")
        self.really = Button(label=_("Yes, forget all of it for good"), look="danger")
        self.keep = Button(label=_("No, keep it"))
        self.confirm = Row([self.really, self.keep], "nw-gone")
        self.when(self.look, "click", self._look)
        self.when(self.out, "click", self._out)
        self.back.on_file(lambda file, content: self.handle(self._back, content))
        self.when(self.back, "large", lambda message: self._refuse("large"))
        self.when(self.forget, "click", self._ask)
        self.when(self.really, "click", self._forget)
        self.when(self.keep, "click", self._keep)
        title = Heading(
            title=_("Your work"),
            lead=_("Everything you write in this course is kept in one file on this computer. Nobody else gets it.")
            if session.workbook.where == "computer"
            else _("Everything you write in this course belongs to you. Nobody else gets it."),
        )
        rows = [Row([self.look, self.out, self.back]), self.stored, Row([self.forget]), self.confirm, self.status]
        self.widget = Card(name, [title, self.warning, self.place, Column(rows)])
        session.workbook.watch(lambda exercise: self.show())
        self.show()

    def refresh(self) -> None:
        """Show where the workbook is, and its content while that is asked for."""
        for told in self.session.workbook.notices:
            self.warning.say(notice.sentence(told, self._), "warn")
        self.place.say(self._place())
        self.stored.text = self._contents() if self.look.pressed else ""

    def _place(self) -> str:
        texts = {
            "computer": self._("Your workbook: {place}").format(place=self.session.workbook.store.place),
            "class": self._("Your workbook is on the class’s server, sealed with your key."),
            "nowhere": self._(
                "You are here without a seat, so nothing is kept. Take a seat on the front page, or take what you "
                "wrote with you as a file."
            ),
        }
        return texts[self.session.workbook.where]

    def _contents(self) -> str:
        book, lang = self.session.workbook, self.session.lang
        lines = []
        for name in book.exercises():
            history = book.history(name)
            saved = moment(history[-1].saved_at, lang) if history else self._("not saved yet")
            lines.append(
                self._("{name}: last changed {when}, {count} versions").format(
                    name=name, when=saved, count=len(history)
                )
            )
        return "\n".join(lines) or self._("Nothing is stored yet.")

    def _look(self, _: Any) -> None:
        self.look.pressed = not self.look.pressed
        self.show()

    def _out(self, _: Any) -> None:
        self.out.give(f"workbook-{now():%Y-%m-%d}.json", carry_out(self.session.workbook), "application/json")
        self.status.say(
            self._("Your workbook is on its way to your downloads. It holds everything, so keep it to yourself.")
        )

    def _back(self, content: bytes) -> None:
        try:
            came = bring_back(self.session.workbook, content)
        except CarryError as error:
            self._refuse(error.reason)
        except StoreError as error:
            self.status.say(notice.sentence(Notice(error.trouble, error.place), self._), "warn")
        else:
            self.show()
            self.status.say(
                self._(
                    "{count} exercises came back. Reload the page to see them. What was here before is kept as earlier versions."
                ).format(count=len(came)),
                "good",
            )

    def _refuse(self, reason: str) -> None:
        _ = self._
        texts = {
            "json": _(
                "That file could not be read: it is not the JSON file that this course writes, or it is cut off."
            ),
            "format": _("That is a JSON file, but not a workbook of this course."),
            "newer": _(
                "That workbook was written by a newer version of this course. Update the course, then bring it back."
            ),
            "large": _("That file is larger than any workbook. Choose the file named workbook, with the date."),
            "shape": _("That workbook has been changed by hand and no longer holds together. Nothing was brought in."),
        }
        self.status.say(f"{texts[reason]} {_('Nothing here has changed.')}", "warn")

    def _ask(self, _: Any) -> None:
        show_if(True, self.confirm)
        self.status.say(
            self._("This removes every text and all earlier versions for good. It cannot be undone."), "warn"
        )

    def _keep(self, _: Any) -> None:
        show_if(False, self.confirm)
        self.status.say(self._("Everything is still there."))

    def _forget(self, _: Any) -> None:
        show_if(False, self.confirm)
        try:
            self.session.workbook.forget()
        except StoreError as error:
            self.status.say(notice.sentence(Notice(error.trouble, error.place), self._), "warn")
            return
        self.show()
        self.status.say(
            self._("Everything is forgotten. Reload the pages that are still open, so that they do not save it again."),
            "good",
        )
