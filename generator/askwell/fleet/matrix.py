"""A workflow of a code host that builds a fleet on many machines, a part on each."""

from __future__ import annotations

from pathlib import Path

from askwell import __version__
from askwell.publishing.actions import ACTIONS
from askwell.publishing.names import Builder

WORKFLOWS = Path(__file__).parent / "workflows"

MOST = {"github": 256, "gitlab": 200}
"""Jobs of one matrix, as the hosts' own references for workflows and pipelines have it."""

EACH = 10
"""Guides of a part: a machine takes longer to set up than to build them."""


def matrix(host: Builder, fleet: str, into: str, guides: int) -> str:
    """Return the workflow for the fleet in a file: so many guides, their sites in `into`."""
    parts = max(1, min(-(-guides // EACH), MOST[host]))
    words = ACTIONS | {
        "fleet": fleet,
        "into": into,
        "parts": str(parts),
        "numbers": ", ".join(map(str, range(1, parts + 1))),
        "version": __version__,
    }
    text = (WORKFLOWS / f"{host}.yml").read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text
