"""Searches: from school, role, place and company to addresses that the learner opens. Nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from exercises.model import Model, clean
from exercises.workbook.book import State

PARTS = ("school", "role", "place", "company")
GOAL = 3
"""Searches to keep before the exercise counts as done."""

LONGEST = 120
"""Characters of a part that are searched for."""


@dataclass(frozen=True, slots=True)
class Link:
    """A search somewhere: ``linkedin``, ``schools``, ``google``, ``bing`` or ``duckduckgo``."""

    where: str
    url: str


class SearchModel(Model):
    """What is searched for now, and the searches that were kept."""

    version = 1

    def fresh(self) -> State:
        """Nothing to search for."""
        return {"version": self.version, "now": dict.fromkeys(PARTS, ""), "kept": []}

    def set(self, part: str, text: str) -> None:
        """Fill in a part. Raises ``ValueError`` for one there is not."""
        if part not in PARTS:
            raise ValueError(f"a search has no part {part!r}")
        self.state["now"][part] = clean(text)

    def words(self, search: dict[str, str] | None = None) -> list[str]:
        """The parts that are filled in, on one line each, without quotation marks of their own."""
        search = search or self.state["now"]
        cleaned = (" ".join(search[part].replace('"', " ").split())[:LONGEST] for part in PARTS)
        return [text for text in cleaned if text]

    def links(self) -> list[Link]:
        """Where the search can be opened; empty before there are two parts."""
        words = self.words()
        if len(words) < 2:
            return []
        every = " ".join(f'"{word}"' if " " in word else word for word in words)
        web = " ".join(["site:linkedin.com/in", *(f'"{word}"' for word in words)])
        found = [Link("linkedin", _url("https://www.linkedin.com/search/results/people/", keywords=every))]
        school = " ".join(self.state["now"]["school"].split())[:LONGEST]
        if school:
            found.append(Link("schools", _url("https://www.linkedin.com/search/results/schools/", keywords=school)))
        return [
            *found,
            Link("google", _url("https://www.google.com/search", q=web)),
            Link("bing", _url("https://www.bing.com/search", q=web)),
            Link("duckduckgo", _url("https://duckduckgo.com/", q=web)),
        ]

    def blockers(self) -> list[str]:
        """``few`` while there are not two parts, ``kept`` when this search is kept already."""
        if len(self.words()) < 2:
            return ["few"]
        return ["kept"] if self.state["now"] in self.state["kept"] else []

    def keep(self) -> None:
        """Keep the search."""
        if not self.blockers():
            self.state["kept"].append(dict(self.state["now"]))

    def use(self, number: int) -> None:
        """Search for a kept one again, counted from 0."""
        self.state["now"] = dict(self.state["kept"][number])

    def drop(self, number: int) -> None:
        """Put a kept search away."""
        del self.state["kept"][number]

    def done(self) -> bool:
        """Whether three searches were kept."""
        return len(self.state["kept"]) >= GOAL

    def tried(self) -> bool:
        """Whether one search was kept."""
        return bool(self.state["kept"])

    def preview(self, state: State) -> str:
        """The searches."""
        return "\n".join(
            " · ".join(self.words(search)) for search in [*state["kept"], state["now"]] if self.words(search)
        )


def _url(base: str, **query: str) -> str:
    return f"{base}?{urlencode(query)}"
