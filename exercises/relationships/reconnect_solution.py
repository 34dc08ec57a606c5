"""Worked messages to old contacts."""

from __future__ import annotations

from typing import Any

from exercises.relationships.reconnect import ReconnectModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ReconnectModel:
    """The model with an entry of ``solutions/08-2-reconnect.toml`` in it."""
    model = ReconnectModel(lang)
    model.choose(entry["to"])
    model.show_study()
    model.set_text(entry["text"].strip())
    return model
