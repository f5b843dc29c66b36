"""What is reckoned once in place of the libraries' own many times: by no byte another file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
import weasyprint
from docx.oxml import OxmlElement, ns, xmlchemy
from weasyprint.text import line_break

from askwell.handouts import glyphs, once, packing, spacing
from askwell.handouts.making import make
from askwell.handouts.paper import Bundle, Form, Sheet
from askwell.handouts.pdf import _tree
from askwell.handouts.word import WordSource
from askwell.handouts.word import once as words
from tests.handouts.everything import EVERYTHING, HEAD

SOURCES = {form: Sheet(EVERYTHING, HEAD, "letter", form) for form in get_args(Form)}
BUNDLE = Bundle("Both", (EVERYTHING, EVERYTHING), HEAD, "a4")


@pytest.fixture(autouse=True)
def anew() -> None:
    """Let nothing be known of what another test laid out."""
    _tree.cache_clear()
    once._lines.clear()  # noqa: SLF001 - a process that has just begun knows no line
    spacing._measures.clear()  # noqa: SLF001 - nor any measure
    packing._cut.clear()  # noqa: SLF001 - nor any font that was cut down


def test_weasyprint_uses_what_is_reckoned_once() -> None:
    for name, (ours, *places) in once.OURS.items():
        assert places
        assert all(vars(place)[name] is ours for place in places)


@pytest.mark.parametrize("source", [*SOURCES.values(), BUNDLE], ids=[*SOURCES, "bundle"])
def test_each_byte_is_weasyprints_own(
    source: Sheet | Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(source)
    made = make(source)  # with lines that are known by now
    anew_by_itself(monkeypatch)
    assert make(source) == made


def test_sheets_of_others_keep_their_own_styles() -> None:
    """Whoever makes handouts in a program of theirs may have sheets of their own, with links."""
    styles = "data:text/css,p{width:10cm}"
    theirs = f"<link rel=stylesheet href='{styles}'><style></style><p>Ours or theirs"
    [page] = weasyprint.HTML(string=theirs).render().pages
    [body] = page._page_box.children[0].children  # noqa: SLF001 - no public way to boxes
    assert body.children[0].width == pytest.approx(378, abs=1)


def anew_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    _tree.cache_clear()
    for name, (_, *places) in once.OURS.items():
        for place in places:
            monkeypatch.setattr(place, name, once.OWN[name])


def test_letters_are_taken_where_a_line_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    anew: list[str] = []

    def reactivate(line: Any, style: Any) -> None:
        anew.append(line.text)
        once.OWN["reactivate"](line, style)

    monkeypatch.setattr(glyphs, "_own_reactivate", reactivate)
    sheet = Sheet(replace(EVERYTHING, parts=EVERYTHING.parts[:4]), HEAD, "letter")
    make(sheet)
    assert not anew


def test_a_font_and_a_picture_are_packed_once_for_both_papers() -> None:
    make(SOURCES["fillable"])
    before = packing._packed.cache_info(), packing._dots.cache_info()  # noqa: SLF001 - likewise
    make(Sheet(EVERYTHING, HEAD, "a4", "fillable"))
    after = packing._packed.cache_info(), packing._dots.cache_info()  # noqa: SLF001 - likewise
    assert all(now.hits > then.hits for now, then in zip(after, before, strict=True))


@pytest.mark.parametrize(
    "other", [SOURCES["fillable"], Sheet(EVERYTHING, HEAD, "a4")], ids=["form", "paper"]
)
def test_another_form_and_another_paper_break_few_lines_anew(
    other: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[str] = []

    def first_line(words: str, *known: Any, **more: Any) -> Any:
        broken.append(words)
        return once.OWN["split_first_line"](words, *known, **more)

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
        return once.OWN["split_first_line"](words, Watched(style, asked), *known, **more)

    monkeypatch.setattr(once, "_own_first_line", first_line)
    monkeypatch.setattr(line_break, "get_font_description", once.OWN["get_font_description"])
    make(SOURCES["large"])
    assert {"font_size", "lang", "white_space", "hyphens"} <= asked <= {*once.LETTERS}


def test_each_byte_of_a_word_file_is_python_docxs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    source = WordSource(EVERYTHING, HEAD, "a4")
    made = make(source)
    assert words.whole_name("w:p").endswith("}p")
    monkeypatch.setattr(xmlchemy, "qn", ns.qn)
    monkeypatch.setattr(xmlchemy.BaseOxmlElement, "first_child_found_in", words.OWN)
    assert make(source) == made


@pytest.mark.parametrize("count", [0, 1, words.FEW, words.FEW + 1])
def test_what_is_found_among_few_and_many_is_python_docxs_own(count: int) -> None:
    element = OxmlElement("w:body")
    for number in range(count):
        element.append(OxmlElement("w:tbl" if number == 1 else "w:p"))
    for names in (("w:tbl", "w:p"), ("w:p", "w:tbl"), ("w:sectPr",), ()):
        assert words.first_of(element, *names) is words.OWN(element, *names)
