"""Worked answers for the three doors."""

from __future__ import annotations

from typing import Any

from exercises.pitch.doors import DOORS, Listener, ThreeDoorsModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ThreeDoorsModel:
    """The model with an entry of ``solutions/06-three-doors.toml`` in it.

    A mistake names the model answer it is made ``from`` and says only what is different.
    """
    base = content[lang]["models"][entry["from"] - 1] if "from" in entry else {}
    model = ThreeDoorsModel(lang)
    model.chosen = Listener(content["person"]["name"], content["person"][lang])
    for door in DOORS:
        model.choose(door)
        model.write(entry.get(door, base.get(door, "")).strip())
    return model
