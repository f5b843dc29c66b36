"""What comes with the program: in a checkout beside it, in an installed package inside it."""

from __future__ import annotations

import json
from pathlib import Path

from askwell.looks import LOOKS, Look
from askwell.problems import AskwellError

_HERE = Path(__file__).parent
_ROOT = _HERE if (_HERE / "content").is_dir() else _HERE.parents[2]

FRAME = _ROOT / "overrides" / "frame"
"""The templates that every engine wraps pages in."""

CONTENT = _ROOT / "content"
"""The guide as it is shipped."""

ASSETS = _ROOT / "overrides" / "dist"

SCHEMAS = "assets/schemas/"
"""Where a site has the schemas of its content files, made with the scripts and styles."""

FOR_FILES = "files/"
"""Where among them lies what only a site needs that is opened as files."""

IMPORTS = "imports.json"
"""Where among them is written what each script of a page imports; no browser asks for it."""


_NOT_MADE = "The scripts and styles of the site are not made yet. Run: make scripts"


def assets(look: Look) -> dict[str, bytes]:
    """Return what browsers load whatever the guide, in one of the looks: by place on the site.

    Raises AskwellError in a checkout whose scripts and styles have not been made.
    """
    made = _below(ASSETS)
    if not made:
        raise AskwellError(_NOT_MADE)
    others = (FOR_FILES, IMPORTS, *(f"{each}/" for each in LOOKS if each != look))
    return {
        f"assets/{uri.removeprefix(f'{look}/')}": raw
        for uri, raw in made.items()
        if not uri.startswith(others)
    }


def imports() -> dict[str, list[str]]:
    """Return the names of the files that the script of a page imports, by its name.

    Raises AskwellError in a checkout whose scripts have not been made, or were by an older one.
    """
    try:
        found: dict[str, list[str]] = json.loads((ASSETS / IMPORTS).read_bytes())
    except FileNotFoundError:
        raise AskwellError(_NOT_MADE) from None
    return found


def scripts_for_files() -> dict[str, bytes]:
    """Return the scripts of a site that is opened as files: by place on the site."""
    return {f"assets/{uri}": raw for uri, raw in _below(ASSETS / FOR_FILES).items()}


def _below(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.glob("**/*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
