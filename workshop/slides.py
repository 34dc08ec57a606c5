"""One deck as one HTML file: reveal.js, its styles and the plugin for speaker notes stand inside, so that it needs no network."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from nbconvert.filters import markdown2html

from workshop.deck import ROOM, Slide, deck, needed_by
from workshop.lesson import Lesson

HERE = Path(__file__).parent
WORDS = {
    "en": {
        "now": "Do this now",
        "minutes": "{n} minutes",
        "where": "In your notebook: {title}",
        "keys": "Space goes on, S shows the speaker notes, Esc all slides. To print, put ?print-pdf after the address.",
    },
    "nb": {
        "now": "Gjør dette nå",
        "minutes": "{n} minutter",
        "where": "I notatboka di: {title}",
        "keys": "Mellomrom går videre, S viser notatene til den som snakker, Esc alle lysbildene. Skal du skrive ut, setter du ?print-pdf bak adressen.",
    },
}
PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{reveal_css}</style>
<style>{css}</style>
</head>
<body>
<div class="reveal"><main class="slides">
{slides}
</main></div>
<script>{reveal_js}</script>
<script>{notes_js}</script>
<script>
Reveal.initialize({{ width: 1280, height: 720, margin: 0, center: false, hash: true, slideNumber: "c/t", transition: "none",
  pdfSeparateFragments: false, plugins: [RevealNotes] }});
</script>
</body>
</html>
"""


def page(lesson: Lesson) -> str:
    """The deck of a lesson as an HTML page that stands alone."""
    slides = "\n".join(_section(slide, lesson) for slide in deck(lesson))
    return PAGE.format(
        lang=lesson.lang,
        title=escape(lesson.title),
        slides=slides,
        reveal_css=_file("reveal/reveal.css"),
        reveal_js=_file("reveal/reveal.js"),
        notes_js=_file("reveal/notes.js"),
        css=_file("slides.css"),
    )


def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _section(slide: Slide, lesson: Lesson) -> str:
    """One slide."""
    words = WORDS[lesson.lang]
    level = "h1" if slide.kind == "title" else "h2"
    parts = [f"<{level}>{_inline(slide.heading)}</{level}>", *map(_html, slide.blocks)]
    notes = slide.notes
    if slide.kind == "task":
        parts.insert(0, f'<p class="now">{words["now"]}</p>')
        if slide.minutes:
            parts.append(f'<p class="minutes">{words["minutes"].format(n=slide.minutes)}</p>')
        parts.append(f'<p class="where">{escape(words["where"].format(title=lesson.title))}</p>')
    if slide.kind == "title":
        notes = words["keys"]
    aside = f'<aside class="notes">{_html(notes)}</aside>' if notes else ""
    close = " close" if slide.kind == "text" and needed_by(slide.blocks) > ROOM - 2 else ""
    return f'<section class="{slide.kind}{close}">{"".join(parts)}{aside}</section>'


def _html(markdown: str) -> str:
    """Markdown as HTML, without the marks that headings get for links to them."""
    return re.sub(r'<a class="anchor-link"[^>]*>.*?</a>', "", markdown2html(markdown))


def _inline(markdown: str) -> str:
    """A line of Markdown without a paragraph around it."""
    return re.sub(r"</?p>", "", _html(markdown)).strip()
