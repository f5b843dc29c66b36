"""What is asked of a build: by which engine, on which day, in which form."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from askwell.engines import EngineName

if TYPE_CHECKING:
    from askwell.catalog.made_handouts import Tell


def today() -> date:
    """Return the day by which reviews are due unless another is asked for."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """A build as it is asked for; two that are asked alike make the same site of the same guide."""

    engine: EngineName = "mkdocs"
    today: date = field(default_factory=today)
    offline: bool = False
    """A site to open as files, without a server."""
    handouts: Tell | None = None
    """Offer them, and tell this how far they are."""

    @property
    def form(self) -> str:
        """A word for what the site is: to open as files, with handouts."""
        return f"offline={self.offline} handouts={self.handouts is not None}"
