"""Words in templates: lengths of time, and texts of the content among words of the interface."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.catalog import Catalog
from askwell.kinds.words import Text
from askwell.languages import language
from askwell.library import Library
from askwell.pages.rendering import renderer
from askwell.pages.speech import Speech


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (45, "45 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (150, "2 hours 30 minutes"),
    ],
)
def test_clock_says_hours_and_minutes(minutes: int, words: str) -> None:
    speech = Speech(language("en"), lambda _, value: value)

    assert speech.clock(minutes) == words


@pytest.mark.parametrize(
    ("locale", "words"),
    [(None, "November 8, 2026"), ("en-US", "November 8, 2026"), ("en-GB", "8 November 2026")],
)
def test_day_is_said_as_people_say_it_where_the_publisher_is(
    locale: str | None, words: str
) -> None:
    speech = Speech(language("en"), lambda _, value: value)

    assert speech.day(date(2026, 11, 8), locale) == words


def test_texts_of_the_content_are_laid_out_inside_words(minimal: Library) -> None:
    render = renderer(Catalog(minimal))
    template = render.environment.from_string('{{ say("time.both", hours=text, minutes=3) }}')

    said = template.render(text=Text("a <b> {{ your_name }}"), at="/faq/", anchors=set)

    assert said.startswith('a &lt;b&gt; <span class="blank"')
    assert said.endswith("</span> 3")


@pytest.mark.parametrize(
    ("tag", "name"), [("es", "Spanish"), ("zh-Hant", "Chinese (Traditional)"), ("xx", "xx")]
)
def test_language_goes_by_its_name_or_else_by_its_tag(tag: str, name: str) -> None:
    assert Speech(language("en"), lambda _, value: value).tongue(tag) == name
