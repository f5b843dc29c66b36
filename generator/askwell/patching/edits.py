"""What can be asked of a file, and what its data are then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from askwell.patching.refusal import PatchError
from askwell.reading.source import Data, Loc

Value: TypeAlias = "str | int | date | Sequence[Value] | Mapping[str, Value] | None"
"""What a file can hold: a word of text, or what is written bare (a number, a date, true)."""


class Bare(str):
    """A scalar that other programs are to take for what it looks like: a number, a date, true."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Put:
    """Write a value: in the place of the one at `loc`, or under a new name.

    Groups that are not there on the way are made; the place after a list's last entry is one too.
    """

    loc: Loc
    value: Value
    after: tuple[str, ...] = ()
    """The names after which a new one stands, where they are there; without any, it comes last."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Write a new entry of a list before the one at `loc`, or after the last."""

    loc: Loc
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out an entry of a list, or a name with what belongs to it."""

    loc: Loc


@dataclass(frozen=True, slots=True)
class Arrange:
    """Let the entries of the list at `loc` stand in another order: `order` holds each position."""

    loc: Loc
    order: tuple[int, ...]


Edit: TypeAlias = Put | Insert | Remove | Arrange


def plain(value: Value) -> Data:
    """Return a value as a file's data."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return Bare(str(value).lower())
    if isinstance(value, int | date):
        return Bare(value)
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    return [plain(each) for each in value]


def after(data: Data, edit: Edit) -> Data:
    """Return a file's data after an edit. Raises PatchError for a place that there is not."""
    match edit:
        case Put(loc, value):
            return _changed(data, loc, lambda _: plain(value))
        case Insert(loc, value):
            return _in_list(data, loc, lambda rest, at: [*rest[:at], plain(value), *rest[at:]])
        case Arrange(loc, order):
            return _changed(data, loc, lambda entries: _arranged(entries, order))
        case Remove(loc):
            value_at(data, loc)
            return _changed(data, loc[:-1], lambda group: _without(group, loc[-1]))


def value_at(data: Data, loc: Loc) -> Data:
    """Return the data at a place. Raises PatchError if there is none."""
    found: Any = data
    for step in loc:
        try:
            found = found[step]
        except (LookupError, TypeError):
            raise nowhere(loc) from None
    return found  # type: ignore[no-any-return]  # what a file's data are made of


def nowhere(loc: Loc) -> PatchError:
    """Return what is said of a place that there is not."""
    return PatchError(f'There is no "{".".join(map(str, loc))}" in this file.')


def _changed(data: Data, loc: Loc, change: Callable[[Data], Data]) -> Data:
    if not loc:
        return change(data)
    step, rest = loc[0], loc[1:]
    if isinstance(step, str) and (data is None or isinstance(data, dict)):
        known = data or {}
        return known | {step: _changed(known.get(step), rest, change)}
    known_list = [] if data is None else data
    if not isinstance(step, int) or not isinstance(known_list, list) or step > len(known_list):
        raise nowhere(loc)
    before = known_list[step] if step < len(known_list) else None
    return [*known_list[:step], _changed(before, rest, change), *known_list[step + 1 :]]


def _in_list(data: Data, loc: Loc, change: Callable[[list[Data], int], list[Data]]) -> Data:
    at = loc[-1]

    def changed(found: Data) -> Data:
        entries = [] if found is None else found
        if not isinstance(entries, list) or not isinstance(at, int) or at > len(entries):
            raise nowhere(loc)
        return change(entries, at)

    return _changed(data, loc[:-1], changed)


def _arranged(entries: Data, order: Sequence[int]) -> Data:
    if not isinstance(entries, list) or sorted(order) != list(range(len(entries))):
        raise PatchError("The new order of a list names each of its entries once.")
    return [entries[each] for each in order]


def _without(group: Data, step: str | int) -> Data:
    if isinstance(group, dict):
        return {name: each for name, each in group.items() if name != step}
    assert isinstance(group, list)  # noqa: S101 - for the type alone
    return [each for number, each in enumerate(group) if number != step]
