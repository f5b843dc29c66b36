"""A guide's content as it was: in the history that Git keeps."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from askwell.problems import UsageError

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@contextmanager
def content_at(content: Path, since: str) -> Iterator[Path]:
    """Give a folder with the content as it was at a revision, or at the end of a day (ISO 8601).

    It is gone afterwards. Raises UsageError where there is no history, or nothing by that name.
    """
    revision = _revision(content, since)
    raw = _git(content, "archive", "--format=tar", revision, ".")
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        # Nothing reads a link in a content folder, and tarfile refuses one that leads out of it.
        plain = [each for each in archive if each.isfile() or each.isdir()]
        archive.extractall(folder, plain, filter="data")
        yield Path(folder)


def _revision(content: Path, since: str) -> str:
    if since.startswith("-"):
        raise UsageError(f'"{since}" is no revision.')
    if DAY.fullmatch(since):
        found = _git(content, "rev-list", "-1", f"--before={since}T23:59:59", "HEAD")
        if not found.strip():
            raise UsageError(f"The history of this guide begins after {since}.")
        return found.decode().strip()
    return (
        _git(content, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}")
        .decode()
        .strip()
    )


def _git(content: Path, *arguments: str) -> bytes:
    """Return what Git says of the content folder. Raises UsageError for what it refuses."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no argument that begins with a dash
            ["git", "-C", str(content), *arguments],  # noqa: S607 - wherever Git is installed
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UsageError("Git is not installed, and it keeps the history.") from error
    if done.returncode:
        told = " ".join(done.stderr.decode(errors="replace").split())
        raise UsageError(f"The history does not say what was then. Git: {told}")
    return done.stdout
