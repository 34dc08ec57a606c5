"""What is said to honest texts changes only on purpose: run ``python -m tests.feedback.transcript`` and read the diff."""

import pytest

from exercises.feedback import LANGUAGES, review
from tests.feedback.transcript import HERE, file, transcript


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_transcript_is_as_committed(lang):
    assert transcript(lang) == file(lang).read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_spoken_to_in_its_language_and_kindly(lang):
    said = transcript(lang)
    assert said.count("=== ") == 30
    starts = {"en": ("I found", "I could not find"), "nb": ("Jeg fant", "Jeg fant ikke")}[lang]
    for line in said.splitlines():
        if line[:2] in ("0 ", "1 ", "2 ") and line.split()[1].rstrip(":") in (
            "who",
            "why",
            "ask",
            "thanks",
            "specific",
            "next",
        ):
            assert line.split(": ", 1)[1].startswith(starts)
    assert "!" not in "".join(
        line for line in said.splitlines() if not line.startswith("    ") and "“" not in line and "«" not in line
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_raised_against_the_honest_and_careful(lang):
    first = (HERE / f"{lang}.txt").read_text(encoding="utf-8").split("=== ")[1].split("\n", 1)[1]
    found = review("outreach", first.strip(), lang)
    assert found.ready
    assert [f.criterion for f in found.findings if f.role == "flag" and f.met] == []
