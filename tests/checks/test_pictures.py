from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import pytest

from askwell.checks.pictures import check_pictures
from askwell.library import Library
from askwell.pages import build

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith, Files


def test_pictures_that_are_there_are_fine(minimal: Library) -> None:
    assert list(check_pictures(minimal)) == []


def test_logo_that_is_not_there_is_told_with_the_nearest_one(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "brand/logo.svg", "brand/lgo.svg")
    problem, unused = check_pictures(library)
    assert unused.check == "unused-picture"
    assert problem.message == 'There is no picture "content/brand/lgo.svg".'
    assert problem.hint == 'Did you mean "brand/logo.svg"?'
    assert (problem.line, problem.column) == (11, 11)


def test_picture_for_social_networks_must_be_there_too(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "publisher.yml",
        "  contact:\n    phone",
        "  picture: brand/office.jpg\n  contact:\n    phone",
    )
    assert [problem.line for problem in check_pictures(library)] == [13]


PAGE = "---\ntitle: A\ndescription: B\n---\n{}\n"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "\n{}\n</svg>"
)
PNG = b"\x89PNG\r\n\x1a\nrest"


def test_picture_that_nothing_names_is_told_and_not_published(check_with: CheckWith) -> None:
    library, problems = check_with({"brand/old.png": PNG})
    assert [(problem.path, problem.check) for problem in problems] == [
        ("content/brand/old.png", "unused-picture")
    ]
    assert "assets/content/brand/logo.svg" in build(library).files
    assert "assets/content/brand/old.png" not in build(library).files


def test_picture_in_prose_is_published(check_with: CheckWith) -> None:
    files: Files = {
        "brand/desk.png": PNG,
        "guide/story.md": PAGE.format("![a desk](/brand/desk.png)"),
    }
    library, problems = check_with(files)
    assert problems == []
    assert build(library).files["assets/content/brand/desk.png"] == PNG


@pytest.mark.parametrize("composed", ["NFC", "NFD"])
@pytest.mark.parametrize("write", [str, quote])
def test_picture_with_any_letter_in_its_name_is_published_as_pages_name_it(
    check_with: CheckWith, composed: Literal["NFC", "NFD"], write: Callable[[str], str]
) -> None:
    place = "brand/büro 1.png"
    on_disk = unicodedata.normalize(composed, place)
    written = write(unicodedata.normalize("NFD", place))
    files: Files = {on_disk: PNG, "guide/story.md": PAGE.format(f"![a desk](</{written}>)")}
    library, problems = check_with(files)
    assert problems == []
    made = build(library)
    [page] = [page for page in made.pages if page.address == "/guide/story/"]
    assert made.files[f"assets/content/{place}"] == PNG
    assert f'src="../../assets/content/{quote(place)}"' in page.body


def test_picture_that_is_missing_is_told_by_the_letters_of_its_name(check_with: CheckWith) -> None:
    text = PAGE.format("![a desk](/brand/büro.png)")
    _, [problem] = check_with({"guide/story.md": text})
    assert problem.message == 'There is no picture "content/brand/büro.png".'


@pytest.mark.parametrize(
    ("picture", "check"),
    [
        ("![a](https://example.com/a.png)", "foreign-picture"),
        ("![a](//example.com/a.png)", "foreign-picture"),
        ("![a](brand/logo.svg)", "foreign-picture"),
        ("![](/brand/logo.svg)", "picture-without-words"),
        ("![a](/brand/lgo.svg)", "missing-picture"),
        ("![a](/faq/)", "wrong-picture"),
    ],
)
def test_picture_in_prose_that_cannot_be_shown_is_told(
    check_with: CheckWith, picture: str, check: str
) -> None:
    _, [problem] = check_with({"guide/story.md": PAGE.format(f"see {picture}")})
    assert (problem.check, problem.line) == (check, 5)
    assert problem.column == 5 + picture.index("(") + 1


@pytest.mark.parametrize("name", ["desk.png", "desk.jpg", "desk.jpeg", "desk.webp", "desk.svg"])
def test_file_that_is_no_such_picture_is_told(check_with: CheckWith, name: str) -> None:
    text = PAGE.format(f"![a desk](/brand/{name})")
    _, [problem] = check_with({"guide/story.md": text, f"brand/{name}": b"PK\x03\x04 a document"})
    assert (problem.path, problem.check) == (f"content/brand/{name}", "wrong-picture")


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.png", PNG), ("a.jpg", b"\xff\xd8\xff\xe0"), ("a.webp", b"RIFF\n\0\0\0WEBPVP8 ")],
)
def test_file_that_is_such_a_picture_is_fine(
    check_with: CheckWith, name: str, start: bytes
) -> None:
    text = PAGE.format(f"![a desk](/brand/{name})")
    assert check_with({"guide/story.md": text, f"brand/{name}": start})[1] == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<g onload='alert(1)'/>",
        "<foreignObject/>",
        "<a xlink:href='javascript:alert(1)'/>",
        "<image href='https://example.com/a.png'/>",
        "<use href='other.svg#a'/>",
        "<g style='fill: url(https://example.com/a)'/>",
        "<style>@import 'a.css';</style>",
        "<style>g { fill: url(//example.com/a) }</style>",
        "<set attributeName='href' to='#'/>",
        "<?xml-stylesheet href='a.css'?>",
        '<style>@im&#112;ort "https://example.com/a";</style>',
        '<style>@im<!-- -->port "https://example.com/a";</style>',
        "<style>g { fill: url&#40;https://example.com/a) }</style>",
        "<style>" + " " * 9000 + "g { fill: url(https://example.com/a) }</style>",
        "<style>g { fill: u\\72l(https://example.com/a) }</style>",
        "<g fill='u\\72l(https://example.com/a)'/>",
        "<g style='fill: u\\72l(https://example.com/a)'/>",
        "<style>g { cursor: image-set('https://example.com/a' 1x) }</style>",
        "<style>g { cursor: -webkit-image-set('https://example.com/a' 1x) }</style>",
        "<style>@font-face { font-family: a; src: local(b) }</style>",
        "<h:meta xmlns:h='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=/'/>",
        "<h:img xmlns:h='http://www.w3.org/1999/xhtml' srcset='https://example.com/a 1x'/>",
        "<h:form xmlns:h='http://www.w3.org/1999/xhtml' action='https://example.com/'/>",
        "<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<use href='data:image/svg+xml,x#a'/>",
        "<g xml:base='https://example.com/'/>",
        "<animate attributeName='fill' values='url(https://example.com/a)'/>",
        "<unknown/>",
        "<style>@im<style/>port 'https://example.com/a';</style>",
    ],
)
def test_picture_that_can_run_or_load_something_is_told_at_its_line(
    check_with: CheckWith, inside: str
) -> None:
    _, problems = check_with({"brand/logo.svg": SVG.format(inside)})
    assert {(problem.check, problem.line) for problem in problems} == {("unsafe-picture", 2)}


@pytest.mark.parametrize(
    "picture",
    [
        "<svg/>",
        "<h:svg xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<?xml version='1.0' encoding='x'?><svg/>",
    ],
)
def test_document_that_is_no_svg_is_told(check_with: CheckWith, picture: str) -> None:
    _, problems = check_with({"brand/logo.svg": picture})
    assert [problem.check for problem in problems] == ["wrong-picture"]


def test_document_type_of_a_picture_is_told(check_with: CheckWith) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG.format("<g>&b;</g>")
    _, problems = check_with({"brand/logo.svg": bomb})
    assert "unsafe-picture" in {problem.check for problem in problems}


@pytest.mark.parametrize(
    "inside",
    [
        "<use href='#a'/>",
        "<g style='fill: url(#a)'/>",
        "<g fill='url(\"#a\")'/>",
        "<image href='data:image/png;base64,A'/>",
        "<style>g { fill: red } @media print { g { fill: url( '#a' ) } }</style>",
        "<text aria-label='ana@example.com'>ana@example.com, url(a)</text>",
        "<i:note xmlns:i='http://www.inkscape.org/namespaces/inkscape' file='C:\\a'/>",
        "<g xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:export='C:\\a.png'/>",
    ],
)
def test_picture_that_only_draws_is_fine(check_with: CheckWith, inside: str) -> None:
    assert check_with({"brand/logo.svg": SVG.format(inside)})[1] == []
