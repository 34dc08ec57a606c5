"""A contact card as phones read it: vCard 3.0 (RFC 2426), and the QR code that carries it (``segno``).

Written here because ``segno.helpers`` leaves line breaks and the parts of a name unescaped.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass

FIELDS = ("given", "family", "role", "place", "email", "phone", "link", "note")
"""What stands on a card, in the order it is asked for."""

ROOMY = 300
"""Bytes up to which the code stays coarse enough for an ordinary phone held by hand (our own judgement)."""

MOST = 2331
"""Bytes that the largest code with level M holds (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as ``data:`` addresses."""

    svg: str
    png: str
    modules: int
    """Squares along one side, without the margin."""


def vcard(fields: Mapping[str, str]) -> str:
    """The card as text, one property a line; empty fields are left out."""
    said = {name: _one_line(fields.get(name, "")) for name in FIELDS}
    said["note"] = "\n".join(fields.get("note", "").strip().splitlines())
    full = f"{said['given']} {said['family']}".strip()
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{_text(said['family'])};{_text(said['given'])};;;", f"FN:{_text(full)}"]
    lines += [f"TITLE:{_text(said['role'])}"] if said["role"] else []
    lines += [f"ORG:{_text(said['place'])}"] if said["place"] else []
    lines += [f"EMAIL;TYPE=INTERNET:{_text(said['email'])}"] if said["email"] else []
    lines += [f"TEL;TYPE=CELL:{_text(said['phone'])}"] if said["phone"] else []
    lines += [f"URL:{_address(said['link'])}"] if said["link"] else []
    lines += [f"NOTE:{_text(said['note'])}"] if said["note"] else []
    return "\r\n".join([*lines, "END:VCARD", ""])


def file(fields: Mapping[str, str]) -> str:
    """The card as a file: long lines are folded at 75 bytes, as the standard asks."""
    return "".join(_folded(line) for line in vcard(fields).removesuffix("\r\n").split("\r\n"))


def _folded(line: str) -> str:
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode("utf-8"))
        if size + width > 74:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + width
    return "\r\n".join([*pieces, piece]) + "\r\n"


def _text(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _address(value: str) -> str:
    """A web address; one that was written without ``https://`` gets it, so that phones can open it."""
    return value if "://" in value else f"https://{value}"


def size(fields: Mapping[str, str]) -> int:
    """Bytes that the code has to carry."""
    return len(vcard(fields).encode("utf-8"))


def code(fields: Mapping[str, str]) -> Code:
    """The QR code of a card. Raises ``ValueError`` for more than ``MOST`` bytes."""
    if size(fields) > MOST:
        raise ValueError(f"a code holds {MOST} bytes, the card has {size(fields)}")
    import segno

    # Level M mends a seventh of the code, which is what a scratched screen costs.
    made = segno.make_qr(vcard(fields).encode("utf-8"), error="m")
    png, svg = io.BytesIO(), io.BytesIO()
    made.save(png, kind="png", scale=10, border=4)
    made.save(svg, kind="svg", scale=10, border=4, dark="#000", light="#fff")
    return Code(
        _data("image/svg+xml", svg.getvalue()), _data("image/png", png.getvalue()), made.symbol_size(border=0)[0]
    )


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def data(kind: str, text: str) -> str:
    """Text as a ``data:`` address."""
    return _data(kind, text.encode("utf-8"))
