"""What is said by another way of meeting stands on a line of its own, which names that way."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest

from askwell.handouts.making import make
from askwell.handouts.plan import Job

CALL = "If you meet by phone: "


@pytest.fixture
def plans(planned: list[Job]) -> dict[str, bytes]:
    """Return the plan of a talk, by the ending of its file."""
    jobs = {job.place.rpartition(".")[2]: job for job in planned if "/agenda-20." in job.place}
    return {ending: make(job.source) for ending, job in jobs.items()}


def test_in_text(plans: dict[str, bytes]) -> None:
    lines = plans["txt"].decode().splitlines()
    assert any(line.startswith(f"  {CALL}“") for line in lines)


def test_in_word(plans: dict[str, bytes]) -> None:
    told: Any = docx.Document(BytesIO(plans["docx"]))
    cells = [cell.text for table in told.tables for row in table.rows for cell in row.cells]
    assert any(f"”\n{CALL}“" in cell for cell in cells)


def test_in_a_script(planned: list[Job]) -> None:
    [job] = [each for each in planned if each.place.endswith("/open-the-meeting.txt")]
    assert f"\n\n  {CALL}" in make(job.source).decode()
