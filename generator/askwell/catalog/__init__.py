"""The published library as everything asks for it: by kind, by role, by stage, by audience."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.catalog.evidence import Evidence
from askwell.catalog.journey import Journey
from askwell.catalog.talk import Talk


@dataclass(frozen=True)
class Catalog(Journey, Talk, Evidence):
    """Look-ups over a library of published content."""
