"""The package, made of the checkout and installed where nothing else of it is."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def run(*command: str | Path, at: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=at, env=CLEAN, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def hatchling(folder: Path, target: str, to: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        target,
        "--directory",
        str(to),
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package, made of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    done = hatchling(ROOT, "wheel", folder)
    assert done.returncode == 0, done.stderr
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment with the package.

    What the package stands on is borrowed from the environment of the tests by its path; a path
    file leads to modules there, but reads no path file in turn, such as the one of the checkout.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv")
    python = folder / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps")
    run(*pip, "--no-index", "--disable-pip-version-check", wheel, at=folder)
    home = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", at=folder
    ).strip()
    Path(home, "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python.parent
