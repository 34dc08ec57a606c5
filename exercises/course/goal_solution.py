"""Worked goals."""

from __future__ import annotations

from typing import Any

from exercises.course.goal import GoalModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> GoalModel:
    """The model with an entry of ``solutions/00-goal.toml`` in it."""
    model = GoalModel(lang)
    for field in GoalModel.fields:
        model.set(field, entry[field])
    return model
