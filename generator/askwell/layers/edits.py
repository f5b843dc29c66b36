"""Changes to a file that was read: other data, each value still knowing where it was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from askwell.reading.source import Data, Extent, Loc, Source, ValuePlaces

Extents = Mapping[Loc, Extent]


def put(source: Source, loc: Loc, other: Source, at: Loc, named_at: Loc) -> Source:
    """Return the file with the value at `loc` taken from another file, where it stands at `at`.

    The place after the last entry of a list is one, too.

    What is said of its name is said of the value at `named_at`.
    """

    def places() -> ValuePlaces:
        name = _from(other, other.values[named_at])
        grown = {loc[:depth]: name for depth in range(len(loc)) if not source.has(loc[:depth])}
        values = _placed(source.values, loc, other, other.values, at)
        keys = _placed(source.keys, loc, other, other.keys, at)
        return ValuePlaces(grown | values, grown | keys | {loc: name})

    return _edited(source, _with(source.data, loc, other.value(at)), places)


def arranged(source: Source, loc: Loc, order: Sequence[int]) -> Source:
    """Return the file with a list's entries in another order; those not in `order` are left out."""
    before = source.value(loc)
    now = {old: new for new, old in enumerate(order)}
    data = _with(source.data, loc, [before[old] for old in order])
    return _edited(
        source,
        data,
        lambda: ValuePlaces(_moved(source.values, loc, now), _moved(source.keys, loc, now)),
    )


def without(source: Source, loc: Loc) -> Source:
    """Return the file without a value: an entry of a list, or a name with what belongs to it."""
    step = loc[-1]
    if isinstance(step, int):
        rest = [each for each in range(len(source.value(loc[:-1]))) if each != step]
        return arranged(source, loc[:-1], rest)
    kept = {name: each for name, each in source.value(loc[:-1]).items() if name != step}
    data = _with(source.data, loc[:-1], kept)
    return _edited(
        source, data, lambda: ValuePlaces(_outside(source.values, loc), _outside(source.keys, loc))
    )


def _edited(source: Source, data: Data, places: Callable[[], ValuePlaces]) -> Source:
    """Return the file with other data; nobody looks for its places before one is told."""
    return replace(source, load=lambda: data, locate=places, _typed={})


def _from(other: Source, extent: Extent) -> Extent:
    return extent._replace(file=extent.file or other)


def _with(data: Data, loc: Loc, value: Data) -> Data:
    if not loc:
        return value
    step, rest = loc[0], loc[1:]
    data = {} if data is None else data
    if isinstance(data, dict) and isinstance(step, str):
        return data | {step: _with(data.get(step), rest, value)}
    if isinstance(data, list) and step == len(data):
        return [*data, _with(None, rest, value)]
    if isinstance(data, list) and isinstance(step, int):
        return [_with(each, rest, value) if at == step else each for at, each in enumerate(data)]
    raise KeyError(step)


def _outside(extents: Extents, loc: Loc) -> dict[Loc, Extent]:
    return {each: extent for each, extent in extents.items() if each[: len(loc)] != loc}


def _placed(
    extents: Extents, loc: Loc, other: Source, there: Extents, at: Loc
) -> dict[Loc, Extent]:
    return _outside(extents, loc) | {
        (*loc, *each[len(at) :]): _from(other, extent)
        for each, extent in there.items()
        if each[: len(at)] == at
    }


def _moved(extents: Extents, loc: Loc, now: Mapping[int, int]) -> dict[Loc, Extent]:
    """Return the extents where the entries of the list at `loc` stand now."""
    depth = len(loc)
    found: dict[Loc, Extent] = {}
    for each, extent in extents.items():
        if each[:depth] != loc or len(each) == depth:
            found[each] = extent
        elif isinstance(step := each[depth], int) and step in now:
            found[(*loc, now[step], *each[depth + 1 :])] = extent
    return found
