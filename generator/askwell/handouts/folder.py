"""Handouts in a folder of their own: the very files that a site with handouts holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askwell.catalog.made_handouts import MadeHandouts, Tell
from askwell.handouts.plan import FOLDER, bundle
from askwell.handouts.stocking import shelved
from askwell.handouts.system import what_is_missing
from askwell.library import Library
from askwell.looks import Paper
from askwell.problems import UsageError
from askwell.project import Project
from askwell.targets import opened, owned


def fill(project: Project, library: Library, tell: Tell) -> MadeHandouts:
    """Put the handouts of a checked library into the target; at every moment it is whole.

    Raises UsageError if the target cannot take them, BusyError if others are made there, OSError if
    the machine fails.
    """
    with opened(project.target) as target:
        held = shelved(project, library, tell)
        for place, raw in held.files.items():
            path = target.staging / place.removeprefix(FOLDER)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        owned.stamp(target.staging)
        target.replace()
    return held


def bind(
    library: Library, names: Sequence[str], title: str, into: Path, paper: Paper | None = None
) -> Path:
    """Write one PDF of chosen items of a checked library, on the publisher's paper; return where.

    A folder gets it as "handouts.pdf". Raises UsageError for an unknown item and where PDFs cannot
    be made, OSError if it cannot be written.
    """
    source = bundle(library, names, title, paper)
    if missing := what_is_missing():
        raise UsageError(missing)
    from askwell.handouts.pdf import pdf  # noqa: PLC0415 - slow to load, and may be missing

    place = into / "handouts.pdf" if into.is_dir() else into
    raw = pdf(source)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f".{place.name}.part")
    try:
        part.write_bytes(raw)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
    return place
