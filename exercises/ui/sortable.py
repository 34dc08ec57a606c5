"""A list that the learner puts in order."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Sortable(Part):
    """Lines to reorder by mouse or keyboard. Sends ``order`` (``keys``), ``reserve`` and ``remove`` (``key``)."""

    _esm = script("sortable")
    label = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``key``, ``text``, ``tags`` (short words), ``remark`` (a sentence or empty), ``reserve`` (bool)."""
    texts = traitlets.Dict().tag(sync=True)
    """``up``, ``down``, ``remove``, ``reserve`` (empty: no such button), ``moved`` (``{n}``, ``{all}``), ``empty``."""
