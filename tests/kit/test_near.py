"""Days as seen from where the reader stands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.kit.in_node import call

NOW = datetime(2026, 12, 3, 15, 4, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        (NOW.replace(hour=9), "9:04 AM"),
        (NOW.replace(day=2, hour=23), "yesterday"),
        (NOW.replace(month=11, day=12), "Thursday, November 12"),
    ],
)
def test_what_was_saved_on_another_day_says_so(
    monkeypatch: pytest.MonkeyPatch, saved: datetime, said: str
) -> None:
    monkeypatch.setenv("TZ", "UTC")

    [words] = call("near", ("formatSaved", milliseconds(saved), milliseconds(NOW), "en-US"))

    assert words.replace("\u202f", " ") == said
