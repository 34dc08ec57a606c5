"""Words strung together for a checker instead of a reader."""

from __future__ import annotations

from collections.abc import Sequence

_GRAMMAR = frozenset(
    "a an the i i'm i've you your my me we our us it this that is are was were am be been do does did have has had can could would will "
    "to of in on at for with from by as and but or so not if when there "
    "en ei et den det de jeg du deg din ditt dine meg min mitt mine vi oss vår er var har hadde kan kunne vil ville skal å av i på for "
    "med fra til ved som om og men eller så ikke hvis når der eg".split()
)
_ASKING = frozenset(
    "who what how why when where which tell describe hvem hva hvordan hvorfor når hvor hvilke fortell beskriv".split()
)

_LONG = 8
_FEW = 0.15
_MANY_KINDS = 5


def stuffed(words: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether a row of words has the catchwords of many criteria and hardly any grammar, or only asks and asks."""
    said = [word for word in words if word[0].isalnum()]
    grammar = sum(word in _GRAMMAR for word in said)
    asking = sum(word in _ASKING for word in said)
    if asking >= 3 and grammar <= 1:
        return True
    many = len({kind for word in kinds for kind in word if kind != "n"}) >= _MANY_KINDS
    return len(said) >= _LONG and many and grammar < _FEW * len(said)
