"""Build -> files that an engine reads.

Writes what changed, deletes what is gone, and nothing else: a list in the folder says what is ours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from askwell.kinds.sections import style_of
from askwell.looks import Look
from askwell.pages.site import Build, Page
from askwell.problems import UsageError
from askwell.targets import owned

INSIDE = "askwell/guest.html"
"""The template of a page inside a theme, by the name that the theme finds it by."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: the places below the folder that it changed and that it deleted."""

    changed: tuple[str, ...]
    deleted: tuple[str, ...]


def write(build: Build, folder: Path, *, is_workshop: bool = False) -> Written:
    """Make `folder` hold this build and no older one; what others put there is left alone.

    A workshop is a folder that is ours: there, what lies in a page's place without a list is, too.
    Raises UsageError if something of others stands in a page's place.
    """
    files = _Files(build)
    ours = _ours(folder, files, is_workshop=is_workshop)
    _refuse_clash(folder, ours, files)
    folder.mkdir(parents=True, exist_ok=True)
    owned.record(folder, ours | set(files))  # first: a write that is killed leaves no file unlisted
    deleted = [uri for uri in sorted(ours - set(files), reverse=True) if _delete(folder, uri)]
    changed = [uri for uri, raw in files.items() if _write(folder / uri, raw)]
    owned.record(folder, files)
    return Written(tuple(changed), tuple(deleted))


class _Files(Mapping[str, bytes]):
    """What is written, by place; a page is made when it is asked for, and never are all held."""

    def __init__(self, build: Build) -> None:
        self._pages = {page.uri: page for page in build.every}
        self._others, self._look = build.files, build.frame.look

    def __getitem__(self, uri: str) -> bytes:
        if uri in self._others:
            return self._others[uri]
        return as_markdown(self._pages[uri], self._look)

    def __iter__(self) -> Iterator[str]:
        return iter({**self._pages, **self._others})

    def __len__(self) -> int:
        return len({*self._pages, *self._others})


def as_markdown(page: Page, look: Look = "notebook") -> bytes:
    """Return a page as engines want it: front matter, then one block of HTML, left alone."""
    told = meta(page) | ({} if look == "notebook" else _as_themes_read(page))
    front = "".join(f"{name}: {_quoted(value)}\n" for name, value in told.items())
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
        "style": style_of(page.section, page.script),
        **({"twin": page.twin} if page.twin else {}),
    }


def _as_themes_read(page: Page) -> dict[str, str]:
    """Return what a theme asks otherwise: the template, and as HTML what it takes for that."""
    told = {"title": page.title, "description": page.description}
    return {"template": INSIDE, **{name: escape(words) for name, words in told.items()}}


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


def _ours(folder: Path, files: Mapping[str, bytes], *, is_workshop: bool) -> frozenset[str]:
    """Return what we wrote here: by the list or, as older ones wrote none, by its form and place.

    In a workshop one of the two is enough, elsewhere it takes both.
    """
    if owned.is_site(folder):
        return owned.listed(folder)
    enough = any if is_workshop else all
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return frozenset(
        uri
        for uri, path in found.items()
        if path.is_file() and enough((uri in files, _has_our_form(path, files.get(uri))))
    )


def _has_our_form(path: Path, raw: bytes | None) -> bool:
    held = path.read_bytes()
    is_page = held.startswith(b'---\ntitle: "') and b'\n---\n\n<div class="page">\n' in held
    return held == raw or (path.suffix == ".md" and is_page)


def _refuse_clash(folder: Path, ours: AbstractSet[str], files: Mapping[str, bytes]) -> None:
    clash = next((uri for uri in owned.others(folder, ours, set(files))), None)
    if clash:
        raise UsageError(
            f"{folder / clash} was not made by Askwell, but the guide needs its name. Move it away."
        )


def _delete(folder: Path, uri: str) -> bool:
    """Delete a file and the folders that are empty without it; tell whether it was there."""
    was_there = (folder / uri).is_file()
    owned.drop(folder, uri)
    return was_there
