from __future__ import annotations

from jinja2 import DictLoader, Environment

from askwell.pages.once import Once

TAG = "{% macro tag(words) %}{{ seen(words) }}{% endmacro %}"
TWO = TAG + '{{ once(tag, "a") }}{{ once(tag, "b") }}{{ once(tag, "a") }}'
OTHER = '{% macro tag(words) %}({{ words }}){% endmacro %}{{ once(tag, "a") }}'


def test_a_macro_is_called_once_for_the_same_values_on_all_pages() -> None:
    calls: list[str] = []

    def seen(words: str) -> str:
        calls.append(words)
        return f"<{words}>"

    page = Environment(autoescape=True).from_string(TWO, {"once": Once().made, "seen": seen})
    assert page.render() == page.render() == "&lt;a&gt;&lt;b&gt;&lt;a&gt;"
    assert calls == ["a", "b"]


def test_two_templates_can_have_a_macro_of_one_name() -> None:
    pages = Environment(autoescape=True, loader=DictLoader({"two": TWO, "other": OTHER}))
    pages.globals |= {"once": Once().made, "seen": str}
    assert [pages.get_template(name).render() for name in ("two", "other")] == ["aba", "(a)"]
