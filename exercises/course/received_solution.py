"""Worked readings of the invented letters."""

from __future__ import annotations

from typing import Any

from exercises.course.received import ReceivedModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ReceivedModel:
    """The model with an entry of ``solutions/09-1-would-you-answer.toml`` in it."""
    model = ReceivedModel(lang)
    model.open([])
    while model.letter and model.letter["key"] != entry["letter"]:
        model.go(1)
    model.judge(entry["verdict"])
    model.write("why", entry["reason"])
    model.write("other", entry["other"])
    if "text" in entry:
        model.write("text", entry["text"].strip())
    return model
