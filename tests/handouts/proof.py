"""Make every handout of the shipped guide, take the time of that, and look each PDF over.

`make proof` prints how often each rule is broken, and which sheets have a page that ends on a
heading, a last one that is nearly empty, or more pages than its page promises. It fails if there
is any of these.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from datetime import date
from itertools import starmap
from pathlib import Path

import page

from askwell.checks import check
from askwell.handouts.paper import Sheet
from askwell.handouts.plan import Job, jobs
from tests.apart import SHIPPED
from tests.bench.handouts import COLD, timed
from tests.handouts.ends import Ends, ends
from tests.handouts.rules import broken, labels, spoken


def main() -> None:
    """Make them, look them over, and tell."""
    library = check(SHIPPED, today=date(2026, 11, 22))[0]
    with tempfile.TemporaryDirectory() as kept:
        run, made = timed(list(jobs(library)), Path(kept))
    pdfs = {job: raw for job, raw in made if job.place.endswith(".pdf")}
    faults = sum(starmap(_faults, pdfs.items()), Counter[str]())
    looked = {job.place: ends(raw) for job, raw in pdfs.items() if job.form != "card"}
    thin = [place for place, end in looked.items() if end.is_thin]
    hanging = [place for place, end in looked.items() if end.headings]
    over = [job.place for job in pdfs if _is_over(job, looked.get(job.place))]
    print(f"All were made in {run.seconds:.0f} s (target {COLD} on two idle processors).")
    print(f"{len(made)} files, {len(pdfs)} PDFs, broken rules: {dict(faults) or 'none'}")
    print(f"{len(looked)} sheets, those with a heading at a foot: {hanging or 'none'}")
    print(f"those with a last page that is nearly empty: {thin or 'none'}")
    print(f"those with more pages than promised: {over or 'none'}")
    sys.exit(bool(faults or hanging or thin or over))


def _is_over(job: Job, end: Ends | None) -> bool:
    """Tell whether a sheet takes more pages than it promises; one in large print promises none."""
    if not isinstance(job.source, Sheet) or job.form not in ("print", "fillable"):
        return False
    promised = job.source.document.pages
    return bool(promised and end and end.pages > promised)


def _faults(job: Job, raw: bytes) -> Counter[str]:
    report = page.validate_pdf_bytes(raw, profile=page.ValidationProfile.PDF_UA_1)
    told = [*broken(raw), *(failure.rule_id for failure in report.failures)]
    if isinstance(job.source, Sheet) and job.source.is_fillable:
        as_shown = spoken(raw) == dict(labels(job.source.document))
        told += [] if as_shown else ["spoken otherwise than shown"]
    return Counter(told)


if __name__ == "__main__":
    main()
