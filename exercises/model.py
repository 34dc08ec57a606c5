"""What every exercise's model is: state and rules, without widgets."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, ClassVar

from exercises.workbook.book import State


class StateError(ValueError):
    """A saved state that this version of the course cannot use; it stays in the workbook untouched."""


class Model:
    """State and rules of one exercise.

    ``state`` is plain data that survives JSON. Subclasses say what it is at first (``fresh``), how an old one
    becomes a new one (``upgrade``) and what it looks like in a list of earlier versions (``preview``).
    """

    version: ClassVar[int] = 1
    """Of the state's shape; grows when the shape changes."""

    def __init__(self, lang: str, state: State | None = None):
        self.lang = lang
        self.state: State = self.fresh()
        if state is not None:
            self.restore(state)

    def fresh(self) -> State:
        """The state before the learner has done anything."""
        raise NotImplementedError

    def upgrade(self, state: State, version: int) -> State:
        """A state of an older ``version`` in today's shape."""
        raise StateError(f"no way from version {version} to {self.version}")

    def restore(self, state: State) -> None:
        """Take over a saved state. Raises ``StateError`` when it is from a newer course or not a state at all."""
        version = state.get("version")
        if not isinstance(version, int) or version > self.version:
            raise StateError(f"version {version!r}, this course knows {self.version}")
        if version < self.version:
            state = self.upgrade(state, version)
        fresh = self.fresh()
        wrong = [key for key, value in fresh.items() if key in state and not _same_shape(value, state[key])]
        if wrong:
            raise StateError(f"not in the expected shape: {', '.join(wrong)}")
        self.state = deepcopy(fresh | state)

    def blockers(self) -> list[str]:
        """Why the learner cannot ask for a review yet, in words; empty when they can."""
        return []

    def tried(self) -> bool:
        """Whether the learner has made an honest try, after which the worked example opens."""
        return self.done()

    def done(self) -> bool:
        """Whether the exercise has been done."""
        raise NotImplementedError

    def settle(self) -> None:
        """Note in the state whether the exercise is done, before it is saved.

        The course map shows it for every exercise, and could not ask the models without loading all of them and
        whatever their rules need.
        """
        if self.done():
            self.state["done"] = True
        else:
            self.state.pop("done", None)

    def preview(self, state: State) -> str:
        """A saved state as text, for the list of earlier versions."""
        raise NotImplementedError


def _same_shape(expected: Any, found: Any) -> bool:
    if expected is None or found is None:
        return True
    if isinstance(expected, (int, float)) and not isinstance(expected, bool):
        return isinstance(found, (int, float))
    return isinstance(found, type(expected))


def clean(text: str) -> str:
    """The learner's text without what no file or page can hold: null bytes and halves of characters."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
