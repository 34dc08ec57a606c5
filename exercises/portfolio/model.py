"""The portfolio: which parts are in it, and the document that follows from the workbook. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from exercises import content
from exercises.clock import day
from exercises.model import Model
from exercises.portfolio.document import Document, Part, printable
from exercises.portfolio.markdown import markdown
from exercises.portfolio.paper import page
from exercises.portfolio.parts import Maker
from exercises.portfolio.word import word
from exercises.workbook.book import State, Workbook
from exercises.workbook.schemas import own_card

FORMS = ("docx", "html", "md")
"""Forms the document can be taken in."""


class PortfolioModel(Model):
    """What is left out is kept; that private notes are in is not, so that it has to be wished for each time.

    ``read(workbook)`` brings the parts up to date with everything else the learner has done.
    """

    version = 1

    def __init__(self, lang: str, state: State | None = None, today: Callable[[], date] = date.today):
        self.content = content.load("portfolio", lang)
        self.today = today
        self.private = False
        self.by = ""
        self.parts: list[Part] = []
        """Everything that is made, whether it is wanted or not."""
        self.private_found: Counter[str] = Counter()
        """What is private, by kind: ``notes``, ``facts``, ``reach``."""
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Everything is in, and nothing has been taken."""
        return {"version": self.version, "left_out": [], "taken": []}

    def read(self, workbook: Workbook) -> None:
        """Take the parts from the workbook."""
        self.by = printable(own_card(workbook).name)
        maker = Maker(workbook, self.lang, self.content)
        self.parts = maker.parts()
        self.private_found = +maker.private_found
        if self.private:
            self.parts = Maker(workbook, self.lang, self.content, private=True).parts()

    def choose(self, keys: list[str]) -> None:
        """Have just these of the parts there are in the document."""
        made = [part.key for part in self.parts]
        others = [key for key in self.state["left_out"] if key not in made]
        self.state["left_out"] = [key for key in made if key not in keys] + others

    def chosen(self) -> list[Part]:
        """The parts that are in the document."""
        return [part for part in self.parts if part.key not in self.state["left_out"]]

    def missing(self) -> list[str]:
        """The keys of the parts that are not made yet, in the order of the document."""
        made = {part.key for part in self.parts}
        return [key for key in self.content["parts"] if key not in made]

    def blockers(self) -> list[str]:
        """``empty`` when nothing is made yet, ``none`` when every part is left out."""
        return ["empty"] if not self.parts else ["none"] if not self.chosen() else []

    def document(self) -> Document:
        """The document as it is now."""
        texts, today = self.content["document"], self.today()
        return Document(
            self.lang,
            texts["title"],
            self.by,
            f"{day(today, self.lang)} {today.year}",
            tuple(self.chosen()),
            texts["private"] if self.private and self.private_found else "",
            texts["missing"],
            tuple(self.where(key) for key in self.missing()),
        )

    def where(self, key: str) -> str:
        """A part's name and the module it is made in."""
        part = self.content["parts"][key]
        module = str(int(part["notebook"][:2]))
        return self.content["document"]["where"].format(name=part["name"], module=module)

    def give(self, form: str) -> tuple[str, str | bytes]:
        """Name and content of the file in one of ``FORMS``; ``ImportError`` where a Word file cannot be made.

        Raises ``ValueError`` while there is nothing to put into it.
        """
        if self.blockers():
            raise ValueError("; ".join(self.blockers()))
        document, footer = self.document(), self.content["document"]["page"]
        writers: dict[str, Callable[[], str | bytes]] = {
            "docx": lambda: word(document, footer),
            "html": lambda: page(document, footer),
            "md": lambda: markdown(document),
        }
        made = writers[form]()
        self.state["taken"] = sorted({*self.state["taken"], form})
        return f"{self.content['document']['file']}-{self.today():%Y-%m-%d}.{form}", made

    def done(self) -> bool:
        """Whether the document has been taken once."""
        return bool(self.state["taken"])

    def preview(self, state: State) -> str:
        """The parts that were in it, a line each."""
        parts = self.content["parts"]
        return "\n".join(part["name"] for key, part in parts.items() if key not in state["left_out"])
