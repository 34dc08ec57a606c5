"""A text with the words that earned something marked in it, and a way for the learner to mark words."""

from __future__ import annotations

import traitlets

from exercises.ui.part import Part, script


class Annotated(Part):
    """The text that was reviewed. Sends ``mark`` with ``start`` and ``end`` (characters), or ``cancel``.

    Every mark carries its name in words beside its colour and line.
    """

    _esm = script("annotated")
    text = traitlets.Unicode("").tag(sync=True)
    marks = traitlets.List(traitlets.Dict()).tag(sync=True)
    """``{"start", "end", "label", "colour"}``: character positions, the name shown, a colour number 1–6."""
    marking = traitlets.Unicode("").tag(sync=True)
    """The criterion that words are being picked for; empty when none."""
    marking_prompt = traitlets.Unicode("").tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    """``how`` (the keys to use), ``done`` and ``cancel``."""
