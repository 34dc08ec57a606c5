"""The dossier as one printed page: what is to be used, the questions and the plans. What was left out stays out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from exercises.preparation.dossier import DossierModel
from exercises.workbook.schemas import IfThen

_STYLE = """
@page { size: A4; margin: 16mm 18mm; }
body { font: 11pt/1.45 system-ui, "Segoe UI", sans-serif; color: #111; margin: 0; }
h1 { font-size: 17pt; margin: 0 0 3mm; } h2 { font-size: 12pt; margin: 6mm 0 1.5mm; border-bottom: .4pt solid #777; }
li { margin-bottom: 1.5mm; overflow-wrap: anywhere; } ul, ol { margin: 0; padding-left: 6mm; } small { color: #444; display: block; }
.notes { height: 45mm; border: .4pt solid #777; } footer { margin-top: 4mm; font-size: 9pt; color: #444; }
"""


def printed_page(model: DossierModel, name: str, questions: Iterable[str], plans: Iterable[IfThen]) -> str:
    """A whole HTML document for paper; everything the learner wrote is escaped."""
    texts = model.content["page"]
    facts = [f"{escape(f['text'])}<small>{escape(_origin(f))}</small>" for f in model.usable()]
    lines = [escape(texts["plan"].format(cue=plan.cue, action=plan.action)) for plan in plans]
    title = escape(texts["title"].format(name=name))
    body = [f"<h1>{title}</h1>", *_part(texts["facts"], facts), *_part(texts["questions"], map(escape, questions))]
    body += [*_part(texts["plans"], lines), f"<h2>{escape(texts['notes'])}</h2><div class='notes'></div>"]
    body.append(f"<footer>{escape(texts['after'])}</footer>")
    return (
        f"<!doctype html><html lang='{model.lang}'><head><meta charset='utf-8'><title>{title}</title>"
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>"
    )


def _origin(fact: dict[str, str]) -> str:
    return ", ".join(part.strip() for part in (fact["source"], fact["date"]) if part.strip())


def _part(title: str, lines: Iterable[str]) -> list[str]:
    items = "".join(f"<li>{line}</li>" for line in lines)
    return [f"<h2>{escape(title)}</h2><ul>{items}</ul>"] if items else []
