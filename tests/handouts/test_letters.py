"""What the letters of PDFs lack is told where it stands, and never becomes an empty box."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from askwell.handouts.letters import shown, unshown
from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import Document, Paragraph, Run
from tests.conftest import CheckEdit
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken

NAMES = ("Ελένη Παππά", "Олена Ковальчук", "Nguyễn Thị Hồng Ánh", "Pa Nyiaj Vwj", "Łukasz Żółć")


@pytest.mark.parametrize("name", [*NAMES, "ليلى حداد"])
def test_names_in_many_letters_are_in_a_pdf_with_our_own_letters(name: str) -> None:
    parts = (Paragraph((Run(name),)), Paragraph((Run(name, strong=True),)))
    raw = make(Sheet(Document(name, name, "/worksheets/names/", parts), HEAD, "letter"))
    assert not broken(raw)
    assert shown(name) == name
    first = PdfReader(BytesIO(raw)).pages[0]
    fonts: Any = first["/Resources"]["/Font"]  # type: ignore[index]
    assert all("Handout" in str(font["/BaseFont"]) for font in fonts.values())
    if name in NAMES:  # what runs from right to left is told letter by letter
        assert first.extract_text().count(name) >= 3


def test_an_emoji_is_left_out_and_told(check_edit: CheckEdit) -> None:
    library, problems = check_edit("worksheets/notes.yml", "title: Notes", "title: Notes 😀")
    assert not [each for each in problems if each.severity == "error"]
    [told] = unshown(library)
    assert (told.path, told.check) == ("content/worksheets/notes.yml", "unshown-sign")
    assert "grinning face (U+1F600)" in told.message
    assert shown("Notes 😀!") == "Notes !"


def test_letters_of_other_scripts_stay(check_edit: CheckEdit) -> None:
    library, _ = check_edit("worksheets/notes.yml", "title: Notes", "title: 面")
    assert [each.message.partition("; ")[2] for each in unshown(library)] == [
        "they take it from this machine's fonts."
    ]
    assert shown("面") == "面"
