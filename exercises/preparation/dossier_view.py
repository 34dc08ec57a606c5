"""The dossier on the page: sources to read or to search for, a form for one fact at a time, the list, the review."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ipywidgets import Widget

from exercises import content
from exercises.exercise import Exercise
from exercises.preparation.dossier import SPRINT, DossierModel
from exercises.preparation.page import printed_page
from exercises.preparation.rubric import SORTS
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.document import Document
from exercises.ui.field import Field
from exercises.ui.file import FileButton
from exercises.ui.heading import Heading
from exercises.ui.notes import Notes
from exercises.ui.searches import Searches
from exercises.ui.sprint import Sprint
from exercises.ui.status import Status
from exercises.workbook.book import State
from exercises.workbook.schemas import Person, if_then_plans, own_person, prepared_questions

SEARCHES = {
    "web": "https://duckduckgo.com/?q=%22{name}%22+{employer}",
    "news": "https://news.google.com/search?q=%22{name}%22+{employer}",
    "linkedin": "https://www.linkedin.com/search/results/people/?keywords={name}%20{employer}",
    "workplace": "https://duckduckgo.com/?q={employer}+{city}",
    "scholar": "https://scholar.google.com/scholar?q=%22{name}%22",
}
"""Where somebody real is looked for: search → address. Nothing is fetched; the learner follows the link or does not."""


class DossierView(Exercise):
    """Clock, sources, facts, review."""

    model_class = DossierModel
    model: DossierModel

    def new_model(self, state: State | None) -> DossierModel:
        """The model for the person chosen now."""
        own = own_person(self.session.workbook)
        return DossierModel(self.session.lang, state, own.name if own else "")

    def catch_up(self) -> None:
        """The person may have been changed in another card or notebook meanwhile."""
        super().catch_up()
        own = own_person(self.session.workbook)
        self.model.real = own.name if own else ""

    def heading(self) -> Heading:
        """Title and introduction."""
        self.content = content.load("preparation", self.session.lang, "dossier")
        return Heading(title=self.content["title"], lead=self.content["lead"].strip(), label=self.content["label"])

    def help_texts(self) -> dict[str, Any]:
        """Hints and the worked dossier."""
        return self.content

    def done_text(self) -> str:
        """How much there is to use, and where it goes."""
        return self.content["done"]["text"].format(n=len(self.model.usable()))

    def body(self) -> list[Widget]:
        """The dossier from top to bottom."""
        self.session.workbook.watch(lambda exercise: self.show() if exercise == "person" else None)
        return [self._clock(), self._sources(), self._fact(), self._review()]

    def _clock(self) -> Widget:
        _ = self._
        self.sprint = Sprint(
            whole=SPRINT,
            texts={
                "left": _("About {n} minutes left."),
                "last": _("Less than a minute left."),
                "over": self.content["clock"]["over"],
            },
        )
        self.start = Button(label=_("Start the clock: 15 minutes"))
        self.stop = Button(label=_("Put the clock away"), look="link")
        self.when(self.start, "click", lambda message: self._do(self.model.start_clock))
        self.when(self.stop, "click", lambda message: self._do(self.model.stop_clock))
        return Column([self.sprint, Row([self.start, self.stop], "nw-tight")])

    def _sources(self) -> Widget:
        texts = self.content["sources"]
        self.source_head = Heading(title=texts["title"], level=4)
        papers = self.model.papers
        self.which = Choice(
            label=texts["choose"],
            look="segments",
            options=[{"key": key, "label": paper.name} for key, paper in papers.items()],
            value=next(iter(papers)),
        )
        self.document = Document()
        self.searches = Searches(label=texts["searches"], texts={"new_tab": self._("opens in a new tab")})
        self.another = Status()
        self.begin_new = Button()
        self.when(self.which, "value", lambda key: self.show())
        self.when(self.begin_new, "click", lambda message: self._do(self.model.begin_again_for, self.model.real))
        return Column(
            [self.source_head, self.which, self.document, self.searches, self.another, self.begin_new], "nw-step"
        )

    def _fact(self) -> Widget:
        _, texts = self._, self.content["fact"]
        self.fact_head = Heading(level=4)
        self.text = Field(label=texts["text"], hint=texts["text_hint"], rows=2, lang=self.session.lang)
        self.paper = Choice(
            label=texts["source"],
            look="segments",
            options=[{"key": key, "label": paper.name} for key, paper in self.model.papers.items()],
        )
        self.source = Field(label=texts["source"], hint=texts["source_hint"])
        self.date = Field(label=texts["date"], hint=texts["date_hint"])
        self.sort = Choice(
            label=texts["sort"],
            look="segments",
            options=[{"key": key, "label": self.content["sorts"][key]} for key in SORTS],
        )
        self.following = Button(label=_("Next fact"))
        self.notes = Notes(
            label=_("Written down so far"),
            texts={"edit": _("Change"), "remove": _("Remove"), "open": _("open above")},
        )
        for field, part in (("text", self.text), ("source", self.source), ("date", self.date), ("sort", self.sort)):
            self.when(part, "value", lambda value, field=field: self._do(self.model.set, field, value))
        self.when(self.paper, "value", lambda key: self._do(self.model.set_paper, key))
        self.when(self.following, "click", lambda message: self._open(self.model.next))
        self.when(self.notes, "edit", lambda message: self._open(self.model.edit, message["key"]))
        self.when(self.notes, "remove", self._remove)
        form = Column(
            [self.fact_head, self.text, self.paper, self.source, self.date, self.sort, Row([self.following])],
            "nw-panel",
        )
        return Column([form, self.notes], "nw-step")

    def _review(self) -> Widget:
        self.ask = Button(label=self._("Review my dossier"), look="main")
        self.print = FileButton(label=self._("Print on one page"))
        self.panel = ReviewPanel(self)
        self.when(self.ask, "click", lambda message: self._do(self.model.ask))
        self.when(self.print, "click", lambda message: self.print.print(self._page()))
        return Column([Row([self.ask, self.print]), self.panel.widget], "nw-step")

    def _page(self) -> str:
        book = self.session.workbook
        return printed_page(self.model, recipient(self.session).name, prepared_questions(book), if_then_plans(book))

    def refresh(self) -> None:
        """Show the dossier of the person chosen now."""
        _, model = self._, self.model
        own = own_person(self.session.workbook)
        model.real = own.name if own else ""
        self._show_sources(own)
        self.sprint.until = float(model.state["until"])
        show_if(not model.state["until"], self.start)
        show_if(bool(model.state["until"]), self.stop)
        current = model.current
        keys = [fact["key"] for fact in model.facts]
        number = keys.index(current["key"]) if current["key"] in keys else len(keys)
        self.fact_head.title = self.content["fact"]["title"].format(n=number + 1)
        self.text.value, self.source.value, self.date.value = current["text"], current["source"], current["date"]
        self.paper.value, self.sort.value = current["paper"], current["sort"]
        show_if(not own, self.paper)
        show_if(bool(own), self.source)
        self.following.reason = "" if current["text"].strip() else _("Write this one first.")
        self.notes.items = [self._note(fact) for fact in model.written()]
        self.ask.reason = _("Write down a fact first.") if model.blockers() else ""
        show_if(bool(model.usable()), self.print)
        if model.state["reviewed"] and model.written():
            self.panel.show(model.review(), model.guides())
        else:
            self.panel.hide()

    def _show_sources(self, own: Person | None) -> None:
        texts, about_another = self.content["sources"], self.model.is_about_another()
        self.source_head.lead = texts["real"].format(name=own.name) if own else texts["kari"]
        show_if(not own, self.which)
        paper = None if own else self.model.papers[self.which.value]
        with self.document.hold_sync():
            self.document.title = paper.title if paper else ""
            self.document.kind, self.document.dated = (paper.kind, paper.dated) if paper else ("", "")
            self.document.paragraphs = list(paper.paragraphs) if paper else []
        self.searches.items = _links(own, self.content["links"]) if own else []
        old = self.model.state["own_name"]
        self.another.say(
            self._("These facts were written down about {old}. Your person is now {new}.").format(
                old=old, new=self.model.real
            )
            if about_another
            else "",
            "warn",
        )
        self.begin_new.label = self._("Begin an empty dossier about {new}").format(new=self.model.real)
        show_if(about_another, self.begin_new)

    def _note(self, fact: dict[str, str]) -> dict[str, Any]:
        return {
            "key": fact["key"],
            "text": fact["text"],
            "detail": self.model.detail(fact),
            "remark": self.model.remark(fact) if self.model.state["reviewed"] else "",
            "faded": fact["sort"] in ("private", "old"),
            "open": fact["key"] == self.model.current["key"],
        }

    def _open(self, change: Any, *values: Any) -> None:
        self._do(change, *values)
        self.text.focus()

    def _remove(self, message: dict[str, Any]) -> None:
        self._do(self.model.remove, message["key"])
        self.status.say(self._("That fact is put away. You find it under Earlier versions."))

    def _do(self, change: Any, *values: Any) -> None:
        change(*values)
        self.changed()


def _links(person: Person, texts: dict[str, str]) -> list[dict[str, str]]:
    """The searches for a person; those that need a workplace only when there is one."""
    words = {key: quote(getattr(person, key)) for key in ("name", "employer", "city")}
    return [
        {"title": texts[key], "note": texts[f"{key}_note"], "href": address.format(**words)}
        for key, address in SEARCHES.items()
        if person.employer or key != "workplace"
    ]
