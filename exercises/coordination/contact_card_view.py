"""The contact card on the page."""

from __future__ import annotations

from typing import Any

from ipywidgets import Widget

from exercises.coordination.contact_card import ContactCardModel
from exercises.coordination.vcard import FIELDS, code, data, file
from exercises.exercise import Exercise
from exercises.ui.box import Column, Row, show_if
from exercises.ui.field import Field
from exercises.ui.heading import Heading
from exercises.ui.picture import Picture
from exercises.ui.status import Status

TYPES = {"email": "email", "phone": "tel"}
PAIRS = (("given", "family"), ("role", "place"), ("email", "phone"), ("link",), ("note",))


class ContactCardView(Exercise):
    """The fields and the code, which follows every change."""

    model_class = ContactCardModel
    model: ContactCardModel

    def heading(self) -> Heading:
        """Title and introduction."""
        texts = self.texts = self.model.content
        return Heading(title=texts["title"], lead=texts["lead"].strip(), label=texts["label"])

    def body(self) -> list[Widget]:
        """The fields and the code."""
        texts = self.texts["fields"]
        self.fields = {
            name: Field(label=texts[name], hint=texts.get(f"{name}_hint", ""), type=TYPES.get(name, "text"))
            for name in FIELDS
        }
        for name, field in self.fields.items():
            field.add_class("nw-grow")
            self.when(field, "value", lambda text, name=name: self._set(name, text))
        self.waiting = Status()
        self.odd = Status()
        self.picture = Picture(
            plain=True, texts={"large": self.texts["code"]["large"], "close": self.texts["code"]["close"]}
        )
        rows = [Row([self.fields[name] for name in pair], "nw-end") for pair in PAIRS]
        title = Heading(title=self.texts["code"]["title"], level=4)
        return [Column(rows), Column([title, self.waiting, self.odd, self.picture], "nw-step")]

    def help_texts(self) -> dict[str, Any]:
        """Hints; the card is its own example."""
        return {"hints": self.texts["hints"]}

    def done_text(self) -> str:
        """What is said when there is a card."""
        return self.texts["done"]

    def refresh(self) -> None:
        """Show the fields and, when there is enough, the code."""
        model, texts = self.model, self.texts["code"]
        for name, field in self.fields.items():
            field.value = model.fields[name]
        blockers = model.blockers()
        self.waiting.say(texts["waiting"].format(troubles=" ".join(blockers)) if blockers else "")
        odd = model.troubles()
        self.odd.say(" ".join(odd.values()), "warn")
        show_if(bool(blockers), self.waiting)
        show_if(bool(odd), self.odd)
        with self.picture.hold_sync():
            if blockers:
                self.picture.source, self.picture.files = "", []
                return
            made, name = code(model.fields), model.file_name()
            self.picture.alt = model.alternative()
            self.picture.caption = texts["caption"].format(name=model.name())
            self.picture.files = [
                {"label": texts["png"], "name": f"{name}.png", "source": made.png},
                {"label": texts["svg"], "name": f"{name}.svg", "source": made.svg},
                {
                    "label": texts["vcf"],
                    "name": f"{name}.vcf",
                    "source": data("text/vcard;charset=utf-8", file(model.fields)),
                },
            ]
            self.picture.source = made.svg

    def _set(self, name: str, text: str) -> None:
        self.model.set(name, text)
        self.changed()
