"""The editor's own pages, from its templates. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from askwell.editor.labels import label_of, way_in_words
from askwell.languages import LANGUAGE, language

HERE = Path(__file__).parent

SCRIPTS = (
    "answers",
    "before",
    "editor",
    "going",
    "offers",
    "pictures",
    "presses",
    "remaking",
    "saving",
    "server",
    "told",
)

FILES: Mapping[str, str] = {
    **{f"{name}.js": "text/javascript; charset=utf-8" for name in SCRIPTS},
    **{f"{name}.css": "text/css; charset=utf-8" for name in ("editor", "form")},
}
"""What the pages load, and of which type each file is."""


def page(template: str, **values: Any) -> str:
    """Return a page, or a part of one, made of values."""
    return _templates().get_template(template).render(**values)


def text(key: str, /, **values: object) -> str:
    """Return words as plain text."""
    return language(LANGUAGE).text(key, **values)


def words_of(group: str) -> Mapping[str, str]:
    """Return the words of a group, by the rest of their keys."""
    return language(LANGUAGE).group(group)


def file(name: str) -> bytes:
    """Return something that pages load."""
    return (HERE / name).read_bytes()


@cache
def _templates() -> Environment:
    spoken = language(LANGUAGE)
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"say": spoken.say, "text": spoken.text, "language": spoken.name}
    made.filters |= {
        "rows": _rows,
        "in_words": way_in_words,
        "label": label_of,
        "six_digits": _six_digits,
    }
    made.tests["day"] = _is_day
    return made


def _six_digits(value: str) -> str:
    """Return a color as a browser's palette takes it: of what is none yet, black."""
    return value if re.fullmatch("#[0-9a-fA-F]{6}", value) else "#000000"


def _is_day(value: str) -> bool:
    """Tell whether a browser's calendar can hold this: it drops what is no date."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _rows(value: str, least: int = 1) -> int:
    """Return how many lines a field shows, for browsers that do not grow fields themselves."""
    lines: Sequence[str] = value.split("\n")
    return max(least, min(sum(1 + len(line) // 70 for line in lines), 30))
