"""What browsers load is made wherever the checkout lies."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_scripts_are_made_in_a_folder_whose_name_an_address_escapes(tmp_path: Path) -> None:
    overrides = tmp_path / "a folder ü" / "overrides"
    shutil.copytree(ROOT / "overrides", overrides, ignore=shutil.ignore_patterns("dist"))
    (overrides.parent / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(ROOT / "package.json", overrides.parent)

    node = shutil.which("node") or "node"
    subprocess.run([node, overrides / "bundle.js"], check=True, timeout=120)

    made, ours = (
        {path.relative_to(dist).as_posix() for path in dist.rglob("*.*")} - schemas(dist)
        for dist in (overrides / "dist", ROOT / "overrides" / "dist")
    )
    assert made == ours


def schemas(dist: Path) -> set[str]:
    """Return what is written beside the scripts and not by them."""
    return {path.relative_to(dist).as_posix() for path in dist.glob("schemas/*")}
