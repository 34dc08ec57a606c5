"""A class, measured: real servers, real kernels, real websockets.

    python -m benchmarks.classroom --learners 30

Prints one JSON object. (a) All arrive within five seconds: from the request to the first exercise that answers.
(b) Memory for each learner, shared pages counted in proportion, with pandas imported; everything that was started
beside the server counts. (c) A click while all are active. (d) An hour's class in five minutes. Plain Voila serves the
same notebook in the same run, with its default settings. Takes about eight minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.classroom.measure import Desk, arrivals, clicks, hour
from benchmarks.classroom.servers import Class, Plain, Server

AT_MOST = {"arrivals_ratio": 0.1, "memory_ratio": 0.6, "click_p95_ms": 150, "growth": 0.05}
SETTLE = 5.0
"""Seconds of quiet before memory is read and clicks are measured."""


async def of_class(server: Class, options: argparse.Namespace) -> dict[str, Any]:
    """All four, for the class's server."""
    begin = time.monotonic()
    while not server.is_ready() and time.monotonic() - begin < 300:
        await asyncio.sleep(0.2)
    ready = time.monotonic() - begin
    desks = [Desk(server, number) for number in range(options.learners)]
    for desk in desks:
        await desk.learner.join(f"Learner {desk.number}")
    measured = {"ready_s": round(server.begun + ready, 1), **await of_server(server, desks, options)}
    measured["hour"] = await hour(server, desks, options.actions, options.seconds)
    return measured


async def of_server(server: Server, desks: list[Desk], options: argparse.Namespace) -> dict[str, Any]:
    """Arrivals, memory and clicks."""
    measured: dict[str, Any] = {"arrivals": await arrivals(desks)}
    there = [desk for desk in desks if desk.learner.models]
    await asyncio.sleep(SETTLE)
    memory = server.memory()
    measured["memory_mb"] = {
        "learner": round(memory["learners"] / max(1, len(there)), 1),
        "server": round(memory["server"], 1),
    }
    measured["click"] = await clicks(there, options.click_seconds, options.pause)
    return measured


def main() -> int:
    """Measure both and print; 1 when something is not as it should be."""
    parser = argparse.ArgumentParser(description="A class, measured.")
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--notebook", default="en/06-presentation.ipynb")
    parser.add_argument("--seconds", type=float, default=300.0, help="of the hour's class")
    parser.add_argument("--actions", type=int, default=600, help="in the hour's class")
    parser.add_argument("--click-seconds", type=float, default=20.0)
    parser.add_argument("--pause", type=float, default=5.0, help="seconds between the clicks of one learner")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="class-", ignore_cleanup_errors=True) as name:
        with Plain(Path(name) / "plain", options.notebook, options.learners) as plain:
            desks = [Desk(plain, number) for number in range(options.learners)]
            bare = asyncio.run(of_server(plain, desks, options))
        with Class(Path(name) / "class", options.notebook, options.learners) as ours:
            measured = asyncio.run(of_class(ours, options))
    ratios = {
        "arrivals_median": round(measured["arrivals"]["median_s"] / bare["arrivals"]["median_s"], 3),
        "arrivals_p95": round(measured["arrivals"]["p95_s"] / bare["arrivals"]["p95_s"], 3),
        "memory": round(measured["memory_mb"]["learner"] / bare["memory_mb"]["learner"], 3),
    }
    met = {
        "arrivals": max(ratios["arrivals_median"], ratios["arrivals_p95"]) <= AT_MOST["arrivals_ratio"]
        and not measured["arrivals"]["failed"],
        "memory": ratios["memory"] <= AT_MOST["memory_ratio"],
        "click": measured["click"]["p95_ms"] <= AT_MOST["click_p95_ms"],
        "hour": not measured["hour"]["errors"]
        and not measured["hour"]["lost"]
        and measured["hour"]["growth"] <= AT_MOST["growth"],
    }
    print(
        json.dumps(
            {
                "benchmark": "classroom",
                "learners": options.learners,
                "notebook": options.notebook,
                "class": measured,
                "plain": bare,
                "ratios": ratios,
                "at_most": AT_MOST,
                "met": met,
                "processors": os.cpu_count(),
                "load_before": round(LOAD, 1),
                "system": platform.system(),
                "python": sys.version.split()[0],
            }
        )
    )
    return 0 if all(met.values()) else 1


LOAD = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
"""What else the machine was doing, before anything was started."""

if __name__ == "__main__":
    sys.exit(main())
