"""What a publisher promises in English about counting is what the guide does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.problems import Problem

DENIED = re.compile(
    r"(?:\b(?:not|never|nor)|n['\u2019]t)\s+count\b|\bcounts?\s+(?:nobody|no one|nothing)\b"
)


def check_promises(library: Library) -> Iterator[Problem]:
    """Warn of a privacy text that denies the counter beside it."""
    for entry in library.of(Publisher):
        privacy = entry.model.privacy
        found = DENIED.search(" ".join(privacy.text.split()))
        if found and privacy.counter is not None:
            message = f'This says "{found[0]}", and a counter stands below it.'
            hint = "Say what you count and why, or take the counter out."
            loc = (*entry.loc, "privacy", "text")
            yield entry.source.problem(loc, "broken-promise", message, hint)
