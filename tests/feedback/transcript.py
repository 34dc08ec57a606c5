"""What the review says to thirty honest, clumsy texts in each language, so that a change of a word is seen.

python -m tests.feedback.transcript     # write the transcripts anew, after reading what changed
"""

from pathlib import Path

from exercises.feedback import LANGUAGES, review

HERE = Path(__file__).parent


def transcript(lang: str) -> str:
    """Every text of a language with all that the review says to it."""
    parts = (HERE / f"{lang}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    return "\n".join(_said(*part.split("\n", 1), lang) for part in parts)


def _said(kind: str, text: str, lang: str) -> str:
    found = review(kind, text.strip(), lang)
    lines = [f"=== {kind}{' · ready' if found.ready else ''}", *(f"    {line}" for line in text.strip().splitlines())]
    for finding in found.findings:
        if finding.role == "criterion" or finding.met:
            lines.append(f"{finding.level} {finding.criterion}: {finding.advice}")
    return "\n".join(lines) + "\n"


def file(lang: str) -> Path:
    """Where the transcript of a language is kept."""
    return HERE / f"transcript.{lang}.txt"


if __name__ == "__main__":
    for code in LANGUAGES:
        file(code).write_text(transcript(code), encoding="utf-8")
