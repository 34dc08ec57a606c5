"""What is wrong with a single fact: about Kari, held against her sources; about somebody real, against the calendar."""

from __future__ import annotations

from typing import Any

from exercises.preparation import papers, rubric

Faults = dict[str, dict[str, Any]]
"""Name of a remark in the content → what is filled into it."""


def of_kari(fact: dict[str, str], lang: str, called: dict[str, str]) -> Faults:
    """Faults of a fact about Kari; ``called`` says how each source is spoken of ("in the profile")."""
    text, paper = fact["text"], fact["paper"]
    found: Faults = {}
    if fact["sort"] == "use" and papers.is_stale(text, lang):
        found["old_used"] = {}
    elif fact["sort"] == "use" and paper == papers.OUTDATED:
        newer = papers.newer(text, lang)
        found |= {"newer_source": {"other": called[newer]}} if newer else {"old_used": {}}
    if paper in papers.papers(lang):
        known = papers.papers(lang)[paper]
        named = rubric.years(fact["date"])
        if named and not set(named) & set(known.years):
            found["wrong_date"] = {"paper": known.name.lower(), "dated": known.dated}
        other = papers.elsewhere(text, paper, lang)
        if other and "old_used" not in found:
            found["wrong_source"] = {"paper": called[paper], "other": called[other]}
    if papers.nowhere(text, lang):
        found["nowhere"] = {}
    return found


def of_real(fact: dict[str, str], year: int) -> Faults:
    """Faults of a fact about somebody real, of whom the course knows nothing; ``year`` is this one."""
    if fact["sort"] == "private":
        return {"private_kept": {}}
    named = rubric.years(fact["date"])
    if named and max(named) > year:
        return {"ahead": {"year": max(named)}}
    if named and fact["sort"] == "use" and max(named) <= year - rubric.AGED:
        return {"aged": {"year": max(named)}}
    return {}
