"""Collect interface strings from the source, update the catalogues and compile them.

    python -m exercises.locale

Needs Babel (in the ``dev`` extra). Strings without a translation are listed, and the exit code is then 1.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from exercises.content import LANGUAGES
from exercises.locale.catalogue import DOMAIN, HERE

PACKAGE = HERE.parent


def collect() -> Catalog:
    """Every string inside ``_(…)`` in the package, with the file it stands in."""
    template = Catalog(project="Networking Basics", charset="utf-8")
    for file, _, message, comments, context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], comment_tags=("Translators:",)
    ):
        template.add(message, locations=[(file, 1)], auto_comments=comments, context=context)
    return template


def update(lang: str) -> Catalog:
    """The catalogue of a language with the strings of the source: old ones gone, new ones empty."""
    file = catalogue_file(lang)
    catalogue = read_po(file.open("rb"), locale=lang) if file.exists() else Catalog(locale=lang, charset="utf-8")
    catalogue.update(collect(), no_fuzzy_matching=True, keep_user_comments=True)
    catalogue.obsolete.clear()
    return catalogue


def catalogue_file(lang: str) -> Path:
    """Where the catalogue of a language is kept."""
    return HERE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue in the form that ``gettext`` reads."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def main() -> int:
    """Update every catalogue; 1 when a translation is missing."""
    missing = 0
    for lang in LANGUAGES[1:]:
        catalogue = update(lang)
        # Today's date would change the file at every run.
        catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
        file = catalogue_file(lang)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as stream:
            write_po(stream, catalogue, width=110, sort_output=True, include_lineno=False)
        file.with_suffix(".mo").write_bytes(compiled(catalogue))
        for message in catalogue:
            if message.id and not message.string:
                missing += 1
                print(f"{lang}: not translated: {message.id!r} ({message.locations[0][0]})")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
