"""Colour the parts, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.contact.parts import MISSING, PARTS, PartsModel
from exercises.exercise import Exercise
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.findings import Findings
from exercises.ui.heading import Heading


class PartsView(Exercise):
    """A message, three parts to find in it, and what the two readings have in common."""

    model_class = PartsModel
    model: PartsModel

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.model.texts
        return Heading(title=texts["title"], lead=texts["lead"], label=texts["label"])

    def help_texts(self) -> dict[str, Any]:
        """The hints."""
        return self.model.texts

    def done_text(self) -> str:
        """In how many messages the two readings were the same."""
        return self._("All six compared. In {n} of them we agree on every part.").format(n=self.model.agreed())

    def body(self) -> list[Widget]:
        """The message, the buttons for each part, the comparison."""
        _ = self._
        self.place = Heading(level=4)
        self.text = Annotated(
            texts={
                "how": _("Click the first and the last word, or use the arrow keys with Shift, then Enter."),
                "done": _("Mark these words"),
                "cancel": _("Cancel"),
            }
        )
        self.find, self.missing = {}, {}
        rows = []
        for part in PARTS:
            name = self.model.texts["parts"][part]
            self.find[part] = Button(label=_("{part}: mark the words").format(part=name), pressed=False)
            self.missing[part] = Button(
                label=_("It is not there"), hint=_("{part}: it is not there").format(part=name), pressed=False
            )
            self.when(self.find[part], "click", lambda message, part=part: self._begin(part))
            self.when(self.missing[part], "click", lambda message, part=part: self._mark(part, MISSING))
            rows.append(Row([self.find[part], self.missing[part]]))
        self.tools = Column(rows)
        self.compare = Button(label=_("Compare"), look="main")
        self.list = Findings(texts={"hint": ""})
        self.key_note = Heading(level=4)
        self.key = Annotated()
        self.again = Button(label=_("Mark this message once more"), look="link")
        self.back, self.next = Button(label=_("← Back")), Button(label=_("Next →"))
        self.when(self.text, "mark", lambda m: self._picked(int(m["start"]), int(m["end"])))
        self.when(self.text, "cancel", lambda message: self._end())
        self.when(self.compare, "click", lambda message: self._do(self.model.compare))
        self.when(self.again, "click", lambda message: self._do(self.model.again))
        self.when(self.back, "click", lambda message: self._go(-1))
        self.when(self.next, "click", lambda message: self._go(1))
        way = Row([self.back, self.next])
        return [
            Column(
                [self.place, self.text, self.tools, self.compare, self.list, self.key_note, self.key, self.again, way]
            )
        ]

    def refresh(self) -> None:
        """Show the message in view."""
        _, model, message = self._, self.model, self.model.message
        at, compared, marks = model.messages.index(message), model.compared(), model.marks()
        self.place.title = _("{n} of {all}").format(n=at + 1, all=len(model.messages))
        self.place.lead = message["to"]
        with self.text.hold_sync():
            self.text.text = message["text"]
            self.text.marks = self._marked({p: [w] for p, w in marks.items() if w != MISSING})
        for part in PARTS:
            self.find[part].pressed = self.text.marking == part or marks.get(part, MISSING) != MISSING
            self.missing[part].pressed = marks.get(part) == MISSING
        show_if(not compared, self.tools, self.compare)
        open_parts = [model.texts["parts"][part].lower() for part in model.blockers()]
        self.compare.reason = _("Still to find: {parts}.").format(parts=", ".join(open_parts)) if open_parts else ""
        self.list.items = [
            {
                "key": c.part,
                "title": model.texts["parts"][c.part],
                "state": "found" if c.agree else "partly",
                "state_text": _("we agree") if c.agree else _("we read it differently"),
                "advice": c.text,
                "hints": [],
                "colour": PARTS.index(c.part) + 1,
            }
            for c in model.comparisons()
        ]
        differs = any(not c.agree for c in model.comparisons())
        self.key_note.title = _("What I found") if differs else ""
        show_if(differs, self.key_note)
        with self.key.hold_sync():
            self.key.text = message["text"] if differs else ""
            self.key.marks = self._marked({part: model.key(part) for part in PARTS}) if differs else []
        show_if(compared, self.again)
        last = at == len(model.messages) - 1
        self.back.reason = _("This is the first one.") if at == 0 else ""
        self.next.reason = _("This is the last one.") if last else ""
        self.next.look = "main" if compared and not last else "quiet"

    def _marked(self, words: dict[str, list[str]]) -> list[dict[str, Any]]:
        text = self.model.message["text"]
        return [
            {
                "start": text.index(piece),
                "end": text.index(piece) + len(piece),
                "label": self.model.texts["parts"][part],
                "colour": PARTS.index(part) + 1,
            }
            for part, pieces in words.items()
            for piece in pieces
        ]

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _begin(self, part: str) -> None:
        if self.text.marking == part:
            self._end()
            return
        self.text.marking_prompt = self._("Which words say this: {title}?").format(
            title=self.model.texts["parts"][part].lower()
        )
        self.text.marking = part
        self.show()

    def _end(self) -> None:
        self.text.marking = ""
        self.show()

    def _picked(self, start: int, end: int) -> None:
        part, self.text.marking = self.text.marking, ""
        if part:
            self._mark(part, self.model.message["text"][start:end])

    def _mark(self, part: str, words: str) -> None:
        self._end()
        self._do(self.model.mark, part, words)

    def _go(self, by: int) -> None:
        self._end()
        self._do(self.model.go, by)
