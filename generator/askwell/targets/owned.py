"""What in a site's folder is ours: the stamp lists it. All else is somebody's, and stays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path, PurePosixPath

STAMP = ".askwell"
"""The stamp's name, and how the names of our own working folders begin."""

HEAD = "Built by Askwell. What is not listed here is not Askwell's, and stays.\n"

UNLISTED = frozenset({"CNAME"})
"""Somebody's, like names that begin with a dot, in a site of before the stamp had a list."""

HARMLESS = frozenset({".git", "lost+found"})
"""What an empty folder may hold: a branch checked out to publish from, a new volume.

No server reads them.
"""


def stamp(site: Path) -> None:
    """Mark a finished site as built here, with a list of its files."""
    record(site, files(site))


def files(site: Path) -> Iterator[str]:
    """Yield every file of a site, by its place in it."""
    found = (f"{folder}/{name}" for folder, _, names in os.walk(site) for name in names)
    return (path[len(str(site)) + 1 :].replace(os.sep, "/") for path in found)


def record(folder: Path, files: Iterable[str]) -> None:
    """Mark a folder with a list of what in it is ours; nothing hidden ever is."""
    lines = sorted(f"{uri}\n" for uri in files if not _is_hidden(uri))
    path, words = folder / STAMP, HEAD + "".join(lines)
    if not is_site(folder) or path.read_text(encoding="utf-8") != words:
        path.write_text(words, encoding="utf-8")


def is_site(folder: Path) -> bool:
    return (folder / STAMP).is_file()


def is_empty(folder: Path) -> bool:
    """Tell whether a folder holds nothing but, perhaps, its stamp."""
    return all(path.name == STAMP for path in folder.iterdir())


def is_ours(folder: Path) -> bool:
    """Tell whether a folder is marked as ours, or was about to be when a build was killed."""
    return folder.is_dir() and (is_site(folder) or is_empty(folder))


def may_be_claimed(folder: Path) -> bool:
    """Tell whether a site may be put here."""
    return (
        not folder.exists()
        or is_site(folder)
        or all(path.name in HARMLESS or _is_working(path.name) for path in folder.iterdir())
    )


def claim(folder: Path) -> None:
    """Mark a folder without a site as one with an empty site: what it holds is somebody's."""
    if folder.exists() and not is_site(folder):
        (folder / STAMP).write_text(HEAD, encoding="utf-8")


def listed(site: Path) -> frozenset[str]:
    """Return the files of a site, by place in it; none for a folder without one."""
    try:
        head, *files = (site / STAMP).read_text(encoding="utf-8").split("\n")
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    # A list that was tampered with must not lead out of the folder: its files get deleted.
    if head + "\n" == HEAD:
        return frozenset(
            uri for uri in files if uri and not uri.startswith("/") and not _is_hidden(uri)
        )
    return frozenset(_files_before_lists(site))


def foreign(site: Path, following: AbstractSet[str] = frozenset()) -> Iterator[str]:
    """List what is not ours, by place in the site: files, and whole folders.

    A folder is no whole one if it holds something of ours, or will hold one of the files
    `following`.
    """
    yield from _others(site, listed(site), following)


def others(folder: Path, ours: AbstractSet[str], files: AbstractSet[str]) -> Iterator[str]:
    """List what is not ours and stands in the way of these files."""
    yield from (uri for uri in _others(folder, ours, files) if clashes(uri, files))


def _others(folder: Path, ours: AbstractSet[str], following: AbstractSet[str]) -> Iterator[str]:
    shared = frozenset(_folders(ours | following))
    yield from _foreign(folder, "", ours, shared) if folder.is_dir() else ()


def clashes(uri: str, files: AbstractSet[str]) -> bool:
    """Tell whether what is not ours at `uri` stands in the way of a site of these files."""
    above = {parent.as_posix() for parent in PurePosixPath(uri).parents}
    return uri in files | frozenset(_folders(files)) or not above.isdisjoint(files)


def share(site: Path, following: Path) -> None:
    """Let others' files lie in the following site too, so that no moment is without them.

    Where the file system has no links, `carry` brings them afterwards.
    """
    with suppress(OSError, NotImplementedError):
        for uri in list(foreign(site, listed(following))):
            if uri not in HARMLESS:
                _link(site / uri, following / uri)


def _link(path: Path, to: Path) -> None:
    if _is_folder(path):
        to.mkdir(parents=True, exist_ok=True)
        for each in path.iterdir():
            _link(each, to / each.name)
    elif path.is_file() or path.is_symlink():
        to.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, to, follow_symlinks=False)


def carry(source: Path, site: Path) -> None:
    """Move what is not ours from one folder into another on the same file system."""
    for uri in list(foreign(source, listed(site))):
        _move(source / uri, site / uri)


def _move(path: Path, to: Path) -> None:
    """Move a file or a folder; of a file that lies there too, the newer one stays."""
    if _is_folder(path) and _is_folder(to):
        for each in list(path.iterdir()):
            _move(each, to / each.name)
    elif not os.path.lexists(to) or _is_newer(path, to):
        to.parent.mkdir(parents=True, exist_ok=True)
        path.replace(to)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_newer(path: Path, other: Path) -> bool:
    is_pair = path.is_file() and other.is_file()
    return is_pair and path.stat().st_mtime_ns > other.stat().st_mtime_ns


def _foreign(
    folder: Path, place: str, ours: AbstractSet[str], shared: AbstractSet[str]
) -> Iterator[str]:
    for name in sorted(entry.name for entry in (folder / place).iterdir()):
        uri = f"{place}/{name}" if place else name
        path = folder / uri
        if uri in ours or (not place and _is_working(uri)):
            continue
        if uri in shared and path.is_dir() and not path.is_symlink():
            yield from _foreign(folder, uri, ours, shared)
        else:
            yield uri


def _folders(files: Iterable[str]) -> Iterator[str]:
    for uri in files:
        yield from (parent.as_posix() for parent in PurePosixPath(uri).parents)


def drop(folder: Path, uri: str) -> None:
    """Delete a file of ours, and the folders that are empty without it."""
    path = folder / uri
    if path.is_file() or path.is_symlink():
        path.unlink()
    for parent in PurePosixPath(uri).parents[:-1]:
        above = folder / parent
        if above.is_dir() and not any(above.iterdir()):
            above.rmdir()


def _is_hidden(uri: str) -> bool:
    return uri.startswith(".") or "/." in uri


def _is_working(name: str) -> bool:
    return name == STAMP or name.startswith(f"{STAMP}.")


def _files_before_lists(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        uri = path.relative_to(site)
        if not path.is_dir() and not uri.parts[0].startswith(".") and uri.parts[0] not in UNLISTED:
            yield uri.as_posix()
