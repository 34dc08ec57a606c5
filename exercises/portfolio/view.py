"""The portfolio on the page: its parts to choose among, what is missing, a look at it, and the files."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.portfolio.document import plain
from exercises.portfolio.model import FORMS, PortfolioModel
from exercises.portfolio.paper import page
from exercises.portfolio.word import MEDIA_TYPE
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.links import Links
from exercises.ui.status import Status

TYPES = {"docx": MEDIA_TYPE, "html": "text/html;charset=utf-8", "md": "text/markdown;charset=utf-8"}


class PortfolioView(Exercise):
    """Everything the learner made, as one document."""

    model_class = PortfolioModel
    model: PortfolioModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        # Whatever is written in another card on the page belongs here too.
        session.workbook.watch(lambda saved: self.handle(self.show) if saved != name else None)

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts = content.load("portfolio", self.session.lang)
        return Heading(title=texts["title"], lead=texts["lead"].strip(), label=texts["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints; there is no right answer to show."""
        return self.texts

    def done_text(self) -> str:
        """What to do with it."""
        return self.texts["said"]["done"]

    def body(self) -> list[Widget]:
        """Parts, private notes, what is missing, the files."""
        texts = self.texts["choice"]
        self.summary = Status()
        self.parts = Choice(label=texts["parts"], several=True)
        self.private = Choice(
            label=texts["private"], several=True, options=[{"key": "private", "label": texts["private_in"]}]
        )
        self.warn = Status()
        self.missing = Links(label=self.texts["said"]["missing"], look="line")
        self.when(self.parts, "values", self._choose)
        self.when(self.private, "values", self._private)
        chosen = Column([self.parts, Column([self.private, self.warn])])
        self.choices = chosen
        return [self.summary, chosen, self.missing, self._files()]

    def _files(self) -> Widget:
        _ = self._
        labels = {"docx": _("Word file"), "html": _("Page for browser and paper"), "md": _("Markdown")}
        self.files = {form: FileButton(label=labels[form]) for form in FORMS}
        for form, button in self.files.items():
            self.when(button, "click", lambda message, form=form: self._give(form))
        self.print = FileButton(label=_("Print"))
        self.when(self.print, "click", lambda message: self._print())
        self.look = Button(label=_("Look at it first"), pressed=False, look="link")
        self.when(self.look, "click", lambda message: self._look())
        self.preview = Annotated()
        self.preview.add_class("nw-plain-text")
        self.told = Status()
        self.taking = Column([Row([*self.files.values(), self.print]), self.told, self.look, self.preview], "nw-step")
        return self.taking

    def refresh(self) -> None:
        """Read the workbook again and show what is in the document."""
        model, said, texts = self.model, self.texts["said"], self.texts["choice"]
        model.read(self.session.workbook)
        blockers, chosen = model.blockers(), model.chosen()
        which = blockers[0] if blockers else "whole" if len(chosen) == len(self.texts["parts"]) else "ready"
        self.summary.say(said[which].format(n=len(chosen), all=len(self.texts["parts"])))
        with self.parts.hold_sync():
            self.parts.options = [
                {"key": part.key, "label": self.texts["parts"][part.key]["name"]} for part in model.parts
            ]
            self.parts.values = [part.key for part in chosen]
        show_if(bool(model.parts), self.choices)
        found = model.private_found
        kinds = ", ".join(texts[kind].format(n=found[kind]) for kind in ("notes", "facts", "reach") if found[kind])
        out = [texts["private_hint"].format(kinds=kinds)] if not model.private else []
        self.private.hint = " ".join([*out, texts["own"]])
        self.private.values = ["private"] if model.private else []
        show_if(bool(kinds), self.private)
        self.warn.say(texts["private_warn"].format(kinds=kinds) if model.private and kinds else "", "warn")
        missing = model.missing()
        self.missing.items = [
            {"title": model.where(key), "href": f"{self.texts['parts'][key]['notebook']}.ipynb"} for key in missing
        ]
        show_if(bool(missing), self.missing)
        show_if(not blockers, self.taking)
        self.preview.text = plain(model.document()) if self.look.pressed and not blockers else ""
        show_if(bool(self.look.pressed), self.preview)

    def _choose(self, keys: list[str]) -> None:
        self.model.choose(keys)
        self.changed()

    def _private(self, keys: list[str]) -> None:
        self.model.private = bool(keys)
        self.show()

    def _look(self) -> None:
        self.look.pressed = not self.look.pressed
        self.show()

    def _give(self, form: str) -> None:
        try:
            name, made = self.model.give(form)
        except ImportError:
            self.told.say(self.texts["said"]["no_word"], "warn")
            return
        self.files[form].give(name, made, TYPES[form])
        self.changed()
        self.told.say(self.texts["said"]["given"].format(file=name), "good")

    def _print(self) -> None:
        self.print.print(page(self.model.document(), self.texts["document"]["page"]))
