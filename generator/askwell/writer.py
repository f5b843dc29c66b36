"""Build -> files that an engine reads.

Writes what changed, deletes what is gone, and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from askwell.pages.site import Build, Page


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: the places below the folder that it changed and that it deleted."""

    changed: tuple[str, ...]
    deleted: tuple[str, ...]


def write(build: Build, folder: Path) -> Written:
    """Make `folder` hold exactly this build; dotfiles in it are left alone."""
    files = {page.uri: as_markdown(page) for page in build.pages} | build.files
    changed = [uri for uri, raw in files.items() if _write(folder / uri, raw)]
    return Written(tuple(changed), tuple(_delete_stale(folder, files)))


def as_markdown(page: Page) -> bytes:
    """Return a page as engines want it: front matter, then one block of HTML, left alone."""
    front = "".join(f"{name}: {_quoted(value)}\n" for name, value in meta(page).items())
    return f"---\n{front}---\n\n{block(page)}\n".encode()


def meta(page: Page) -> dict[str, str]:
    """Return what the frame asks of a page: its front matter."""
    return {
        "title": page.title,
        "description": page.description,
        "section": page.section,
        "stage": page.stage,
        "address": page.address,
        "script": page.script,
    }


def block(page: Page) -> str:
    """Return a page's body as the one block that the frame surrounds."""
    return f'<div class="page">\n{page.body.strip()}\n</div>'


def _quoted(value: str | Sequence[str]) -> str:
    """Return JSON that is YAML too: what may break a line is escaped, no sign is halved."""
    odd = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff]")
    return odd.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def _write(path: Path, raw: bytes) -> bool:
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return True


def _delete_stale(folder: Path, files: dict[str, bytes]) -> list[str]:
    deleted = []
    for path in sorted(folder.rglob("*"), reverse=True):
        uri = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif uri not in files:
            path.unlink()
            deleted.append(uri)
    return deleted
