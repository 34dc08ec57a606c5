"""A portfolio as Markdown (CommonMark), in which nothing the learner wrote is taken for markup."""

from __future__ import annotations

import re

from exercises.portfolio.document import Block, Document, Lines, Note, Pairs, Subheading, Words

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$])")
_OPENING = re.compile(r"^(\s*)([#+=-]|\d{1,9}(?=[.)]))")


def markdown(document: Document) -> str:
    """The document as the text of an ``.md`` file."""
    blocks = [f"# {escaped(document.title)}"]
    blocks.append(" · ".join(escaped(text) for text in (document.by, document.dated) if text))
    if document.notice:
        blocks.append(f"**{escaped(document.notice)}**")
    for part in document.parts:
        blocks += [f"## {escaped(part.title)}", *(_block(block) for block in part.blocks)]
    if document.missing:
        blocks += [f"## {escaped(document.missing_title)}", _list(tuple((text,) for text in document.missing), False)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """A text of one line or several; a line break stays one, an empty line begins a new paragraph."""
    return "\n".join(_line(line) for line in re.sub(r"\n\s*\n", "\n\n", text).split("\n")).rstrip(" ")


def _line(line: str) -> str:
    line = _SIGNS.sub(r"\\\1", line.strip())
    # What makes a heading, a list or a rule does so only where a line begins; a digit cannot be escaped, its point can.
    opening = _OPENING.match(line)
    if opening:
        place = opening.end()
        line = f"{line[:place]}\\{line[place:]}" if opening[2].isdigit() else f"\\{line}"
    return f"{line}  " if line else ""


def _block(block: Block) -> str:
    match block:
        case Words(text):
            return "\n".join(f"> {line}" if line else ">" for line in escaped(text).split("\n"))
        case Subheading(text, detail):
            return f"### {escaped(text)}" + (f"\n\n{escaped(detail)}" if detail else "")
        case Lines(entries, numbered):
            return _list(entries, numbered)
        case Pairs(rows):
            return "\n".join(f"**{escaped(label)}:** {_inside(text)}  " for label, text in rows).rstrip(" ")
        case Note(text):
            return f"*{escaped(text)}*"


def _list(entries: tuple[tuple[str, ...], ...], numbered: bool) -> str:
    signs = [f"{n}." if numbered else "-" for n in range(1, len(entries) + 1)]
    return "\n".join(
        f"{sign} " + f"  \n{' ' * (len(sign) + 1)}".join(_inside(text, len(sign) + 1) for text in entry)
        for sign, entry in zip(signs, entries, strict=True)
    )


def _inside(text: str, indent: int = 0) -> str:
    """A text inside a list or behind a label: empty lines would end it."""
    return escaped(re.sub(r"\n\s*\n", "\n", text)).replace("\n", f"\n{' ' * indent}").rstrip(" ")
