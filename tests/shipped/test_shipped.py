"""What comes with the program, and what is said where it was not made."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell import shipped
from askwell.problems import AskwellError


def test_scripts_that_an_older_checkout_made_are_told_with_what_makes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "ASSETS", tmp_path)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "frame.js").write_text("")
    assert shipped.assets("notebook")
    with pytest.raises(AskwellError, match="make scripts"):
        shipped.imports()
