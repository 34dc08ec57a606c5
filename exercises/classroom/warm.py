"""Imported once, before any kernel is forked: all that the notebooks of a class have in common."""

import gc
import importlib
import os
from contextlib import suppress

from exercises.catalogue import VIEWS
from exercises.content import LANGUAGES
from exercises.locale.catalogue import translator

# Nobody debugs a learner's kernel; without this, the debugger warns of it.
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
# What a kernel loads when it starts and when somebody sits down at it.
for _module in (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "psutil",
    "tornado.platform.asyncio",
    "exercises.classroom.desk",
    "exercises.classroom.nursery",
    "exercises.classroom.sealed",
    "exercises.workbook.sqlite",
):
    importlib.import_module(_module)
for _view in VIEWS.values():
    importlib.import_module(_view.partition(":")[0])
for _lang in LANGUAGES:
    translator(_lang)
# Threads do not survive a fork.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
# Read by the second module when a learner brings a large list of contacts; shared, it costs the class nothing.
with suppress(ImportError):
    importlib.import_module("pandas")
# What is here now stays: the collector must not touch it, or every fork would get a copy of its own.
gc.collect()
gc.freeze()
