"""A file that readers had something of, and is empty or was cut: nobody is to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.half_saved import told_cut
from askwell.holding import kinds_in
from askwell.kinds import KINDS
from askwell.kinds.publisher import Publisher
from askwell.layers.layer import Layer
from askwell.layers.recorded import had
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
    cut: dict[str, list[Problem]] = {}
    for each in problems:
        place = each.path.removeprefix(own.start)
        is_had = _held(place, names) or (_is_publisher(place) and bool(recorded))
        if each.lost and each.path in raws and is_had:
            cut.setdefault(each.path, []).append(each)
        else:
            is_lost = each.check == "empty-file" and _held(place, names)
            yield replace(each, hint=PUT_BACK) if is_lost else each
    for path, found in cut.items():
        yield told_cut(found, raws[path])


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
