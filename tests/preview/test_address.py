"""Where the preview is, and which names it answers to."""

from __future__ import annotations

import pytest

from askwell.preview.address import HostPort
from askwell.problems import UsageError


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("127.0.0.1:8001", "http://127.0.0.1:8001/"),
        ("[::1]:8001", "http://[::1]:8001/"),
        ("localhost:0", "http://localhost:0/"),
    ],
)
def test_an_address_is_a_host_and_a_port(text: str, url: str) -> None:
    assert HostPort.parse(text).url == url


@pytest.mark.parametrize(
    "text", ["8001", "99999", ":80", "a:b", "a:-1", "a:65536", "a:1/x", "[::1]", "[x:1", "u@a:"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no address"):
        HostPort.parse(text)


@pytest.mark.parametrize(
    ("at", "asked", "whether"),
    [
        ("127.0.0.1", "127.0.0.1:8000", True),
        ("127.0.0.1", "localhost:8000", True),
        ("127.0.0.1", "[::1]:8000", True),
        ("127.0.0.1", "LOCALHOST", True),
        ("127.0.0.1", "evil.example:8000", False),
        ("127.0.0.1", "127.0.0.1.evil.example", False),
        ("127.0.0.1", "192.0.2.7", False),
        ("127.0.0.1", "", False),
        ("127.0.0.1", "[x", False),
        ("guide.local", "guide.local:8000", True),
        ("0.0.0.0", "192.0.2.7:8000", True),  # noqa: S104 - only read
        ("0.0.0.0", "evil.example", False),  # noqa: S104
        ("::", "[2001:db8::7]:8000", True),
    ],
)
def test_only_names_of_this_computer_are_answered(at: str, asked: str, whether: object) -> None:
    assert HostPort(at, 8000).answers_to(asked) is whether
