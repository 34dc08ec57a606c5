"""Worked conversations: what somebody said, line by line."""

from __future__ import annotations

from typing import Any

from exercises.conversation.talk import PracticeTalkModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> PracticeTalkModel:
    """The model with a conversation of ``solutions/05-practice-talk.toml`` in it."""
    model = PracticeTalkModel(lang)
    model.choose(entry["who"])
    model.begin()
    for line in entry["lines"]:
        model.say(line)
    return model
