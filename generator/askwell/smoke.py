"""What `askwell publish --check SITE` is, by its older name: python -m askwell.smoke SITE."""

from __future__ import annotations

import sys
from pathlib import Path

from askwell.publishing.checking import report
from askwell.publishing.folder import findings


def main(site: Path) -> int:
    """Print what is wrong with a built site and return the exit code."""
    found = list(findings(site))
    print(report(found, str(site)))  # noqa: T201 - it speaks through the terminal
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
