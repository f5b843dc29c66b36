"""A set's card is one side of one sheet; questions too long for it make none."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from askwell.handouts.card import halves
from askwell.handouts.making import make
from askwell.handouts.paper import TALL, Sheet, html
from askwell.handouts.parts import Document, Heading
from askwell.looks import Paper
from tests.handouts.everything import HEAD


def asking(*words: str) -> Document:
    return Document("A talk", "", "/sets/a/", tuple(Heading(2, each) for each in words))


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_as_much_as_fits_is_on_one_side(paper: Paper, tmp_path: Path) -> None:
    longest = next(
        found
        for count in range(40, 0, -1)
        if halves(found := asking(*[f"{'which word ' * 7}ends it?"] * count))
    )
    assert len(longest.parts) > 6
    (tmp_path / "card.pdf").write_bytes(make(Sheet(longest, HEAD, paper, "card")))
    call = ["pdftotext", "-bbox", "card.pdf", "-"]
    told = subprocess.run(call, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    [height] = map(float, re.findall(r'<page .*height="([\d.]+)"', told))
    inside = re.findall(r'yMin="([\d.]+)" .*yMax="([\d.]+)">which<', told)
    assert len(inside) == 7 * len(longest.parts)
    assert all(20 < float(top) < float(end) < height / 2 - 20 for top, end in inside)


@pytest.mark.parametrize("words", [(), ("word " * 2000,), ("x" * 400,) * 4])
def test_what_fits_on_no_card_makes_none(words: tuple[str, ...]) -> None:
    assert halves(asking(*words)) is None


def test_a_card_has_lines_to_write_on() -> None:
    card = html(Sheet(asking("Why?"), HEAD, "letter", "card"))
    assert f"height: {TALL['card']}mm" in card.partition(".rule {")[2]
