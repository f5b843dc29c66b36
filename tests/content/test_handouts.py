"""Handouts of the shipped guide: a sample of them, `make proof` looks at all."""

from __future__ import annotations

import random

import page

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.plan import jobs
from askwell.library import Library
from tests.handouts.rules import broken


def test_a_sample_keeps_every_rule(library: Library) -> None:
    pdfs = [job for job in jobs(library) if isinstance(job.source, Sheet)]
    for job in random.Random(1).sample(pdfs, 8):  # noqa: S311 - the same every time
        raw = make(job.source)
        assert not broken(raw), job.place
        assert page.validate_pdf_bytes(raw, profile=page.ValidationProfile.PDF_UA_1).is_compliant
