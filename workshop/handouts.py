"""The sheets for pen and paper, as HTML and as PDF. The texts stand in ``handouts.toml``."""

from __future__ import annotations

import os
import subprocess
import tempfile
import tomllib
from html import escape
from pathlib import Path
from typing import Any

import segno

HERE = Path(__file__).parent
PATIENCE = 90
"""Seconds that a browser may take to print."""


class NoPdfError(Exception):
    """The browser ended without a PDF."""


def page(lang: str, url: str = "") -> str:
    """All sheets in a language as one HTML page; with a link, each has it as a QR code."""
    content = tomllib.loads((HERE / "handouts.toml").read_text(encoding="utf-8"))
    words = {key: text[lang] for key, text in content["words"].items()}
    style = (HERE / "handouts.css").read_text(encoding="utf-8")
    sheets = "\n".join(_sheet(sheet, lang, words, url) for sheet in content["sheets"])
    title = escape(" · ".join(sheet["title"][lang] for sheet in content["sheets"]))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{style}</style></head>\n<body>\n{sheets}\n</body></html>\n"
    )


def pdf(html: str, browser: str) -> bytes:
    """Print a page with a Chromium. Raises ``NoPdfError`` when nothing comes of it, ``OSError`` when it does not start."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "sheets.html", Path(folder) / "sheets.pdf"
        source.write_text(html, encoding="utf-8")
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--no-sandbox")
        try:
            subprocess.run(
                [*command, f"--print-to-pdf={target}", source.as_uri()], capture_output=True, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired:
            raise NoPdfError from None
        if not target.exists() or not target.read_bytes().startswith(b"%PDF"):
            raise NoPdfError
        return target.read_bytes()


def _sheet(sheet: dict[str, Any], lang: str, words: dict[str, str], url: str) -> str:
    asks = "".join(f"<span>{escape(ask)}:</span>" for ask in [words["name"], *sheet["asks"][lang]])
    checks = "".join(f"<li>{escape(check)}</li>" for check in sheet["checks"][lang])
    parts = "".join(_part(part, lang) for part in sheet["parts"])
    return (
        f'<article><header><div><p class="module">{escape(words["module"].format(n=sheet["module"]))}</p>'
        f'<h1>{escape(sheet["title"][lang])}</h1><p class="lead">{escape(sheet["lead"][lang])}</p></div>'
        f'{_link(words["class"], url)}</header><div class="asks">{asks}</div>{parts}'
        f'<footer><ul class="checks">{checks}</ul></footer></article>'
    )


def _part(part: dict[str, Any], lang: str) -> str:
    """A heading, what it asks, and lines to write on, with a number on every ``step``-th where they are numbered."""
    step = part.get("step", 1)
    numbers = [
        f"{line // step + 1}." if part.get("numbered") and line % step == 0 else "" for line in range(part["lines"])
    ]
    lines = "".join(f'<div class="line">{number}</div>' for number in numbers)
    hint = f'<p class="hint">{escape(part["hint"][lang])}</p>' if part["hint"][lang] else ""
    return f'<section style="flex: {part["lines"]}"><h2>{escape(part["title"][lang])}</h2>{hint}{lines}</section>'


def _link(label: str, url: str) -> str:
    if not url:
        return ""
    code = segno.make(url, error="m").svg_inline(border=0, omitsize=True)
    return f'<p class="link">{code}{escape(label)}: {escape(url)}</p>'
