"""Write slides and handouts: ``python -m workshop slides 05 --lang nb``, ``python -m workshop handouts``.

``python3 start.py slides`` and ``python3 start.py handouts`` call it with the course's own Python.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from exercises.content import LANGUAGES
from workshop import handouts, slides
from workshop.lesson import lessons

MESSAGES = {
    "en": {
        "written": "Written: {file}",
        "module": "There is no module {name}. Choose one of {known}, or none for all.",
        "browser": "To print the sheets, Chromium or Chrome is needed, and none was found. Install one, or name it in the variable CHROMIUM.",
        "pdf": "The browser {name} made no PDF. Close its other windows and check that the disk has room, or name another one in the variable CHROMIUM.",
        "full": "There is no room left on the disk for {file}. Delete something, or choose another folder: --out",
        "write": "{file} could not be written: {why}. Choose another folder: --out",
        "url": "{url} is not a link to the class. It begins with http:// or https:// and has no spaces.",
    },
    "nb": {
        "written": "Skrevet: {file}",
        "module": "Det finnes ingen modul {name}. Velg en av {known}, eller ingen for alle.",
        "browser": "For å skrive ut arkene trengs Chromium eller Chrome, og ingen ble funnet. Installer en, eller oppgi den i variabelen CHROMIUM.",
        "pdf": "Nettleseren {name} laget ingen PDF. Lukk de andre vinduene den har åpne, og sjekk at det er plass på disken, eller oppgi en annen i variabelen CHROMIUM.",
        "full": "Det er ikke plass på disken til {file}. Slett noe, eller velg en annen mappe: --out",
        "write": "{file} lot seg ikke skrive: {why}. Velg en annen mappe: --out",
        "url": "{url} er ingen lenke til klassen. Den begynner med http:// eller https:// og har ingen mellomrom.",
    },
}


class Stop(Exception):
    """Something the teacher has to mend; the message says what and how."""


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for; returns the exit code."""
    options = read_arguments(arguments)
    spoken = MESSAGES[options.lang or options.speak]
    try:
        written = write_slides(options, spoken) if options.command == "slides" else write_handouts(options, spoken)
        for file in written:
            print(spoken["written"].format(file=file), flush=True)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """The command line as options."""
    parser = argparse.ArgumentParser(prog="workshop", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=["slides", "handouts"])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="slides: the modules, 05; none means all")
    parser.add_argument("--lang", choices=LANGUAGES, help="only this language")
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="the folder to write to")
    parser.add_argument(
        "--url", default="", metavar="LINK", help="handouts: the link of the class, printed as a QR code"
    )
    parser.add_argument("--speak", choices=LANGUAGES, default="en", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.command == "handouts" and options.modules:
        parser.error("handouts are printed together; leave out " + " ".join(options.modules))
    return options


def write_slides(options: argparse.Namespace, spoken: dict[str, str]) -> Iterator[Path]:
    """One HTML file for each module and language asked for."""
    chosen = [name.zfill(2) for name in options.modules]
    found = lessons(options.lang)
    known = sorted({lesson.module for lesson in found})
    for name in chosen:
        if name not in known:
            raise Stop(spoken["module"].format(name=name, known=", ".join(known)))
    for lesson in found:
        if not chosen or lesson.module in chosen:
            file = options.out / f"slides-{lesson.module}-{lesson.lang}.html"
            yield write(file, slides.page(lesson).encode(), spoken)


def write_handouts(options: argparse.Namespace, spoken: dict[str, str]) -> Iterator[Path]:
    """One PDF for each language asked for."""
    if options.url and (not options.url.startswith(("http://", "https://")) or len(options.url.split()) != 1):
        raise Stop(spoken["url"].format(url=options.url))
    browser = find_browser()
    if not browser:
        raise Stop(spoken["browser"])
    for lang in [options.lang] if options.lang else LANGUAGES:
        file = options.out / f"handouts-{lang}.pdf"
        try:
            content = handouts.pdf(handouts.page(lang, options.url), browser)
        except handouts.NoPdfError:
            raise Stop(spoken["pdf"].format(name=browser)) from None
        except OSError as error:
            raise Stop(trouble(file, error, spoken)) from None
        yield write(file, content, spoken)


def find_browser() -> str:
    """The browser that start.py found, or one on the path."""
    named = os.environ.get("CHROMIUM", "")
    if named and Path(named).exists():
        return named
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), "")


def write(file: Path, content: bytes, spoken: dict[str, str]) -> Path:
    """Write a file whole or not at all."""
    half = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            half.write_bytes(content)
            half.replace(file)
        finally:
            half.unlink(missing_ok=True)
    except OSError as error:
        raise Stop(trouble(file, error, spoken)) from None
    return file


def trouble(file: Path, error: OSError, spoken: dict[str, str]) -> str:
    """What to say when a file cannot be written."""
    key = "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "write"
    return spoken[key].format(file=file, why=error.strerror or error)


if __name__ == "__main__":
    sys.exit(main())
