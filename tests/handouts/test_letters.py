"""What the letters of PDFs lack is told where it stands, and never becomes an empty box."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pypdf import PdfReader

from askwell.handouts.letters import shown, unshown
from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import Document, Paragraph, Run
from askwell.pipeline import check
from askwell.project import Project
from tests.conftest import CheckEdit
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken

DAY = date(2026, 11, 22)
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


def test_what_another_keeper_wrote_is_not_told(tmp_path: Path, minimal_content: Path) -> None:
    copytree(minimal_content, tmp_path / "stock" / "content")
    sheet = tmp_path / "stock" / "content" / "worksheets" / "notes.yml"
    sheet.write_text(sheet.read_text().replace("title: Notes", "title: Notes 😀"))
    (tmp_path / "guide" / "content").mkdir(parents=True)
    (tmp_path / "guide" / "guide.yml").write_text("schema: 1\nguide:\n  extends: [../stock]\n")
    below = check(Project.at(tmp_path / "stock"), today=DAY).library
    guide = check(Project.at(tmp_path / "guide"), today=DAY).library
    assert len([*unshown(below)]) == 1
    assert not [*unshown(guide)]


def test_letters_of_other_scripts_stay(check_edit: CheckEdit) -> None:
    library, _ = check_edit("worksheets/notes.yml", "title: Notes", "title: 面")
    assert [each.message.partition("; ")[2] for each in unshown(library)] == [
        "they take it from this machine's fonts."
    ]
    assert shown("面") == "面"
