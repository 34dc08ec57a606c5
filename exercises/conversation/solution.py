"""Worked conversation plans."""

from __future__ import annotations

from typing import Any

from exercises.conversation.model import ConversationPlanModel
from exercises.workbook.schemas import Pitch


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ConversationPlanModel:
    """The model with an entry of ``solutions/05-conversation-plan.toml`` in it.

    A mistake names the model answer it is made ``from`` and says only what is different.
    """
    base = content[lang]["models"][entry["from"] - 1]["plan"] if "from" in entry else {}
    plan = base | entry["plan"]
    model = ConversationPlanModel(lang)
    model.set_length(plan["length"])
    model.set_minutes(plan["minutes"])
    for key in ("person", "about"):
        model.set(key, plan[key])
    for phase in ("start", "introduction", "closing"):
        model.set_line(phase, plan[phase])
    for key in plan["ready"]:
        category = key.rpartition("-")[0]
        chosen = [q["key"] for q in model.state["questions"] if q["category"] == category]
        model.choose(category, [*chosen, key])
    for category, text in plan["own"]:
        model.add_own(text, category)
    for key in plan["reserve"]:
        model.toggle_reserve(key)
    model.set_stems(plan["stems"])
    model.pitch = Pitch("1", plan["person"], content["pitch"][lang], 140)
    return model
