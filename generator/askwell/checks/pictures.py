"""The publisher's pictures are there."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.names import suggest
from askwell.problems import Problem


def check_pictures(library: Library) -> Iterator[Problem]:
    """Tell every picture that the content folder does not hold."""
    for entry in library.entries:
        if not isinstance(entry.model, Publisher):
            continue
        logo, picture = entry.model.logo, entry.model.picture
        places = [((*entry.loc, "logo", "file"), logo.file)] if logo else []
        places += [((*entry.loc, "picture"), picture)] if picture else []
        for loc, place in places:
            if place not in library.pictures:
                hint = suggest(place, library.pictures) or "Put the file there."
                yield entry.source.problem(loc, f'There is no picture "content/{place}".', hint)
