"""Make every handout of the shipped guide, measure it, and look each PDF over.

`python -m tests.handouts.proof` prints seconds and files, and fails if a PDF breaks a rule.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

import page

from askwell.checks import check
from askwell.handouts.making import make_files
from askwell.handouts.plan import Job, jobs
from askwell.library import Library
from askwell.pipeline import make
from askwell.project import Project
from tests.apart import SHIPPED
from tests.handouts.rules import broken

COLD, UNCHANGED, EACH = 60, 3, 0.5
"""Seconds to reach: for all on two processors, for all again, and of a processor for one file."""


def main() -> None:
    """Measure, look over, and tell."""
    library = check(SHIPPED, today=date(2026, 11, 22))[0]
    with tempfile.TemporaryDirectory() as folder:
        cold, made = _timed(library, Path(folder))
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        warm, _ = _timed(library, Path(folder))
        site = _site(Path(folder))
    processor = spent.ru_utime + spent.ru_stime
    print(f"{len(made)} files, {sum(len(raw) for _, raw in made) / 1e6:.1f} MB")
    print(f"cold: {cold:.1f} s, {processor:.1f} s of processors (target {COLD} s on two)")
    print(f"that is {processor / site:.0f} times the site of the same guide ({site:.1f} s)")
    print(f"nothing changed: {warm:.1f} s (target {UNCHANGED})")
    pdfs = [(job, raw) for job, raw in made if job.place.endswith(".pdf")]
    print(f"{processor / len(pdfs):.2f} s of a processor for a PDF (target {EACH})")
    faults = _faults(pdfs)
    print(f"{len(pdfs)} PDFs, broken rules: {dict(faults) or 'none'}")
    slow = processor / 2 > COLD or processor / len(pdfs) > EACH
    sys.exit(int(bool(faults) or slow))


def _timed(library: Library, kept: Path) -> tuple[float, tuple[tuple[Job, bytes], ...]]:
    start = time.perf_counter()
    files = make_files(list(jobs(library)), kept, lambda _done, _of: None)
    return time.perf_counter() - start, files.made


def _site(folder: Path) -> float:
    """Return the seconds of a processor that the site takes without its handouts."""
    start = time.process_time()
    make(Project(SHIPPED, folder / "build", folder / "site"))
    return time.process_time() - start


def _faults(pdfs: list[tuple[Job, bytes]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for _, raw in pdfs:
        found.update(broken(raw))
        report = page.validate_pdf_bytes(raw, profile=page.ValidationProfile.PDF_UA_1)
        found.update(failure.rule_id for failure in report.failures)
    return found


if __name__ == "__main__":
    main()
