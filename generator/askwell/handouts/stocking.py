"""Library -> MadeHandouts: what was made before from the same is kept."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.catalog.made_handouts import ALL, Handout, MadeHandouts, Tell
from askwell.targets.archive import archive
from askwell.targets.lock import locked

if TYPE_CHECKING:  # a site without handouts waits for none of it
    from askwell.library import Library
    from askwell.problems import Problem
    from askwell.project import Project


def shelved(project: Project, library: Library, tell: Tell) -> MadeHandouts:
    """Make the handouts of a checked library, but those that were made before from the same.

    Raises BusyError if another build makes them, OSError if the machine fails.
    """
    with locked(project.workshop / ".handouts.lock", project.handouts):
        return shelf(library, project.handouts, tell)


def shelf(library: Library, kept: Path, tell: Tell) -> MadeHandouts:
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
    return MadeHandouts({**files, ALL: archive(_named(files))}, by_item, told, found.missing)


def _unshown(library: Library) -> tuple[Problem, ...]:
    """Tell what PDFs cannot show, where there are PDFs: the library that knows comes with them."""
    if not find_spec("fontTools"):
        return ()
    from askwell.handouts.letters import unshown  # noqa: PLC0415

    return tuple(unshown(library))


def _named(files: dict[str, bytes]) -> Sequence[tuple[str, bytes]]:
    """Return files as they lie in an archive."""
    return [(place, files[place]) for place in sorted(files)]
