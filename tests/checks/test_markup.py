"""Signs that are shown as they are typed are told; signs that mean themselves are not.

How each is told stands in mistakes/markup.yml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.markup import MEANT, SLIPS, check_markup
from tests.mistaken import mistakes

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "words",
    [
        "5*3*2 is thirty",
        "R&D; and AT&T",
        "Ask #1 and #2",
        "x < y and y > z",
        "Press * and then *",
        "a__b__c",
    ],
)
def test_signs_that_mean_themselves_are_fine(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f'- "{words}."')
    assert list(check_markup(library)) == []


@pytest.mark.parametrize(
    "words",
    [
        "**bold** and *weak*",
        "`<br>` and `**`",
        "[a (b)](/faq/)",
        "[a](</faq/>)",
        "[a](</faq>)",
        "R&amp;D",
        "| a | b |\n| --- | --- |\n| c | d |\n\n",
        "#1 of all",
        "[a][b]\n\n[b]: /faq/\n\n",
        "A [b] (or c)",
        "It is [b",
        "- a\n-5 degrees\n\n",
        "A line\n-goes on\n\n",
        "`- a\n-b`\n\n",
        "```\n- a\n-b\n```\n\n",
    ],
)
def test_markdown_of_a_page_is_fine(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("guide/story.md", "Ana asked. It", f"{words} It")
    assert list(check_markup(library)) == []


def test_each_sort_is_told_once_a_text(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "glossary.yml", "The people you know.", "<p>The <b>people</b>&nbsp;.&nbsp;</p>"
    )
    assert [problem.column for problem in check_markup(library)] == [32]


def test_every_slip_has_a_mistake_that_makes_it() -> None:
    told = "".join(mistake.told for mistake in mistakes())
    assert [
        sort for sort, (message, hint) in SLIPS.items() if f"{message}\n    {hint}" not in told
    ] == []
    assert [sort for sort, hint in MEANT.items() if hint not in told] == []
