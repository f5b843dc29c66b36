"""The right column is looked for within limits, however much a file holds."""

from __future__ import annotations

import pytest

from askwell.explaining import moved_lines
from askwell.explaining.extents import Extent, extent
from askwell.loading import load_file
from askwell.reading.indentation import LEFT

ANSWER = """\
  - id: answer-{number}
    group: faq
    question: How long does it take?
    answer: >-
      About half an hour,
      and no longer.
{shift}    stages: [prepare]
{shift}    basis: [survey]
{shift}  - id: answer-{number}-more
{shift}    group: faq
    question: What if nobody answers?
    answer: Write once more.
    stages: [prepare]
"""
"""Lines of which no column is sure where four of them are shifted: two are in the text above."""


FAQ = "".join(
    ("schema: 1\nanswers:\n", *(ANSWER.format(number=n, shift="  " * (n == 1)) for n in range(3)))
)


@pytest.mark.parametrize(("times", "least", "most"), [(5, 3, 9), (100, 10, 100)])
def test_file_is_read_no_oftener_than_its_length_allows(
    monkeypatch: pytest.MonkeyPatch, times: int, least: int, most: int
) -> None:
    read = list[str]()

    def counted(path: str, text: str) -> Extent:
        read.append(text)
        return extent(path, text)

    monkeypatch.setattr(moved_lines, "extent", counted)
    monkeypatch.setattr(moved_lines, "MOST_READ", times * len(FAQ))
    _, problems = load_file("content/faq.yml", "faq.yml", FAQ.encode())
    assert any(problem.hint == LEFT for problem in problems)
    assert least <= len(read) <= most
