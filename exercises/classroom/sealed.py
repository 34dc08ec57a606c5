"""A workbook's store that seals every state before it reaches the store below (AES-256-GCM).

Whoever copies the file learns how many versions there are and how large they are: not which exercise, not when, not
a word. ``cryptography`` is imported here and nowhere else.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from exercises.workbook.revision import Revision
from exercises.workbook.store import Store, StoreError

_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in the store below where the moment of saving would."""


class SealedStore:
    """Revisions of one seat, readable only with its seal."""

    def __init__(self, store: Store, seal: bytes, place: str):
        # Errors of the store below name its place, and its path is nobody's business.
        self.place = store.place = place
        self._store = store
        self._cipher = AESGCM(seal)
        self._names = hmac.new(seal, b"names", hashlib.sha256).digest()

    def _hidden(self, exercise: str) -> str:
        """What stands for an exercise's name: the same every time, and meaningless without the seal."""
        return hmac.new(self._names, exercise.encode(), hashlib.sha256).hexdigest()[:32]

    def _seal(self, exercise: str, saved_at: datetime, state: dict[str, Any]) -> dict[str, Any]:
        nonce = os.urandom(12)
        content = json.dumps([exercise, saved_at.astimezone(UTC).isoformat(), state]).encode()
        # The hidden name is bound to the text, so that nobody can move a text to another exercise.
        sealed = self._cipher.encrypt(nonce, content, self._hidden(exercise).encode())
        return {"sealed": base64.b64encode(nonce + sealed).decode()}

    def _open(self, revision: Revision) -> Revision:
        try:
            sealed = base64.b64decode(revision.state["sealed"])
            content = self._cipher.decrypt(sealed[:12], sealed[12:], revision.exercise.encode())
            exercise, saved_at, state = json.loads(content)
        except (InvalidTag, KeyError, ValueError) as error:
            raise StoreError("damaged", self.place) from error
        return Revision(revision.number, exercise, datetime.fromisoformat(saved_at), state)

    def append(self, entries: list[tuple[str, datetime, dict[str, Any]]]) -> list[Revision]:
        """Add states in one go."""
        added = self._store.append([(self._hidden(entry[0]), _NO_TIME, self._seal(*entry)) for entry in entries])
        return [Revision(kept.number, *entry) for kept, entry in zip(added, entries, strict=True)]

    def latest(self, exercise: str) -> Revision | None:
        """The newest revision of an exercise."""
        revision = self._store.latest(self._hidden(exercise))
        return self._open(revision) if revision else None

    def history(self, exercise: str) -> list[Revision]:
        """Every revision of an exercise, oldest first."""
        return [self._open(revision) for revision in self._store.history(self._hidden(exercise))]

    def exercises(self) -> list[str]:
        """The names of the exercises that hold something."""
        newest = (self._store.latest(hidden) for hidden in self._store.exercises())
        return sorted(self._open(revision).exercise for revision in newest if revision)

    def forget(self, exercise: str | None = None) -> None:
        """Remove an exercise's revisions, or all of this seat's."""
        self._store.forget(None if exercise is None else self._hidden(exercise))

    def rewrite(self, exercise: str, states: Mapping[int, dict[str, Any] | None]) -> None:
        """Replace the states of revisions; None removes one."""
        moments = {revision.number: revision.saved_at for revision in self.history(exercise)}
        self._store.rewrite(
            self._hidden(exercise),
            {
                number: None if state is None else self._seal(exercise, moments[number], state)
                for number, state in states.items()
                if number in moments
            },
        )

    def close(self) -> None:
        """Let go of the store below."""
        self._store.close()
