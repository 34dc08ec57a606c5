"""A list of short notes that can be changed and put away."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Notes(Part):
    """Notes with a line of detail and, where there is something to say, a remark. Sends ``edit`` and ``remove`` (``key``)."""

    _esm = script("notes")
    label = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``key``, ``text``, ``detail``, ``remark`` (a sentence or empty), ``faded`` (bool), ``open`` (bool: being changed)."""
    texts = traitlets.Dict().tag(sync=True)
    """``edit``, ``remove``, ``open`` (said of the note that is being changed)."""
