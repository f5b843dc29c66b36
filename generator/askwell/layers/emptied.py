"""A file that readers had something of, and is empty or was cut: nobody is to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from askwell.half_saved import end_of, told_cut
from askwell.holding import kinds_in
from askwell.kinds import KINDS
from askwell.kinds.publisher import Publisher
from askwell.layers.layer import Layer
from askwell.layers.recorded import had, had_in
from askwell.library import Entry
from askwell.problems import Problem

PUT_BACK = (
    "Readers had what was in it: put an earlier copy of the file back. "
    "Delete it only if all of that is to go."
)


def with_what_readers_had(
    problems: Iterable[Problem], own: Layer, recorded: Sequence[Entry], raws: Mapping[str, bytes]
) -> Iterator[Problem]:
    """Yield problems, those of empty and of cut files with the way back to what was published.

    `raws` are the guide's own files, by their paths.
    """
    names = {each.name for each in had(recorded) if each.is_own}
    every = list(problems)
    wrong = {each.path for each in every if each.severity == "error" and recorded}
    ends = {path: _end(own, path, raw, recorded) for path, raw in raws.items() if path in wrong}
    cut: dict[str, list[Problem]] = {}
    for each in every:
        place = each.path.removeprefix(own.start)
        is_had = _held(place, names) or (_is_publisher(place) and bool(recorded))
        if each.check == "empty-file":
            yield replace(each, hint=PUT_BACK) if _held(place, names) else each
        elif is_had and each.path in ends and (each.lost or _is_at(ends[each.path], each)):
            cut.setdefault(each.path, []).append(each)
        else:
            yield each
    for path, found in cut.items():
        yield told_cut(found, raws[path], ends[path].behind)


class _End(NamedTuple):
    """Where the last entry of a file starts, and what was gone behind it, by id."""

    line: int
    behind: dict[str, str]


def _end(own: Layer, path: str, raw: bytes, recorded: Sequence[Entry]) -> _End:
    text = raw.decode("utf-8", "replace")
    held = had_in(recorded, path.removeprefix(own.start), text)
    start, behind = end_of(text, [*held])
    return _End(text.count("\n", 0, start) + 1, {each: held[each] for each in behind})


def _is_at(end: _End, told: Problem) -> bool:
    """Tell whether an error is of the end of a file of which more is gone: of its last entry.

    What a file lacks as a whole stood at its end, too.
    """
    is_last = told.line >= end.line or told.check == "missing-name"
    return bool(end.behind) and told.severity == "error" and is_last


def _is_publisher(place: str) -> bool:
    return any(each.holds(place) and each.model is Publisher for each in KINDS)


def _held(place: str, names: set[str]) -> bool:
    """Tell whether one of these is, as far as its name tells, of a file."""
    kind = next((each for each in KINDS if each.holds(place)), None)
    if kind is None:
        return False
    kinds = kinds_in(kind.model)
    stem = place.rpartition("/")[2].removesuffix(kind.suffix)
    every = (name.partition(".")[::2] for name in names)
    return any(name in kinds and (not kind.is_folder or each == stem) for name, each in every)
