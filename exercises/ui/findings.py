"""The list of what a review found."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Findings(Part):
    """Findings in words, each with its next step. Sends ``mark`` and ``unmark`` with the finding's ``key``."""

    _esm = script("findings")
    summary = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``key``, ``title``, ``state`` (found, partly, open, mend), ``state_text``, ``advice``, ``hints``, ``rule``,
    ``source``, ``colour`` (0–6), ``markable``, ``unmarkable``."""
    texts = traitlets.Dict().tag(sync=True)
    """``hint`` (with ``{n}``, ``{all}``), ``rule``, ``mark``, ``mark_name``, ``unmark``, ``unmark_name`` (with ``{title}``)."""
