"""A picture that only draws is published as it is; what runs or loads something is taken out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from askwell.pages import build
from askwell.pictures import published
from askwell.pictures.svg import cleaned, inked, svg_faults

if TYPE_CHECKING:
    from tests.conftest import CheckWith

COLORS = Path(__file__).parents[2] / "overrides" / "styles" / "notebook" / "colors.css"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "\n{}\n</svg>"
)


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
def test_picture_that_can_run_or_load_something_is_told_at_its_line_and_cleaned(
    check_with: CheckWith, inside: str
) -> None:
    kept = "<g id='kept'><text>before</text></g>"
    library, problems = check_with({"brand/logo.svg": SVG.format(f"{inside}{kept}")})
    assert {(problem.check, problem.line) for problem in problems} == {("cleaned-picture", 2)}
    made = published(library)["brand/logo.svg"]
    assert svg_faults(made) == []
    assert b"before</text>" in made
    assert b"example.com" not in made


@pytest.mark.parametrize(
    "inside",
    [
        "<image href='{}'/>",
        "<image xlink:href='{}'/>",
        "<g fill='url({})'/>",
        "<g style='fill: url(\"{}\")'/>",
        "<style>g {{ fill: url({}) }}</style>",
        "<style>@import '{}';</style>",
    ],
)
def test_what_a_picture_would_load_is_named(check_with: CheckWith, inside: str) -> None:
    address = "https://example.com/a.png"
    _, [problem] = check_with({"brand/logo.svg": SVG.format(inside.format(address))})
    assert (problem.path, problem.line) == ("content/brand/logo.svg", 2)
    assert f'("{address}")' in problem.message
    assert "must be part of the file" in problem.hint


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


def test_text_after_what_is_taken_out_stays(check_with: CheckWith) -> None:
    picture = SVG.format("<text>a<script>x</script>b<tspan>c</tspan><script/>d</text>")
    library, _ = check_with({"brand/logo.svg": picture})
    made = build(library).files["assets/content/brand/logo.svg"]
    assert b"<text>ab<tspan>c</tspan>d</text>" in made


def test_picture_that_only_draws_is_published_to_the_byte(check_with: CheckWith) -> None:
    picture = SVG.format("<!-- ours --><use xlink:href='#a'/>").encode()
    library, _ = check_with({"brand/logo.svg": picture})
    assert build(library).files["assets/content/brand/logo.svg"] == picture


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


def test_cleaned_picture_keeps_its_names_whatever_the_empty_prefix_stood_for() -> None:
    ET.register_namespace("", "urn:other")
    assert b"<svg" in (cleaned(SVG.format("<script/>").encode()) or b"")


def test_a_drawing_in_the_current_color_takes_the_ink_of_its_page() -> None:
    made = inked(SVG.format('<path d="M0 0h9" stroke="currentColor"/>').encode())

    assert b"prefers-color-scheme:dark" in made
    assert svg_faults(made) == []
    assert ET.fromstring(made)[0].tag.endswith("style")  # noqa: S314 - ours
    plain = SVG.format('<path d="M0 0h9" stroke="#555"/>').encode()
    assert inked(plain) == plain


def test_a_drawing_keeps_the_color_that_it_has_of_its_own() -> None:
    mark = '<path d="M0 0h9" stroke="currentColor" stop-color="#fff"/>'
    colored = SVG.replace("<svg ", '<svg color="#c00" ').format(mark).encode()
    assert inked(colored) == colored
    ruled = inked(SVG.format(f"<style>svg{{color:#c00}}</style>{mark}").encode())
    assert re.findall(rb"([^{}>]+)\{color", ruled)[-4:] == [b":where(:root)"] * 3 + [b"svg"]


def test_the_ink_of_a_drawing_is_that_of_pages() -> None:
    made = inked(SVG.format('<path d="M0 0h9" stroke="currentColor"/>').encode()).decode()
    light, dark, paper = re.findall(r"color:(#\w+)", made)
    colors = COLORS.read_text(encoding="utf-8")
    assert re.findall(r"--ink: (.+);", colors)[0] == f"light-dark({light}, {dark})"
    assert re.findall(r"--ink: (.+);", colors)[-1] == paper
