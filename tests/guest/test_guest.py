"""What a guest hands on of its pages."""

from __future__ import annotations

import pytest

from askwell.engines.guest import unsearched


@pytest.mark.parametrize(
    "html",
    [
        "<p{} hidden>a</p>",
        "<h2{} hidden>a</h2>",
        '<share-page{} class="a" hidden><p{} hidden="">a</p></share-page>',
        '<p{}\n  id="a"\n  hidden>a</p>',
        "<template{}><p>a</p></template>",
    ],
)
def test_a_search_leaves_out_what_no_reader_sees(html: str) -> None:
    assert unsearched(html.replace("{}", "")) == html.replace("{}", " data-search-exclude")


@pytest.mark.parametrize(
    "html",
    [
        '<p aria-label="the hidden job market">hidden</p>',
        '<p class="a" title="where it is hidden">a</p>',
        '<p data-hidden class="hidden">a</p>',
        "<p>&lt;p hidden></p>",
    ],
)
def test_the_word_alone_hides_nothing(html: str) -> None:
    assert unsearched(html) == html
