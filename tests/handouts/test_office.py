"""LibreOffice opens and saves every kind of Word file, and nothing in it is lost.

Collected only where LibreOffice is installed (conftest.py). Version 7.4 keeps the name of a box to
tick where it is alone in a cell. It drops the tag of every field and gives each a new number, in
whatever form: in a line, around one or in a cell, for text, a date, a list or a box, bound or not.
"""

from __future__ import annotations

import subprocess
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from askwell.handouts.making import make
from askwell.handouts.plan import Job
from askwell.handouts.word import WordSource
from tests.handouts.everything import EVERYTHING, HEAD

BOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"


@pytest.fixture(scope="module")
def saved(planned: list[Job], tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Path]]:
    """Return Word files, one of each kind, beside what LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("word")
    first = {job.item.partition(".")[0]: job for job in reversed(planned) if job.form == "word"}
    sources = {kind: job.source for kind, job in first.items()}
    sources["everything"] = WordSource(EVERYTHING, HEAD, "letter")
    for kind, source in sources.items():
        (folder / f"{kind}.docx").write_bytes(make(source))
    own, into = f"-env:UserInstallation={(folder / 'own').as_uri()}", folder / "saved"
    call = ["soffice", "--headless", own, "--convert-to", "docx:Office Open XML Text"]
    files = [f"{kind}.docx" for kind in sources]
    subprocess.run([*call, "--outdir", "saved", *files], cwd=folder, check=True, timeout=120)
    return [(folder / name, into / name) for name in files]


def test_libreoffice_saves_each_kind_without_loss(saved: list[tuple[Path, Path]]) -> None:
    for before, after in saved:
        assert held(after) == held(before), before.name


def held(path: Path) -> dict[str, Any]:
    """Return what a Word file says and is made of."""
    told: Any = docx.Document(str(path))
    paragraphs = [Paragraph(each, told) for each in told.element.iter(qn("w:p"))]
    with ZipFile(path) as found:
        core = found.read("docProps/core.xml").decode()
    return {
        "words": [" ".join("".join(_texts(each)).split()) for each in paragraphs],
        "headings": [(_style(each), each.text) for each in paragraphs if _is_head(each)],
        "tables": [(len(each.rows), len(each.columns)) for each in told.tables],
        "head rows": len([*told.element.iter(qn("w:tblHeader"))]),
        "names": [each.get(qn("w:val")) for each in told.element.iter(qn("w:alias"))],
        "pictures": [each.get("descr") for each in _drawn(told)],
        "boxes": len([*told.element.iter(BOX)]),
        "links": len([*told.element.iter(qn("w:hyperlink"))]),
        "paper": [(round(each.page_width.mm), each.orientation) for each in told.sections],
        "title": unescape(core.partition("<dc:title>")[2].partition("<")[0]),
        "language": core.partition("<dc:language>")[2].partition("<")[0],
    }


def _drawn(told: Any) -> list[Any]:
    """Return the pictures of a Word file, those of its first head first."""
    parts = (told.sections[0].first_page_header._element, told.element)  # noqa: SLF001
    return [each for part in parts for each in part.iter(qn("wp:docPr"))]


def _texts(paragraph: Paragraph) -> list[str]:
    return [each.text or "" for each in paragraph._p.iter(qn("w:t"))]  # noqa: SLF001


def _style(paragraph: Paragraph) -> str:
    return str(paragraph.style.name if paragraph.style else "")


def _is_head(paragraph: Paragraph) -> bool:
    return _style(paragraph).startswith(("Title", "Heading"))
