"""What PDFs need besides Python's packages, and how to say that it is missing."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from importlib.metadata import version
from importlib.util import find_spec
from io import StringIO

SYSTEM = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""Packages of Debian and Ubuntu."""

WEASYPRINT = "70.0"
"""The one release that is used, and that the extra `pdf` asks for: `once` stands within it."""

NO_EXTRA = 'No PDF was made. To make them: pip install "askwell[pdf]"'
NO_PANGO = (
    "No PDF was made: they need Pango. On Debian or Ubuntu: "
    f"sudo apt-get install {' '.join(SYSTEM)}; on a Mac: brew install pango"
)


def what_is_missing() -> str:
    """Tell what PDFs lack on this machine, and how to install it; empty if nothing."""
    if not (find_spec("weasyprint") and find_spec("pikepdf")):
        return NO_EXTRA
    if version("weasyprint") != WEASYPRINT:  # pip brings the right one, too
        return NO_EXTRA
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            import askwell.handouts.pdf  # noqa: F401, PLC0415 - slow, and few need it
    except OSError:
        return NO_PANGO
    return ""
