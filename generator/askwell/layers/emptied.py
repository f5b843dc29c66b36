"""A file that readers had something of, and is empty or was cut: nobody is to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from askwell.half_saved import is_at_torn_end, is_open, told_cut
from askwell.holding import kinds_in
from askwell.kinds import KINDS
from askwell.kinds.changes import given_up
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher
from askwell.layers.layer import Layer
from askwell.layers.recorded import behind, had, listed
from askwell.library import Library
from askwell.problems import Problem

PUT_BACK = (
    "Readers had what was in it: put an earlier copy of the file back. "
    "Delete it only if all of that is to go."
)


def with_what_readers_had(
    problems: Iterable[Problem], own: Layer, library: Library, raws: Mapping[str, bytes]
) -> Iterator[Problem]:
    """Yield problems, those of empty and of cut files with the way back to what was published.

    `raws` are the guide's own files, by their paths. Of a cut file only what the cut makes wrong is
    told so: what its last entry lacks, and a line that is torn.
    """
    names = {each.name for each in had(library.recorded) if each.is_own}
    cut: dict[str, list[Problem]] = {}
    for each in problems:
        place = each.path.removeprefix(own.start)
        is_had = _held(place, names) or (_is_publisher(place) and bool(library.recorded))
        text = raws.get(each.path, b"").decode("utf-8", "replace") if is_had else ""
        if each.check == "empty-file":
            yield replace(each, hint=PUT_BACK) if _held(place, names) else each
        elif each.severity == "error" and (each.lost or is_at_torn_end(each, text)) and is_had:
            cut.setdefault(each.path, []).append(each)
        else:
            yield each
    for path, found in cut.items():
        yield from _told(library, path.removeprefix(own.start), raws[path], found)


def _told(library: Library, place: str, raw: bytes, found: list[Problem]) -> Iterator[Problem]:
    """Yield what a cut makes wrong in a file as one, unless somebody decided what is gone by it."""
    text = raw.decode("utf-8", "replace")
    gone = _behind(library, _kind(place), found[0].path, raw)
    decided = given_up(each.model for each in library.changes)
    left = {each: name for each, name in gone.items() if name not in decided}
    if left:
        yield told_cut(found, text, left)
        return
    lost = [each for each in found if each.lost and is_open(text) and not gone]
    yield from (each for each in found if each not in lost)
    if lost:
        yield told_cut(lost, text, {})


def _behind(library: Library, kind: Kind | None, path: str, raw: bytes) -> dict[str, str]:
    """Return what stood behind the end of a file that cannot be read whole, by id."""
    if kind is None:
        return {}
    _, _, today, held = listed(library.recorded, kind, path, raw)
    is_new = bool(today) and held.keys().isdisjoint(today[-1])
    if is_new and any(each.startswith(today[-1]) for each in held):  # what is left of an id
        today = today[:-1]
    return {each: held[each] for each in (behind([*held], today) if today else held)}


def _is_publisher(place: str) -> bool:
    kind = _kind(place)
    return kind is not None and kind.model is Publisher


def _held(place: str, names: set[str]) -> bool:
    """Tell whether one of these is, as far as its name tells, of a file."""
    kind = _kind(place)
    if kind is None:
        return False
    kinds = kinds_in(kind.model)
    stem = place.rpartition("/")[2].removesuffix(kind.suffix)
    every = (name.partition(".")[::2] for name in names)
    return any(name in kinds and (not kind.is_folder or each == stem) for name, each in every)


def _kind(place: str) -> Kind | None:
    return next((each for each in KINDS if each.holds(place)), None)
