"""Templates are compiled once, wherever the program runs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.compiler import CodeGenerator

from askwell.pages.compiled import Compiled


def rendered(folder: Path, words: str, compiled: list[str]) -> str:
    """Render a template that says the words, in an environment of its own."""

    class Counting(CodeGenerator):
        def __init__(self, *values: object) -> None:
            compiled.append(words)
            super().__init__(*values)  # type: ignore[arg-type]

    (folder / "a.html").write_text(words, encoding="utf-8")
    made = Environment(  # noqa: S701 - it makes no HTML
        loader=FileSystemLoader(folder), bytecode_cache=Compiled(folder, str(folder))
    )
    made.code_generator_class = Counting
    return made.get_template("a.html").render()


@pytest.mark.parametrize("is_read_only", [True, False])
def test_a_template_is_compiled_again_only_when_it_says_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_read_only: bool
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", is_read_only)
    compiled = list[str]()
    said = [rendered(tmp_path, words, compiled) for words in ("one", "one", "two")]
    assert said == ["one", "one", "two"]
    assert compiled == ["one", "two"]
    assert (tmp_path / "__pycache__").exists() != is_read_only


def test_another_process_loads_what_one_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled = list[str]()
    rendered(tmp_path, "one", compiled)
    monkeypatch.setattr(Compiled, "held", {})
    assert rendered(tmp_path, "one", compiled) == "one"
    assert compiled == ["one"]
