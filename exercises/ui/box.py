"""Boxes: how parts are laid out, and the card that frames an exercise."""

from __future__ import annotations

from collections.abc import Iterable

import traitlets
from ipywidgets import DOMWidget, HBox, VBox, Widget

from exercises.ui.part import STATIC, Part, script


def show_if(wanted: bool, *widgets: DOMWidget) -> None:
    """Show the widgets, or leave them out of the page."""
    for widget in widgets:
        if wanted:
            widget.remove_class("nw-gone")
        else:
            widget.add_class("nw-gone")


class Look(Part):
    """Brings the kit's style sheet to the page, once per card. Sends ``seen`` whenever the card comes into view."""

    _esm = script("look")
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
        self.look = Look()
        super().__init__((self.look, *children), "nw-card")
        self.exercise = exercise

    def __repr__(self) -> str:
        return f"<exercise {self.exercise}>"
