"""What a file is by its first bytes."""

from __future__ import annotations

import pytest

from askwell.pictures.signs import SEEN, other_kind


@pytest.mark.parametrize("piece", [b"<!---->", b"<!-- -->\n", b"<!DOCTYPE svg>", b" "])
def test_what_only_begins_like_a_drawing_is_looked_through_once(piece: bytes) -> None:
    assert other_kind(piece * SEEN, "png") is None  # a try that doubles with each never ends


def test_a_drawing_may_begin_with_remarks() -> None:
    found = other_kind(b"<!-- by hand --><!----> <svg>", "png")
    assert found
    assert found.ending == "svg"
