"""A guide's folders: where it is read from, where it is worked on, where it goes.

The one place that knows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

from askwell.layers.layer import Layer
from askwell.problems import UsageError
from askwell.reading.lost_guide import GUIDE, refuse_lost
from askwell.shipped import FRAME

PUBLISHER = "publisher.yml"
"""The file that no guide is without."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one guide. All are absolute, none need exist but `content`."""

    content: Path
    """What editors write."""
    workshop: Path
    """Where pages are written for engines that read files; all in it can be made again."""
    target: Path
    """Where the site goes."""
    frame: Path = FRAME
    """The templates that wrap every page: the guide's own, or those that are shipped."""
    below: tuple[Layer, ...] = ()
    """The content that the guide stands on, the lowest first; named in guide.yml."""

    @classmethod
    def at(cls, folder: Path, *, target: Path | None = None) -> Project:
        """Return the guide in `folder`, with an own frame if it has one.

        Raises UsageError if the folder holds no content, if its guide.yml is lost or names no
        layers that there are, or if the target cannot be a site's.
        """
        folder = folder.resolve()
        if not (folder / "content").is_dir():
            raise UsageError(_no_project(folder))
        own = folder / "overrides" / "frame"
        project = cls(
            content=folder / "content",
            workshop=folder / "build",
            target=(target or folder / "site").resolve(),
            frame=own if own.is_dir() else FRAME,
            below=_below(folder),
        )
        project._refuse_misplaced_target(folder)
        return project

    @property
    def read(self) -> tuple[Path, ...]:
        """The folders of all content, and the file that names them."""
        return (self.content, self.content.parent / GUIDE, *(each.folder for each in self.below))

    @property
    def pages(self) -> Path:
        """Where the written pages lie."""
        return self.workshop / "docs"

    @property
    def handouts(self) -> Path:
        """Where handouts are kept from build to build."""
        return self.workshop / "handouts"

    @property
    def frames(self) -> tuple[Path, ...]:
        """Where templates are looked for, in this order: an own frame need not be whole."""
        return tuple(dict.fromkeys((self.frame, FRAME)))

    def _refuse_misplaced_target(self, folder: Path) -> None:
        if folder.is_relative_to(self.target):
            raise UsageError(f"{self.target} holds the guide itself. Choose another --site-dir.")
        for taken in (self.content, self.workshop, self.frame.parent):
            if self.target.is_relative_to(taken):
                raise UsageError(
                    f"{self.target} lies in {taken}, which is no place for a site. "
                    "Choose another --site-dir."
                )


def _no_project(folder: Path) -> str:
    """Return what is said of a folder without content: it may lie in a guide's."""
    above = (each for each in folder.parents if (each / "content" / PUBLISHER).is_file())
    guide = next((each for each in above if folder.is_relative_to(each / "content")), None)
    if guide is None:
        return f'{folder} is no Askwell project: it has no folder "content".'
    if folder == Path.cwd():
        return f'You are inside the guide: type "cd {relpath(guide, folder)}", then this again.'
    return f'{folder} lies inside a guide: name "{relpath(guide)}" in its place.'


def _below(folder: Path) -> tuple[Layer, ...]:
    if not (folder / GUIDE).is_file():
        refuse_lost(folder)
        return ()
    from askwell.layers.below import below  # noqa: PLC0415 - slow to load, and only this needs it

    return below(folder)
