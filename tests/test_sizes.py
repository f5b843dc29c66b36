"""How long lines of scripts and styles may be; of Python, its linter says so."""

from __future__ import annotations

from tests.measures import LONGEST_LINE, ROOT, of_browsers


def test_no_line_of_a_script_or_a_style_is_too_long() -> None:
    files = [*of_browsers("scripts", "*.js"), *of_browsers("styles", "*.css")]
    assert len(files) > 100
    long = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []
