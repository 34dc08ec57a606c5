"""Networking Basics: the exercises behind the notebooks.

A notebook needs one name from here, ``show``; everything else is imported where it is used, so that a page
loads only what its exercises need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipywidgets import Widget

__version__ = "0.1.0"


def show(name: str, lang: str | None = None) -> Widget:
    """The exercise of that name, with the learner's own work in it.

    ``lang`` is ``en`` or ``nb``; without it, the language of the folder that the notebook stands in. Raises
    ``ValueError`` with the nearest names when there is no such exercise.
    """
    from exercises.catalogue import build
    from exercises.session import current

    return build(name, current(lang))
