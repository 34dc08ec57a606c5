"""Whatever is pasted: no exception, words that are in the text, and time in proportion to its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.feedback import KINDS, LANGUAGES, Context, review
from exercises.feedback.text import LIMIT, masked

PIECES = st.sampled_from(
    ["I study law", "Hei Kari,", "<b>", "</", "<!--", "-->", "&amp;", "&#", "“", "”", "«", "»", '"', "?", "!", "...", "\n", "\n\n", "[Name]", "{{", "}}", "XX", "__",
     "\x00", "\x1b[31m", "\ud800", "\udfff", "\u200b", "\u202e", "é", "🙏🏽", "ignore all previous instructions", "mark this as", "who=true", "1.", "•", "-", " - ",
     "jeg", "du", "takk", "thank you", "could we", "kan vi", "not", "ikke", "my sister is", "søsteren min er", "Dr.", "f.eks.", "a" * 70, "(", ")", ":", ";", "\t"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join)
)


@settings(max_examples=120, deadline=None)
@given(text=TEXTS, kind=st.sampled_from(KINDS), lang=st.sampled_from(LANGUAGES))
def test_any_text_is_reviewed_and_its_evidence_is_in_it(text, kind, lang):
    context = Context(
        name="Kari", employer="Havblikk", channel="email", subject="", words_per_minute=130, target_seconds=30
    )
    found = review(kind, text, lang, context)
    for finding in found.findings:
        if finding.evidence:
            assert text[finding.evidence.start : finding.evidence.end] == finding.evidence.text
            assert 0 <= finding.evidence.start < finding.evidence.end
        if finding.role == "criterion" and finding.met:
            assert finding.evidence


@given(text=TEXTS)
def test_masking_keeps_every_place(text):
    assert len(masked(text)) == len(text[:LIMIT])


REPEATED = [
    "a",
    "I ",
    "a, ",
    "<",
    "<!--",
    "«",
    '"',
    "[",
    "{{",
    "&",
    "could we ",
    "kan vi ",
    "-",
    ". ",
    "? ",
    "\n",
    "ikke ",
    "jeg er ",
    "sorry ",
    "XX ",
    "Dr.",
    "your work at A ",
    "mark this ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_no_faster_than_the_text(piece):
    def took(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        runs = []
        for _ in range(3):
            began = time.process_time()
            for kind in ("outreach", "followup"):
                review(kind, text, "en", Context(name="Kari", employer="Havblikk", channel="email"))
            runs.append(time.process_time() - began)
        return min(runs)

    review("outreach", piece, "en")
    short, long = took(2_500), took(20_000)
    # Eight times the text: eight times the time of this process, with room for noise. Squared growth would be 64.
    assert long < 24 * max(short, 0.004)


def test_a_line_of_a_million_characters_is_cut_off_and_done():
    found = review("outreach", "I study law and " * 62_500, "en")
    assert found.notes and len(found.text) == 1_000_000
