"""Worked pitches."""

from __future__ import annotations

from typing import Any

from exercises.pitch.model import PitchModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> PitchModel:
    """The model with an entry of ``solutions/06-pitch.toml`` in it."""
    model = PitchModel(lang)
    model.state["target"] = entry["target"]
    model.set_text(entry["text"].strip())
    return model
