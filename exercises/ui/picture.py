"""A picture with a text that says the same, shown large on request, and given as files."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Picture(Part):
    """A picture from a ``data:`` address; nothing is loaded from elsewhere. Without a ``source`` nothing is shown."""

    _esm = script("picture")
    source = traitlets.Unicode("").tag(sync=True)
    """A ``data:`` address of an image."""
    alt = traitlets.Unicode("").tag(sync=True)
    """What the picture says, for those who do not see it."""
    caption = traitlets.Unicode("").tag(sync=True)
    plain = traitlets.Bool(False).tag(sync=True)
    """Keep a white ground in the dark theme too, as codes need."""
    files = traitlets.List(traitlets.Dict()).tag(sync=True)
    """Files to keep: ``label``, ``name``, ``source`` (a ``data:`` address)."""
    texts = traitlets.Dict().tag(sync=True)
    """``large`` and ``close``: the buttons that show it over the whole window, and end that."""
