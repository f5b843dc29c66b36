"""An empty file that readers had something of: nobody is to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from askwell.holding import kinds_in
from askwell.kinds import KINDS
from askwell.layers.layer import Layer
from askwell.layers.recorded import had
from askwell.library import Entry
from askwell.problems import Problem

PUT_BACK = (
    "Readers had what was in it: put an earlier copy of the file back. "
    "Delete it only if all of that is to go."
)


def with_what_readers_had(
    problems: Iterable[Problem], own: Layer, recorded: Iterable[Entry]
) -> Iterator[Problem]:
    """Yield problems, those of empty files with the way back to what was published."""
    names = {each.name for each in had(recorded) if each.is_own}
    for each in problems:
        is_lost = each.check == "empty-file" and _held(each.path.removeprefix(own.start), names)
        yield replace(each, hint=PUT_BACK) if is_lost else each


def _held(place: str, names: set[str]) -> bool:
    """Tell whether one of these is, as far as its name tells, of a file."""
    kind = next((each for each in KINDS if each.holds(place)), None)
    if kind is None:
        return False
    kinds = kinds_in(kind.model)
    stem = place.rpartition("/")[2].removesuffix(kind.suffix)
    every = (name.partition(".")[::2] for name in names)
    return any(name in kinds and (not kind.is_folder or each == stem) for name, each in every)
