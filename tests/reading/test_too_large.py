"""What is too large to be published is told with the remedy of its sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.reading.folder import LARGEST, SPLIT

if TYPE_CHECKING:
    from tests.conftest import CheckWith


@pytest.mark.parametrize(
    ("place", "size", "told"),
    [
        (
            "faq.yml",
            LARGEST + 1,
            ("too-large-file", "This file has 1.1 MB; at most 1 can be published.", SPLIT),
        ),
        (
            "brand/door.PNG",
            25_000_000,
            (
                "too-large-file",
                "This picture has 25.0 MB; at most 20 can be published.",
                "Save it smaller, such as 2,000 dots wide; a photo as JPEG.",
            ),
        ),
        (
            "brand/door.svg",
            3_000_000,
            (
                "too-large-file",
                "This file has 3.0 MB; at most 1 can be published.",
                "Save it without the photos that are in it, or as PNG.",
            ),
        ),
        (
            "brand/door.heic",
            3_000_000,
            (
                "stray-file",
                "This file is not part of the guide: nothing reads it.",
                "Save the picture as PNG, JPEG, SVG or WebP, and use that one.",
            ),
        ),
    ],
)
def test_file_that_is_too_large_is_told_with_what_fits_it(
    check_with: CheckWith, place: str, size: int, told: tuple[str, str, str]
) -> None:
    _, problems = check_with({place: b"#" * size})
    path = f"content/{place}"
    assert [(each.path, each.check, each.message, each.hint) for each in problems] == [
        (path, *told)
    ]
