"""Jobs -> files: what was made before from the same is kept, the rest is made by all processors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import parent_process
from pathlib import Path

from askwell.handouts import fonts
from askwell.handouts.paper import FOLDER as TEMPLATES
from askwell.handouts.paper import Bundle, Sheet
from askwell.handouts.plan import Job, Source
from askwell.handouts.system import what_is_missing
from askwell.handouts.text import Plain, text
from askwell.languages import FOLDER as LANGUAGES
from askwell.shelf import Tell
from askwell.workers import of_this_machine

FEW = 8
"""So many files are made sooner here than by other processes, which have to start."""

PRINTED = (Sheet, Bundle)
"""What becomes a PDF."""

LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "python-docx", "pillow", "resvg-py")
"""Whose versions can change what a file looks like."""


@dataclass(frozen=True, slots=True)
class Files:
    """What became of jobs."""

    made: tuple[tuple[Job, bytes], ...]
    missing: str = ""
    """What PDFs lack on this machine, and how to install it."""


def make_files(jobs: Sequence[Job], kept: Path, tell: Tell) -> Files:
    """Make files, but those that lie in the folder `kept` already, which then holds these alone.

    Raises OSError if they cannot be kept.
    """
    keys = [_stamp() + job.key for job in jobs]
    kept.mkdir(parents=True, exist_ok=True)
    there = {path.name for path in kept.iterdir()}
    to_make = {name: job.source for name, job in zip(keys, jobs, strict=True) if name not in there}
    missing = (
        what_is_missing() if any(isinstance(each, PRINTED) for each in to_make.values()) else ""
    )
    if missing:
        to_make = {name: each for name, each in to_make.items() if not isinstance(each, PRINTED)}
    _make_all(to_make, kept, tell)
    for name in there - {*keys}:
        (kept / name).unlink()
    held = {path.name for path in kept.iterdir()}
    found = [(job, kept / name) for name, job in zip(keys, jobs, strict=True) if name in held]
    return Files(tuple((job, path.read_bytes()) for job, path in found), missing)


@cache
def _stamp() -> str:
    """Return a digest of what else makes files: letters, looks, words, libraries."""
    digest = hashlib.blake2b(" ".join(map(_version, LIBRARIES)).encode(), digest_size=6)
    own, words = Path(__file__).parent.rglob("*.py"), LANGUAGES.glob("*.yml")
    letters = (fonts.FOLDER / file for _, _, _, file in fonts.FACES)
    for path in (*sorted(own), *sorted(TEMPLATES.iterdir()), *sorted(words), *letters):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()}-"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _make_all(sources: dict[str, Source], kept: Path, tell: Tell) -> None:
    alone = len(sources) <= FEW or parent_process()  # beside a worker, others work already
    made = _here(sources) if alone else _by_processes(sources)
    for done, (name, raw) in enumerate(made, start=1):
        part = kept / f"{name}.part"
        part.write_bytes(raw)
        part.replace(kept / name)
        tell(done, len(sources))


def _here(sources: dict[str, Source]) -> Iterator[tuple[str, bytes]]:
    return ((name, make(source)) for name, source in sources.items())


def _by_processes(sources: dict[str, Source]) -> Iterator[tuple[str, bytes]]:
    with of_this_machine().opened() as pool:
        waiting: dict[Future[bytes], str] = {
            pool.submit(make, source): name
            for name, source in reversed(sources.items())  # bundles, which take longest, first
        }
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def make(source: Source) -> bytes:
    """Make a file from its source."""
    if isinstance(source, Plain):
        return text(source)
    if isinstance(source, PRINTED):
        from askwell.handouts.pdf import pdf  # noqa: PLC0415 - slow to load, and may be missing

        return pdf(source)
    from askwell.handouts.word.file import word  # noqa: PLC0415

    return word(source)
