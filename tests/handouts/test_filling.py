"""What is typed and ticked in a form stays in it, and is seen where it was typed and ticked."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from tests.handouts.everything import EVERYTHING, HEAD

TYPED = {"name": "Zoë Żółć", "why": "To learn.\nAnd more.", "people.1.who": "Ana"}
TICKED = {"some.b": "/on", "smile": "/on", "one": "/1", "how": "/0"}
"""Boxes, and which button of a group."""

Place = tuple[int, str, str]
"""The number of a page, a field's name there, and which of its buttons it is."""


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "a.pdf"
    path.write_bytes(make(Sheet(EVERYTHING, HEAD, "letter", "fillable")))
    return path


@pytest.fixture(scope="module")
def filled(blank: Path) -> Path:
    writer = PdfWriter(clone_from=blank)
    for page in writer.pages:
        writer.update_page_form_field_values(page, {**TYPED, **TICKED}, auto_regenerate=False)
    path = blank.with_name("b.pdf")
    writer.write(path)
    return path


def test_what_is_typed_and_ticked_stays(filled: Path) -> None:
    fields = PdfReader(filled).get_fields() or {}
    assert {name: fields[name]["/V"] for name in (*TYPED, *TICKED)} == {**TYPED, **TICKED}


def test_it_is_seen_where_it_stands_and_nowhere_else(blank: Path, filled: Path) -> None:
    assert _seen(blank) == set()
    assert _seen(filled) == {*((name, "") for name in TYPED), *TICKED.items()}


def _seen(pdf: Path) -> set[tuple[str, str]]:
    """Return the fields and buttons that have ink within their edges."""
    return {
        (name, button)
        for (number, name, button), box in _boxes(pdf)
        if any(_picture(pdf, number, box).convert("L").histogram()[:128])
    }


def _boxes(pdf: Path) -> Iterator[tuple[Place, tuple[int, ...]]]:
    """Yield the inside of each field and button: left, top, width, height, in dots."""
    page: Any  # pypdf leaves open what is in one
    for number, page in enumerate(PdfReader(pdf).pages, start=1):
        for held in page["/Annots"]:
            field: Any = held.get_object()
            if field["/Subtype"] == "/Widget":
                whole = field if "/T" in field else field["/Parent"]
                name, is_button = whole["/T"], whole["/FT"] == "/Btn"
                [button] = {*field["/AP"]["/N"]} - {"/Off"} if is_button else {""}
                (left, right), (low, high) = (
                    sorted(map(float, field["/Rect"][at::2])) for at in (0, 1)
                )
                edge = min(3, (high - low) / 4)
                top = float(page.mediabox.top) - high
                box = (left + edge, top + edge, right - left - 2 * edge, high - low - 2 * edge)
                yield (number, str(name), str(button)), tuple(int(2 * each) for each in box)


def _picture(pdf: Path, number: int, box: tuple[int, ...]) -> Image.Image:
    left, top, width, height = map(str, box)
    page = ["-f", str(number), "-l", str(number), "-r", "144"]
    call = ["pdftoppm", *page, "-x", left, "-y", top, "-W", width, "-H", height, str(pdf)]
    return Image.open(BytesIO(subprocess.run(call, capture_output=True, check=True).stdout))
