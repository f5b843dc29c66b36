"""Chosen items in one PDF: a cover, contents with the pages where they begin, then each."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from askwell.catalog.made_handouts import ALL, Handout, MadeHandouts
from askwell.checks.bundles import KINDS
from askwell.handouts import folder
from askwell.handouts.paper import Bundle
from askwell.handouts.plan import Job, jobs
from askwell.library import Library
from askwell.pages import build
from askwell.problems import UsageError
from tests.conftest import CheckEdit
from tests.handouts.rules import broken


@pytest.fixture(scope="module")
def names(planned: list[Job]) -> list[str]:
    """Return one item of each kind."""
    first = {job.item.partition(".")[0]: job.item for job in reversed(planned)}
    assert {*first} == {*KINDS}
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
        [begins] = re.findall(rf"^{re.escape(title)}\s+(\d+)$", pages[0], re.MULTILINE)
        assert title in pages[int(begins) - 1].replace("\n", " ")


def _parted(name: str) -> tuple[str, str]:
    kind, _, rest = name.partition(".")
    return kind, rest


def test_an_unknown_item_is_refused_with_the_nearest(
    library: Library, names: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=f'Did you mean "{names[0]}"'):
        folder.bind(library, [f"{names[0]}x"], "", tmp_path)
    assert not [*tmp_path.iterdir()]


def test_the_publishers_bundles_are_made_and_listed_with_what_is_in_them(
    check_edit: CheckEdit,
) -> None:
    bundles = "bundles: [{id: day, title: A day, sheets: [worksheet.notes, worksheet.notes]}]"
    library, problems = check_edit("publisher.yml", "  contact:\n", f"  {bundles}\n  contact:\n")
    assert not [each for each in problems if each.severity == "error"]
    made = {job: job.source for job in jobs(library) if isinstance(job.source, Bundle)}
    assert [job.place for job in made] == [
        f"handouts/bundles/day-{paper}.pdf" for paper in ("letter", "a4")
    ]
    sheets, _ = ([each.title for each in source.documents] for source in made.values())
    assert sheets == ["Notes", "Notes"]
    files = tuple(Handout("print", str(job.paper), job.place, 5) for job in made)
    by_item = {"bundle.day": files, "worksheet.notes": files}
    held = MadeHandouts({ALL: b"", **{job.place: b"" for job in made}}, by_item)
    [page] = [each for each in build(library, handouts=held).pages if each.address == "/handouts/"]
    listed = page.body.partition("</section>")[0]
    assert "A day" in listed
    assert listed.count("<li>Notes</li>") == 2
    assert all(job.place.rpartition("/")[2] in listed for job in made)
