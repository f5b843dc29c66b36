"""Values of every make as lines of YAML: new lists and groups, laid out as the file is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.patching.scalars import Laid, ScalarPlace, laid
from askwell.reading.source import Data

_WORD = re.compile(r"[\w/#.-]+")
"""Entries that stand beside each other in brackets: ids and the like."""


def written(value: Data, spot: ScalarPlace) -> Laid:
    """Return a value as it is written after a name or a dash."""
    if value is None:
        return Laid("")
    if isinstance(value, str):
        return laid(value, spot)
    if spot.in_brackets or not value or _is_short(value, spot):
        return Laid(_in_brackets(value, spot))
    return Laid("", tuple(_lines(value, spot)))


def name(word: str, spot: ScalarPlace) -> str:
    """Return a name with its colon."""
    return f"{laid(word, replace(spot, in_brackets=True)).head}:"


def entry(value: Data, indent: int, spot: ScalarPlace) -> list[str]:
    """Return an entry of a list as lines; the first starts at its dash, without what is before."""
    found = after_dash(value, indent, spot)
    return [f"- {found.head}".rstrip(), *found.body]


def after_dash(value: Data, indent: int, spot: ScalarPlace) -> Laid:
    """Return a value as it is written after a dash: a group or a list starts on its line."""
    found = written(value, replace(spot, indent=indent, before=indent + 2, in_brackets=False))
    if found.head or not found.body:
        return found
    first, *rest = _hanging(value, replace(spot, indent=indent + 2))
    return Laid(first[indent + 2 :], tuple(rest))


def pair(key: str, value: Data, indent: int, spot: ScalarPlace) -> list[str]:
    """Return a name and its value as lines; the first without what is before the name."""
    said = name(key, spot)
    inside = replace(spot, indent=indent, before=indent + len(said) + 1, in_brackets=False)
    found = written(value, inside)
    return [f"{said} {found.head}".rstrip(), *found.body]


def _is_short(value: Sequence[Data] | Mapping[str, Data], spot: ScalarPlace) -> bool:
    """Tell whether a list is one of ids that fits on a line."""
    if isinstance(value, Mapping):
        return False
    words = [each for each in value if isinstance(each, str) and _WORD.fullmatch(each)]
    wide = spot.before + sum(map(len, words)) + 2 * len(words)
    return len(words) == len(value) and wide <= spot.layout.width


def _in_brackets(value: Data, spot: ScalarPlace) -> str:
    inside = replace(spot, in_brackets=True)
    if isinstance(value, dict):
        pairs = (f"{name(key, spot)} {_in_brackets(each, spot)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(_in_brackets(each, spot) for each in value)}]"
    return laid(value or "", inside).head


def _lines(value: Data, spot: ScalarPlace) -> Iterator[str]:
    """Yield the lines of a list or a group below the name at a spot's column."""
    deeper = spot.layout.dash if isinstance(value, list) else spot.layout.step
    return _hanging(value, replace(spot, indent=spot.indent + deeper))


def _hanging(value: Data, spot: ScalarPlace) -> Iterator[str]:
    """Yield the lines of a list or a group whose names or dashes stand at a spot's column."""
    indent = spot.indent
    if isinstance(value, dict):
        each_lines = (pair(key, each, indent, spot) for key, each in value.items())
    else:
        assert isinstance(value, list)  # noqa: S101 - nothing else hangs
        each_lines = (entry(each, indent, spot) for each in value)
    for first, *rest in each_lines:
        yield " " * indent + first
        yield from rest
