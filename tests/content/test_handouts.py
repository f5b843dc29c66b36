"""Handouts of the shipped guide: a sample of them, `make proof` looks at all."""

from __future__ import annotations

import random
from io import BytesIO

import page
import pytest
from pypdf import PdfReader

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.plan import Job, jobs
from askwell.library import Library
from tests.handouts.ends import ends
from tests.handouts.rules import broken, labels, spoken


@pytest.fixture(scope="module")
def printed(library: Library) -> list[tuple[Job, Sheet]]:
    return [(job, job.source) for job in jobs(library) if isinstance(job.source, Sheet)]


def test_a_sample_keeps_every_rule(printed: list[tuple[Job, Sheet]]) -> None:
    for job, source in random.Random(1).sample(printed, 8):  # noqa: S311 - the same every time
        raw = make(source)
        assert not broken(raw), job.place
        assert page.validate_pdf_bytes(raw, profile=page.ValidationProfile.PDF_UA_1).is_compliant
        assert job.form == "card" or not ends(raw).headings, job.place


def test_of_a_sample_what_is_spoken_is_what_stands_there(
    printed: list[tuple[Job, Sheet]],
) -> None:
    forms = [source for _, source in printed if source.is_fillable]
    for source in random.Random(1).sample(forms, 3):  # noqa: S311 - the same every time
        assert spoken(make(source)) == dict(labels(source.document)), source.document.title


@pytest.mark.parametrize(("sheet", "pages"), [("ten-steps", 1), ("ten-steps-two-sides", 2)])
def test_the_ten_steps_are_on_one_side_and_on_two(
    sheet: str, pages: int, printed: list[tuple[Job, Sheet]]
) -> None:
    found = {
        source.paper: len(PdfReader(BytesIO(make(source))).pages)
        for job, source in printed
        if job.item == f"worksheet.{sheet}" and job.form == "print"
    }
    assert found == {"letter": pages, "a4": pages}
