"""A layer: one folder of content, and what its files are called in messages."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import relpath
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of content. `start` begins the path of each of its files in messages."""

    folder: Path
    start: str

    @classmethod
    def own(cls, content: Path) -> Layer:
        """Return the guide's own layer: "content/faq.yml"."""
        return cls(content, f"{content.name}/")

    @classmethod
    def of_package(cls, content: Path, name: str) -> Layer:
        """Return a layer that comes with a package: "askwell:faq.yml"."""
        return cls(content, f"{name}:")

    @classmethod
    def of_folder(cls, content: Path, guide: Path) -> Layer:
        """Return another guide's layer, by the way to it: "../board/content/faq.yml"."""
        return cls(content, f"{Path(relpath(content, guide)).as_posix()}/")

    def path(self, place: str = "") -> str:
        """Return the path of a file in messages."""
        return f"{self.start}{place}".removesuffix("/")
