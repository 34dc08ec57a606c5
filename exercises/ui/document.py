"""A source to read: a profile, a news item, a page, shown as the sheet of paper it might be."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Document(Part):
    """A document with its kind, its title, its date and its paragraphs."""

    _esm = script("document")
    kind = traitlets.Unicode("").tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    dated = traitlets.Unicode("").tag(sync=True)
    paragraphs = traitlets.List(traitlets.Unicode()).tag(sync=True)
