"""People by how near they are: circles on paper, the nearest the innermost; a table elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest

from askwell.catalog import Catalog
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.drafts.worksheets import worksheet
from askwell.handouts.making import make
from askwell.handouts.paper import Form as PrintForm
from askwell.handouts.paper import Sheet, html
from askwell.handouts.parts import Circles, Column, Document
from askwell.handouts.pdf import MILLIMETER, _laid
from askwell.handouts.word import WordSource
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library.wording import Wording
from askwell.looks import PAPERS, Paper
from tests.conftest import CheckEdit
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken, spoken

NEAR = Circles(
    "near",
    "Who is near?",
    columns=tuple(Column(f"c{at}", f"Circle {at}", 3) for at in (1, 2, 3, 4)),
    rows=(("family", "Family"), ("1", "")),
    called=("Family", "row 2"),
)
PEOPLE = Document("People", "", "/worksheets/people/", (NEAR,))


@pytest.mark.parametrize("form", ["print", "fillable", "large"])
def test_each_circle_lies_within_the_next(form: PrintForm) -> None:
    sheet = Sheet(PEOPLE, HEAD, "letter", form)
    drawn = html(sheet).partition('<div class="rings">')[2]
    assert re.findall(r'class="(ring(?: nearest)?)(?: typed)?">|(Circle \d)<', drawn) == [
        pair
        for number in (4, 3, 2, 1)
        for pair in (("ring" if number > 1 else "ring nearest", ""), ("", f"Circle {number}"))
    ]
    assert drawn.count(">Family<") == 4
    assert "<table" not in drawn
    assert not broken(make(sheet))


def test_what_is_spoken_of_a_place_names_its_circle() -> None:
    names = spoken(make(Sheet(PEOPLE, HEAD, "letter", "fillable")))
    assert len(names) == 8
    assert names["near.family.c1"] == "Circle 1, Family"
    assert names["near.1.c4"] == "Circle 4, row 2"


def test_no_sheet_is_turned_for_circles() -> None:
    assert not PEOPLE.is_wide(9)


def test_in_word_they_are_a_table() -> None:
    word: Any = docx.Document(BytesIO(make(WordSource(PEOPLE, HEAD, "letter"))))
    assert [cell.text for cell in word.tables[0].rows[0].cells] == [
        "",
        *(column.words for column in NEAR.columns),
    ]
    assert word.tables[0].cell(1, 0).text == "Family"


def test_a_sheet_that_asks_for_circles_has_them(check_edit: CheckEdit) -> None:
    block = "    - {id: near, type: circles, label: Who is near?, columns: [Well, By name]}"
    library, problems = check_edit("worksheets/notes.yml", "  blocks:\n", f"  blocks:\n{block}\n")
    assert not [each for each in problems if each.severity == "error"]
    tell = Telling(Catalog(library), Wording(library), language("en"))
    parts = [part for item in library.all(Worksheet) for part in worksheet(tell, item).parts]
    assert any(isinstance(part, Circles) for part in parts)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_place_to_type_in_crosses_an_arc(paper: Paper) -> None:
    many = replace(NEAR, rows=tuple((str(at), "") for at in range(6)), called=("row",) * 6)
    document = replace(PEOPLE, parts=(many,))
    [page] = _laid(Sheet(document, HEAD, paper, "fillable")).boxes
    drawn = [box for box in page.descendants() if getattr(box, "border_top_width", 0)]
    rings = [box for box in drawn if "ring" in box.element.get("class", "").split()]
    assert len(rings) == 4
    for ring in rings:
        fields = [box for box in ring.descendants() if box.element_tag == "textarea"]
        assert fields
        assert all(_is_below_the_arc(field, ring) for field in fields)


def _is_below_the_arc(field: Any, ring: Any) -> bool:
    """Tell whether a field is a millimeter clear of a ring, whose top is half an ellipse."""
    across, down = (float(each) for each in ring.rounded_border_box()[4])
    middle = ring.border_box_x() + ring.border_width() / 2
    left = field.border_box_x()
    away = max(middle - left, left + field.border_width() - middle)
    arc = down * (1 - max(1 - (away / across) ** 2, 0) ** 0.5)
    return bool(field.border_box_y() > ring.border_box_y() + arc + MILLIMETER)
