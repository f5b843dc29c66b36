"""A checkout heals itself: moved, copied, interrupted, or with another Python than before."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKES_ANEW = "-m venv --clear .venv"

COMPILED = shutil.ignore_patterns("__pycache__")
"""Another process may be writing there."""


@pytest.fixture
def checkout(tmp_path: Path, minimal_content: Path) -> Path:
    """Return a checkout that is set up but for the scripts and styles of the site."""
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=COMPILED)
    shutil.copytree(minimal_content, folder / "content")
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "build" / "docs").mkdir(parents=True)
    (folder / "build" / "docs" / ".gitignore").write_text("*\n")
    venv.create(folder / ".venv")
    [home] = (folder / ".venv" / "lib").glob("python*/site-packages")
    (home / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    shutil.copy(Path(sysconfig.get_path("purelib"), "askwell.pth"), home)
    shutil.copy(ROOT / ".venv" / "python.stamp", folder / ".venv")
    (folder / ".venv" / "site.stamp").touch()
    return folder


def make(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [shutil.which("make") or "make", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def say(folder: Path, words: str) -> None:
    """Let this checkout's own code say something else when all is well."""
    path = folder / "generator" / "askwell" / "reporting" / "report.py"
    code = path.read_text(encoding="utf-8")
    assert "No problems found." in code
    path.write_text(code.replace("No problems found.", words), encoding="utf-8")


def test_a_set_up_checkout_is_not_set_up_again(checkout: Path) -> None:
    assert "No problems found." in make(checkout, "check")
    assert MAKES_ANEW not in make(checkout, "--dry-run", "check")


def test_a_moved_checkout_works(checkout: Path) -> None:
    moved = checkout.rename(checkout.with_name("moved and renamed"))
    assert "No problems found." in make(moved, "check")


def test_a_copied_checkout_runs_its_own_code(checkout: Path) -> None:
    copy = checkout.with_name("copy")
    shutil.copytree(checkout, copy, symlinks=True)
    say(copy, "Here speaks the copy.")
    assert "Here speaks the copy." in make(copy, "check")
    assert "No problems found." in make(checkout, "check")


@pytest.mark.parametrize("state", ["interrupted", "another Python", "Python is gone"])
def test_an_environment_that_does_not_fit_is_made_anew(state: str, checkout: Path) -> None:
    if state == "interrupted":
        (checkout / ".venv" / "python.stamp").unlink()
    elif state == "another Python":
        (checkout / ".venv" / "python.stamp").write_text("3.10.0 (main) [GCC]\n")
    else:
        (checkout / ".venv" / "bin" / "python").unlink()
        (checkout / ".venv" / "bin" / "python").symlink_to("/nowhere/python3")
    assert MAKES_ANEW in make(checkout, "--dry-run", "check")


def test_cleaning_needs_no_git_and_leaves_what_is_not_made(checkout: Path) -> None:
    for made in ("site/index.html", "build/docs/index.md", "build/zensical.yml", "dist/a.whl"):
        (checkout / made).parent.mkdir(parents=True, exist_ok=True)
        (checkout / made).write_text("made")
    make(checkout, "clean")
    left = sorted(path.name for path in checkout.iterdir())
    assert left == ["Makefile", "build", "content", "generator", "requirements.txt"]
    assert [path.name for path in (checkout / "build").rglob("*")] == ["docs", ".gitignore"]


def test_the_preview_takes_a_port() -> None:
    told = make(ROOT, "--dry-run", "serve", "PORT=8001")
    assert "-m askwell serve --address 127.0.0.1:8001" in told
