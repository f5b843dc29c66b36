"""Chosen items in one PDF: a cover, contents with the pages where they begin, then each."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from askwell.handouts import folder
from askwell.handouts.plan import Job
from askwell.library import Library
from askwell.problems import UsageError
from tests.handouts.rules import broken


@pytest.fixture(scope="module")
def names(planned: list[Job]) -> list[str]:
    """Return one item of each kind."""
    first = {job.item.partition(".")[0]: job.item for job in reversed(planned)}
    return [*first.values()]


def test_each_item_begins_where_the_contents_say(
    library: Library, names: list[str], tmp_path: Path
) -> None:
    raw = folder.bind(library, names, "A workshop", tmp_path).read_bytes()
    assert not broken(raw)
    pages = [page.extract_text() for page in PdfReader(BytesIO(raw)).pages]
    assert "A workshop" in pages[0]
    titles = [str(library.index[kind][name].name) for kind, name in map(_parted, names)]
    for title in titles:
        [line] = [line for line in pages[0].splitlines() if f"{title}, " in line]
        begins = int(line.rpartition(", ")[2])
        assert title in pages[begins - 1].replace("\n", " ")


def _parted(name: str) -> tuple[str, str]:
    kind, _, rest = name.partition(".")
    return kind, rest


def test_an_unknown_item_is_refused_with_the_nearest(
    library: Library, names: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=f'Did you mean "{names[0]}"'):
        folder.bind(library, [f"{names[0]}x"], "", tmp_path)
    assert not [*tmp_path.iterdir()]
