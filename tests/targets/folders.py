"""Sites to replace, and what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from askwell.targets import opened, owned

OLD = {"index.html": "old", "gone/index.html": "old", "assets/guide.css": "old"}
NEW = {"index.html": "new", "come/index.html": "new", "assets/guide.css": "new"}
OTHERS = {
    "CNAME": "guide.example.edu",
    ".git/HEAD": "ref",
    "gone/notes.txt": "mine",
    "theirs/of/one.txt": "theirs",
    "theirs/two.txt": "theirs",
}
"""What others put into the site, one of them into a folder that the new site has not."""


def lay(folder: Path, files: Mapping[str, str]) -> None:
    for uri, words in files.items():
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_text(words, encoding="utf-8")


def site(folder: Path, files: Mapping[str, str]) -> Path:
    """Make a finished site."""
    lay(folder, files)
    owned.stamp(folder)
    return folder


def held(folder: Path) -> dict[str, str]:
    """Return everything in a folder but the stamp and what a build works in."""
    return {
        uri: path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not (uri := path.relative_to(folder).as_posix()).startswith(".askwell")
    }


def replace(target: Path, files: dict[str, str] = NEW) -> None:
    """Make a site of these files at a target, as a build does."""
    with opened(target) as place:
        site(place.staging, files)
        place.replace()
