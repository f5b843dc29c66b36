"""Ports for servers that must be told theirs before they start."""

from __future__ import annotations

import random
import socket

BELOW_THE_SYSTEMS_OWN = range(20_000, 32_000)
"""Where no system takes the near end of a connection from (Linux starts at 32768, others later):
what is free here stays free until the server has started."""


def free_port() -> int:
    """Return a port of this computer that nobody uses."""
    for port in random.sample(BELOW_THE_SYSTEMS_OWN, k=100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("A hundred ports are taken.")
