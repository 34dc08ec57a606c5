"""A learner without a browser: opens a page, talks to its widgets over the websocket as the page's own script would."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 120.0


class Learner:
    """Somebody at a computer of their own, with its cookies."""

    def __init__(self, url: str):
        self.url = url
        self.cookies: dict[str, str] = {}
        self.page = ""
        self.kernel = ""
        self.models: dict[str, dict[str, Any]] = {}
        self.errors: list[str] = []
        self._socket: WebSocketClientConnection | None = None
        self._session = uuid.uuid4().hex
        self._reading: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()

    async def request(self, path: str, method: str = "GET", **options: Any) -> HTTPResponse:
        """Ask the server for something; cookies are kept, redirects are not followed."""
        headers = {"Cookie": self.cookie, **options.pop("headers", {})}
        request = HTTPRequest(
            self.url + path,
            method=method,
            headers=headers,
            follow_redirects=False,
            request_timeout=PATIENCE,
            connect_timeout=PATIENCE,
            **options,
        )
        answer = await AsyncHTTPClient(force_instance=False).fetch(request, raise_error=False)
        for line in answer.headers.get_list("Set-Cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    @property
    def cookie(self) -> str:
        """The cookies as a header."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def join(self, name: str) -> str:
        """Take a seat; returns the key."""
        answer = await self.request("/join", "POST", body=f"name={name}&lang=en")
        return " ".join(re.findall(r"<li>([a-z]+)</li>", answer.body.decode()))

    async def open(self, path: str) -> str:
        """Load a page and connect to its kernel; returns the page."""
        answer = await self.request(path)
        self.page, self.models = answer.body.decode(), {}
        found = re.search(r'"kernelId": "([0-9a-f-]{36})"', self.page)
        if answer.code != 200 or not found:
            raise ConnectionError(f"{path}: {answer.code}")
        self.kernel = found[1]
        await self.connect()
        return self.page

    async def connect(self, kernel: str | None = None) -> None:
        """Open the websocket of a kernel, the page's own unless another is named."""
        address = self.url.replace("http", "ws", 1) + f"/api/kernels/{kernel or self.kernel}/channels"
        request = HTTPRequest(f"{address}?session_id={self._session}", headers={"Cookie": self.cookie})
        request.connect_timeout = request.request_timeout = PATIENCE
        self._socket = await websocket_connect(request, max_message_size=2**26)
        self._reading = asyncio.create_task(self._read())

    async def load(self, at_least: int = 1) -> None:
        """Fetch the state of every widget, as the page does when it is drawn."""
        comm = uuid.uuid4().hex
        await self.send("comm_open", comm_id=comm, target_name="jupyter.widget.control", data={})
        await self.send("comm_msg", comm_id=comm, data={"method": "request_states"})
        await self.until(lambda: len(self.models) >= at_least)
        for model, state in self.models.items():
            if state.get("_anywidget_id") == "exercises.ui.box.Look":
                await self.tell(model, event="seen")

    async def send(self, kind: str, channel: str = "shell", **content: Any) -> str:
        """Send a message to the kernel; returns its id."""
        number = uuid.uuid4().hex
        header = {
            "msg_id": number,
            "msg_type": kind,
            "session": self._session,
            "username": "",
            "version": "5.3",
            "date": "",
        }
        message = {
            "header": header,
            "parent_header": {},
            "metadata": {"version": "1.0.0"},
            "content": content,
            "channel": channel,
        }
        assert self._socket is not None
        await self._socket.write_message(json.dumps(message))
        return number

    def find(self, **traits: Any) -> str:
        """The id of the widget with these traits."""
        for model, state in self.models.items():
            if all(state.get(name) == value for name, value in traits.items()):
                return model
        raise LookupError(traits)

    async def set(self, model: str, **traits: Any) -> None:
        """Change a widget, as the page does when the learner writes."""
        await self.send("comm_msg", comm_id=model, data={"method": "update", "state": traits, "buffer_paths": []})

    async def tell(self, model: str, **content: Any) -> None:
        """Send a widget's own message, as the page does when the learner clicks."""
        await self.send("comm_msg", comm_id=model, data={"method": "custom", "content": content})

    async def until(self, true: Any, patience: float = PATIENCE) -> None:
        """Wait until something is true of what was heard. Raises ``TimeoutError``."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: bool(true()) or self.closed), patience)
        if not true():
            raise ConnectionError("the kernel's websocket was closed")

    @property
    def closed(self) -> bool:
        """Whether the server has closed the websocket."""
        return self._reading is None or self._reading.done()

    @property
    def close_code(self) -> int | None:
        """Why the server closed it."""
        return self._socket.close_code if self._socket else None

    async def leave(self) -> None:
        """Close the page: its kernel is no longer needed."""
        self.disconnect()
        await self.request(f"/voila/api/shutdown/{self.kernel}", "POST", body="")

    def disconnect(self) -> None:
        """Close the websocket."""
        if self._socket:
            self._socket.close()

    async def _read(self) -> None:
        assert self._socket is not None
        while (text := await self._socket.read_message()) is not None:
            async with self._news:
                self._hear(text)
                self._news.notify_all()
        async with self._news:
            self._news.notify_all()

    def _hear(self, text: str | bytes) -> None:
        message = _binary(text) if isinstance(text, bytes) else json.loads(text)
        content, kind = message["content"], message["header"]["msg_type"]
        if kind == "error":
            self.errors.append(str(content.get("ename")))
        data = content.get("data") if kind == "comm_msg" else None
        if not isinstance(data, dict):
            return
        if data.get("method") == "update_states":
            self.models = {model: held["state"] for model, held in data["states"].items()}
        elif data.get("method") in ("update", "echo_update") and content["comm_id"] in self.models:
            self.models[content["comm_id"]] |= data["state"]


def _binary(message: bytes) -> dict[str, Any]:
    """The JSON part of a message with buffers."""
    count = int.from_bytes(message[:4], "big")
    offsets = [int.from_bytes(message[4 * (i + 1) : 4 * (i + 2)], "big") for i in range(count)]
    end = offsets[1] if count > 1 else len(message)
    return json.loads(message[offsets[0] : end])
