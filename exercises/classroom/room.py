"""The live room: everything the teacher does and the class answers, kept so that a restart loses nothing.

Knows no server and no page. One thread: the server's.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from exercises import content
from exercises.classroom.gallery import Gallery
from exercises.classroom.numbers import Module, Numbers, Reached
from exercises.classroom.pairs import Pairs
from exercises.classroom.people import People
from exercises.classroom.piece import Piece, Shelf
from exercises.classroom.polls import Polls
from exercises.classroom.screen import Screen
from exercises.classroom.timer import Timer

FILE = "room.sqlite3"

TODAY = 12 * 3600.0
"""Seconds after which somebody no longer belongs to this session."""


class Room:
    """A classroom in the folder ``place``. ``clock`` gives the time in seconds since 1970."""

    def __init__(self, place: Path, clock: Callable[[], float] = time.time):
        self.clock = clock
        self._shelf = Shelf(place / FILE)
        self.people = People(self._shelf.get(People.name))
        self.numbers = Numbers(self._shelf.get(Numbers.name))
        self.polls = Polls(self._shelf.get(Polls.name))
        self.timer = Timer(self._shelf.get(Timer.name))
        self.pairs = Pairs(self._shelf.get(Pairs.name))
        self.gallery = Gallery(self._shelf.get(Gallery.name))
        self.screen = Screen(self._shelf.get(Screen.name))
        self.modules: dict[str, list[Module]] = {}
        """Language → the modules of the course, as the server finds them."""
        self.kept = True
        """Whether everything so far is on the disk."""

    @property
    def pieces(self) -> list[Piece]:
        """Everything that is kept."""
        return [self.people, self.numbers, self.polls, self.timer, self.pairs, self.gallery, self.screen]

    def keep(self) -> None:
        """Write what has changed."""
        self.kept = self._shelf.keep(self.pieces)

    def tick(self) -> None:
        """What happens by the clock: phases follow one another, roles swap at half time, people have left."""
        now = self.clock()
        self.people.tick(now)
        self.timer.tick(now)
        self.pairs.update(self.people.taking_part(now))
        if self.pairs.round and self.pairs.round["timed"] and self.timer.lap() > self.pairs.round["half"]:
            self.pairs.swap()
        self.keep()

    def arrive(self, seat: str, name: str, module: str) -> None:
        """Somebody has opened a page."""
        self.people.arrive(seat, name, module, self.clock())
        self.tick()

    def depart(self, seat: str) -> None:
        """Somebody has closed a page."""
        self.people.depart(seat, self.clock())
        self.keep()

    def progress(self, reached: Reached) -> None:
        """Take in how far everybody has come."""
        if self.numbers.report(reached, self.clock()):
            self.keep()

    def begin_round(self, task: dict[str, Any], plan: list[int] | None, hold: bool) -> None:
        """Begin a round of pairs; with a ``plan``, the clock runs twice and the roles swap in between."""
        now = self.clock()
        self.pairs.begin(self.people.taking_part(now), task, timed=plan is not None)
        if plan is not None:
            self.timer.start(plan, 2, hold, now)
        self.screen.show("pairs")

    def end_round(self) -> None:
        """End the round, and the clock that ran for it."""
        if self.pairs.round and self.pairs.round["timed"]:
            self.timer.stop()
        self.pairs.end()

    def clear(self) -> None:
        """Begin a new session: polls, pairs, gallery and clock as on the first day; who is here stays."""
        for piece in (self.polls, self.timer, self.pairs, self.gallery, self.screen):
            piece.state = {"version": piece.version} | piece.fresh()

    def forget(self, seat: str) -> None:
        """Remove a seat and everything that can be told to be its own."""
        for piece in (self.people, self.numbers, self.polls, self.gallery):
            piece.forget(seat)
        self.tick()

    def close(self) -> None:
        """Write the last changes and close the file."""
        self.keep()
        self._shelf.close()

    # What is to be seen

    def task(self, lang: str) -> dict[str, str] | None:
        """The task of the round: ``title`` and a text for each role; an own task is the same for all."""
        if not self.pairs.round:
            return None
        task = self.pairs.round["task"]
        if "own" in task:
            return {"title": task["own"]} | dict.fromkeys(("asks", "answers", "watches"), "")
        tasks = content.load("classroom", lang, "tasks")["tasks"]
        return next(known for known in tasks if known["key"] == task["key"])

    def learner(self, seat: str | None, lang: str) -> dict[str, Any]:
        """What a learner's page shows. A visitor without a seat sees the clock and the notice, nobody's name or text."""
        parts: dict[str, Any] = {"eyes": self.screen.notice(), "timer": self.timer.view()}
        if seat is None:
            return parts | {"pair": None, "poll": None, "gallery": None, "seated": False}
        poll = self.polls.view(lang)
        return parts | {
            "pair": self._pair(seat, lang),
            "poll": poll | {"mine": self.polls.mine(seat)} if poll else None,
            "gallery": self.gallery.view(seat) if self.gallery.state["open"] else None,
            "seated": True,
        }

    def _pair(self, seat: str, lang: str) -> dict[str, Any] | None:
        place, task = self.pairs.place(seat), self.task(lang)
        if not place or not task:
            return None
        labels, words = self.people.labels(), content.load("classroom", lang, "tasks")
        role = place["role"]
        watcher = place.get("watcher")
        return {
            "round": self.pairs.state["rounds"],
            "half": self.pairs.round["half"],
            "role": words["roles"][role],
            "partners": [labels.get(partner, "?") for partner in place["partners"]],
            "watcher": labels.get(watcher, "?") if watcher else "",
            "watching": role == "watches",
            "title": task["title"],
            "text": words["waits"] if role == "waits" else task[role],
        }

    def show(self, lang: str) -> dict[str, Any]:
        """What the projector shows: nothing that is only the teacher's."""
        here = self.people.here(self.clock())
        scene = self.screen.state["scene"]
        return {
            "eyes": self.screen.notice(),
            "timer": self.timer.view(),
            "scene": scene,
            "here": len(here),
            "modules": self.numbers.modules(self.modules.get(lang, []), here) if scene == "progress" else [],
            "poll": self._poll_shown(lang) if scene == "poll" else None,
            "pairs": self._groups(lang) if scene == "pairs" else None,
            "item": self.gallery.focused() if scene == "gallery" else None,
            "items": sum(not item["hidden"] for item in self.gallery.state["items"]),
        }

    def _poll_shown(self, lang: str) -> dict[str, Any] | None:
        poll = self.polls.view(lang)
        return poll | {"answers": len(self.polls.poll["votes"])} if poll else None

    def _groups(self, lang: str) -> dict[str, Any] | None:
        if not self.pairs.round:
            return None
        labels, turn = self.people.labels(), self.pairs.round["half"] - 1
        groups = [
            {
                "pair": [labels.get(seat, "?") for seat in (group["pair"][turn], group["pair"][1 - turn])],
                "watcher": labels.get(group["watcher"], "?") if group["watcher"] else "",
            }
            for group in self.pairs.round["groups"]
        ]
        alone = self.pairs.round["alone"]
        return {
            "round": self.pairs.state["rounds"],
            "half": self.pairs.round["half"],
            "timed": self.pairs.round["timed"],
            "task": self.task(lang),
            "groups": groups,
            "alone": labels.get(alone, "?") if alone else "",
        }

    def board(self, lang: str) -> dict[str, Any]:
        """What the teacher sees."""
        now, modules = self.clock(), self.modules.get(lang, [])
        here, labels = self.people.here(now), self.people.labels()
        today = [s for s, known in self.people.state["seats"].items() if s in here or now - known["last"] < TODAY]
        titles = content.load("classroom", lang, "titles")["titles"]
        stuck = [
            row
            | {"title": titles.get(row["exercise"]) or titles.get(row["exercise"][:-3], row["exercise"])}
            | {"names": [labels[seat] for seat in row["seats"]]}
            for row in self.numbers.stuck(modules, here, now)
        ]
        poll = self._poll_shown(lang)
        return {
            "eyes": self.screen.notice(),
            "timer": self.timer.view(),
            "scene": self.screen.state["scene"],
            "people": [self._person(seat, labels[seat], seat in here, modules, now) for seat in today],
            "modules": self.numbers.modules(modules, here),
            "stuck": stuck,
            "poll": poll | self.polls.results(lang) | {"solved": self.polls.poll["solved"]} if poll else None,
            "past": [self._past(poll, lang) for poll in self.polls.state["past"][-5:]],
            "pairs": self._groups(lang),
            "rounds": self.pairs.state["rounds"],
            "gallery": {name: self.gallery.state[name] for name in ("open", "kind", "focus")}
            | {"items": self.gallery.all()},
            "kept": self.kept,
        }

    def _person(self, seat: str, label: str, here: bool, modules: list[Module], now: float) -> dict[str, Any]:
        known, step = self.people.state["seats"][seat], self.numbers.step(seat)
        return {
            "seat": seat,
            "name": label,
            "here": here,
            "module": known["module"],
            "out": known["out"],
            "done": [self.numbers.done(seat, module) for module in modules],
            "still": int((now - step) // 60) if step is not None else None,
        }

    def _past(self, poll: dict[str, Any], lang: str) -> dict[str, Any]:
        options = [{"key": option["key"], "label": option["label"][lang]} for option in poll["options"]]
        return {"question": poll["question"][lang], "options": options, "counts": poll["counts"]}
