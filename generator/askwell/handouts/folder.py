"""Handouts in a folder of their own: the very files that a site with handouts holds."""

from __future__ import annotations

from askwell.handouts.plan import FOLDER
from askwell.handouts.shelf import Shelf, Tell
from askwell.library import Library
from askwell.pipeline import shelved
from askwell.project import Project
from askwell.targets import opened, owned


def fill(project: Project, library: Library, tell: Tell) -> Shelf:
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
