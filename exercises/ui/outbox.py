"""A finished text on its way: to the clipboard, or into the learner's own e-mail program."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Outbox(Part):
    """A button that copies ``text`` and, with ``mail``, a link that opens it in the e-mail program."""

    _esm = script("outbox")
    text = traitlets.Unicode("").tag(sync=True)
    mail = traitlets.Unicode("").tag(sync=True)
    """A ``mailto:`` address; empty where there is no such link."""
    main = traitlets.Bool(False).tag(sync=True)
    """Whether copying is the next thing to do."""
    texts = traitlets.Dict().tag(sync=True)
    """``copy``, ``copied``, ``failed`` and ``mail``."""
