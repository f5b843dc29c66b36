"""Where a site goes: a folder with one whole site, the old or the new one, and others' files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from askwell.problems import UsageError
from askwell.targets import in_place, owned, renaming
from askwell.targets.lock import locked


@dataclass(frozen=True, slots=True)
class Target:
    """A site's folder, and the folder beside it in which a build works."""

    site: Path
    work: Path
    """Marked as ours, as a site is; gone when nobody builds."""
    lock: Path

    @classmethod
    def at(cls, site: Path) -> Target:
        """Work beside the site, on its file system, or within where nothing else can be written."""
        within = site.is_dir() and not os.access(site.parent, os.W_OK)
        place = site if within else site.parent
        name = owned.STAMP if within else f".{site.name}{owned.STAMP}"
        return cls(site, *(place / f"{name}.{each}" for each in ("work", "lock")))

    @property
    def staging(self) -> Path:
        """Where the new site is made."""
        return self.work / "new"

    @property
    def old(self) -> Path:
        """Where the old site waits while the new one takes its place."""
        return self.work / "old"

    @property
    def trash(self) -> Path:
        return self.work / "gone"

    def begin(self) -> None:
        """Make the folder to work in. Raises UsageError if another folder has its name."""
        self._refuse_other_work()
        self.work.mkdir(parents=True, exist_ok=True)
        owned.claim(self.work)

    def refuse_foreign(self) -> None:
        """Raise UsageError if this is no folder, or one with something else than our site."""
        if self.site.exists() and not self.site.is_dir():
            raise UsageError(f"{self.site} is a file. Delete it, or choose another --site-dir.")
        if not owned.may_be_claimed(self.site):
            raise UsageError(
                f"{self.site} holds files that are no site built here. "
                "Choose another --site-dir, or empty it."
            )

    def replace(self) -> None:
        """Put the finished site in `staging` in the old one's place; healing tidies up behind it.

        Raises UsageError for what stands in its way.
        """
        self._refuse_clash()
        # Before anything of ours is put there: what is there already is somebody's, and stays.
        owned.claim(self.site)
        owned.share(self.site, self.staging)
        if not renaming.swap(self.staging, self.site, self.old):
            in_place.commit(self.staging, self.site)

    def heal(self) -> None:
        """Finish or undo what a build that was killed left half done.

        Does nothing where nothing is. Raises UsageError if the folder to work in is not ours.
        """
        self._refuse_other_work()
        in_place.finish(self.site)
        renaming.bring_back(self.old, self.site)
        for left in (self.old, self.staging):
            self._clear(left)
        self._end()

    def _end(self) -> None:
        """Delete the folder to work in, its stamp last."""
        shutil.rmtree(self.trash, ignore_errors=True)
        if self.work.is_dir() and owned.is_empty(self.work):
            (self.work / owned.STAMP).unlink(missing_ok=True)
            self.work.rmdir()

    def _refuse_other_work(self) -> None:
        if self.work.exists() and not owned.is_ours(self.work):
            raise UsageError(
                f"{self.work} was not made by Askwell, but a build needs its name. Move it away."
            )

    def _refuse_clash(self) -> None:
        new = owned.listed(self.staging)
        theirs = owned.foreign(self.site, new)
        clash = next((uri for uri in theirs if owned.clashes(uri, new)), None)
        if clash:
            raise UsageError(
                f"{self.site / clash} was not made by Askwell, but the guide needs its name. "
                "Move it away."
            )

    def _clear(self, left: Path) -> None:
        """Take back into the site what others put there; then the rest goes, in one step."""
        if not left.exists():
            return
        if self.site.exists() and owned.is_site(left):
            owned.carry(left, self.site)
        # Deleting takes many steps; a site half deleted must never lie where one is looked for.
        shutil.rmtree(self.trash, ignore_errors=True)
        left.rename(self.trash)


@contextmanager
def opened(site: Path) -> Iterator[Target]:
    """Hold the target against other builds, and heal it before and after, whatever happens.

    Raises BusyError if another build has it, UsageError if it is no place for a site.
    """
    target = Target.at(site)
    with locked(target.lock, site):
        target.heal()
        target.refuse_foreign()
        target.begin()
        try:
            yield target
        finally:
            target.heal()
