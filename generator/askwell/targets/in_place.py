"""Replaces a site whose folder cannot be renamed, such as a container's volume: file by file.

The new site is first laid down whole within the folder. From the moment it is called `NEXT` the
change is decided: each step can be done again, so whoever comes next finishes what was interrupted.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from askwell.targets import owned

PART = f"{owned.STAMP}.part"
NEXT = f"{owned.STAMP}.next"


def commit(new: Path, site: Path) -> None:
    """Decide that `new` takes the place of what is in `site`; `finish` does it."""
    shutil.rmtree(site / PART, ignore_errors=True)
    shutil.move(new, site / PART)
    (site / PART).rename(site / NEXT)


def finish(site: Path) -> None:
    """Do what was decided. Raises OSError if it cannot be done now; then the next call goes on."""
    shutil.rmtree(site / PART, ignore_errors=True)
    following = site / NEXT
    if owned.is_site(following):
        old, new = owned.listed(site), owned.listed(following)
        for uri in sorted(new, key=_pages_last):
            _put(following / uri, site / uri)
        for uri in sorted(old - new):
            owned.drop(site, uri)
        # The stamp last: until it is there, the next call does all of it again.
        (following / owned.STAMP).replace(site / owned.STAMP)
    shutil.rmtree(following, ignore_errors=True)


def _pages_last(uri: str) -> tuple[bool, str]:
    """Order files so that no page is there before what it loads."""
    return uri.endswith(".html"), uri


def _put(new: Path, place: Path) -> None:
    if not new.exists():
        return  # an interrupted build has done this one
    for parent in place.parents:
        if parent.is_file():
            parent.unlink()
    if place.is_dir():
        shutil.rmtree(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    new.replace(place)
