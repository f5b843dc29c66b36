"""What a host has to be told, as the file it reads: headers, types, what is compressed."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from askwell import __version__
from askwell.handouts.system import SYSTEM
from askwell.library.addresses import EMBED
from askwell.library.headers import SECURE, headers
from askwell.publishing.actions import ACTIONS
from askwell.publishing.names import HOSTS

RECIPES = Path(__file__).parent / "recipes"

COMPRESSED = (
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/xml",
    "text/xml",
    "image/svg+xml",
)
"""Types of files, besides pages, that become much smaller."""


@dataclass(frozen=True, slots=True)
class HostAddress:
    """Where a guide lives on the web."""

    url: str
    """With "/" at its end."""

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """Where a server listens that speaks http; one for https gets its other port later."""
        parts = urlsplit(self.url)
        return (parts.port if parts.scheme == "http" else None) or 80

    @property
    def path(self) -> str:
        """The folder of the host that it lies in, such as "/ask-well/"."""
        return urlsplit(self.url).path or "/"


def recipe(host: str, site_url: str = "https://example.org/") -> str:
    """Return what one of HOSTS has to be told about the guide at an address."""
    address = HostAddress(site_url.rstrip("/") + "/")
    return (
        _patterns()
        .get_template(host)
        .render(
            address=address,
            place=HOSTS[host],
            version=__version__,
            actions=ACTIONS,
            embed=EMBED[1:],
            headers=headers(),
            secure=SECURE,
            framed=headers(framed=True),
            types=COMPRESSED,
            system=" ".join(SYSTEM),
        )
    )


def _patterns() -> Environment:
    """Load the patterns; their marks are none that a host's own language has."""
    patterns = Environment(  # noqa: S701 - they make no HTML
        loader=FileSystemLoader(RECIPES),
        undefined=StrictUndefined,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    patterns.filters |= {"json": json.dumps, "shell": shlex.quote}
    return patterns
