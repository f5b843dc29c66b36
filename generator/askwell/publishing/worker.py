"""What keeps a made site on a reader's device: `sw.js`, which says what there is to keep.

Its version is a digest of all that is kept, so that a browser takes up every change and no other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from askwell.pages.manifest import MANIFEST

WORKER = "sw.js"
"""Where a browser asks for the worker: it answers for what lies below that place."""

KEPT = frozenset((".css", ".html", ".jpeg", ".jpg", ".js", ".json", ".png", ".svg", ".webp"))
"""What pages are made of; handouts are files to save."""

NOT_KEPT = (
    "assets/schemas/",
    "assets/social.png",
    "assets/worker.js",
    "embed/",
    WORKER,
)
"""What nobody opens in the guide: it is for editors, for hosts and for other sites."""

FIRST = (
    "index.html", "404.html", "my-kit/", "assets/scripts/", "assets/styles/", "assets/favicon.svg",
    "assets/questions.json", "assets/follow-ups.json", "assets/sheets.json",
)  # fmt: skip
"""What is kept from the first visit on: the front page, the tools with what they need, and the page
that stands in for one that was not kept."""


def write_worker(site: Path, uris: Iterable[str]) -> None:
    """Write the worker of a made site that consists of these files, if it is to be kept at all."""
    if (site / MANIFEST).is_file():
        (site / WORKER).write_bytes(worker(site, uris))


def worker(site: Path, uris: Iterable[str]) -> bytes:
    """Return the worker: what it keeps, as scripts/app/rules.js has it, and the script that does.

    The script is asked for by its version, or a browser could run an old one.
    """
    kept = sorted(uri for uri in uris if _is_kept(uri))
    digest, size = hashlib.sha256((site / "assets/worker.js").read_bytes()), 0
    for uri in kept:
        raw = (site / uri).read_bytes()
        digest.update(f"{uri}\0{len(raw)}\0".encode() + raw)
        size += len(raw)
    version = digest.hexdigest()[:16]
    told = {
        "version": version,
        "bytes": size,
        "first": [_place(uri) for uri in kept if uri.startswith(FIRST)],
        "all": [_place(uri) for uri in kept],
    }
    lines = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"kept={lines}\nimportScripts('assets/worker.js?{version}')\n".encode()


def _is_kept(uri: str) -> bool:
    return PurePosixPath(uri).suffix in KEPT and not uri.startswith(NOT_KEPT)


def _place(uri: str) -> str:
    """Return what a browser asks for to get a file, relative to the guide."""
    return uri.removesuffix("index.html") if f"/{uri}".endswith("/index.html") else uri
