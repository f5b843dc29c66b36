"""What comes with the program: in a checkout beside it, in an installed package inside it."""

from __future__ import annotations

from pathlib import Path

from askwell.problems import AskwellError

_PACKAGE = Path(__file__).parent
_ROOT = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parents[1]

FRAME = _ROOT / "overrides" / "frame"
"""The templates that every engine wraps pages in."""

CONTENT = _ROOT / "content"
"""The guide as it is shipped."""

ASSETS = _ROOT / "overrides" / "dist"


def assets() -> dict[str, bytes]:
    """Return what browsers load whatever the guide: by place on the site.

    Raises AskwellError in a checkout whose scripts and styles have not been made.
    """
    files = sorted(path for path in ASSETS.glob("**/*") if path.is_file())
    if not files:
        raise AskwellError("The scripts and styles of the site are not made yet. Run: make scripts")
    return {f"assets/{path.relative_to(ASSETS).as_posix()}": path.read_bytes() for path in files}
