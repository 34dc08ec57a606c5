"""What LinkedIn sends: a CSV file, or the ZIP of an export with one in it. Nothing is unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib

from exercises.discovery.table import LIMIT, ConnectionsError, Table, read_table

UPLOAD = 9_000_000
"""The largest file that a page takes, in bytes: Jupyter's connection to the page closes at 10 MiB."""

_MOST_FILES = 5_000
_MOST_SQUEEZED = 200
"""How many times larger than packed a file may be; text packs to a tenth, a bomb to a thousandth."""


def read_connections(content: bytes, emails: bool = False) -> Table:
    """The connections in a CSV file or in an export's ZIP. Raises ``ConnectionsError``, and then nothing was kept."""
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        content = _unpacked(content)
    return read_table(content, emails)


def _unpacked(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if any(_leads_out(entry.filename) for entry in entries):
                raise ConnectionsError("path")
            wanted = [entry for entry in entries if entry.filename.rpartition("/")[2].lower() == "connections.csv"]
            if len(entries) > _MOST_FILES:
                raise ConnectionsError("bomb")
            if not wanted:
                raise ConnectionsError("missing")
            return _read(archive, wanted[0])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise ConnectionsError("zip") from error


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.flag_bits & 1:
        raise ConnectionsError("locked")
    if entry.file_size > LIMIT or entry.file_size > _MOST_SQUEEZED * max(entry.compress_size, 1000):
        raise ConnectionsError("bomb")
    with archive.open(entry) as stream:
        # What an archive says of its sizes can be a lie; no more than it says is unpacked, and then the sum is wrong.
        return stream.read(entry.file_size + 1)


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]
