"""Install what Python's and npm's packages cannot bring: a browser and Node.js. Usage: install.py [browser|node]."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    what = sys.argv[1] if len(sys.argv) > 1 else "browser"
    if what == "node":
        if not (shutil.which("node") and shutil.which("npm")):
            install("nodejs", "npm")
    elif not any(shutil.which(browser) for browser in BROWSERS):
        install("chromium")


def install(*packages: str) -> None:
    """Install Debian packages as root; elsewhere say what is missing and stop."""
    apt = shutil.which("apt-get")
    if os.geteuid() == 0 and apt:
        subprocess.run([apt, "update", "-qq"], check=True)
        subprocess.run([apt, "install", "-y", "-qq", *packages], check=True)
        return
    names = " and ".join(packages)
    sys.exit(
        f"Please install {names}, then run this again. On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}"
    )


if __name__ == "__main__":
    main()
