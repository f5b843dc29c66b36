"""Whatever an editor writes arrives as text: no element, attribute or script comes out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped]  # comes with the engine
from mkdocs.utils.meta import get_data

from askwell.catalog import Catalog
from askwell.engines.writer import as_markdown
from askwell.kinds.base import Item, Model
from askwell.kinds.braces import parsed
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank
from askwell.kinds.scripts import Script
from askwell.kinds.words import Message, Prose, Text
from askwell.kinds.worksheets import Worksheet
from askwell.library import Library
from askwell.library.addresses import address
from askwell.pages.about import about_pages
from askwell.pages.home import home_page
from askwell.pages.rendering import Renderer, renderer
from askwell.pages.site import Build, Page
from askwell.reading.invisible import CONTROL
from askwell.texts.prose import is_safe
from tests.markup import Element, Reading, read_page

T = TypeVar("T")

PLAIN = "xyzzy"
"""A word that stands nowhere in the templates, for comparison."""

TEMPLATES: dict[type[Item], str] = {
    Bank: "question-bank.html",
    Email: "email.html",
    Script: "script.html",
    Checklist: "checklist.html",
    Worksheet: "worksheet.html",
}

SHOW_THE_PUBLISHER = ("/", "/about/", "/about/privacy/", "/about/accessibility/")

HOSTILE = [
    "<",
    ">",
    "</p>",
    "<script>",
    "</script>",
    "<!--",
    "]]>",
    "&",
    "&lt;",
    "&#60;",
    '"',
    "'",
    "=",
    "`",
    "\\",
    "\n",
    " ",
]
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="{}\t\r").filter(
    lambda sign: not CONTROL.match(sign)
)
WORDS = (
    st.lists(st.text(SIGNS) | st.sampled_from([*HOSTILE, "a", "onclick"]))
    .map("".join)
    .map(str.strip)
    .filter(bool)
)

LINK_LIKE = [
    *(
        "[a](",
        "](",
        ")",
        "[a]: ",
        "![a](",
        "[a]",
        "<a href=",
        "<https://a>",
        "javascript:",
        "JAVA\tscript:",
        "&colon;",
    ),
    *(
        "&#106;avascript:",
        "data:text/html,",
        "data:image/png;",
        "vbscript:",
        "file:",
        "//a.b",
        "https://a.b",
        "/faq/",
    ),
]
MARKDOWN_LIKE = st.lists(
    st.sampled_from([*HOSTILE, *LINK_LIKE, *"a1#*_-|:>!~\t", "\n\n", "    ", "```"])
).map("".join)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
    "h2": {"id"},
}
ATTRIBUTES |= {"h3": {"id"}, "th": {"style"}, "td": {"style"}}
BARE = "p h1 h4 h5 h6 em strong ul li blockquote pre hr br table thead tbody tr"
"""The elements that prose may become without any attribute."""


# The fixtures are functions, so that Hypothesis has little to print when an example fails.
PageOf = Callable[[type[Item], str], str]
PagesOf = Callable[[str], list[str]]
Laid = Callable[[str], str]


@pytest.fixture(scope="module")
def render(minimal: Library) -> Renderer:
    return renderer(Catalog(minimal))


@pytest.fixture(scope="module")
def page_of(minimal: Library, render: Renderer) -> PageOf:
    """Lay out the page of a kind's first item, with the same words in every place for text."""

    def laid_out(kind: type[Item], words: str) -> str:
        item = filled(minimal.all(kind)[0], words)
        return render.render(TEMPLATES[kind], address(item), item=item, files=())

    return cache(laid_out)


@pytest.fixture(scope="module")
def pages_of_publisher(minimal: Library) -> PagesOf:
    """Lay out the pages that show the publisher, with the same words in every place for text."""

    def laid_out(words: str) -> list[str]:
        publisher = filled(minimal.publisher, words)
        entries = (
            replace(entry, model=publisher) if entry.model is minimal.publisher else entry
            for entry in minimal.entries
        )
        render = renderer(Catalog(Library(tuple(entries))))
        pages = (*home_page(render), *about_pages(render))
        return [page.body for page in pages if page.address in SHOW_THE_PUBLISHER]

    return cache(laid_out)


@pytest.fixture(scope="module")
def prose(render: Renderer) -> Laid:
    """Lay out a text as prose."""
    template = render.environment.from_string("{{ value }}")
    return lambda text: template.render(value=Prose(text), at="/faq/", anchors=set)


def filled(value: T, words: str) -> T:
    """Return an item with the same words in every place for plain text."""
    if isinstance(value, Text | Message):
        return type(value)(words)
    if isinstance(value, Model):
        return value.model_copy(
            update={name: filled(child, words) for name, child in value.__dict__.items()}
        )
    if isinstance(value, tuple):
        return tuple(filled(child, words) for child in value)  # type: ignore[return-value]
    if isinstance(value, dict):
        pairs = ((name, filled(child, words)) for name, child in value.items())
        return dict(pairs)  # type: ignore[return-value]
    return value


read_plain = lru_cache(maxsize=8)(read_page)
"""Reads the pages to compare with, which are few."""


def expected(plain: str, words: str) -> Reading:
    """Return the reading of a page full of PLAIN as it must be with other words in its place."""
    reading = read_plain(plain)
    elements = [
        (tag, tuple((name, said(value, words)) for name, value in each))
        for tag, each in reading.elements
    ]
    return Reading(elements, [said(reading.text, words) or ""])


def said(value: str | None, words: str) -> str | None:
    return value and " ".join(value.replace(PLAIN, words).split())


def assert_same(page: str, wanted: Reading) -> None:
    found = read_page(page)
    elements: list[Element] = [
        (tag, tuple((name, said(v, "")) for name, v in each)) for tag, each in found.elements
    ]
    assert elements == wanted.elements
    assert found.text == wanted.text


@pytest.mark.parametrize("kind", TEMPLATES, ids=lambda kind: kind.__name__)
@given(words=WORDS)
def test_any_words_in_every_text_of_an_item_stay_text(
    kind: type[Item], words: str, page_of: PageOf
) -> None:
    assert_same(page_of(kind, words), expected(page_of(kind, PLAIN), words))


@settings(max_examples=settings().max_examples // 5)
@given(words=WORDS)
def test_any_words_of_the_publisher_stay_text(words: str, pages_of_publisher: PagesOf) -> None:
    for page, plain in zip(pages_of_publisher(words), pages_of_publisher(PLAIN), strict=True):
        assert_same(page, expected(plain, words))


@given(text=MARKDOWN_LIKE | st.text(SIGNS))
def test_prose_brings_no_html_and_no_unsafe_link(text: str, prose: Laid) -> None:
    told = not all(is_safe(each.written) for each in parsed(Prose(text)).destinations)
    for tag, attributes in read_page(prose(text)).elements:
        assert tag in ATTRIBUTES or tag in BARE.split()
        assert {name for name, _ in attributes} <= ATTRIBUTES.get(tag, set())
        for name, value in attributes:
            if name in ("href", "src") and not told:
                assert is_safe(str(value)) or str(value).startswith(("./", "../"))
            if name == "style":
                assert value in ("text-align:left", "text-align:right", "text-align:center")


@given(text=MARKDOWN_LIKE)
def test_no_link_in_prose_runs_a_script_even_if_nobody_checked(text: str, prose: Laid) -> None:
    reading = read_page(prose(text))
    targets = [target.strip().lower() for target in (*reading.all("href"), *reading.all("src"))]
    assert not [
        target
        for target in targets
        if target.startswith(("javascript:", "vbscript:", "data:text", "file:"))
    ]


def converted(page: Page) -> str:
    """Return what the engine makes of a written page's body."""
    text, _ = get_data(as_markdown(page).decode())
    return str(Markdown(extensions=["toc", "tables", "fenced_code"]).convert(text))


def test_engine_leaves_every_page_as_it_was_written(minimal_build: Build) -> None:
    for page in minimal_build.pages:
        assert converted(page) == f'<div class="page">\n{page.body.strip()}\n</div>'


@given(words=WORDS)
def test_engine_leaves_any_words_as_they_were_written(words: str, page_of: PageOf) -> None:
    body = page_of(Email, words)
    assert_same(
        converted(Page("/emails/ask/", "Title", "Description.", "emails", body)), in_one_block(body)
    )


@given(text=MARKDOWN_LIKE)
def test_engine_leaves_any_prose_as_it_was_written(text: str, prose: Laid) -> None:
    body = prose(text)
    assert_same(
        converted(Page("/faq/", "Title", "Description.", "about", body)), in_one_block(body)
    )


def in_one_block(body: str) -> Reading:
    return expected(f'<div class="page">{body}</div>', "")


@given(words=WORDS)
def test_any_title_reaches_the_engine(words: str) -> None:
    title = " ".join(words.split())
    _, meta = get_data(as_markdown(Page("/", title, title, "home", "")).decode())
    assert (meta["title"], meta["description"]) == (title, title)
