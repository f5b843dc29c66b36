from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.texts.spans import Gap, Plain, Span, Stray, Value, spans

BRACE_LIKE = st.lists(st.sampled_from([*"{} .a_-1\n", "{{", "}}", "{{ ", " }}", "rule."])).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plain text", [Plain("plain text", 0)]),
        ("", []),
        ("a {{ b }} c", [Plain("a ", 0), Gap("b", "{{ b }}", 2), Plain(" c", 9)]),
        ("{{b}}", [Gap("b", "{{b}}", 0)]),
        ("{{ their_first_name }}", [Gap("their_first_name", "{{ their_first_name }}", 0)]),
        (
            "{{ rule.meeting-length }}",
            [Value("rule", "meeting-length", "{{ rule.meeting-length }}", 0)],
        ),
        (
            "{{ publisher.short_name }}",
            [Value("publisher", "short_name", "{{ publisher.short_name }}", 0)],
        ),
        ("{{ a }}{{ b }}", [Gap("a", "{{ a }}", 0), Gap("b", "{{ b }}", 7)]),
        ("{{ Name }}", [Stray("{{ Name }}", 0)]),
        ("{{ a.b.c }}", [Stray("{{ a.b.c }}", 0)]),
        ("{{}}", [Stray("{{}}", 0)]),
        ("{{ open", [Stray("{{", 0), Plain(" open", 2)]),
        ("close }}", [Plain("close ", 0), Stray("}}", 6)]),
        (
            "{name} and { name }",
            [Stray("{name}", 0), Plain(" and ", 6), Stray("{ name }", 11)],
        ),
        ("{ this is no name } {1}", [Plain("{ this is no name } {1}", 0)]),
        ("{{ a\n}}", [Gap("a", "{{ a\n}}", 0)]),
    ],
)
def test_text_is_split_into_its_spans(text: str, found: list[Span]) -> None:
    assert list(spans(text)) == found


@given(BRACE_LIKE)
def test_spans_are_the_whole_text_each_at_its_place(text: str) -> None:
    found = spans(text)
    assert "".join(span.written for span in found) == text
    assert all(text.startswith(span.written, span.start) for span in found)
