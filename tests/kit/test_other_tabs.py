"""What another tab did is told by the key that it wrote; what is not this site's, not at all."""

from __future__ import annotations

from typing import Any

from tests.kit.in_node import call

SITE = "askwell:/guide/:"


def told(*keys: tuple[str | None, str | None]) -> list[Any]:
    """Return what is told of keys with their new values."""
    events = ({"key": key, "newValue": value} for key, value in keys)
    return call("other-tabs", *(("changeElsewhere", event, SITE) for event in events))


def test_a_document_that_another_tab_wrote_or_removed_has_changed() -> None:
    changed = {"type": "store-changed", "name": "sheet/a/b"}

    assert told((f"{SITE}sheet/a/b", "{}"), (f"{SITE}sheet/a/b", None)) == [changed, changed]


def test_a_choice_of_the_place_is_no_document() -> None:
    assert told((f"{SITE}keeping", "device")) == [{"type": "store-kept", "name": ""}]


def test_erasing_is_told_once_though_its_mark_comes_and_goes() -> None:
    erased = {"type": "store-erased", "name": ""}

    assert told((f"{SITE}erased", "2026-12-03"), (f"{SITE}erased", None)) == [erased, None]


def test_what_others_keep_is_none_of_ours() -> None:
    assert told(("askwell:/other/:me", "{}"), ("theirs", "1"), (SITE, "1"), (None, None)) == [
        None, None, None, None,
    ]  # fmt: skip
