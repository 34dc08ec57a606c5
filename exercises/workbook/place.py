"""Where the workbook is kept, and how to open it whatever state it is in."""

from __future__ import annotations

import os
from pathlib import Path

from exercises.workbook.book import Notice, Workbook
from exercises.workbook.store import MemoryStore, StoreError

VARIABLE = "NETWORKING_WORKBOOK"
"""Environment variable with another path for the file, or ``MEMORY``."""

MEMORY = "memory:"
"""Keep nothing: for pages that are made before anybody has come, and for visitors."""


def path() -> Path:
    """The workbook's file: where ``NETWORKING_WORKBOOK`` says, else in the user's data directory."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("networking-basics", appauthor=False) / "workbook.sqlite3"


def open_workbook(file: Path | None = None) -> Workbook:
    """Open the learner's workbook. Never raises: what is wrong stands in the workbook's ``notices``."""
    if file is None and os.environ.get(VARIABLE) == MEMORY:
        return Workbook(MemoryStore(), where="nowhere")
    file = file or path()
    try:
        from exercises.workbook.sqlite import open_file

        store, trouble, aside = open_file(file)
    except (StoreError, ImportError) as error:
        trouble = error.trouble if isinstance(error, StoreError) else "unwritable"
        # The work of this page is kept in memory and can be carried out as a file.
        return Workbook(MemoryStore(file), notices=[Notice(trouble, str(file))], keeps=False)
    notices = [Notice(trouble, str(file), str(aside) if aside else "")] if trouble else []
    return Workbook(store, notices=notices, keeps=trouble != "read-only")
