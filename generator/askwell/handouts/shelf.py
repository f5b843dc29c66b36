"""What handouts there are, as pages ask for them: by item, with form, paper, address and size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from askwell.publishing.archive import archive

if TYPE_CHECKING:  # a site without handouts waits for none of it
    from askwell.library import Library
    from askwell.problems import Problem

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many files are made."""

ALL = "handouts/all.zip"
"""Where the archive of all files lies on the site."""


def is_handout(uri: str) -> bool:
    """Tell whether a file of a site is one to print or to change, not a page or the archive."""
    return uri.startswith("handouts/") and not uri.endswith((".html", ".zip"))


@dataclass(frozen=True, slots=True)
class Handout:
    """A file of an item."""

    form: str
    """What it is: print, fillable, large, word or text."""
    paper: str
    """The size of paper that it is for; empty where that does not matter."""
    place: str
    """Where it lies on the site."""
    size: int
    """Its bytes."""


@dataclass(frozen=True)
class Shelf:
    """The handouts of a guide."""

    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    """By place on the site."""
    by_item: dict[str, tuple[Handout, ...]] = field(default_factory=dict)
    """By kind and id, such as "worksheet.aim"."""
    problems: tuple[Problem, ...] = ()
    """What in the content no PDF can show."""
    missing: str = ""
    """What PDFs lack on this machine, and how to install it."""

    def of(self, name: str) -> tuple[Handout, ...]:
        """Return the files of an item, by kind and id."""
        return self.by_item.get(name, ())


EMPTY = Shelf()


def shelf(library: Library, kept: Path, tell: Tell) -> Shelf:
    """Make the handouts of a guide; what lies in the folder `kept` is not made again.

    Raises OSError if they cannot be kept.
    """
    from askwell.handouts.making import make_files  # noqa: PLC0415 - few builds make any
    from askwell.handouts.plan import jobs  # noqa: PLC0415

    found = make_files(list(jobs(library)), kept, tell)
    files = {job.place: raw for job, raw in found.made}
    by_item: dict[str, tuple[Handout, ...]] = {}
    for job, raw in found.made:
        handout = Handout(job.form, job.paper or "", job.place, len(raw))
        by_item[job.item] = (*by_item.get(job.item, ()), handout)
    told = () if found.missing else _unshown(library)
    return Shelf({**files, ALL: archive(_named(files))}, by_item, told, found.missing)


def _unshown(library: Library) -> tuple[Problem, ...]:
    """Tell what PDFs cannot show, where there are PDFs: the library that knows comes with them."""
    if not find_spec("fontTools"):
        return ()
    from askwell.handouts.letters import unshown  # noqa: PLC0415

    return tuple(unshown(library))


def _named(files: dict[str, bytes]) -> Sequence[tuple[str, bytes]]:
    """Return files as they lie in an archive."""
    return [(place, files[place]) for place in sorted(files)]
