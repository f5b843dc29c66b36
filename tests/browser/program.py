"""Which browser the tests start, and how."""

from __future__ import annotations

import shutil

from tests.install import BROWSERS

FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page may take the place of the one before it: opened so, it costs a fifth less. The other
    # is what Playwright switches off: of two such lists the browser reads the last.
    "--disable-features=RenderDocument,PaintHolding",
    # A quarter of what a page costs is to paint it: less in few large tiles than in many small.
    "--default-tile-width=1280",
    "--default-tile-height=512",
)


def program() -> str:
    """Find the browser of this computer."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    assert found, f"None of {', '.join(BROWSERS)} is installed. Run: python tests/install.py"
    return found
