"""Engines turn pages into a site.

Which one does is a matter of taste: pages, addresses and frame are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, cast, get_args

if TYPE_CHECKING:  # the names of engines are asked for by commands that make no pages
    from askwell.pages.site import Build
    from askwell.project import Project

EngineName = Literal["mkdocs", "zensical", "plain"]
ENGINES: tuple[EngineName, ...] = get_args(EngineName)


@dataclass(frozen=True, slots=True)
class EngineJob:
    """What an engine is to do."""

    project: Project
    build: Build
    site: Path
    """The folder to make, which is not there yet."""
    site_url: str
    """Where the site will live, with a "/" at its end."""


class Engine(Protocol):
    """A module of this package."""

    @property
    def READS_FILES(self) -> bool:  # noqa: N802 - a module's constant
        """Whether it reads the written pages, or takes them from memory."""

    @property
    def LEFTOVERS(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """What it adds to a site and no page of ours loads: over a megabyte with some."""

    def run(self, job: EngineJob) -> None:
        """Make the site. Raises EngineError."""


def load_engine(name: EngineName) -> Engine:
    """Load an engine; what it stands on is slow to load, and only one is needed."""
    return cast("Engine", import_module(f"askwell.engines.{name}"))
