"""A heading with a short introduction."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Heading(Part):
    """The title of an exercise or of one of its steps."""

    _esm = script("heading")
    title = traitlets.Unicode("").tag(sync=True)
    lead = traitlets.Unicode("").tag(sync=True)
    """Paragraphs, separated by an empty line."""
    label = traitlets.Unicode("").tag(sync=True)
    """A line above the title, such as "Exercise, 15 minutes"."""
    level = traitlets.Int(3, min=2, max=6).tag(sync=True)

    def focus(self) -> None:
        """Take the keyboard, and whoever listens, to this heading: what stood there before is gone."""
        self.send({"event": "focus"})
