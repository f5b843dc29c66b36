from __future__ import annotations

import pytest

from askwell.braces import Blank, Part, Stray, Value, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain text", ["plain text"]),
        ("", [""]),
        ("a {{ b }} c", ["a ", Blank("b", "{{ b }}"), " c"]),
        ("{{b}}", [Blank("b", "{{b}}")]),
        ("{{ their_first_name }}", [Blank("their_first_name", "{{ their_first_name }}")]),
        (
            "{{ rule.meeting-length }}",
            [Value("rule", "meeting-length", "{{ rule.meeting-length }}")],
        ),
        (
            "{{ publisher.short_name }}",
            [Value("publisher", "short_name", "{{ publisher.short_name }}")],
        ),
        ("{{ a }}{{ b }}", [Blank("a", "{{ a }}"), Blank("b", "{{ b }}")]),
        ("{{ Name }}", [Stray("{{ Name }}")]),
        ("{{ a.b.c }}", [Stray("{{ a.b.c }}")]),
        ("{{}}", [Stray("{{}}")]),
        ("{{ open", [Stray("{{"), " open"]),
        ("close }}", ["close ", Stray("}}")]),
        ("{name} and { name }", [Stray("{name}"), " and ", Stray("{ name }")]),
        ("{ this is no name } {1}", ["{ this is no name } {1}"]),
        ("{{ a\n}}", [Blank("a", "{{ a\n}}")]),
    ],
)
def test_text_is_split_into_its_parts(text: str, parts: list[Part]) -> None:
    assert split(text) == parts
