"""A picture that lies elsewhere is to be moved back only if nothing names it where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckWith, Files

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

PAGE = """\
---
title: A story
description: How it went.
---

![a desk](/{}/desk.svg)
"""


@pytest.mark.parametrize(
    ("others", "back"),
    [({}, " If it was moved by accident, move it back."), ({"guide/our-desk.md": "brand"}, "")],
    ids=["named by nothing", "named by a page"],
)
def test_picture_that_lies_elsewhere_is_moved_back_unless_something_names_it_there(
    check_with: CheckWith, others: dict[str, str], back: str
) -> None:
    pages = {place: PAGE.format(folder) for place, folder in others.items()}
    files: Files = {"guide/story.md": PAGE.format("guide"), "brand/desk.svg": DRAWING, **pages}
    _, problems = check_with(files)
    [hint] = [each.hint for each in problems if each.check == "missing-picture"]
    assert hint == f'Did you mean "/brand/desk.svg"?{back}'
