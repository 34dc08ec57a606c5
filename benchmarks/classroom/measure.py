"""The four measurements of a class, each the same for both servers."""

from __future__ import annotations

import asyncio
import random
from time import perf_counter
from typing import Any

from benchmarks.classroom.client import Learner
from benchmarks.classroom.servers import Server

ARRIVE = 5.0
"""Seconds in which the whole class arrives."""
FIELD = "exercises.ui.field.Field"
BUTTON = "exercises.ui.button.Button"


class Desk:
    """A learner at work in the measured notebook."""

    def __init__(self, server: Server, number: int):
        self.server, self.number = server, number
        self.learner = Learner(server.url)
        self.chance = random.Random(number)
        self.written: dict[str, str] = {}

    async def arrive(self) -> float:
        """Open the notebook and write a word; returns the seconds until the first exercise answered."""
        begin = perf_counter()
        await self.learner.open(self.server.page)
        await self.learner.load()
        await self.write()
        return perf_counter() - begin

    async def write(self) -> float:
        """Write into a field; returns the seconds until the kernel has answered."""
        fields = [m for m, state in self.learner.models.items() if state.get("_anywidget_id") == FIELD]
        model = fields[self.chance.randrange(len(fields))]
        label = self.learner.models[model]["label"]
        text = f"Learner {self.number} wrote {self.chance.random()} here."
        self.written[label] = text
        begin = perf_counter()
        await self.learner.set(model, value=text)
        await self.learner.until(lambda: self.learner.models[model]["value"] == text)
        return perf_counter() - begin

    async def click(self) -> float:
        """Open or close an exercise's earlier versions; returns the seconds until the page has changed."""
        buttons = [
            m
            for m, state in self.learner.models.items()
            if state.get("_anywidget_id") == BUTTON and state.get("label") == "Earlier versions"
        ]
        model = buttons[self.chance.randrange(len(buttons))]
        before = self.learner.models[model]["pressed"]
        begin = perf_counter()
        await self.learner.tell(model, event="click")
        await self.learner.until(lambda: self.learner.models[model]["pressed"] != before)
        return perf_counter() - begin

    async def lost(self) -> int:
        """Open the notebook anew; returns how many of the texts written are not there."""
        await self.learner.leave()
        await self.learner.open(self.server.page)
        await self.learner.load()
        found = lambda: {  # noqa: E731
            state["label"]: state["value"]
            for state in self.learner.models.values()
            if state.get("_anywidget_id") == FIELD and state["label"] in self.written
        }
        try:
            await self.learner.until(lambda: found() == self.written, 20)
        except TimeoutError:
            there = found()
            return sum(there.get(label) != text for label, text in self.written.items())
        return 0


async def arrivals(desks: list[Desk]) -> dict[str, Any]:
    """All arrive within five seconds."""
    times: list[float] = []
    failed = 0

    async def one(desk: Desk, wait: float) -> None:
        nonlocal failed
        await asyncio.sleep(wait)
        try:
            times.append(await desk.arrive())
        except (ConnectionError, TimeoutError, OSError, IndexError):
            failed += 1

    await asyncio.gather(*(one(desk, ARRIVE * i / len(desks)) for i, desk in enumerate(desks)))
    return {"median_s": quantile(times, 0.5), "p95_s": quantile(times, 0.95), "failed": failed}


async def clicks(desks: list[Desk], seconds: float, pause: float) -> dict[str, Any]:
    """All work at the same time, each acting about every ``pause`` seconds."""
    times: list[float] = []

    async def one(desk: Desk) -> None:
        until = perf_counter() + seconds
        while perf_counter() < until:
            await asyncio.sleep(desk.chance.uniform(0.5, 1.5) * pause)
            times.append(await desk.click())

    await asyncio.gather(*(one(desk) for desk in desks))
    return {
        "clicks": len(times),
        "median_ms": round(quantile(times, 0.5) * 1000, 1),
        "p95_ms": round(quantile(times, 0.95) * 1000, 1),
    }


async def hour(server: Server, desks: list[Desk], actions: int, seconds: float) -> dict[str, Any]:
    """An hour of a class in five minutes: edits and clicks; then everything is looked for in fresh pages."""
    each = actions // len(desks)
    before = server.memory()["learners"]
    errors = 0

    async def one(desk: Desk) -> None:
        nonlocal errors
        for _ in range(each):
            await asyncio.sleep(desk.chance.uniform(0.5, 1.5) * seconds / each)
            try:
                await (desk.write() if desk.chance.random() < 0.7 else desk.click())
            except (ConnectionError, TimeoutError):
                errors += 1

    await asyncio.gather(*(one(desk) for desk in desks))
    after = server.memory()["learners"]
    errors += sum(len(desk.learner.errors) for desk in desks)
    lost = 0
    for desk in desks:
        lost += await desk.lost()
    return {
        "actions": each * len(desks),
        "seconds": seconds,
        "errors": errors,
        "lost": lost,
        "growth": round(after / before - 1, 3),
    }


def quantile(times: list[float], part: float) -> float:
    """The value below which that part of the times lies; not a number where there are none."""
    ordered = sorted(times)
    return round(ordered[min(len(ordered) - 1, int(part * len(ordered)))], 3) if ordered else float("nan")
