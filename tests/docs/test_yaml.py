"""The right ways of the page on YAML read well, and the wrong ones do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent
from typing import Any, get_origin

import pytest

from askwell.kinds import KINDS
from askwell.kinds.base import Model
from askwell.library.drafts import models
from askwell.reading.reader import read
from tests.docs.written import HANDBOOK, document, section

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


BLOCKS = [
    dedent(block)
    for block in re.findall(
        r"(?<!Wrong:\n\n)^( *```yaml\n.*?)^ *```$", document(HANDBOOK), re.DOTALL | re.MULTILINE
    )
]


def fields_of(model: type[Model]) -> Iterator[tuple[str, Any]]:
    """Yield the name and the type of every field of a model, and of all that is in it."""
    for name, field in model.model_fields.items():
        yield field.alias or name, field.annotation
        for inner in models(field.annotation):
            yield from fields_of(inner)


FIELDS = [("schema", int), *((kind.key, list) for kind in KINDS)] + [
    field for kind in KINDS for field in fields_of(kind.model)
]
NAMES = {name for name, _ in FIELDS}
OF_EDITORS = {name for name, kind in FIELDS if get_origin(kind) is dict}
"""Fields whose own names editors choose, such as the rules of "only_if"."""


def names_in(data: Any) -> Iterator[str]:
    for name, value in data.items() if isinstance(data, dict) else ():
        yield name
        yield from names_in(value) if name not in OF_EDITORS else ()
    for each in data if isinstance(data, list) else ():
        yield from names_in(each)


def test_every_block_of_yaml_in_the_handbook_reads_well_and_has_names_that_exist() -> None:
    assert len(BLOCKS) > 40
    for block in BLOCKS:
        source, problems = read("block.yml", block.partition("\n")[2].encode())
        assert problems == [], block
        assert {*names_in(source.data)} <= NAMES, block
