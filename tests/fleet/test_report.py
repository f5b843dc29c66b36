"""What a fleet tells of its guides."""

from __future__ import annotations

from askwell.fleet import report
from askwell.fleet.task import Outcome
from askwell.problems import Problem

LINES = ("  gone:", "    - email.thank-card")
FAILED = Outcome(
    "hill",
    "failed",
    problems=(
        Problem("a/content/changes.yml", 2, 1, "dead-link", "It is gone.", "Write:", lines=LINES),
    ),
)


def test_lines_to_write_stand_as_they_are_to_be_copied() -> None:
    told = report.line(FAILED).splitlines()
    assert [each for each in told if each in LINES] == [*LINES]
    assert told[1].startswith("    a/content/changes.yml:2:1: ")


def test_the_page_has_the_lines_to_write() -> None:
    assert "<pre>  gone:\n    - email.thank-card</pre>" in report.as_html([FAILED], 1.0)
