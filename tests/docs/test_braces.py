"""The handbook explains every word that can stand in braces."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.kinds.braces import EMBEDS, VALUES
from askwell.library.wording import PUBLISHER_WORDS
from tests.docs.handbook import problems_with
from tests.docs.written import backticked, section


def test_every_word_that_can_stand_in_braces_is_explained() -> None:
    text = section("## Braces")
    assert set(re.findall(r"\{\{ ([a-z]+)\.", text)) == {*VALUES, *EMBEDS}
    after_publisher = re.findall(r"^After `publisher\.` you can write (.*)$", text, re.MULTILINE)[0]
    assert backticked(after_publisher) == PUBLISHER_WORDS


def test_the_braces_that_the_handbook_explains_lead_somewhere(tmp_path: Path) -> None:
    written = re.findall(r"\{\{ [a-z]+\.[a-z0-9_-]+ \}\}", section("## Braces"))
    page = "---\ntitle: Braces\ndescription: All of them.\n---\n" + "\n\n".join(written)
    assert problems_with(tmp_path, {"guide/braces.md": page}) == "No problems found.\n"
