"""How pages link to each other: by the way from one to the other, whatever folder they lie in."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from posixpath import commonprefix, normpath


def relative(target: str, at: str) -> str:
    """Return the way from the page at one address to another or an anchor: any folder will do."""
    path, sign, anchor = target.partition("#")
    if path == at:
        return sign + anchor if sign else "./"
    return _safe_way(path, at) + sign + anchor


@lru_cache(2**14)
def _safe_way(path: str, at: str) -> str:
    found = way(path, at)
    # A colon before the first slash would make it a protocol.
    return f"./{found}" if ":" in found.partition("/")[0] else found


def way(path: str, at: str) -> str:
    """Do what `relpath` does, of which a page asks for thirty, without the working folder."""
    there, here = _parts(path), _parts(at)
    shared = len(commonprefix((there, here)))
    found = "/".join((*repeat("..", len(here) - shared), *there[shared:])) or "."
    return f"{found}/" if path.endswith("/") else found


@lru_cache(2**12)
def _parts(address: str) -> tuple[str, ...]:
    return tuple(part for part in normpath(f"/{address}").split("/") if part)
