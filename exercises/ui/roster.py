"""People (or other things) under one another, each with what can be done about them."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Roster(Part):
    """Rows with a title, lines and buttons. Sends ``act`` with the row's ``key`` and the button's ``action``."""

    _esm = script("roster")
    label = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``key``, ``title``, ``lines`` (texts), ``chips`` (short texts), ``remark``, ``tone`` (of the remark: good or warn) and
    ``actions``: ``key``, ``label``, ``hint`` (the name for screen readers) and, for one that stays down, ``pressed``."""
    empty = traitlets.Unicode("").tag(sync=True)
    """What is said when there is nobody."""
    numbered = traitlets.Bool(False).tag(sync=True)

    def focus(self, key: str) -> None:
        """Take the keyboard to a row's first button."""
        self.send({"event": "focus", "key": key})
