"""Install what Python's and npm's packages cannot bring: a browser, web servers, Pango and Node.js.

Usage: install.py [node]; without an argument, what the tests need.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from ctypes.util import find_library
from pathlib import Path

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Programs, the best first: without windows a browser needs a third of the time."""

PACKAGES = ("chromium-headless-shell", "fonts-dejavu", "fonts-liberation")
"""The fonts with which worksheets state the number of sheets they print on."""

PRINTERS = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "poppler-utils")
"""What makes PDFs, and what shows them."""

SERVERS = Path(__file__).parent.parent / ".venv" / "debian"
"""Where web servers are unpacked: an installed one would start to serve."""

UNPACKED = ("nginx", "nginx-common", "apache2-bin", "libapr1", "libaprutil1", "media-types")


def main() -> None:
    if "node" in sys.argv[1:]:
        if not (shutil.which("node") and shutil.which("npm")):
            install("Node.js with npm", "nodejs", "npm")
        return
    if not any(shutil.which(browser) for browser in BROWSERS):
        install("Chromium or Chrome", *PACKAGES)
    if not (find_library("pango-1.0") and shutil.which("pdftoppm")):
        install("Pango and Poppler", *PRINTERS)
    if not SERVERS.is_dir():
        unpack(*UNPACKED)


def unpack(*packages: str) -> None:
    """Unpack Debian packages into SERVERS, as anybody; where that fails, say so and stop."""
    apt, dpkg = shutil.which("apt-get"), shutil.which("dpkg-deb")
    with tempfile.TemporaryDirectory() as folder:
        if apt and dpkg and _download(apt, folder, packages):
            for package in sorted(Path(folder).glob("*.deb")):
                subprocess.run([dpkg, "-x", package, SERVERS], check=True)
            return
    sys.exit(f"Please unpack these Debian packages into {SERVERS}: {' '.join(packages)}")


def _download(apt: str, folder: str, packages: tuple[str, ...]) -> bool:
    if os.geteuid() == 0:
        subprocess.run([apt, "update", "-qq"], check=False)
    call = [apt, "download", "-qq", "-o", "APT::Sandbox::User=root", *packages]
    return subprocess.run(call, cwd=folder, check=False).returncode == 0


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
