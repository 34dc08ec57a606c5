"""Worked reminders."""

from __future__ import annotations

from typing import Any

from exercises.coordination.silence import SilenceModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> SilenceModel:
    """The model with an entry of ``solutions/04-silence.toml`` in it."""
    model = SilenceModel(lang)
    if "original" in entry:
        model.set_original(entry["original"].strip())
    model.set_reminder(entry["text"].strip())
    return model
