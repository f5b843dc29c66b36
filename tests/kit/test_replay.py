"""What of a journal comes back: the later writing counts, and what was removed stays away."""

from __future__ import annotations

import json
from typing import Any

from tests.kit.in_node import call

NOTHING: dict[str, list[Any]] = {"back": [], "gone": [], "aside": []}


def text(data: str, *, rev: int, minute: int) -> str:
    return json.dumps(
        {"app": "askwell", "schema": 2, "rev": rev, "savedAt": time(minute), "data": data}
    )


def time(minute: int) -> str:
    return f"2026-12-03T10:{minute:02}:00.000Z"


def replayed(line: tuple[str, str | None, int], *stored: tuple[str, str]) -> Any:
    name, words, minute = line
    lines = [{"name": name, "text": words, "at": time(minute)}]
    return call("replay", ("replayed", lines, list(stored)))[0]


def test_what_is_stored_as_well_stays() -> None:
    known = text("Dana", rev=3, minute=5)

    assert replayed(("me", known, 5), ("me", known)) == NOTHING


def test_what_storage_has_lost_or_has_of_an_earlier_time_comes_back() -> None:
    known = text("Dana", rev=3, minute=5)
    found = {**NOTHING, "back": [["me", known]]}

    assert replayed(("me", known, 5)) == found
    assert replayed(("me", known, 5), ("me", text("D", rev=1, minute=4))) == found
    assert replayed(("me", known, 5), ("me", "no envelope")) == found


def test_what_was_written_since_stays_and_the_longer_history_is_set_aside() -> None:
    known = text("Dana", rev=3, minute=5)

    assert replayed(("me", known, 5), ("me", text("D", rev=4, minute=6))) == NOTHING
    assert replayed(("me", known, 5), ("me", text("D", rev=1, minute=6))) == {
        **NOTHING,
        "aside": [["me", known]],
    }


def test_what_was_removed_does_not_come_back_but_what_was_written_since_stays() -> None:
    before, since = text("Dana", rev=3, minute=5), text("Dana", rev=1, minute=7)

    assert replayed(("me", None, 6), ("me", before)) == {**NOTHING, "gone": ["me"]}
    assert replayed(("me", None, 6), ("me", since)) == NOTHING
    assert replayed(("me", None, 6)) == NOTHING


def test_after_everything_was_erased_nothing_older_comes_back() -> None:
    before, since = text("Dana", rev=3, minute=5), text("Dana", rev=1, minute=7)

    assert replayed(("", None, 6), ("me", before), ("sheet/m1/a/b", since)) == {
        **NOTHING,
        "gone": ["me"],
    }
