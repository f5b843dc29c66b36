"""Signs looked for in many texts at once: only those that hold one are looked at by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

BETWEEN = "\0"
"""What texts are joined by to be searched at once: no text holds it."""


def holders(signs: Iterable[str], joined: str) -> list[int]:
    """Return the numbers of the texts that hold one of these signs."""
    numbers: list[int] = []
    number = last = 0
    for at in sorted(at for sign in signs for at in _found(sign, joined)):
        number += joined.count(BETWEEN, last, at)
        last = at
        if not numbers or numbers[-1] != number:
            numbers.append(number)
    return numbers


def _found(sign: str, text: str) -> Iterator[int]:
    """Yield where a sign stands; an expression that finds all of them takes thrice as long."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
