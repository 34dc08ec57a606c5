"""Worked repairs."""

from __future__ import annotations

from typing import Any

from exercises.contact.repairs import RepairsModel


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> RepairsModel:
    """The model with an entry of ``solutions/03-repairs.toml`` in it: the case in view and a rewrite of it."""
    model = RepairsModel(lang)
    keys = [case["key"] for case in model.cases]
    model.go(keys.index(entry["case"]))
    changes = {"text": entry["text"].strip()}
    if "subject" in entry:
        changes["subject"] = entry["subject"]
    model.write(**changes)
    return model
