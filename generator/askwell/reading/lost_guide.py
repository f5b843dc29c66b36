"""A guide that lost its guide.yml: what is left shows that it stood on other content."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.problems import UsageError
from askwell.reading.reader import read
from askwell.reading.source import Data

GUIDE = "guide.yml"
"""The file that names what a guide stands on."""

_BELOW = re.compile(rb"^ +below:", re.MULTILINE)
"""What a record says of the content that a guide stood on."""

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
    if _BELOW.search(_raw(content / "published.yml")):
        raise _lost(place, "published.yml lists what readers had of the content below")
    if _changes_others(read("changes.yml", _raw(content / "changes.yml"))[0].data):
        raise _lost(place, "changes.yml changes what lies below")


def _raw(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _lost(place: str, sign: str) -> UsageError:
    return UsageError(f"{place}:1:1: This file is missing, and {sign}. {BACK}")


def _changes_others(data: Data) -> bool:
    """Tell whether a decision has an original's digest; a kept warning's is of its own words."""
    match data:
        case {"of": str()}:
            return True
        case dict():
            return any(_changes_others(each) for name, each in data.items() if name != "accepted")
        case list():
            return any(map(_changes_others, data))
    return False
