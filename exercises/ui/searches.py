"""Links that open a search outside the course."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Searches(Part):
    """Links to other sites, each in a new tab. Nothing is asked of those sites before the learner follows a link."""

    _esm = script("searches")
    label = traitlets.Unicode("").tag(sync=True)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``title``, ``note``, ``href`` (an https address)."""
    texts = traitlets.Dict().tag(sync=True)
    """``new_tab``: said to screen readers."""
