"""Three doors, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.pitch.doors import DOORS, Listener, ThreeDoorsModel, facts_of
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.workbook.book import State
from exercises.workbook.schemas import pitches


class ThreeDoorsView(Exercise):
    """One door at a time to write for, all three compared."""

    model_class = ThreeDoorsModel
    model: ThreeDoorsModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("pitch", "person")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("pitch", self.session.lang, "doors")
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and an example."""
        return self.content["help"]

    def new_model(self, state: State | None) -> ThreeDoorsModel:
        """The model, lent the person everything is prepared for."""
        model = ThreeDoorsModel(self.session.lang, state)
        self._lend(model)
        return model

    def _lend(self, model: ThreeDoorsModel) -> None:
        person = recipient(self.session)
        model.chosen = Listener(person.name, facts_of(person.role, person.employer, person.facts))

    def body(self) -> list[Widget]:
        """The door, the text, the comparison."""
        words = self.content["words"]
        self.door = Choice(label=words["door"], look="cards")
        self.known = Fold(summary=words["known"], opened=True)
        self.copy = Button(label=words["copy"])
        self.text = Field(rows=5, lang=self.session.lang)
        self.look = Button(label=words["look"], look="main")
        self.panel = ReviewPanel(self)
        self.marked = {door: (Heading(level=4), Annotated()) for door in DOORS}
        self.when(self.door, "value", lambda door: self._do(self.model.choose, door) if door else None)
        self.when(self.copy, "click", self._copy)
        self.when(self.text, "value", lambda text: self._do(self.model.write, text))
        self.when(self.look, "click", lambda message: self._do(self.model.ask))
        self.shown = {door: Column(parts) for door, parts in self.marked.items()}
        write = Column([self.door, self.known, self.copy, self.text, self.look])
        return [write, Column([self.panel.widget, *self.shown.values()])]

    def refresh(self) -> None:
        """Show the door one stands before, and the comparison."""
        self._lend(self.model)
        words, model = self.content["words"], self.model
        door = model.state["door"]
        listener = model.listener(door)
        with self.door.hold_sync():
            self.door.options = [
                {"key": key, "label": model.listener(key).name, "note": self.content["doors"][key]["short"]}
                for key in DOORS
            ]
            self.door.value = door
        self.known.paragraphs = [listener.facts]
        self.text.label = words["text"].format(name=listener.name)
        self.text.value = model.state["texts"][door]
        show_if(not model.state["texts"][door].strip(), self.copy)
        self.copy.reason = "" if pitches(self.session.workbook) else words["no_pitch"]
        self.look.reason = words["empty"] if model.blockers() else ""
        if model.compared():
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()
        for key in DOORS:
            self._show_marks(key)

    def _show_marks(self, door: str) -> None:
        title, text = self.marked[door]
        marks = self.model.new_sentences(door)
        show_if(bool(marks), self.shown[door])
        title.title = self.content["words"]["marked"].format(name=self.model.listener(door).first)
        with text.hold_sync():
            text.text = self.model.state["looked"][door] if marks else ""
            label = self.content["words"]["changed"]
            text.marks = [{"start": start, "end": end, "label": label, "colour": 3} for start, end in marks]

    def _copy(self, _: Any) -> None:
        found = pitches(self.session.workbook)
        if found:
            self._do(self.model.write, found[0].text)

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()
