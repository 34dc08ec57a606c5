"""Real servers and a real browser. One JupyterLab and one Voila for each worker, each with a workbook of its own."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
BOARD = "what-opens-the-board-in-tests"

# Two modules meet kernels that were made ready before; one for every module would keep two cores busy all along.
VOILA = ["voila", ".", "--Voila.ip=127.0.0.1", "--template=course", "--KernelManager.transport=ipc"]
VOILA.append(r"--VoilaKernelManager.preheat_denylist=.*/(?!0[56]-)[^/]*\.ipynb")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server on this machine that serves a copy of the notebooks, and can be stopped and started again."""

    def __init__(self, folder, command):
        self.folder = folder
        self.workbook = folder / "data" / "workbook.sqlite3"
        self.notebooks = folder / "notebooks"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._command = [sys.executable, "-m", *command, f"--port={self.port}", "--no-browser"]
        shutil.copytree(ROOT / "notebooks", self.notebooks)
        self.start()

    def start(self):
        variables = {
            "NETWORKING_WORKBOOK": str(self.workbook),
            "NETWORKING_CLASS": str(self.folder / "class"),
            "NETWORKING_BOARD": BOARD,
            "HOME": str(self.folder),
            "JUPYTER_RUNTIME_DIR": str(self.folder / "runtime"),
            "JUPYTER_CONFIG_DIR": str(self.folder / "config"),
            "JUPYTER_DATA_DIR": str(self.folder / "share"),
        }
        self.log = (self.folder / "log.txt").open("w")
        self.process = subprocess.Popen(
            self._command, cwd=self.notebooks, env=os.environ | variables, stdout=self.log, stderr=subprocess.STDOUT
        )
        for _ in range(240):
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(self.url, timeout=5)
                return self._wait_for_kernels()
            except OSError:
                time.sleep(0.25)
        pytest.fail("the server did not start:\n" + (self.folder / "log.txt").read_text()[-3000:])

    def _wait_for_kernels(self):
        """Voila keeps a kernel ready for some notebooks; while it makes them, pages wait."""
        if "voila" not in self._command:
            return
        wanted = len(list(self.notebooks.glob("*/0[56]-*.ipynb")))
        for _ in range(360):
            if (self.folder / "log.txt").read_text().count("is filled with") >= wanted:
                return
            time.sleep(0.5)

    def forget(self):
        """Begin a test with an empty workbook; pages kept ready by the server have read the old one."""
        self.workbook.parent.mkdir(exist_ok=True)
        if self.workbook.exists():
            with closing(sqlite3.connect(self.workbook)) as book, book:
                book.execute("DELETE FROM revision")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    options = ["--IdentityProvider.token=", "--ServerApp.password=", "--log-level=ERROR", "--allow-root"]
    server = Server(tmp_path_factory.mktemp("lab"), ["jupyterlab", *options])
    yield server
    server.stop()


@pytest.fixture(scope="session")
def voila(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("voila"), VOILA)
    yield server
    server.stop()


@pytest.fixture
def classroom(tmp_path):
    options = ["--learners=3", "--first=en/06-presentation.ipynb"]
    server = Server(tmp_path, ["exercises.classroom", *options])
    yield server
    server.stop()


class Lab:
    """How to open a notebook in JupyterLab."""

    def __init__(self, server):
        self.server = server

    def address(self, lang, notebook):
        return f"{self.server.url}/lab/tree/{lang}/{notebook}.ipynb?reset"


class Voila:
    """How to open a notebook in Voila."""

    def __init__(self, server):
        self.server = server

    def address(self, lang, notebook):
        return f"{self.server.url}/voila/render/{lang}/{notebook}.ipynb"


@pytest.fixture(params=["lab", "voila"])
def place(request):
    """The two places a notebook is opened in."""
    server = request.getfixturevalue(request.param)
    server.forget()
    return {"lab": Lab, "voila": Voila}[request.param](server)


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*quiet, "--disable-sync", "--no-first-run"])
        yield chromium
        chromium.close()


class Reader:
    """Somebody with a browser. Whatever the page asks of another host is remembered."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.foreign, self.errors = [], []
        self.context.on("request", self._request)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.set_default_timeout(60_000)

    def _request(self, request):
        if not request.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def open(self, place, lang, notebook):
        self.page.goto(place.address(lang, notebook))
        self.page.locator(".nw-card .nw-title").first.wait_for()
        return self.page


@pytest.fixture
def reader(browser):
    reader = Reader(browser)
    yield reader
    reader.context.close()
    assert reader.foreign == []
    assert reader.errors == []


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items):
    """The tests in JupyterLab go to one worker, so that it is started once; those in Voila go file by file to whoever is free."""
    for item in items:
        if "reader" in item.fixturenames or "browser" in item.fixturenames:
            chosen = item.callspec.params if hasattr(item, "callspec") else {}
            in_lab = "lab" in item.fixturenames or chosen.get("place") == "lab"
            item.add_marker(pytest.mark.xdist_group("lab" if in_lab else item.path.stem))
