"""A class's server, attacked and broken: a real server with real kernels, each test tries what must not happen."""

import asyncio
import contextlib
import html
import json
import signal
import sqlite3
import urllib.parse
import urllib.request

import psutil
import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClosedError, websocket_connect

from benchmarks.classroom.client import Learner
from exercises.classroom.lesson_page import TOO_FAST

from .loop import run
from .server import Server

pytestmark = pytest.mark.xdist_group("class")

PAGE = "/voila/render/en/01-identity.ipynb"
FIELD = "exercises.ui.field.Field"
WORDS = "I wonder why old fuse boxes are never labelled"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("class"))
    yield server
    server.stop()


def field(learner):
    return next(m for m, state in learner.models.items() if state.get("_anywidget_id") == FIELD and state["rows"] > 1)


async def seated(server, name="Mehdi"):
    learner = Learner(server.url)
    # After a flood from this address, the gate lets one in each second.
    while not (key := await learner.join(name)):
        await asyncio.sleep(0.5)
    learner.key = key
    await learner.open(PAGE)
    await learner.load()
    return learner


async def write(learner, text):
    model = field(learner)
    await learner.set(model, value=text)
    await learner.until(lambda: learner.models[model]["value"] == text, 20)
    # The answer means that the handler has begun; the next answer, that it has ended.
    await learner.set(model, lang="en")
    await asyncio.sleep(0.5)


async def there(learner, patience=5):
    """What the learner finds in the field in a fresh page."""
    await learner.open(PAGE)
    await learner.load()
    model = field(learner)
    try:
        await learner.until(lambda: learner.models[model]["value"], patience)
    except TimeoutError:
        return ""
    return learner.models[model]["value"]


# Code


@pytest.mark.parametrize("channel", ["shell", "control"])
def test_a_browser_runs_no_code(server, channel, tmp_path):
    async def attack():
        learner = await seated(server)
        trace = tmp_path / "trace"
        code = f"open({str(trace)!r}, 'w').write('ran')"
        for content in (
            ("execute_request", {"code": code, "silent": False, "user_expressions": {"x": code}}),
            ("debug_request", {"command": "evaluate", "arguments": {"expression": code}}),
            ("inspect_request", {"code": code, "cursor_pos": 3}),
            ("complete_request", {"code": code + ".", "cursor_pos": len(code) + 1}),
            ("input_reply", {"value": code}),
            ("create_subshell_request", {}),
            ("shutdown_request", {"restart": True}),
            ("interrupt_request", {}),
        ):
            await learner.send(content[0], channel=channel, **content[1])
        await write(learner, "still here")
        assert not trace.exists()
        await learner.leave()

    run(attack())


def test_a_browser_runs_no_code_in_the_other_protocol(server, tmp_path):
    async def attack():
        learner = await seated(server)
        trace = tmp_path / "trace"
        address = f"{server.url.replace('http', 'ws')}/api/kernels/{learner.kernel}/channels?session_id=x"
        protocol = "v1.kernel.websocket.jupyter.org"
        socket = await websocket_connect(
            HTTPRequest(address, headers={"Cookie": learner.cookie}), subprotocols=[protocol]
        )
        header = {"msg_id": "1", "msg_type": "execute_request", "session": "x", "username": "", "version": "5.3"}
        content = {"code": f"open({str(trace)!r}, 'w').write('ran')", "silent": False}
        parts = [b"shell", *(json.dumps(part).encode() for part in (header, {}, {}, content))]
        offsets = [8 * (len(parts) + 2)]
        for part in parts:
            offsets.append(offsets[-1] + len(part))
        numbers = [len(offsets), *offsets]
        await socket.write_message(b"".join([*(n.to_bytes(8, "little") for n in numbers), *parts]), binary=True)
        await write(learner, "still here")
        assert not trace.exists()
        socket.close()
        await learner.leave()

    run(attack())


@pytest.mark.parametrize(
    "path",
    [
        "/api/kernels",
        "/api/sessions",
        "/api/contents",
        "/api/terminals",
        "/lab",
        "/voila/api/contents/en",
        "/tree",
        "/nbconvert/html/en/01-identity.ipynb",
    ],
)
def test_what_could_start_a_kernel_or_list_files_is_not_there(server, path):
    async def attack():
        learner = Learner(server.url)
        assert (await learner.request(path)).code == 404
        assert (await learner.request(path, "POST", body="{}")).code in (403, 404, 405)

    run(attack())


# Other people's seats


def test_nobody_reaches_anothers_kernel(server):
    async def attack():
        victim, attacker = await seated(server), Learner(server.url)
        await write(victim, WORDS)
        await attacker.join("Attacker")
        for stranger in (attacker, Learner(server.url)):
            with pytest.raises(Exception, match="404"):
                await stranger.connect(victim.kernel)
            assert (await stranger.request(f"/api/kernels/{victim.kernel}")).code == 404
            assert (await stranger.request(f"/api/kernels/{victim.kernel}", "DELETE")).code in (404, 405)
            for action in ("interrupt", "restart"):
                answer = await stranger.request(f"/api/kernels/{victim.kernel}/{action}", "POST", body="")
                assert answer.code in (404, 405)
            await stranger.request(f"/voila/api/shutdown/{victim.kernel}", "POST", body="")
        await write(victim, WORDS + ".")
        # A lesson that waits for somebody belongs to nobody.
        waiting = set(server.kernels()) - {victim.kernel}
        for kernel in waiting:
            with pytest.raises(Exception, match="404"):
                await attacker.connect(kernel)
        await victim.leave()

    run(attack())


def test_nobody_poses_as_another_seat(server):
    async def attack():
        victim, attacker = await seated(server, "Victim"), Learner(server.url)
        await write(victim, WORDS)
        await attacker.join("Attacker")
        (name, value), (_, own) = next(iter(victim.cookies.items())), next(iter(attacker.cookies.items()))
        seat, _, seal = value.strip('"').partition(".")
        _, _, own_seal = own.strip('"').partition(".")
        forged = [
            f"{seat}.{own_seal}",
            f"{seat}.",
            seat,
            f"{seat}.{'A' * 44}",
            f"../{seat}.{seal}",
            f"{seat}'--.{seal}",
        ]
        for cookie in forged:
            thief = Learner(server.url)
            thief.cookies[name] = cookie
            assert "Victim" not in (await thief.request("/en")).body.decode()
            assert WORDS not in await there(thief, 1)
            await thief.leave()
        await victim.leave()

    run(attack())


def test_the_files_hold_no_word_of_what_was_written(server):
    async def look():
        learner = await seated(server)
        await write(learner, "Zanzibarwords")
        await learner.leave()
        return learner

    learner = run(look())
    seal = next(iter(learner.cookies.values())).strip('"').partition(".")[2]
    content = b"".join(file.read_bytes() for file in (server.folder / "class").iterdir())
    for secret in ("Zanzibarwords", seal, learner.key, learner.key.split()[0] + " "):
        assert secret.encode() not in content
    assert seal not in server.log.read_text()


def test_another_site_cannot_post_in_a_learners_name(server):
    async def attack():
        learner = Learner(server.url)
        await learner.join("Mehdi")
        for path in ("/leave", "/join", "/sit"):
            answer = await learner.request(path, "POST", body="name=x", headers={"Origin": "https://evil.example"})
            assert answer.code == 403
        assert "Mehdi" in (await learner.request("/en")).body.decode()
        answer = await learner.request("/join", "POST", body="name=Ola")
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie

    run(attack())


def test_the_next_person_meets_nothing_of_the_last(server):
    async def share():
        first = await seated(server, "First")
        await write(first, WORDS)
        await first.request("/leave", "POST", body="lang=en")
        await first.until(lambda: False, 10)

    with pytest.raises(ConnectionError):
        run(share())

    async def again():
        first = await seated(server, "First")
        await write(first, WORDS)
        answer = await first.request("/leave", "POST", body="lang=en")
        assert "expires=" in answer.headers["Set-Cookie"].lower()
        first.cookies.clear()
        assert "First" not in (await first.request("/en")).body.decode()
        assert await there(first, 1) == ""
        await first.leave()
        # The key brings it back.
        answer = await first.request("/sit", "POST", body=f"key={first.key.upper().replace(' ', '-')}&lang=en")
        assert answer.code == 303
        assert await there(first) == WORDS
        await first.leave()

    run(again())


def test_nobody_opens_the_board_without_the_token(server):
    async def attack():
        learner = await seated(server)
        for path in ("/board", "/board?token=", "/board?token=guessed", "/board/show", "/board/numbers.csv"):
            answer = await learner.request(path)
            assert answer.code in (401, 403), path
        with pytest.raises(Exception, match=r"40[134]"):
            await websocket_connect(
                HTTPRequest(f"{server.url.replace('http', 'ws')}/board/live", headers={"Cookie": learner.cookie})
            )
        assert (await learner.request("/board?token=the-board-token-of-this-test")).code in (200, 302, 303)
        await learner.leave()

    run(attack())


# Markup and files


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "<!--seat-->"]
)
def test_markup_in_a_name_stays_text(server, name):
    async def attack():
        learner = Learner(server.url)
        await learner.request("/join", "POST", body=f"name={urllib.parse.quote(name)}&lang=nb")
        pages = [(await learner.request("/nb")).body.decode(), await learner.open(PAGE)]
        for page in pages:
            assert "<script>alert" not in page and "<img src=x" not in page
            assert html.escape(name, quote=False)[:12] in html.unescape(page).replace("<", "&lt;").replace(">", "&gt;")
        assert "Hei, 49" not in pages[0]
        await learner.leave()

    run(attack())


PATHS = [
    "class.sqlite3",
    "work.sqlite3",
    "../class/work.sqlite3",
    "en/../../start.py",
    "../exercises/__init__.py",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/etc/passwd",
    "course/index.html.j2",
    "....//....//etc/passwd",
]


@pytest.mark.parametrize(
    "root",
    [
        "/",
        "/voila/files/",
        "/voila/static/",
        "/voila/templates/",
        "/voila/labextensions/",
        "/voila/api/themes/",
        "/voila/render/",
        "/voila/tree/",
    ],
)
def test_the_server_gives_out_no_file_of_its_own(server, root):
    async def attack():
        learner = Learner(server.url)
        for path in PATHS:
            answer = await learner.request(root + path)
            body = answer.body.decode(errors="replace") if answer.body else ""
            assert answer.code in (301, 302, 400, 403, 404), (root + path, answer.code)
            assert not any(mark in body for mark in ("SQLite format", "root:x:", '"cells"', "def show(", "{% extends"))

    run(attack())


# Floods


def test_a_thousand_joins_leave_the_class_working(server):
    async def attack():
        learner = await seated(server)
        strangers = [Learner(server.url) for _ in range(1000)]
        flood = asyncio.gather(*(s.request("/join", "POST", body="name=x") for s in strangers))
        await write(learner, "in the flood")
        answers = await flood
        assert sum(answer.code == 200 for answer in answers) < 100
        assert {answer.code for answer in answers} <= {200, 429}
        assert "Wait ten seconds" in next(a for a in answers if a.code == 429).body.decode()
        await write(learner, "after the flood")
        await learner.leave()

    run(attack())


def test_a_flood_of_visitors_starts_few_kernels(server):
    async def attack():
        strangers = [Learner(server.url) for _ in range(200)]
        answers = await asyncio.gather(*(s.request(PAGE) for s in strangers))
        assert sum(answer.code == 503 for answer in answers) > 100
        assert len(server.kernels()) < 40
        learner = await seated(server)
        await write(learner, "after the flood")
        await learner.leave()

    run(attack())


def test_a_flood_of_messages_closes_the_page_that_sends_it(server):
    async def attack():
        learner, flooder = await seated(server, "One"), await seated(server, "Two")

        async def flood():
            for _ in range(5000):
                await flooder.send("kernel_info_request")
                await asyncio.sleep(0)

        # The last of a flood may be on its way before the first of it has closed the connection.
        with contextlib.suppress(WebSocketClosedError):
            await flood()
        async with asyncio.timeout(60):
            while not flooder.closed:
                await asyncio.sleep(0.05)
        assert flooder.close_code in (TOO_FAST, None)
        await write(learner, "in peace")
        for bad in ("{", "[]", "null", '{"channel": "shell"}', b"\x00\x01", b"\xff" * 64):
            await learner.connect()
            await learner._socket.write_message(bad, binary=isinstance(bad, bytes))
        await learner.connect()
        await write(learner, "still in peace")
        for one in (learner, flooder):
            await one.leave()

    run(attack())


# Faults


def test_a_killed_kernel_is_told_at_once_and_nothing_is_lost(server):
    async def fault():
        learner = await seated(server)
        await write(learner, WORDS)
        server.kernels()[learner.kernel].kill()
        with pytest.raises(ConnectionError):
            await learner.until(lambda: False, 10)
        assert learner.close_code == 4404
        assert (await learner.request(f"/api/kernels/{learner.kernel}")).code == 404
        assert await there(learner) == WORDS
        await learner.leave()

    run(fault())


def test_a_cut_connection_finds_its_kernel_again(server):
    async def fault():
        learner = await seated(server)
        await write(learner, WORDS)
        learner.disconnect()
        await asyncio.sleep(2)
        await learner.connect()
        await write(learner, WORDS + " and after the cut")
        await learner.leave()
        assert await there(learner) == WORDS + " and after the cut"
        await learner.leave()

    run(fault())


@pytest.mark.skipif(not hasattr(psutil.Process, "rlimit"), reason="needs Linux")
def test_a_full_disk_is_said_on_the_page_and_the_words_are_saved_when_there_is_room(server):
    async def fault():
        import resource

        learner = await seated(server)
        await write(learner, "a")
        kernel = server.kernels()[learner.kernel]
        kernel.rlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        await write(learner, WORDS)
        said = [state["text"] for state in learner.models.values() if isinstance(state.get("text"), str)]
        assert any("Tell your teacher" in text for text in said)
        assert not any(str(server.folder) in text for text in said)
        kernel.rlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await write(learner, WORDS + "!")
        await learner.leave()
        assert await there(learner) == WORDS + "!"
        await learner.leave()

    run(fault())


def test_a_killed_server_loses_nothing_and_leaves_no_kernel_behind(tmp_path):
    server = Server(tmp_path)
    try:

        async def begin():
            learner = await seated(server)
            await write(learner, WORDS)
            return learner

        learner = Learner(server.url)
        learner.cookies = run(begin()).cookies
        left = psutil.Process(server.process.pid).children(recursive=True)
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()
        _, alive = psutil.wait_procs(left, 15)
        assert alive == []
        # Started again, with kernels that rest quickly.
        server.options += ("--MappingKernelManager.cull_idle_timeout=2", "--MappingKernelManager.cull_interval=1")
        server.start()

        async def go_on():
            assert await there(learner) == WORDS
            await write(learner, WORDS + " again")
            learner.disconnect()
            for _ in range(100):
                if (await learner.request(f"/api/kernels/{learner.kernel}")).code == 404:
                    break
                await asyncio.sleep(0.2)
            else:
                pytest.fail("the idle kernel was not culled")
            assert await there(learner) == WORDS + " again"
            await learner.leave()

        run(go_on())
        with sqlite3.connect(tmp_path / "class" / "class.sqlite3") as database:
            assert database.execute("SELECT count(*) FROM seat").fetchone() == (1,)
    finally:
        server.stop()


def test_where_there_is_no_fork_kernels_start_the_ordinary_way(tmp_path):
    server = Server(tmp_path, "--Classroom.forks=False", learners=1)
    try:

        async def use():
            learner = await seated(server)
            assert "ipykernel_launcher" in " ".join(server.kernels()[learner.kernel].cmdline())
            await write(learner, WORDS)
            await learner.leave()
            assert await there(learner) == WORDS
            await learner.leave()

        run(use())
    finally:
        server.stop()


def test_work_that_cannot_be_opened_is_said_and_left_as_it_is(server):
    async def fault():
        learner = await seated(server)
        await write(learner, WORDS)
        await learner.leave()
        work = server.folder / "class" / "work.sqlite3"
        work.rename(work.with_suffix(".away"))
        work.mkdir()
        try:
            answer = await learner.request(PAGE)
            assert answer.code == 500
            assert "What you wrote before is saved" in answer.body.decode()
        finally:
            work.rmdir()
            work.with_suffix(".away").rename(work)
        assert await there(learner) == WORDS
        await learner.leave()

    run(fault())
