"""The headers that a host sends with a guide, said once for every kind of host.

They are what a page cannot say itself. What it may load stands in the page (partials/policy.html),
where it counts on every host.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from askwell.library.addresses import EMBED

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # No file's name tells its version: a browser asks each time, and is told that nothing changed.
    "Cache-Control": "no-cache",
}

SECURE = {"name": "Strict-Transport-Security", "value": "max-age=31536000"}
"""For a host that speaks https for good, all of it: whether it does, only its keeper knows."""

POLICY = "Content-Security-Policy"

FRAMED = "base-uri 'none'; object-src 'none'; frame-ancestors *"
"""For the pages below `addresses.EMBED`, which stand in other sites."""

UNFRAMED = FRAMED.replace("*", "'none'")
"""For all other pages: no site can lay one under its own buttons."""


def headers(*, framed: bool = False) -> dict[str, str]:
    """Return the headers of a page, by name; of one that other sites may frame, if `framed`."""
    return {**EVERYWHERE, POLICY: FRAMED if framed else UNFRAMED}


def headers_file(addresses: Iterable[str]) -> bytes:
    """Return the file `_headers`, which Netlify, Cloudflare and others read at a site's root.

    They join headers of one name from all rules that fit a page, so that what differs below EMBED
    is said for each of the other folders.
    """
    policy = {POLICY: headers()[POLICY]}
    folders = sorted({address.split("/")[1] for address in addresses} - {"", EMBED.strip("/")})
    rules = [
        ("/*", EVERYWHERE),
        (f"{EMBED}*", {POLICY: headers(framed=True)[POLICY]}),
        ("/", policy),
        *((f"/{folder}/*", policy) for folder in folders),
    ]
    return "".join(f"{path}\n{_lines(said)}" for path, said in rules).encode()


def _lines(said: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in said.items())
