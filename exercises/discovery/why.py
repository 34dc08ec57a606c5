"""What two people share, in words."""

from __future__ import annotations

from collections.abc import Callable

from exercises.discovery.directory import Entry
from exercises.discovery.overlap import Shared
from exercises.discovery.terms import label


def why(found: Shared, other: Entry, lang: str, _: Callable[[str], str]) -> list[str]:
    """One short phrase for each thing that is shared."""
    texts = {
        "employer": _("works where you work, {name}").format(name=other.employer),
        "class": _("you were probably students at the same time"),
        "school": _("your school, {name}").format(name=label("schools", other.school, lang)),
        "field": _("your field, {name}").format(name=label("fields", other.field, lang).lower()),
        "curious": _("works where you are curious, {name}").format(name=other.employer),
        "interests": _("you both care about {names}").format(
            names=", ".join(label("interests", key, lang) for key in found.interests)
        ),
        "city": _("lives in {name} too").format(name=label("cities", other.city, lang)),
    }
    return [texts[kind] for kind in found.kinds]
