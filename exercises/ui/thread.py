"""Messages between people, as they stand under one another in an inbox."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Thread(Part):
    """A list of messages; new ones are read aloud by screen readers."""

    _esm = script("thread")
    label = traitlets.Unicode("").tag(sync=True)
    messages = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``who`` (a name), ``mine`` (bool), ``when`` (a word or two, or empty), ``text``."""
