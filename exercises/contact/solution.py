"""Worked messages."""

from __future__ import annotations

from typing import Any

from exercises.contact.message import MessageModel
from exercises.workbook.schemas import Person


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> MessageModel:
    """The model with an entry of ``solutions/03-message.toml`` in it."""
    model = MessageModel(lang)
    to = entry["to"]
    model.person = Person(to["name"], to["role"], to["employer"], to.get("city", ""), tuple(to["facts"]))
    model.set_channel(entry["channel"])
    if "subject" in entry:
        model.set_subject(entry["subject"])
    model.set_text(entry["text"].strip())
    return model
