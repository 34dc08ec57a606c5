"""Reading a text: what of it counts, its sentences, and its words with what kind of word each is.

A text is judged as the learner's own submission. So markup, quoted advice and instructions to the reader of the
text are masked before anything is looked for; positions stay those of the original text.

Sentences are turned into a line of words with their kinds, ``i am a nurse/r at ntnu/s``, which the rules search. Every
step is linear in the length of the text, and a sentence is never longer than ``LONGEST`` characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from exercises.feedback.lexicon import kinds_of
from exercises.feedback.negation import about_networking, denies_all, of_others
from exercises.feedback.stuffing import stuffed

LIMIT = 20_000
"""Characters of a text that are read."""

LONGEST = 600
"""Characters of a sentence; a longer one is read in pieces."""

_TAG = re.compile(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>]{0,300}>", re.S)
_BLOCK = re.compile(r"</?(?:li|br|p|div|ul|ol|tr|td|h[1-6])\b", re.I)
"""Tags that begin something new."""

_WRAPPED = 50
"""Characters after which a line may have been broken by the mail program and not by the writer."""

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_QUOTED = re.compile(r"[«“„][^«»“”„]{25,600}[»”]|\"[^\"\n]{25,600}\"")
_END = re.compile(r"[.!?…]+[\"'»”)\]]*(?=\s|$)|\n+|[;•]|\s[–—]\s|\s-{1,2}\s")
_JOINT = re.compile(r",\s|:\s|\s(?=(?:and|but|since|because|so|while|who|or|og|men|fordi|siden|så|mens|eller)\s)", re.I)
_MANY, _PART, _REST = 20, 7, 5
"""Words of a sentence that is parted, and the fewest of a part and of what is left."""

_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|kl|ca|evt|f\.?eks|bl\.?a|dvs|e\.?g|i\.?e|vs|approx|[A-ZÆØÅ])$", re.I
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[?!:@,]", re.U)
BLANK = re.compile(
    r"\[(?!(?i:voicemail|phone|telefon\w*|sms|e-?mail|mail|text|audio|pause|sic|ler|smiler|laughs?|smiles?|link|lenke)\])(?=[^\]\n]{0,40}[^\W\d_])[^\]\n]{2,40}\](?!\()|\{\{[^}\n]{0,40}\}?\}?|\{(?:name|navn|company|firma|bedrift|\w{0,20}name)\}|"
    r"<(?:name|navn|company|firma|bedrift)>|\bX{2,5}\b(?! (?:century|århundre))|_{3,60}"
)
"""Something that was to be filled in."""

_INSTRUCTION = re.compile(
    r"ignore (?:all|any|the|previous|your)|disregard (?:all|any|the|previous|your)|previous instructions|"
    r"mark (?:this|it|everything|all|me)\b.{0,40}(?:perfect|excellent|true|met|pass|full|good|ready|strong)|"
    r"(?:who|why|ask|thanks|specific|next|open|good|reason|ambition)\s*[=:]\s*(?:true|1|2|met|yes|ja|sann)|system ?(?:prompt|message|:)|"
    r"(?:rate|score|grade|give|label|judge|set) (?:this|me|it|all|everything|every)\b.{0,40}(?:10|100|full|perfect|top|true|maximum|highest|strong|met)|"
    r"as an ai|you are a (?:grader|checker|reviewer|model)|(?:dear|hey|hi|note to(?: the)?|to the) (?:checker|grader|reviewer|evaluator|bot|model|ai)\b|"
    r"ignorer (?:alle?|tidligere|det|instruks|reglene)|se bort fra|tidligere instruks|"
    r"(?:marker|merk|vurder|sett|gi|skriv)\b.{0,40}(?:perfekt|godkjent|toppscore|full score|full pott|strålende|sann|true|oppfylt|bestått|beste? karakter)|"
    r"(?:kjære|hei|til) (?:sensor|retter|vurderer|ki|robot|modell|sjekker)\b|du er en (?:sensor|retter|modell|ki)\b"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the text and its kinds, one letter each (``r`` role, ``f`` field, ``s`` school …)."""

    start: int
    end: int
    word: str
    kinds: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place, its words, and the line the rules search."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    line: str
    starts: tuple[int, ...]
    """Where in ``line`` each token begins."""
    lang: str
    others: bool
    """Whether it tells of somebody else than the writer and the reader, or denies one thing after the other."""
    first: bool
    """Whether it is the first."""
    last: bool
    """Whether it stands among the last lines, where a signature would."""
    whole: Sentence | None = None
    """The sentence that this is a part of, if it was long."""

    def words(self, start: int, end: int) -> tuple[int, int]:
        """From positions in ``line`` to the first and last word there."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return first, max(first, bisect_right(self.starts, max(start, end - 1)) - 1)


def masked(text: str) -> str:
    """The text with markup, entities and long quotations blanked out, at the same length."""

    def blank(found: re.Match[str]) -> str:
        return ("•" if _BLOCK.match(found[0]) else " ") + " " * (len(found[0]) - 1)

    text = _TAG.sub(blank, text[:LIMIT])
    text = _ENTITY.sub(blank, text)
    return _QUOTED.sub(blank, text)


def sentences(text: str, lang: str) -> list[Sentence]:
    """The sentences of a text that count, in order."""
    clean = masked(text).replace("’", "'")
    pieces = [piece for piece in _pieces(clean) if _counts(clean[piece[0] : piece[1]])]
    found: list[Sentence] = []
    others = False
    for number, (start, end) in enumerate(pieces):
        tokens = _words(clean, start, end, lang)
        line, starts = _line(tokens)
        if not any(token.word[0].isalnum() for token in tokens) or about_networking(line, lang):
            continue
        if stuffed([token.word for token in tokens], [token.kinds for token in tokens]):
            continue
        others = of_others(line, others, lang)
        not_own = others or denies_all([token.word for token in tokens], lang)
        last = number >= max(1, len(pieces) - 4)
        whole = Sentence(start, end, tokens, line, starts, lang, not_own, number == 0, last)
        found += _parted(whole, clean)
    return found


def _counts(piece: str) -> bool:
    """Not an instruction to whoever checks the text, and no blank that was left open."""
    return not (_INSTRUCTION.search(piece.lower()) or BLANK.search(piece))


def _pieces(text: str) -> list[tuple[int, int]]:
    found = []
    start = 0
    ends = [match.end() for match in _END.finditer(text) if not (_wrapped(text, match) or _abbreviated(text, match))]
    for end in [*ends, len(text)]:
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            found.append((start, cut))
            start = cut
        if text[start:end].strip():
            found.append((start, end))
        start = end
    return found


def _parted(whole: Sentence, text: str) -> list[Sentence]:
    """A sentence of many words in parts at its commas and joining words, so that one clause is not lost in the others."""
    if len(whole.tokens) < _MANY:
        return [whole]
    cuts, begun = [], 0
    for joint in _JOINT.finditer(text, whole.start, whole.end):
        cut = bisect_left(whole.tokens, joint.end(), key=attrgetter("start"))
        if cut - begun >= _PART and len(whole.tokens) - cut >= _REST:
            cuts.append(cut)
            begun = cut
    parts = []
    for first, after in pairwise([0, *cuts, len(whole.tokens)]):
        tokens = whole.tokens[first:after]
        start = tokens[0].start if first else whole.start
        end = whole.tokens[after].start if after < len(whole.tokens) else whole.end
        line, starts = _line(tokens)
        parts.append(replace(whole, start=start, end=end, tokens=tokens, line=line, starts=starts, whole=whole))
    return parts


def _wrapped(text: str, found: re.Match[str]) -> bool:
    """Whether a line goes on in small letters after a break that its length explains."""
    goes_on = found[0] == "\n" and text[found.end() : found.end() + 1].islower()
    return goes_on and found.start() - text.rfind("\n", 0, found.start()) > _WRAPPED


def _abbreviated(text: str, found: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word."""
    before = text[max(0, found.start() - 8) : found.start()]
    return found[0] == "." and bool(_SHORTENED.search(before))


def _words(text: str, start: int, end: int, lang: str) -> tuple[Token, ...]:
    """The words between two positions."""
    tokens: list[Token] = []
    for match in _WORD.finditer(text, start, end):
        raw = match[0]
        if len(raw) > 60:
            continue
        word = raw.lower()
        kinds = kinds_of(word, lang)
        if raw[0].isupper() and not (tokens == [] or tokens[-1].word in "?!:") and word not in _NEVER_NAMES:
            kinds += "n"
        tokens.append(Token(match.start(), match.end(), word, kinds))
    return tuple(tokens)


def _line(tokens: tuple[Token, ...]) -> tuple[str, tuple[int, ...]]:
    """The line that the rules search, and where in it each word begins."""
    parts = [f"{token.word}/{token.kinds}" if token.kinds else token.word for token in tokens]
    starts, at = [], 1
    for part in parts:
        starts.append(at)
        at += len(part) + 1
    return " " + " ".join(parts) + " ", tuple(starts)


_NEVER_NAMES = frozenset(
    "i i'm i've i'd i'll hi hello hey dear thanks best kind regards jeg hei hallo du deg dere takk mvh hilsen "
    "vennlig kjære de det den my your the a an and".split()
)
