"""A line that tells what just happened, aloud too."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Status(Part):
    """A polite live region: screen readers read it when it changes."""

    _esm = script("status")
    text = traitlets.Unicode("").tag(sync=True)
    tone = traitlets.Enum(["info", "good", "warn", "error"], "info").tag(sync=True)

    def say(self, text: str, tone: str = "info") -> None:
        """Show a line in a tone: ``info``, ``good``, ``warn`` or ``error``. An empty text hides it."""
        with self.hold_sync():
            self.tone = tone
            self.text = text
