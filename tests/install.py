"""Install what Python's and npm's packages cannot bring: a browser and Node.js.

Usage: install.py [browser|node].
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Programs, the best first: without windows a browser needs a third of the time."""

PACKAGES = ("chromium-headless-shell", "fonts-dejavu", "fonts-liberation")
"""The fonts with which worksheets state the number of sheets they print on."""


def main() -> None:
    what = sys.argv[1] if len(sys.argv) > 1 else "browser"
    if what == "node":
        if not (shutil.which("node") and shutil.which("npm")):
            install("Node.js with npm", "nodejs", "npm")
    elif not any(shutil.which(browser) for browser in BROWSERS):
        install("Chromium or Chrome", *PACKAGES)


def install(what: str, *packages: str) -> None:
    """Install Debian packages as root; where that fails, say what is missing and stop."""
    apt = shutil.which("apt-get")
    if os.geteuid() == 0 and apt:
        calls = (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages])
        if all(subprocess.run([apt, *call], check=False).returncode == 0 for call in calls):
            return
    sys.exit(
        f"Please install {what}, then run this again."
        f" On Debian: sudo apt-get install {' '.join(packages)}"
    )


if __name__ == "__main__":
    main()
