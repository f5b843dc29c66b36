from __future__ import annotations

from copy import copy

import pytest
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from askwell.catalog import Catalog
from askwell.kinds.words import Message, Prose, Text
from askwell.library import Library
from askwell.pages.rendering import Renderer, renderer

TEMPLATE = """
{% macro part(value) %}<i title="{{ value }}">{{ value }}</i>{% endmacro %}
{% macro inside(value) %}<p>{{ value }}{{ caller() }}</p>{% endmacro %}
{% set kept %}{{ value }}{% endset %}
{{ part(value) }} {{ kept }} {{ [value, "<"] | join("&") }} {{ value ~ "<" }}
{% for each in (value, none) %}{{ loop.index }}{{ each }}{% endfor %}
{% for each in (value, "<") %}
{% set said = each %}{{ say("question.about", time=said) }} {{ link("/emails/") }}
{% call inside(said) %}{{ part(said) }}{% endcall %}
{% endfor %}
"""


@pytest.fixture
def render(minimal: Library) -> Renderer:
    return renderer(Catalog(minimal))


@pytest.mark.parametrize(
    "value",
    [
        "a <b> \"c\" & 'd'",
        Markup("<b>a</b> &amp; b"),
        Text("a <b>\n {{ your_name }} & {{ no_such }}"),
        Message("a <b>\n {{ your_name }}"),
        Prose("*a* <b>\n\n## C & d"),
        7,
        None,
        True,
    ],
)
def test_pages_are_printed_as_by_jinjas_own_way(render: Renderer, value: object) -> None:
    usual = copy(render.environment)
    usual.code_generator_class, usual.context_class = CodeGenerator, Context
    found, expected = (
        each.from_string(TEMPLATE).render(value=value, at="/faq/", anchors=set)
        for each in (render.environment, usual)
    )
    assert found == expected


def test_what_many_choose_is_known_once_each(render: Renderer) -> None:
    found = render.environment.from_string('{{ [one, two] | chosen("stages") | sort | join }}')
    one, two = type("", (), {"stages": ("a", "b")}), type("", (), {"stages": ("b", "c")})
    assert found.render(one=one, two=two) == "abc"
