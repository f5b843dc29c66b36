from __future__ import annotations

from jinja2 import Environment

from askwell.pages.once import Once

TWO = """{% macro tag(words) %}{{ seen(words) }}{% endmacro %}
{{ once(tag, "a") }}{{ once(tag, "b") }}{{ once(tag, "a") }}"""


def test_a_macro_is_called_once_for_the_same_values_on_all_pages() -> None:
    calls: list[str] = []

    def seen(words: str) -> str:
        calls.append(words)
        return f"<{words}>"

    page = Environment(autoescape=True).from_string(TWO, {"once": Once(), "seen": seen})
    assert page.render() == page.render() == "\n&lt;a&gt;&lt;b&gt;&lt;a&gt;"
    assert calls == ["a", "b"]
