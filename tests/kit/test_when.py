"""The time zone of a device."""

from __future__ import annotations

import pytest

from tests.kit.in_node import call


@pytest.mark.parametrize(
    ("set_to", "zone"), [("America/Chicago", "America/Chicago"), ("Etc/Unknown", "UTC")]
)
def test_a_device_is_never_in_a_zone_that_its_browser_refuses(
    monkeypatch: pytest.MonkeyPatch, set_to: str, zone: str
) -> None:
    monkeypatch.setenv("TZ", set_to)

    assert call("when", ("deviceZone",), ("isZone", zone)) == [zone, True]
