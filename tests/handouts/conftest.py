"""Handouts of the tests' guide, made once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askwell.handouts.making import make
from askwell.handouts.plan import Job, jobs
from askwell.library import Library
from tests.conftest import HAS_OFFICE

collect_ignore = [] if HAS_OFFICE else ["test_office.py"]

Made = dict[str, tuple[Job, bytes]]
"""Jobs and what became of them, by place on the site."""


@pytest.fixture(scope="session")
def planned(library: Library) -> list[Job]:
    """Return what is to be made of the tests' guide."""
    return list(jobs(library))


@pytest.fixture(scope="session")
def made(planned: list[Job]) -> Callable[[Callable[[Job], bool]], Made]:
    """Return what makes the files that are asked for, each once."""
    held: Made = {}

    def some(wanted: Callable[[Job], bool]) -> Made:
        found = [job for job in planned if wanted(job)]
        for job in found:
            if job.place not in held:
                held[job.place] = job, make(job.source)
        return {job.place: held[job.place] for job in found}

    return some


@pytest.fixture(scope="session")
def sample(planned: list[Job], made: Callable[[Callable[[Job], bool]], Made]) -> Made:
    """Return PDFs: the first of every kind in all forms, and every ninth of the others."""
    pdfs = [job for job in planned if job.place.endswith("letter.pdf")]
    first = {(job.item.partition(".")[0], job.form): job for job in reversed(pdfs)}
    chosen = {*(job.place for job in first.values()), *(job.place for job in pdfs[::9])}
    return made(lambda job: job.place in chosen)
