"""A text four times as long takes about four times as long to check, whatever stands in it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckWith

SHORT, TIMES = 4_000, 4

MOST = 2 * TIMES
"""How much longer the long text may take: twice what is fair. A square takes 16 times."""

TRIES = 6
"""How often both are measured: a busy machine is unfair to some, a square to every one."""

LEAST = 0.02
"""Seconds below which a time is noise."""

PIECES = [
    "1,",
    ".",
    "{{ ",
    "{{ x }} ",
    "}} ",
    "{",
    "[a](",
    "[",
    "![",
    "*a ",
    "`a",
    "<a",
    "# or what",
    "\u200b a",
]

GLOSSARY = "schema: 1\nterms:\n  - id: a\n    term: A\n    means: |\n      {}\n"

PAGE = "---\ntitle: A\ndescription: B\n---\n{}\n"


@pytest.mark.parametrize("piece", PIECES)
def test_checking_takes_as_long_as_the_text_is(check_with: CheckWith, piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        check_with({"guide/long.md": PAGE.format(text), "glossary.yml": GLOSSARY.format(text)})
        return time.process_time() - start

    measured = ((max(seconds(SHORT), LEAST), seconds(SHORT * TIMES)) for _ in range(TRIES))
    assert any(long <= MOST * short for short, long in measured)
