"""Worked reasons for the shortlist."""

from __future__ import annotations

from typing import Any

from exercises.discovery.directory import people
from exercises.discovery.finder import FinderModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> FinderModel:
    """The model with an entry of ``solutions/02-people-finder.toml`` in it: a ``person`` of the directory and a reason."""
    model = FinderModel(lang)
    model.look(next(someone.key for someone in people() if someone.name == entry["person"]))
    model.write(entry["text"].strip())
    return model
