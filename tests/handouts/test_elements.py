"""What elements on paper are is said by a style sheet of our own alone."""

from __future__ import annotations

import re

from askwell.handouts.paper import FOLDER

INLINE = {"a", "span"}
"""What WeasyPrint takes any element for; nothing more has to be said of these."""

UNSEEN = {"meta", "title", "style"}
"""What stands in the head of a document."""


def test_base_css_names_every_element_of_the_templates() -> None:
    words = "".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.html")))
    used = set(re.findall(r"<([a-z]+\d?)[\s>]", words))
    rules = re.sub(r"/\*.*?\*/|\{.*?\}", "", (FOLDER / "base.css").read_text("utf-8"), flags=re.S)
    named = set(re.findall(r"[a-z]+\d?", rules))
    assert {"section", "ol", "textarea"} <= used
    assert used - INLINE - UNSEEN <= named
