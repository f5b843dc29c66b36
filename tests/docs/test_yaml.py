"""The right ways of the page on YAML read well, and the wrong ones do not."""

from __future__ import annotations

import re

import pytest

from askwell.reading.reader import read
from tests.docs.written import section

PAIRS = re.findall(
    r"^Wrong:\n\n```yaml\n(.*?)```\n\nRight:\n\n```yaml\n(.*?)```$",
    section("## YAML in one page"),
    re.DOTALL | re.MULTILINE,
)


def test_the_page_on_yaml_shows_a_wrong_and_a_right_way_of_each_rule() -> None:
    assert len(PAIRS) == section("## YAML in one page").count("Wrong:") == 9


@pytest.mark.parametrize(
    ("wrong_way", "right_way"), PAIRS, ids=[str(number) for number in range(1, len(PAIRS) + 1)]
)
def test_the_right_way_reads_well_and_the_wrong_way_does_not(
    wrong_way: str, right_way: str
) -> None:
    right, no_problems = read("right.yml", right_way.encode())
    wrong, problems = read("wrong.yml", wrong_way.encode())
    assert no_problems == []
    assert isinstance(right.data, dict)
    assert problems or wrong.data != right.data
