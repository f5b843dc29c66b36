"""Links that lead by way of others: the address that was meant."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_ROUNDABOUT = re.compile(
    r"https?://(?:[\w.-]+\.safelinks\.protection\.outlook\.com/|(?:www\.)?google\.[a-z.]+/url\b"
    r"|lm?\.facebook\.com/l\.php)",
    re.IGNORECASE,
)
"""Addresses that mail programs and search pages put in the place of the one that was meant."""


def beyond(written: str) -> str:
    """Return the address to which one leads on; empty if it leads where it says."""
    if not _ROUNDABOUT.match(written):
        return ""
    asked = parse_qs(urlsplit(written).query)
    return next((asked[name][0] for name in ("url", "q", "u") if name in asked), "")
