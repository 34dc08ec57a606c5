"""The person everything is prepared for, as every module sees them: the learner's own, or Kari."""

from __future__ import annotations

from exercises.person.model import kari
from exercises.session import Session
from exercises.workbook.schemas import Person, own_person


def recipient(session: Session) -> Person:
    """Who it is for, in the page's language."""
    own = own_person(session.workbook)
    if own is not None:
        return own
    known = kari(session.lang)
    return Person(known["name"], known["role"], known["employer"], known["city"], tuple(known["facts"].splitlines()))
