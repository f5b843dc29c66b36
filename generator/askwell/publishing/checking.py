"""The look at a published guide, in a folder or on a host, told line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from askwell.problems import UsageError
from askwell.publishing import folder, served
from askwell.publishing.fault import SiteFault


def findings(place: str) -> Iterator[SiteFault]:
    """Find what is wrong with a guide in a folder or at an address.

    Raises UsageError if it is neither, AskwellError if nothing answers there.
    """
    if place.startswith(("http://", "https://")):
        return served.findings(place)
    if Path(place).is_dir():
        return folder.findings(Path(place))
    raise UsageError(
        f"{place} is no folder and no web address. "
        "Name one, such as: askwell publish --check https://careers.example.edu/guide/"
    )


def report(found: Sequence[SiteFault], place: str) -> str:
    """Return a line for each finding, or one that says that there is none."""
    return "\n".join(map(str, found)) or f"{place}: nothing is wrong."
