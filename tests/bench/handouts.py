"""How long the handouts of the shipped guide take: from nothing, again, and against its site.

Usage: python -m tests.bench.handouts. A few and some more are made, and what all take is reckoned
from both: what starting costs is paid once, however many follow. `tests.handouts.proof` makes
all, takes their time, and looks at what was made.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from askwell.checks import check
from askwell.handouts.making import make_files
from askwell.handouts.plan import Job, jobs
from askwell.pipeline import make
from askwell.project import Project
from tests.apart import SHIPPED

COLD, UNCHANGED, EACH = 60, 3, 0.5
"""Seconds to reach: for all on two processors, for all again, and of a processor for one PDF."""
FEW, SOME = 24, 6
"""Of one item in so many all files are made: what one of them needs serves the next, as in all."""


class Run(NamedTuple):
    """What one run took."""

    files: int
    pdfs: int
    """How many of the files are PDFs."""
    seconds: float
    processor: float
    """Seconds of processors."""
    size: int
    """Bytes of all files."""


def reckoned(few: Run, some: Run, files: int) -> Run:
    """Return what so many files take, by the line through two runs."""
    further = (files - some.files) / (some.files - few.files)
    return Run._make(more + (more - less) * further for less, more in zip(few, some, strict=True))


def main() -> None:
    library = check(SHIPPED, today=date(2026, 11, 22))[0]
    every = list(jobs(library))
    some = files_of_some(every, SOME)
    with tempfile.TemporaryDirectory() as folder:
        few = timed(files_of_some(every, FEW), Path(folder, "few"))[0]
        more = timed(some, Path(folder, "some"))[0]
        again = timed(some, Path(folder, "some"))[0]
        site = site_of(Path(folder))
    cold = reckoned(few, more, len(every))
    unchanged = again.seconds * len(every) / len(some)
    each = (more.processor - few.processor) / (more.pdfs - few.pdfs)
    print(f"{len(some)} of {len(every)} files were made; for all of them that would be:")
    print(f"{cold.size / 1e6:.1f} MB")
    print(f"cold: {cold.seconds:.1f} s, {cold.processor:.1f} s of processors", end=" ")
    print(f"(target {COLD} s on two)")
    print(f"{cold.processor / site:.0f} times the site of the same guide ({site:.1f} s)")
    print(f"nothing changed: {unchanged:.1f} s (target {UNCHANGED})")
    print(f"{each:.2f} s of a processor for a PDF (target {EACH})")
    sys.exit(cold.processor / 2 > COLD or each > EACH or unchanged > UNCHANGED)


def files_of_some(every: Sequence[Job], one_in: int) -> list[Job]:
    """Return all files of one item in so many, from one end of the list to the other."""
    items = list(dict.fromkeys(job.item for job in every))
    kept = set(items[::one_in])
    return [job for job in every if job.item in kept]


def timed(some: Sequence[Job], kept: Path) -> tuple[Run, tuple[tuple[Job, bytes], ...]]:
    """Make handouts, but those that the folder keeps; return what it took, and them."""
    kept.mkdir(exist_ok=True)
    start, before = time.perf_counter(), processor_seconds()
    made = make_files(some, kept, lambda _done, _of: None).made
    run = Run(
        files=len(some),
        pdfs=sum(job.place.endswith(".pdf") for job in some),
        seconds=time.perf_counter() - start,
        processor=processor_seconds() - before,
        size=sum(len(raw) for _, raw in made),
    )
    return run, made


def processor_seconds() -> float:
    """Return what the programs that were started and have ended took of processors."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def site_of(folder: Path) -> float:
    """Return the seconds of a processor that the site takes without its handouts."""
    start = time.process_time()
    make(Project(SHIPPED, folder / "build", folder / "site"))
    return time.process_time() - start


if __name__ == "__main__":
    main()
