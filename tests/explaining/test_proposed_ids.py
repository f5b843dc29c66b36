"""An entry without an id gets one proposed: of its own text, and one that it can have."""

from __future__ import annotations

import pytest

from askwell.loading import load_file

FILE = """\
schema: 1
terms:
  - id: learn-first
    term: Other
    means: Something else.
  - status: published
    means: Those who were here.
    term: {}
"""


@pytest.mark.parametrize(
    ("term", "proposed"),
    [
        ("Alumni", "alumni"),
        ("Learn first", "..."),  # the entry above has that
        ('"Yes"', "..."),  # YAML reads that as something else
        ('"2024"', "..."),
    ],
)
def test_id_is_proposed_of_the_text_that_names_the_entry(term: str, proposed: str) -> None:
    [problem] = load_file("glossary.yml", "glossary.yml", FILE.format(term).encode())[1]
    assert problem.hint == f'Add "id: {proposed}" here.'
