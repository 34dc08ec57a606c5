"""Worked dossiers, and worked questions and plans."""

from __future__ import annotations

from typing import Any

from exercises.preparation.dossier import DossierModel
from exercises.preparation.plan import IfThenModel

YEAR = 2026
"""The year in which the worked dossiers were written."""


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> DossierModel | IfThenModel:
    """The model with an entry of ``solutions/07-dossier.toml`` or ``solutions/07-if-then.toml`` in it."""
    return _dossier(entry, lang) if content["exercise"] == "dossier" else _if_then(entry, lang)


def _dossier(entry: dict[str, Any], lang: str) -> DossierModel:
    model = DossierModel(lang, real=entry.get("person", ""))
    # The dates of worked answers do not grow old with the calendar.
    model.year = YEAR
    for text, source, date, sort in entry["facts"]:
        model.next()
        model.set("text", text)
        if source in model.papers:
            model.set_paper(source)
        else:
            model.set("source", source)
        model.set("date", date)
        if sort:
            model.set("sort", sort)
    return model


def _if_then(entry: dict[str, Any], lang: str) -> IfThenModel:
    model = IfThenModel(lang, about_kari="person" not in entry)
    for number, (fact, question) in enumerate(entry["pairs"]):
        model.set_pair(number, "fact", fact)
        model.set_pair(number, "question", question)
    for number, (cue, action) in enumerate(entry["plans"]):
        model.set_plan(number, "cue", cue)
        model.set_plan(number, "action", action)
    return model
