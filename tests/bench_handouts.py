"""How long the handouts of the shipped guide take: from nothing, again, and against its site.

Usage: python -m tests.bench_handouts. Some are made, and what all take is reckoned from them;
`tests.handouts.proof` makes all, takes their time, and looks at what was made.
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

from askwell.checks import check
from askwell.handouts.making import make_files
from askwell.handouts.plan import Job, jobs
from askwell.pipeline import make
from askwell.project import Project
from tests.apart import SHIPPED

COLD, UNCHANGED, EACH = 60, 3, 0.5
"""Seconds to reach: for all on two processors, for all again, and of a processor for one PDF."""
EVERY = 6
"""Of one item in so many all files are made: what one of them needs serves the next, as in all."""


def main() -> None:
    library = check(SHIPPED, today=date(2026, 11, 22))[0]
    every = list(jobs(library))
    some = files_of_some(every)
    share = len(every) / len(some)
    with tempfile.TemporaryDirectory() as folder:
        cold, made = timed(some, Path(folder))
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        warm, _ = timed(some, Path(folder))
        site = site_of(Path(folder))
    processor = spent.ru_utime + spent.ru_stime
    each = processor / sum(job.place.endswith(".pdf") for job, _ in made)
    size = sum(len(raw) for _, raw in made) * share / 1e6
    print(f"{len(made)} of {len(every)} files were made; for all of them that would be:")
    print(f"{size:.1f} MB")
    print(f"cold: {cold * share:.1f} s, {processor * share:.1f} s of processors", end=" ")
    print(f"(target {COLD} s on two)")
    print(f"{processor * share / site:.0f} times the site of the same guide ({site:.1f} s)")
    print(f"nothing changed: {warm * share:.1f} s (target {UNCHANGED})")
    print(f"{each:.2f} s of a processor for a PDF (target {EACH})")
    sys.exit(processor * share / 2 > COLD or each > EACH or warm * share > UNCHANGED)


def files_of_some(every: Sequence[Job]) -> list[Job]:
    """Return all files of one item in so many, from one end of the list to the other."""
    items = list(dict.fromkeys(job.item for job in every))
    kept = set(items[::EVERY])
    return [job for job in every if job.item in kept]


def timed(some: Sequence[Job], kept: Path) -> tuple[float, tuple[tuple[Job, bytes], ...]]:
    """Make handouts, but those that the folder keeps; return the seconds, too."""
    start = time.perf_counter()
    files = make_files(some, kept, lambda _done, _of: None)
    return time.perf_counter() - start, files.made


def site_of(folder: Path) -> float:
    """Return the seconds of a processor that the site takes without its handouts."""
    start = time.process_time()
    make(Project(SHIPPED, folder / "build", folder / "site"))
    return time.process_time() - start


if __name__ == "__main__":
    main()
