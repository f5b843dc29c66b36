"""Make every handout of the shipped guide, take the time of that, and look each PDF over.

`make proof` prints how often each rule is broken, and fails if one is.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import page

from askwell.checks import check
from askwell.handouts.plan import jobs
from tests.apart import SHIPPED
from tests.bench_handouts import COLD, timed
from tests.handouts.rules import broken


def main() -> None:
    """Make them, look them over, and tell."""
    library = check(SHIPPED, today=date(2026, 11, 22))[0]
    with tempfile.TemporaryDirectory() as kept:
        seconds, made = timed(list(jobs(library)), Path(kept))
    pdfs = [raw for job, raw in made if job.place.endswith(".pdf")]
    faults = sum(map(_faults, pdfs), Counter[str]())
    print(f"All were made in {seconds:.0f} s (target {COLD} on two idle processors).")
    print(f"{len(made)} files, {len(pdfs)} PDFs, broken rules: {dict(faults) or 'none'}")
    sys.exit(bool(faults))


def _faults(raw: bytes) -> Counter[str]:
    report = page.validate_pdf_bytes(raw, profile=page.ValidationProfile.PDF_UA_1)
    return Counter([*broken(raw), *(failure.rule_id for failure in report.failures)])


if __name__ == "__main__":
    main()
