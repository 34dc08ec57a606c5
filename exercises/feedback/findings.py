"""What a review says: findings about a text, each with the words that earned it.

Plain data, shared by the engine and by whoever shows its answers. Knows no rules, no widgets and no files.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

KINDS = ("outreach", "pitch", "followup", "question")
"""The kinds of text that can be reviewed."""

LANGUAGES = ("en", "nb")
"""The languages a text can be reviewed in."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of the reviewed text: characters ``start`` to ``end`` (end excluded)."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of ``text`` between two character positions."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Finding:
    """What a review found about one criterion, flag or label."""

    criterion: str
    """Its name in the rubric: ``who``, ``why``, ``pushy``, ``open`` …"""
    level: int
    """0 not found, 1 found, 2 found and strong. A flag or label is 0 or 1."""
    role: str = "criterion"
    """``criterion``, ``flag`` (a thing to mend), ``credit`` (a good flag, such as thanks) or ``label`` (of a question)."""
    evidence: Span | None = None
    """The words that earned it; always there when ``met``, unless what was found has no words (a length, a missing subject)."""
    advice: str = ""
    """What was found or could not be found, then the single next thing to try; in the language of the review."""
    must_fix: bool = False
    """True for a flag that stands in the way of sending."""
    by: str = "review"
    """Who found it: ``review`` or ``learner`` (the learner marked the words)."""

    @property
    def met(self) -> bool:
        """Whether the criterion is met, the flag raised, the label true."""
        return self.level >= 1


@dataclass(frozen=True, slots=True)
class Review:
    """All findings about one text, in the order of the rubric."""

    kind: str
    lang: str
    text: str
    findings: tuple[Finding, ...] = ()
    ready: bool = False
    """Whether the text is ready to send or say, by the rubric of its kind."""
    notes: tuple[str, ...] = field(default=())
    """Remarks about the reading itself, e.g. that only the first 20,000 characters were read."""

    def __getitem__(self, criterion: str) -> Finding:
        """The finding of that name; ``KeyError`` names the ones there are."""
        for finding in self.findings:
            if finding.criterion == criterion:
                return finding
        raise KeyError(
            f"{criterion!r} is not judged in a {self.kind}; there are {[f.criterion for f in self.findings]}"
        )

    @property
    def met(self) -> dict[str, bool]:
        """Each criterion, flag and label, and whether it is met."""
        return {finding.criterion: finding.met for finding in self.findings}

    def with_finding(self, changed: Finding) -> Review:
        """A copy in which the finding of the same name is replaced."""
        findings = tuple(changed if f.criterion == changed.criterion else f for f in self.findings)
        return replace(self, findings=findings)
