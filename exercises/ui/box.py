"""Boxes: how parts are laid out, and the card that frames an exercise."""

from __future__ import annotations

from collections.abc import Iterable

import traitlets
from ipywidgets import HBox, VBox, Widget

from exercises.ui.part import STATIC, Part


class Look(Part):
    """Brings the kit's style sheet to the page, once per card; shows nothing itself."""

    _esm = "export default { render({ el }) { el.hidden = true; } };"
    _css = (STATIC / "kit.css").read_text(encoding="utf-8")


class Column(VBox):
    """Parts under one another."""

    def __init__(self, children: Iterable[Widget] = (), *classes: str):
        super().__init__(children=tuple(children))
        for name in ("nw-column", *classes):
            self.add_class(name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Row(HBox):
    """Parts beside one another, wrapping where there is no room."""

    def __init__(self, children: Iterable[Widget] = (), *classes: str):
        super().__init__(children=tuple(children))
        for name in ("nw-row", *classes):
            self.add_class(name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Card(Column):
    """The frame of one exercise. Its text form, which a notebook keeps, names the exercise and nothing else."""

    exercise = traitlets.Unicode("")

    def __init__(self, exercise: str, children: Iterable[Widget] = ()):
        super().__init__((Look(), *children), "nw-card")
        self.exercise = exercise

    def __repr__(self) -> str:
        return f"<exercise {self.exercise}>"
