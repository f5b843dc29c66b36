"""What is typed into a form stays in it, and is seen where it was typed."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from tests.handouts.everything import EVERYTHING, HEAD

TYPED = {"name": "Zoë Żółć", "why": "To learn.\nAnd more.", "people.1.who": "Ana"}


def test_what_is_typed_is_seen(tmp_path: Path) -> None:
    blank, filled = tmp_path / "blank.pdf", tmp_path / "filled.pdf"
    blank.write_bytes(make(Sheet(EVERYTHING, HEAD, "letter", "fillable")))
    writer = PdfWriter(clone_from=blank)
    for page in writer.pages:
        writer.update_page_form_field_values(page, TYPED, auto_regenerate=True)
    writer.write(filled)
    fields = PdfReader(filled).get_fields() or {}
    assert {name: fields[name]["/V"] for name in TYPED} == TYPED
    assert any(_picture(blank, number) != _picture(filled, number) for number in (1, 2))


def _picture(pdf: Path, number: int) -> bytes:
    call = ["pdftoppm", "-r", "40", "-f", str(number), "-l", str(number), str(pdf)]
    return subprocess.run(call, capture_output=True, check=True).stdout
