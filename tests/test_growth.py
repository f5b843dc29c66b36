"""A text four times as long takes about four times as long to check, whatever stands in it."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from askwell.checks import all_problems
from askwell.layers.layer import Layer
from askwell.library import Loaded
from askwell.loading import load_file, load_files
from askwell.reading.folder import File
from tests.loaded_once import load_once
from tests.mistaken import sound

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
def test_checking_takes_as_long_as_the_text_is(piece: str, today: date) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        long = {"guide/long.md": PAGE.format(text), "glossary.yml": GLOSSARY.format(text)}
        there = {**sound(), **{place: words.encode() for place, words in long.items()}}
        found = [File(place, raw) for place, raw in sorted(there.items())]

        def load(path: str, place: str, raw: bytes) -> Loaded:
            return (load_file if place in long else load_once)(path, place, raw)

        start = time.process_time()
        library, problems = load_files(Layer.own(Path("content")), found, load=load)
        all_problems(library, problems, today=today)
        return time.process_time() - start

    seconds(1)  # what stays the same is loaded
    measured = ((max(seconds(SHORT), LEAST), seconds(SHORT * TIMES)) for _ in range(TRIES))
    assert any(long <= MOST * short for short, long in measured)
