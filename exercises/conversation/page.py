"""The plan as one printed page: HTML that stands on its own, with everything the learner wrote escaped."""

from __future__ import annotations

from html import escape

from exercises.conversation.model import ConversationPlanModel
from exercises.conversation.rubric import PHASES

_STYLE = """
@page { size: A4; margin: 14mm 16mm; }
body { font: 10.5pt/1.4 system-ui, "Segoe UI", sans-serif; color: #111; margin: 0; }
h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 11.5pt; margin: 4mm 0 1mm; display: flex; justify-content: space-between;
border-bottom: .4pt solid #777; } p { margin: 0 0 1.5mm; white-space: pre-wrap; overflow-wrap: anywhere; } ol { margin: 0; padding-left: 6mm; }
li { margin-bottom: 1mm; overflow-wrap: anywhere; } .small { font-size: 9pt; color: #444; } .notes { height: 30mm; border: .4pt solid #777; margin-top: 1mm; }
"""


def printed_page(model: ConversationPlanModel) -> str:
    """The plan as a whole HTML document for paper."""
    texts, state = model.content["page"], model.state
    title = texts["title"].format(name=state["person"]) if state["person"].strip() else texts["unnamed"]
    body = [f"<h1>{escape(title)}</h1>", _paragraph(state["about"], "small")]
    for phase in PHASES:
        minutes = texts["minutes"].format(n=state["minutes"][phase])
        body.append(
            f"<h2><span>{escape(model.content['phases'][phase]['name'])}</span><span>{escape(minutes)}</span></h2>"
        )
        body.append(_questions(model) if phase == "questions" else _paragraph(state["lines"][phase]))
        if phase == "introduction" and model.pitch:
            body.append(f"<p class='small'><b>{escape(texts['pitch'])}:</b> {escape(model.pitch.text)}</p>")
    body.append(f"<h2><span>{escape(texts['notes'])}</span></h2><div class='notes'></div>")
    return (
        f"<!doctype html><html lang='{model.lang}'><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>"
    )


def _paragraph(text: str, kind: str = "") -> str:
    return f"<p class='{kind}'>{escape(text)}</p>" if text.strip() else ""


def _questions(model: ConversationPlanModel) -> str:
    texts = model.content["page"]
    stems = [stem["text"] for stem in model.content["stems"] if stem["key"] in model.state["stems"]]
    main = [model.text_of(question) for question in model.main_questions()]
    reserve = [model.text_of(question) for question in model.state["questions"] if question["reserve"]]
    html = f"<ol>{_items(main)}</ol>" if main else ""
    if reserve:
        html += (
            f"<p class='small'><b>{escape(texts['reserve'])}</b></p><ol start='{len(main) + 1}'>{_items(reserve)}</ol>"
        )
    if stems:
        html += f"<p class='small'><b>{escape(texts['stems'])}:</b> {escape(' · '.join(stems))}</p>"
    return html


def _items(lines: list[str]) -> str:
    return "".join(f"<li>{escape(line)}</li>" for line in lines)
