"""The examples of the handbook, as the guide that they make together."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from pathlib import Path

from askwell.checks import check
from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.reporting.report import as_text
from tests.docs.written import fenced, section

KIND_SECTIONS = re.split(r"^### ", section("## Every kind of file"), flags=re.MULTILINE)[1:]
SECTIONS = {
    re.findall(r"^File: `content/(.+)`$", part, re.MULTILINE)[0]: part for part in KIND_SECTIONS
}
EXAMPLES = {place: fenced(part, "(?:yaml|markdown)")[0] for place, part in SECTIONS.items()}
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
    "<title>Lakeside College</title></svg>"
)
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""One dot."""


def kind_of(place: str) -> Kind:
    return next(kind for kind in KINDS if place.startswith(kind.path))


def problems_with(folder: Path, changes: dict[str, str]) -> str:
    """Make a project of the handbook's examples and some changes, and return what check says."""
    texts = {
        **EXAMPLES,
        "brand/logo.svg": PICTURE,
        "brand/extra.css": ".page { border-radius: 0; }",
        **changes,
    }
    files = {place: text.encode() for place, text in texts.items()} | {"brand/share.png": PNG}
    for place, raw in files.items():
        path = folder / "content" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return as_text(check(folder / "content", today=date(2026, 11, 22))[1])


def changed(place: str, old: str, new: str) -> dict[str, str]:
    example = EXAMPLES.get(place, "")
    assert old in example
    return {place: example.replace(old, new, 1)}
