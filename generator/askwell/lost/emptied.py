"""A file that readers had something of, and is empty or was cut: nobody is to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.kinds import kind_at
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import PUBLISHER
from askwell.lasting.half_saved import IF_CUT, is_at_torn_end, is_open, looks_torn, told_cut
from askwell.lasting.line_digests import lines_had, lines_lost
from askwell.lasting.recorded import behind, had, listed
from askwell.layers.layer import Layer
from askwell.library import Library
from askwell.library.holding import kinds_in
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
    told so: what its last entry lacks, and a line that is torn; all, if but its end is gone. Of
    what readers never had, either alone is a slip, and both are a cut.
    """
    every = _Had(library, own)
    cut: dict[str, list[Problem]] = {}
    for each in problems:
        raw = raws.get(each.path)
        if raw is None:  # the file is not there, or nobody can read it
            yield each
        elif each.severity != "error":
            yield _perhaps_cut(each)
        elif each.check == "empty-file":
            yield replace(each, hint=PUT_BACK) if every.holds(each.path) else each
        elif every.may_be_cut(each, raw):
            cut.setdefault(each.path, []).append(each)
        else:
            yield each
    for path, found in cut.items():
        yield from _told(every, path, raws[path], found)


class _Had:
    """What readers had of a guide's own files."""

    def __init__(self, library: Library, own: Layer) -> None:
        self.library, self.start = library, own.start
        self._names = {each.name for each in had(library.recorded) if each.is_own}
        self._lines = lines_had(library.recorded)

    def holds(self, path: str) -> bool:
        """Tell whether readers had something of a file, as far as is known."""
        place = path.removeprefix(self.start)
        is_publisher = bool(self.library.recorded) and place == PUBLISHER.path
        return place in self._lines or is_publisher or _held(place, self._names)

    def may_be_cut(self, told: Problem, raw: bytes) -> bool:
        """Tell whether the end of a file may be why something in it is wrong."""
        is_at_end = bool(told.loss.words) or is_at_torn_end(told, _text(raw))
        return is_at_end or self.lines_lost(told.path, raw) > 0

    def lines_lost(self, path: str, raw: bytes) -> int:
        """Return how many lines a file lost at its end, if all the rest of it is as it was."""
        return lines_lost(_text(raw), self._lines.get(path.removeprefix(self.start), ""))


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig", "replace")


def _perhaps_cut(told: Problem) -> Problem:
    """Return what a last entry lacks of which nobody knows whether it was ever there."""
    hint = f"{told.hint} {IF_CUT.format(told.loss.end[0])}"
    return replace(told, hint=hint) if told.loss.words else told


def _told_torn(text: str, found: Sequence[Problem]) -> Iterator[Problem]:
    """Yield what a cut may make wrong in a file of which nobody knows what it held.

    What is wrong with words that are torn is told once they are whole.
    """
    if len(found) > 1 and looks_torn(text) and any(each.loss.words for each in found):
        yield told_cut(found, text, {})
    else:
        yield from map(_perhaps_cut, found)


def _told(every: _Had, path: str, raw: bytes, found: list[Problem]) -> Iterator[Problem]:
    """Yield what a cut makes wrong in a file as one, unless somebody decided what is gone by it."""
    library, text = every.library, _text(raw)
    if not every.holds(path):
        yield from _told_torn(text, found)
        return
    gone = _behind(library, kind_at(path.removeprefix(every.start)), path, raw)
    decided = library.given_up
    left = {each: name for each, name in gone.items() if name not in decided}
    lines = 0 if gone else every.lines_lost(path, raw)
    lost = [each for each in found if each.loss.words and is_open(text) and not gone]
    lost = found if left or lines else lost
    yield from (_perhaps_cut(each) for each in found if each not in lost)
    if lost:
        yield told_cut(lost, text, left, lines)


def _behind(library: Library, kind: Kind | None, path: str, raw: bytes) -> dict[str, str]:
    """Return what stood behind the end of a file that cannot be read whole, by id."""
    if kind is None:
        return {}
    _, _, today, held = listed(library.recorded, kind, path, raw)
    is_new = bool(today) and held.keys().isdisjoint(today[-1])
    if is_new and any(each.startswith(today[-1]) for each in held):  # what is left of an id
        today = today[:-1]
    return {each: held[each] for each in (behind([*held], today) if today else held)}


def _held(place: str, names: set[str]) -> bool:
    """Tell whether one of these is, as far as its name tells, of a file."""
    kind = kind_at(place)
    if kind is None:
        return False
    kinds = kinds_in(kind.model)
    stem = place.rpartition("/")[2].removesuffix(kind.suffix)
    every = (name.partition(".")[::2] for name in names)
    return any(name in kinds and (not kind.is_folder or each == stem) for name, each in every)
