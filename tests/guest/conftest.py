"""A site of somebody's, without the guide and with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guest.hosting import GUEST, Host

THEIRS = ("search", "tags")


@pytest.fixture
def host(tmp_path: Path, minimal_content: Path) -> Host:
    """Return a host with the small guide."""
    return Host.lay_out(tmp_path, minimal_content)


@pytest.fixture(scope="module")
def alone_and_with_guest(
    tmp_path_factory: pytest.TempPathFactory, minimal_content: Path
) -> tuple[Path, Path]:
    """Build the same host twice."""
    host = Host.lay_out(tmp_path_factory.mktemp("host"), minimal_content)
    return host.build(THEIRS, "alone"), host.build([*THEIRS, GUEST], "both")
