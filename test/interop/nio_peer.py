"""A Matrix client that this project did not write (matrix-nio), driven by a test.

One request a line on standard input, one answer a line on standard output, both JSON, in order:

    {"do": "login", "homeserver": ..., "user": ..., "password": ...}   -> user_id, device_id
    {"do": "sync"}                                                     -> rooms: the ids of the rooms joined
    {"do": "join", "room": ...}
    {"do": "messages", "room": ...}                                    -> messages, oldest first, and undecryptable
    {"do": "count", "room": ...}                                       -> messages, undecryptable: how many
    {"do": "send", "room": ..., "body": ..., "thread"?: ...}           -> event_id
    {"do": "events", "room": ...}                                      -> events, oldest first: what nio takes each for
    {"do": "emit", "room": ..., "type": ..., "content": ...}           -> event_id
    {"do": "redact", "room": ..., "event": ...}                        -> event_id
    {"do": "upload", "bytes": base64, "name": ..., "type": ...}        -> file: encrypted, as it stands in an event
    {"do": "download", "file": ...}                                    -> bytes: base64, decrypted, the hash checked
    {"do": "logout"}

An answer has "ok"; a failed one has "error". The keys of the peer live in a temporary folder and end with it. It sends
to every device, verified or not.
"""

import asyncio
import base64
import io
import json
import logging
import sys
import tempfile
from typing import Any

from nio import AsyncClient, AsyncClientConfig, ErrorResponse, Event, MegolmEvent, RoomMessage, RoomMessageText
from nio.crypto.attachments import decrypt_attachment

Answer = dict[str, Any]


class RequestFailed(Exception):
    """The homeserver refused something, or the peer cannot do it now."""


class Peer:
    def __init__(self, store: str) -> None:
        self._store = store
        self._client: AsyncClient | None = None

    @property
    def client(self) -> AsyncClient:
        if self._client is None:
            raise RequestFailed("not logged in")
        return self._client

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    async def answer(self, request: Answer) -> Answer:
        match request["do"]:
            case "login":
                return await self._login(request["homeserver"], request["user"], request["password"])
            case "sync":
                await self._sync()
                return {"rooms": sorted(self.client.rooms)}
            case "join":
                checked(await self.client.join(request["room"]))
                await self._sync()
                return {}
            case "messages":
                events = await self._events(request["room"])
                texts = [text_of(event) for event in events if isinstance(event, RoomMessageText)]
                return {"messages": texts, "undecryptable": count(events, MegolmEvent)}
            case "count":
                events = await self._events(request["room"])
                return {"messages": count(events, RoomMessage), "undecryptable": count(events, MegolmEvent)}
            case "send":
                return await self._send(request["room"], request["body"], request.get("thread"))
            case "events":
                return {"events": [seen(event) for event in await self._events(request["room"])]}
            case "emit":
                return await self._emit(request["room"], request["type"], request["content"])
            case "redact":
                sent = checked(await self.client.room_redact(request["room"], request["event"]))
                return {"event_id": sent.event_id}
            case "upload":
                return await self._upload(request["bytes"], request["name"], request["type"])
            case "download":
                return await self._download(request["file"])
            case "logout":
                checked(await self.client.logout())
                return {}
            case unknown:
                raise RequestFailed(f"no such request: {unknown}")

    async def _login(self, homeserver: str, user: str, password: str) -> Answer:
        config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False)
        self._client = AsyncClient(homeserver, user, store_path=self._store, config=config)
        checked(await self._client.login(password, device_name="matrix-nio"))
        # The first one also uploads the keys of this device, without which nobody can send to it.
        await self._sync()
        return {"user_id": self._client.user_id, "device_id": self._client.device_id}

    async def _sync(self) -> None:
        client = self.client
        checked(await client.sync(timeout=0, full_state=client.next_batch == ""))
        if client.should_upload_keys:
            checked(await client.keys_upload())
        if client.should_query_keys:
            checked(await client.keys_query())

    async def _events(self, room: str) -> list[Event]:
        """Every event of the room that this device may see, oldest first, decrypted where it has the key."""
        await self._sync()
        pages: list[Event] = []
        start: str | None = None
        while True:
            page = checked(await self.client.room_messages(room, start=start, limit=500))
            pages.extend(page.chunk)
            if page.end is None or not page.chunk:
                return pages[::-1]
            start = page.end

    async def _send(self, room: str, body: str, thread: str | None) -> Answer:
        content: dict[str, Any] = {"msgtype": "m.text", "body": body}
        if thread is not None:
            content["m.relates_to"] = {
                "rel_type": "m.thread",
                "event_id": thread,
                "is_falling_back": True,
                "m.in_reply_to": {"event_id": thread},
            }
        return await self._emit(room, "m.room.message", content)

    async def _emit(self, room: str, kind: str, content: dict[str, Any]) -> Answer:
        await self._sync()
        sent = checked(await self.client.room_send(room, kind, content, ignore_unverified_devices=True))
        return {"event_id": sent.event_id}


    async def _upload(self, bytes_: str, name: str, kind: str) -> Answer:
        data = base64.b64decode(bytes_)
        answer, keys = await self.client.upload(
            lambda *_: io.BytesIO(data), content_type=kind, filename=name, filesize=len(data), encrypt=True
        )
        return {"file": {"url": checked(answer).content_uri, **keys}}

    async def _download(self, file: Answer) -> Answer:
        answer = checked(await self.client.download(mxc=file["url"]))
        # Refuses what the hash does not fit.
        plain = decrypt_attachment(answer.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
        return {"bytes": base64.b64encode(plain).decode()}


def checked(response: Any) -> Any:
    if isinstance(response, ErrorResponse):
        raise RequestFailed(f"{type(response).__name__}: {response.message} ({response.status_code})")
    return response


def count(events: list[Event], kind: type[Event]) -> int:
    return sum(isinstance(event, kind) for event in events)


def seen(event: Event) -> Answer:
    """An event by the class that nio parses it to, with its content."""
    return {
        "event_id": event.event_id,
        "class": type(event).__name__,
        "sender": event.sender,
        "type": event.source.get("type", ""),
        "content": event.source.get("content", {}),
        "encrypted": event.decrypted,
    }


def text_of(event: RoomMessageText) -> Answer:
    content = event.source["content"]
    relation = content.get("m.relates_to", {})
    return {
        "event_id": event.event_id,
        "sender": event.sender,
        "body": event.body,
        "msgtype": content["msgtype"],
        "thread": relation.get("event_id") if relation.get("rel_type") == "m.thread" else None,
        "encrypted": event.decrypted,
    }


async def main() -> None:
    logging.disable(logging.CRITICAL)
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory(prefix="nio-peer-") as store:
        peer = Peer(store)
        try:
            while line := await loop.run_in_executor(None, sys.stdin.readline):
                try:
                    answer = {"ok": True, **await peer.answer(json.loads(line))}
                except Exception as error:  # noqa: BLE001  (whatever it is, the test is told)
                    answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
                print(json.dumps(answer), flush=True)
        finally:
            await peer.close()


asyncio.run(main())
