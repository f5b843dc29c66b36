"""What a fleet is: the file that names its guides, as somebody writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field

from askwell.engines import EngineName
from askwell.kinds.base import Id, Model
from askwell.kinds.changes import Said
from askwell.kinds.kind import Kind
from askwell.layers.below import read_names, refused
from askwell.problems import UsageError


class Member(Model):
    """One guide of the fleet."""

    id: Id
    """Its short name; its site goes into a folder of that name."""
    folder: Said
    """The folder of the guide, seen from this file; several guides can share one."""
    publisher: dict[Said, Any] = Field(default_factory=dict)
    """What its publisher says otherwise than the folder's, such as name or contact.email."""


class Fleet(Model):
    """Many guides that are built together."""

    into: Said = "sites"
    """Where the sites go, a folder for each, seen from this file."""
    engine: EngineName = "plain"
    """What builds."""
    handouts: bool = False
    """Whether each site offers files to print, too."""
    folders: tuple[Said, ...] = ()
    """Patterns such as "centers/*": each folder with a guide is one of the fleet."""
    guides: tuple[Member, ...] = ()
    """The guides one by one."""


KIND = Kind("fleet.yml", "fleet", Fleet)


class Description:
    """A fleet as its file describes it, and where the file says so.

    Raises UsageError for the first mistake in it, OSError if it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self.source, models, self.warnings = read_names(KIND, path)
        [self.fleet] = (each for each in models if isinstance(each, Fleet))

    @property
    def home(self) -> Path:
        """The folder that holds the file; all paths in it start there."""
        return self.path.parent

    def refusal(self, *loc: str | int, message: str, hint: str = "") -> UsageError:
        """Return the refusal of what stands at a place below `fleet`."""
        return refused(self.source.problem(("fleet", *loc), "wrong-value", message, hint))

    def place(self, *loc: str | int) -> tuple[str, int, int]:
        """Return the path, line and column of a value below `fleet`."""
        found = self.source.problem(("fleet", *loc), "wrong-value", "")
        return found.path, found.line, found.column
