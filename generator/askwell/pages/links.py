"""How pages link to each other: by the way from one to the other, whatever folder they lie in."""

from __future__ import annotations

from functools import cache
from posixpath import relpath


def relative(target: str, at: str) -> str:
    """Return the way from the page at one address to another or an anchor: any folder will do."""
    path, mark, anchor = target.partition("#")
    if path == at:
        return mark + anchor if mark else "./"
    return _way(path, at) + mark + anchor


@cache
def _way(path: str, at: str) -> str:
    way = relpath(path, at)
    # A colon before the first slash would make it a protocol.
    start = "./" if ":" in way.partition("/")[0] else ""
    return start + way + ("/" if path.endswith("/") else "")
