"""Worked identity statements."""

from __future__ import annotations

from typing import Any

from exercises.identity.statement import StatementModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> StatementModel:
    """The model with an entry of ``solutions/01-identity-statement.toml`` in it."""
    model = StatementModel(lang)
    model.set_text(entry["text"].strip())
    return model
