"""The look at a published guide, in a folder or on a host, told line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from askwell.problems import UsageError
from askwell.publishing import folder, served
from askwell.publishing.fault import SiteFault

FEW = 4
"""Places of which each is told the same; of more, only the first."""


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
    """Return a line for each finding, or one that says that there is none.

    What is said of many places, as by a host that compresses nothing, is said of the first alone.
    """
    alike: dict[tuple[str, str], list[SiteFault]] = {}
    for each in found:
        alike.setdefault((each.message, each.remedy), []).append(each)
    lines = chain.from_iterable(map(_told, alike.values()))
    return "\n".join(lines) or f"{place}: nothing is wrong."


def _told(alike: Sequence[SiteFault]) -> Iterator[str]:
    if len(alike) <= FEW:
        yield from map(str, alike)
    else:
        yield f"{alike[0]} (And at {len(alike) - 1} more.)"
