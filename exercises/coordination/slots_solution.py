"""Worked proposals."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from exercises.coordination.slots import SlotsModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> SlotsModel:
    """The model with an entry of ``solutions/04-slots.toml`` in it, on the day that the file names."""
    model = SlotsModel(lang, now=lambda: datetime.fromisoformat(content["now"]))
    model.set_zone("mine", entry.get("mine", "Europe/Oslo"))
    model.set_zone("theirs", entry.get("theirs", "America/New_York"))
    model.set_text(entry["text"].strip())
    return model
