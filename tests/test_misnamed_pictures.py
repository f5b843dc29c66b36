from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.test_pictures import PAGE, PNG, drawn

if TYPE_CHECKING:
    from tests.conftest import CheckWith

HEIC, AVIF = b"\x00\x00\x00\x18ftypheic\x00\x00", b"\x00\x00\x00\x1cftypavif\x00\x00"


@pytest.mark.parametrize(
    ("raw", "called"),
    [
        (HEIC, "a HEIC photo, as phones make it"),
        (AVIF, "an AVIF picture"),
        (b"GIF89a", "a GIF"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "a packed file, such as a Word document"),
        (b"<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_file_that_is_something_else_is_called_what_it_is(
    check_with: CheckWith, raw: bytes, called: str
) -> None:
    text = PAGE.format("![a desk](/brand/a.png)")
    _, [problem] = check_with({"guide/story.md": text, "brand/a.png": raw})
    assert problem.message == f"This is {called}, not a PNG."
    assert problem.hint == "Open it, save it as PNG or JPEG, and use that file."


@pytest.mark.parametrize(
    ("name", "raw", "better"),
    [
        ("a.png", drawn("JPEG"), "a.jpg"),
        ("a.jpg", drawn("WEBP"), "a.webp"),
        ("a.webp", PNG, "a.png"),
        ("a.svg", PNG, "a.png"),
        ("a.png", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "a.svg"),
    ],
)
def test_picture_of_another_kind_is_renamed_there_and_where_it_is_named(
    check_with: CheckWith, name: str, raw: bytes, better: str
) -> None:
    text = PAGE.format(f"Two lines\n\nabove: ![a desk](/brand/{name})")
    line = text[: text.index("/brand")].count("\n") + 1
    _, [problem] = check_with({"guide/story.md": text, f"brand/{name}": raw})
    place = f"content/guide/story.md:{line}:{len('above: ![a desk](') + 1}"
    assert problem.hint == f'Rename it to "{better}", also where it is named: {place}.'
