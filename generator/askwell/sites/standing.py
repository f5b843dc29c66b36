"""Whether the site that stands is what a build would make: then there is nothing to do.

A record in the workshop says from what the site was made, and how its files lay afterwards.
Whoever deletes it, or touches the site, gets a whole build.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from askwell.problems import Loss, Missing, Problem
from askwell.project import Project
from askwell.reading.folder import File, Unread, files
from askwell.shipped import ASSETS
from askwell.sites.build_request import BuildRequest
from askwell.targets import owned


def record_of(project: Project) -> Path:
    """Return where the record of the site at a project's target lies."""
    return project.workshop / f".standing-{project.target.name}.json"


@dataclass(frozen=True, slots=True)
class Standing:
    """A site as it stands: the number of its pages, and what was told of the content."""

    pages: int
    problems: tuple[Problem, ...]


class Shared:
    """Digests of what guides have in common, each made once: for builds of one moment."""

    def __init__(self, program: str | None = None) -> None:
        self._program = program
        self.layer = cache(_layer)
        self.frame = cache(_frame)

    @cached_property
    def program(self) -> str:
        """The digest of what builds."""
        return self._program or program()


def inputs(
    project: Project, content: Iterable[File | Unread], asked: BuildRequest, shared: Shared
) -> str:
    """Return a digest of everything that a site and its problems depend on.

    That is the content with the layers below it, what is asked (the engine, the form of the site,
    the day, on which reviews fall due), the frame, and the `program`.
    """
    digest = hashlib.blake2b()
    parts = (asked.engine, asked.form, asked.today.isoformat(), project.content.name)
    for part in (shared.program, *parts):
        _add(digest, part.encode())
    _add_content(digest, content)
    for layer in project.below:
        _add(digest, layer.start.encode("utf-8", "surrogateescape"))
        _add(digest, shared.layer(layer.folder))
    for folder in project.frames:
        _add(digest, shared.frame(folder))
    return digest.hexdigest()


def program() -> str:
    """Return a digest of what builds: itself, what browsers load, its Python, what is installed."""
    digest = hashlib.blake2b()
    for part in (sys.version, *_installed()):
        _add(digest, part.encode())
    for folder in (ASSETS, Path(__file__).parent.parent):
        _add_folder(digest, folder)
    return digest.hexdigest()


def recall(project: Project, made_from: str) -> Standing | None:
    """Return the site that stands, if it was made from these inputs and is whole."""
    try:
        record = json.loads(record_of(project).read_bytes())
        if record["made_from"] == made_from and record["site"] == _state(project.target):
            return Standing(record["pages"], tuple(map(_problem, record["problems"])))
    except (OSError, ValueError, LookupError, TypeError):
        pass  # no record, or none of ours: a build makes one
    return None


def _problem(row: dict[str, Any]) -> Problem:
    """Return a problem as it was: JSON made lists of what it holds."""
    missing, loss = row["missing"] and Missing(*row["missing"]), Loss(*map(tuple, row["loss"]))
    name, proposed = map(tuple, (row["name"], row["proposed"]))
    return Problem(**{**row, "name": name, "proposed": proposed, "missing": missing, "loss": loss})


def keep(project: Project, made_from: str, standing: Standing) -> None:
    """Record the site that was just put in its place; where nothing can be written, do without."""
    record = {
        "made_from": made_from,
        "site": _state(project.target),
        "pages": standing.pages,
        "problems": [asdict(problem) for problem in standing.problems],
    }
    path = record_of(project)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(record), encoding="utf-8")
    except OSError:
        path.unlink(missing_ok=True)


def _state(site: Path) -> str:
    """Return what changes when a file of ours is changed: place, size and time of each."""
    digest = hashlib.blake2b(str(site).encode("utf-8", "surrogateescape"))
    for uri in sorted((*owned.listed(site), owned.STAMP)):
        told = os.stat(f"{site}/{uri}")  # noqa: PTH116 - a fifth of the time
        _add(digest, f"{uri} {told.st_size} {told.st_mtime_ns}".encode())
    return digest.hexdigest()


def _add(digest: hashlib.blake2b, part: bytes) -> None:
    """Add a part and its length, so that nothing can move from one part to the next."""
    digest.update(len(part).to_bytes(8, "big"))
    digest.update(part)


def _layer(folder: Path) -> bytes:
    digest = hashlib.blake2b()
    _add_content(digest, files(folder))
    return digest.digest()


def _frame(folder: Path) -> bytes:
    digest = hashlib.blake2b()
    _add_folder(digest, folder)
    return digest.digest()


def _add_content(digest: hashlib.blake2b, content: Iterable[File | Unread]) -> None:
    for file in content:
        _add(digest, file.place.encode("utf-8", "surrogateescape"))
        _add(digest, file.raw if isinstance(file, File) else repr(file).encode())


def _add_folder(digest: hashlib.blake2b, folder: Path) -> None:
    for path in _files(folder):
        _add(digest, path.relative_to(folder).as_posix().encode())
        _add(digest, path.read_bytes())


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.parent.name != "__pycache__" and path.is_file():
            yield path


def _installed() -> list[str]:
    """Name what is installed beside the program: the folders' names hold the versions."""
    folders = (Path(folder) for folder in sys.path if Path(folder).is_dir())
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
