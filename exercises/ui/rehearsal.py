"""A stopwatch for the voice: start, stop, and meanwhile nothing to look at but a quiet dot."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Rehearsal(Part):
    """Sends ``done`` with ``seconds`` when the learner stops. Numbers are not shown while they speak.

    With ``recordable`` the learner may record themselves. A recording never leaves the browser: no part of it is sent
    here, and it is gone when the page is.
    """

    _esm = script("rehearsal")
    reason = traitlets.Unicode("").tag(sync=True)
    """Why it cannot be started yet; empty when it can."""
    target = traitlets.Float(0).tag(sync=True)
    """Seconds after which the dot reaches its end; 0 for a dot that stays where it is."""
    recordable = traitlets.Bool(False).tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    """``start``, ``again``, ``stop``, ``running``, ``record``, ``record_hint``, ``refused``, ``mine``, ``delete``."""
