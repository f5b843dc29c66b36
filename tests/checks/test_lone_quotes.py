"""Quotation marks come in pairs; how others are told stands in mistakes/markup.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.lone_quotes import check_lone_quotes

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "means",
    [
        '\'They said "yes" and "no".\'',
        'A shelf of 12" boards.',
        "\u201cYes\u201d and \u201cno\u201d.",
        "Both \u2019s are apostrophes.",
    ],
)
def test_pairs_inches_and_apostrophes_are_fine(means: str, check_edit: CheckEdit) -> None:
    library, _ = check_edit("glossary.yml", "The people you know.", means)
    assert list(check_lone_quotes(library)) == []
