"""Where the preview is served, and who may ask for it by which name."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from askwell.problems import UsageError

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class HostPort:
    """A host and a port; port 0 is any free one."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> HostPort:
        """Read "host:port". Raises UsageError."""
        try:
            parts = urlsplit(f"//{text}")
            host, port = parts.hostname, parts.port
        except ValueError:
            host, port = None, None
        if not host or port is None or parts.netloc != text:
            raise UsageError(
                f'"{text}" is no address. Write host and port (0 to 65535), such as 127.0.0.1:8001.'
            )
        return cls(host, port)

    @property
    def text(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.text}/"

    def answers_to(self, asked: str) -> bool:
        """Tell whether a Host header names this computer.

        A page elsewhere can let its own name lead here and then read what it gets (DNS rebinding):
        no name but ours is
        answered. A number cannot be led elsewhere, so it may be any if the preview is open to the
        network.
        """
        host = _host_of(asked)
        return host in LOOPBACK | {self.host} or (_is_unspecified(self.host) and _is_number(host))


USUAL = HostPort("127.0.0.1", 8000)
"""Where the preview is when nobody says where."""


def _host_of(asked: str) -> str:
    try:
        return urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return ""


def _is_number(host: str) -> bool:
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return False


def _is_unspecified(host: str) -> bool:
    return _is_number(host) and ipaddress.ip_address(host).is_unspecified
