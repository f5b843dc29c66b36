"""A guide that lost its guide.yml: what is left shows that it stood on other content."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.problems import UsageError

GUIDE = "guide.yml"
"""The file that names what a guide stands on."""

_BELOW = re.compile(r"^ +below:", re.MULTILINE)
"""What a record says of the content that a guide stood on."""

_MARK = re.compile(r"^[ -]+of:[ ]+[\"']?[0-9a-f]{12}\b", re.MULTILINE)
"""The mark of an original that somebody decided about."""

_ACCEPTED = re.compile(r"^( *)accepted:(?:.*\n(?=\1[ #-]|\n))*.*", re.MULTILINE)
"""The warnings that a guide keeps, with marks of its own words: it has them alone, too."""

SIGNS = (
    ("published.yml", _BELOW, "lists what readers had of the content below"),
    ("changes.yml", _MARK, "changes what lies below"),
)

WHOLE = ("stages.yml", "audiences.yml", "channels.yml", "rules.yml")
"""Files that no command makes: of a guide that stands alone, texts name what one of them holds."""

BACK = (
    "Put it back. If Askwell's own content is all that was below, write it with three lines: "
    '"schema: 1", "guide:" and "  extends: [askwell]".'
)

BACK_OR_WRITTEN = (
    f"{BACK} If there never was one, write the file that holds what is named, such as "
    "audiences.yml or stages.yml, or take out what names it."
)
"""The remedy where nothing says that there was one: a small guide may stand alone."""


def refuse_lost(folder: Path, place: str = GUIDE) -> None:
    """Raise UsageError if a guide without a guide.yml must have had one; `place` is its path."""
    content = folder / "content"
    for name, pattern, says in SIGNS:
        path = content / name
        words = path.read_text("utf-8", "ignore") if path.is_file() else ""
        if pattern.search(_ACCEPTED.sub("", words)):
            raise UsageError(f"{place}:1:1: This file is missing, and {name} {says}. {BACK}")
