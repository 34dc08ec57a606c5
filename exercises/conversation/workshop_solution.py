"""Worked answers to the question workshop."""

from __future__ import annotations

from typing import Any

from exercises.conversation.workshop import QuestionWorkshopModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> QuestionWorkshopModel:
    """The model with an entry of ``solutions/05-question-workshop.toml`` in it.

    A mistake names the model answer it is made ``from`` and says only what is different.
    """
    base = content[lang]["models"][entry["from"] - 1] if "from" in entry else {"mended": {}}
    model = QuestionWorkshopModel(lang)
    model.person, model.about = content["person"]["name"], content["person"][lang]
    for key, text in (base["mended"] | entry.get("mended", {})).items():
        model.state["texts"][key] = text
    model.set_own(entry.get("own", base.get("own", "")).strip())
    return model
