"""The live preview: MkDocs' own server, which the hook keeps on the last good pages while something is wrong."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.exceptions import MkDocsException

from askwell.problems import EngineError


def preview(project: Path, address: str) -> None:
    """Serve the project until interrupted. Raises EngineError if the first build fails or the address is taken."""
    os.environ.setdefault(
        "NO_MKDOCS_2_WARNING", "1"
    )  # an advertisement above every message an editor needs to see
    try:
        serve(str(project / "mkdocs.yml"), dev_addr=address, strict=False)
    except (MkDocsException, OSError) as error:
        raise EngineError(str(error)) from error
