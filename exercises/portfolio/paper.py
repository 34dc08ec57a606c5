"""A portfolio as a web page that stands on its own, made for paper: nothing is fetched, everything is escaped."""

from __future__ import annotations

from html import escape

from exercises.portfolio.document import Block, Document, Lines, Note, Pairs, Subheading, Words

_STYLE = """
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: "%(page)s " counter(page); font: 9pt system-ui, sans-serif; color: #555; } }
:root { color-scheme: light; }
body { font: 11pt/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; padding: 12mm 6mm; max-width: 170mm; }
header { border-bottom: 2pt solid #1f5f6b; margin-bottom: 8mm; padding-bottom: 4mm; }
h1 { font-size: 24pt; line-height: 1.15; letter-spacing: -.01em; margin: 0 0 2mm; }
header p { margin: 0; color: #444; } header .notice { margin-top: 2mm; color: #8a2b0b; font-weight: 600; }
h2 { font-size: 15pt; line-height: 1.25; margin: 9mm 0 3mm; color: #1f5f6b; }
h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; } h3 small { font-weight: 400; font-size: 9.5pt; color: #555; margin-inline-start: 2mm; }
h1, h2, h3 { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1, h2, h3, p, li, dd, .words { overflow-wrap: anywhere; }
.words { white-space: pre-wrap; margin: 0 0 3mm; padding-inline-start: 4mm; border-inline-start: 1.5pt solid #b9cfd3; }
p { margin: 0 0 2mm; } ul, ol { margin: 0 0 3mm; padding-inline-start: 6mm; } ol { padding-inline-start: 8mm; } li { margin-bottom: 2mm; } li span { white-space: pre-wrap; }
ol span:first-child:not(:only-child) { font-weight: 600; } li br ~ span { color: #444; font-size: 10pt; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0 0 3mm; } dt { color: #555; } dd { margin: 0; white-space: pre-wrap; }
.note { font-size: 9.5pt; color: #555; margin: 2mm 0 1mm; } .missing { margin-top: 10mm; padding-top: 3mm; border-top: .5pt solid #999; font-size: 10pt; color: #444; }
.missing h2 { font-size: 11.5pt; color: inherit; margin: 0 0 2mm; } .missing li { margin-bottom: .5mm; }
h1, h2, h3, .note { break-after: avoid; } li, dl, .missing { break-inside: avoid; } .words { orphans: 3; widows: 3; }
section > h2 + .words { break-before: avoid; }
@media print { body { padding: 0; max-width: none; } }
@media screen and (max-width: 480px) { body { padding: 5mm 4mm; } dl { display: block; } dd { margin-bottom: 2mm; } }
"""


def page(document: Document, footer: str) -> str:
    """The document as the text of an ``.html`` file; ``footer`` is the word before a page's number."""
    title = escape(document.title)
    head = " · ".join(escape(text) for text in (document.by, document.dated) if text)
    body = [f"<header><h1>{title}</h1><p>{head}</p>"]
    body.append(f"<p class='notice'>{escape(document.notice)}</p></header>" if document.notice else "</header>")
    for part in document.parts:
        body.append(f"<section><h2>{escape(part.title)}</h2>{''.join(map(_block, part.blocks))}</section>")
    if document.missing:
        items = "".join(f"<li>{escape(text)}</li>" for text in document.missing)
        body.append(f"<section class='missing'><h2>{escape(document.missing_title)}</h2><ul>{items}</ul></section>")
    # The second line keeps the page from loading anything, whatever somebody should manage to write into it.
    return (
        f"<!doctype html>\n<html lang='{document.lang}'><head><meta charset='utf-8'>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{title}{f' · {escape(document.by)}' if document.by else ''}</title>"
        f"<style>{_STYLE % {'page': footer}}</style></head><body>{''.join(body)}</body></html>\n"
    )


def _text(text: str) -> str:
    """A text with its line breaks as elements: word processors that open the page know no other."""
    return escape(text).replace("\n", "<br>")


def _block(block: Block) -> str:
    match block:
        case Words(text):
            return f"<div class='words' dir='auto'>{_text(text)}</div>"
        case Subheading(text, detail):
            return f"<h3>{escape(text)}{f' <small>· {escape(detail)}</small>' if detail else ''}</h3>"
        case Lines(entries, numbered):
            items = "".join(
                f"<li>{'<br>'.join(f'<span dir=auto>{_text(text)}</span>' for text in entry)}</li>" for entry in entries
            )
            return f"<ol>{items}</ol>" if numbered else f"<ul>{items}</ul>"
        case Pairs(rows):
            return f"<dl>{''.join(f'<dt>{escape(label)}</dt><dd dir=auto>{_text(text)}</dd>' for label, text in rows)}</dl>"
        case Note(text):
            return f"<p class='note'>{escape(text)}</p>"
