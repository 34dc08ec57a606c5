"""Own pace and rehearsal, on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.pitch.model import PitchModel
from exercises.pitch.pace import RATINGS, OwnPaceModel
from exercises.session import Session
from exercises.ui.annotated import Annotated
from exercises.ui.box import Column, show_if
from exercises.ui.choice import Choice
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.number import Number
from exercises.ui.rehearsal import Rehearsal
from exercises.ui.status import Status
from exercises.workbook.schemas import Pitch, pitches


class OwnPaceView(Exercise):
    """Read aloud, say the pitch, look back."""

    model_class = OwnPaceModel
    model: OwnPaceModel

    def __init__(self, session: Session, name: str):
        super().__init__(session, name)
        self.follow("pitch")

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("pitch", self.session.lang, "pace")
        return Heading(title=self.content["title"], lead=self.content["lead"], label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints."""
        return self.content["help"]

    def body(self) -> list[Widget]:
        """The three steps."""
        return [self._read(), self._rehearse(), self._afterwards()]

    def _read(self) -> Widget:
        texts = self.content["read"]
        self.passage, self.reading = Annotated(text=self.model.passage), Status()
        self.clock = Rehearsal(texts={key: texts[key] for key in ("start", "again", "stop", "running")})
        self.when(self.clock, "done", lambda message: self._have_read(float(message["seconds"])))
        return Column(
            [Heading(title=texts["title"], lead=texts["lead"], level=4), self.passage, self.clock, self.reading]
        )

    def _rehearse(self) -> Widget:
        texts = self.content["rehearse"]
        self.version = Choice(label=texts["version"], look="segments")
        self.text = Fold()
        self.stage = Rehearsal(recordable=True, texts={key: text for key, text in texts.items() if key != "title"})
        self.when(self.version, "value", self._choose)
        self.when(self.stage, "done", lambda message: self._have_said(float(message["seconds"])))
        parts = [Heading(title=texts["title"], lead=texts["lead"], level=4), self.version, self.text, self.stage]
        return Column(parts, "nw-step")

    def _afterwards(self) -> Widget:
        texts = self.content["after"]
        self.time, self.advice, self.takes = Status(), Fold(opened=True), Fold()
        self.fillers = Number(label=texts["fillers"], hint=texts["fillers_hint"], min=0, max=60)
        self.rating = Choice(
            label=texts["rating"], look="segments", options=[{"key": key, "label": texts[key]} for key in RATINGS]
        )
        self.when(self.fillers, "value", lambda number: self._do(self.model.set_fillers, number))
        self.when(self.rating, "value", lambda key: self._do(self.model.rate, key) if key else None)
        parts = [Heading(title=texts["title"], level=4), self.time, self.fillers, self.rating, self.advice, self.takes]
        self.after = Column(parts, "nw-step")
        return self.after

    def refresh(self) -> None:
        """Show the reading, the pitch to say, and the last take."""
        fits, said = self.model.reading_text()
        self.reading.say(said, "good" if fits else "info")
        self._show_pitch()
        show_if(self.model.last is not None, self.after)
        if self.model.last:
            self._show_take(self.model.last)

    def _pitches(self) -> list[Pitch]:
        return pitches(self.session.workbook)

    def _show_pitch(self) -> None:
        texts, found = self.content["rehearse"], self._pitches()
        state = self.session.workbook.load("pitch") or {}
        self.model.target = float(state.get("target", 45))
        chosen = next((p for p in found if p.key == self.model.state["pitch"]), found[0] if found else None)
        with self.version.hold_sync():
            self.version.options = [{"key": p.key, "label": p.listener or texts["nobody"]} for p in found]
            self.version.value = chosen.key if chosen else ""
        show_if(len(found) > 1, self.version)
        self.text.summary = texts["text"] if chosen else ""
        self.text.paragraphs = [chosen.text] if chosen else []
        self.stage.target = self.model.target
        self.stage.reason = "" if chosen else texts["missing"]

    def _show_take(self, take: dict[str, Any]) -> None:
        texts = self.content["after"]
        low, high = self.model.window()
        seconds = take["seconds"]
        values = {"seconds": round(seconds), "low": round(low), "high": round(high)}
        self.time.say(texts["time"].format(**values), "good" if low <= seconds <= high else "info")
        self.fillers.value, self.rating.value = take["fillers"], take["rating"]
        advice = self.model.suggestion()
        self.advice.summary = texts["suggestion"]
        self.advice.paragraphs = [advice or texts["waiting"]]
        several = len(self.model.state["takes"]) > 1
        self.takes.summary = texts["takes"] if several else ""
        self.takes.paragraphs = self.model.preview(self.model.state).splitlines() if several else []

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()

    def _choose(self, key: str) -> None:
        if key:
            self.model.state["pitch"] = key
            self.changed()

    def _have_read(self, seconds: float) -> None:
        if self.model.read(seconds):
            # The pace belongs to the pitch, where seconds are counted with it.
            pitch = PitchModel(self.session.lang, self.session.workbook.load("pitch"))
            pitch.state["pace"] = self.model.state["pace"]
            self.session.workbook.save("pitch", pitch.state)
        self.changed()

    def _have_said(self, seconds: float) -> None:
        self.model.take(seconds)
        self.changed()
