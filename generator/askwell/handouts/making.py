"""Jobs -> files: what was made before from the same is kept, the rest is made by all processors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from multiprocessing import parent_process
from pathlib import Path
from typing import TypeAlias

from askwell.catalog.made_handouts import Tell
from askwell.handouts import fonts
from askwell.handouts.paper import FOLDER as TEMPLATES
from askwell.handouts.paper import Bundle, Sheet
from askwell.handouts.plan import Job, Source
from askwell.handouts.system import what_is_missing
from askwell.handouts.text import TextSource, text
from askwell.languages import FOLDER as LANGUAGES
from askwell.problems import AskwellError
from askwell.processes.workers import of_this_machine

FEW = 8
"""So many files are made sooner here than by other processes, which have to start."""

PRINTED = (Sheet, Bundle)
"""What becomes a PDF."""

LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "python-docx", "pillow", "resvg-py", "segno")
"""Whose versions can change what a file looks like."""

Made: TypeAlias = tuple[str, bytes | None]
"""A file by name; None for a PDF where there can be none."""

_ENDED = (
    "A process that made handouts was ended, such as for want of memory."
    " Build again: what was made is kept."
)


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """What became of jobs."""

    made: tuple[tuple[Job, bytes], ...]
    missing: str = ""
    """What PDFs lack on this machine, and how to install it."""


def make_files(jobs: Sequence[Job], kept: Path, tell: Tell) -> MadeFiles:
    """Make files, but those that lie in the folder `kept` already, which then holds these alone.

    Raises OSError if they cannot be kept, AskwellError if a process ends before its work.
    """
    keys = [_stamp() + job.key for job in jobs]
    kept.mkdir(parents=True, exist_ok=True)
    there = {path.name for path in kept.iterdir()}
    to_make = {name: job for name, job in zip(keys, jobs, strict=True) if name not in there}
    _make_all(to_make, kept, tell)
    for name in there - {*keys}:
        (kept / name).unlink()
    held = {path.name for path in kept.iterdir()}
    missing = "" if held.issuperset(keys) else what_is_missing()
    found = [(job, kept / name) for name, job in zip(keys, jobs, strict=True) if name in held]
    return MadeFiles(tuple((job, path.read_bytes()) for job, path in found), missing)


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


def _make_all(jobs: dict[str, Job], kept: Path, tell: Tell) -> None:
    alone = len(jobs) <= FEW or parent_process()  # beside a worker, others work already
    items = _by_item(jobs)
    made = chain.from_iterable(map(_made, items) if alone else _by_processes(items))
    for done, (name, raw) in enumerate(made, start=1):
        if raw is not None:
            part = kept / f"{name}.part"
            part.write_bytes(raw)
            part.replace(kept / name)
        tell(done, len(jobs))


def _by_item(jobs: dict[str, Job]) -> list[dict[str, Source]]:
    """Return the files of each item together, the longest work first, so that all end at once."""
    items: dict[str, dict[str, Source]] = {}
    for name, job in jobs.items():
        items.setdefault(job.item, {})[name] = job.source
    return sorted(items.values(), key=_work, reverse=True)


def _work(files: dict[str, Source]) -> int:
    """Tell how long files take, roughly: by the sheets that are laid out for them."""
    return sum(len(each.documents) for each in files.values() if isinstance(each, PRINTED))


def _by_processes(items: list[dict[str, Source]]) -> Iterator[Iterable[Made]]:
    workers = of_this_machine()
    with workers.opened() as pool:
        try:
            waiting = [pool.submit(_whole, files) for files in items]
            for future in as_completed(waiting):
                yield future.result()
        except workers.lost:
            raise AskwellError(_ENDED) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _whole(files: dict[str, Source]) -> list[Made]:
    return [*_made(files)]


def _made(files: dict[str, Source]) -> Iterator[Made]:
    """Make the files of an item: what one needs, such as its code, serves the next.

    Whoever makes PDFs looks whether it can: the command itself waits for no library of theirs.
    """
    are_printed = any(isinstance(source, PRINTED) for source in files.values())
    missing = what_is_missing() if are_printed else ""
    for name, source in files.items():
        yield name, None if missing and isinstance(source, PRINTED) else make(source)


def make(source: Source) -> bytes:
    """Make a file from its source."""
    if isinstance(source, TextSource):
        return text(source)
    if isinstance(source, PRINTED):
        from askwell.handouts.pdf import pdf  # noqa: PLC0415 - slow to load, and may be missing

        return pdf(source)
    from askwell.handouts.word.file import word  # noqa: PLC0415

    return word(source)
