"""What is reckoned once in place of WeasyPrint's own many times: by no byte another PDF."""

from __future__ import annotations

from typing import Any, get_args

import pytest
import weasyprint
from weasyprint.text import line_break

from askwell.handouts import once
from askwell.handouts.making import make
from askwell.handouts.paper import Bundle, Form, Sheet
from askwell.handouts.pdf import _tree
from tests.handouts.everything import EVERYTHING, HEAD

SOURCES = {form: Sheet(EVERYTHING, HEAD, "letter", form) for form in get_args(Form)}
BUNDLE = Bundle("Both", (EVERYTHING, EVERYTHING), HEAD, "a4")


@pytest.fixture(autouse=True)
def anew() -> None:
    """Let nothing be known of what another test laid out."""
    _tree.cache_clear()
    once._lines.clear()  # noqa: SLF001 - a process that has just begun knows no line


def test_only_a_release_that_was_tried_is_hurried() -> None:
    assert weasyprint.__version__ == once.TRIED, "run this file's tests, then name the new release"
    assert all(getattr(place, name) is ours for place, name, ours in once.OURS)


@pytest.mark.parametrize("source", [*SOURCES.values(), BUNDLE], ids=[*SOURCES, "bundle"])
def test_each_byte_is_weasyprints_own(
    source: Sheet | Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(source)
    made = make(source)  # with lines that are known by now
    anew_by_itself(monkeypatch)
    assert make(source) == made


def anew_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    _tree.cache_clear()
    for place, name, own in once.OWN:
        assert own.__module__.startswith("weasyprint") or name == "ffi"
        monkeypatch.setattr(place, name, own)


@pytest.mark.parametrize(
    "other", [SOURCES["fillable"], Sheet(EVERYTHING, HEAD, "a4")], ids=["form", "paper"]
)
def test_another_form_and_another_paper_break_few_lines_anew(
    other: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[str] = []

    def first_line(words: str, *known: Any, **more: Any) -> Any:
        broken.append(words)
        return once.OWN[1][2](words, *known, **more)

    monkeypatch.setattr(once, "_own_first_line", first_line)
    make(SOURCES["print"])
    first = len(broken)
    make(other)
    assert len(broken) - first < first / 2


class Watched:
    """A style that tells what it was asked for."""

    def __init__(self, style: Any, asked: set[str]) -> None:
        self.style, self.asked = style, asked

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return self.style[name]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.style, name)


def test_lines_depend_on_nothing_that_tells_no_styles_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: set[str] = set()

    def first_line(words: str, style: Any, *known: Any, **more: Any) -> Any:
        return once.OWN[1][2](words, Watched(style, asked), *known, **more)

    monkeypatch.setattr(once, "_own_first_line", first_line)
    monkeypatch.setattr(line_break, "get_font_description", once.OWN[4][2])
    make(SOURCES["large"])
    assert {"font_size", "lang", "white_space", "hyphens"} <= asked <= {*once.LETTERS}
