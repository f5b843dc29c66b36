"""The words that the interface says stand in the store, all of them and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from askwell.kinds import KINDS
from askwell.kinds.base import Model
from askwell.languages import language
from askwell.pages.speech import Speech
from tests.languages.outside import in_python, in_script, in_template, outside
from tests.languages.uses import uses

LABELS = Speech(language("en"), lambda _, value: value).labels

SILENT = {
    "scope",
    "whose",
    "meeting",
    "drawing",
    "fills",
    "locale",
    "look",
    "paper",
    "part",
    "prefill",
    "role",
    "status",
    "type",
    "unit",
}
"""Fields whose choices readers never see by name."""


def _choices() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every field with a choice, and what can be chosen."""
    for kind in KINDS:
        yield from _of("", kind.model)


def _of(field: str, annotation: Any) -> Iterator[tuple[str, frozenset[str]]]:
    if get_origin(annotation) is Literal:
        yield field, frozenset(get_args(annotation))
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        for name, inner in annotation.model_fields.items():
            yield from _of(name, inner.annotation)
    else:
        for part in get_args(annotation):
            yield from _of(field, part)


def test_a_link_in_words_leads_to_a_place_that_the_page_gives() -> None:
    forms = (form for entry in language("en").entries.values() for form in entry.forms.values())
    links = [link for form in forms for link in re.findall(r"\]\(([^)]*)\)", form)]

    assert links
    assert [link for link in links if not re.fullmatch(r"\{\w+\}", link)] == []


def test_no_words_stand_outside_the_store() -> None:
    assert outside() == []


def test_words_are_found_wherever_a_template_can_hold_them() -> None:
    html = """<p class="a b">Read <b{{ " hidden" if x }}>{{ say("a.b") }}</b></p>
<img alt="me" src="a b.png"><p data-do="go" data-words="{n} words">{{ part.head("Sheets", "/a/") }}
{{ title ~ (" (optional)" if x) }}</p>"""

    assert sorted(in_template(html)) == [
        (1, "Read "),
        (2, "Sheets"),
        (2, "me"),
        (2, "{n} words"),
        (3, " (optional)"),
    ]


def test_words_in_modules_are_found_and_docstrings_are_not() -> None:
    module = (
        '"""A module."""\nPATH = "/a/"\nKEY = "pages.title"\nNAME = "Privacy"\n'
        'SAID = f"in a {KEY}"\n'
    )

    assert list(in_python(module)) == [(4, "Privacy"), (5, "in a ")]


def test_words_in_scripts_are_found_and_selectors_are_not() -> None:
    script = (
        "// Say it\nfind('.step h2')\nannounce('saved')\nshow('Well done')\nsave(`Subject: ${x}`)"
    )

    assert [line for line, _ in in_script(script)] == [4, 5]


def test_every_choice_in_a_content_file_is_called_something_and_nothing_else_is() -> None:
    shown = {words for field, words in _choices() if field not in SILENT}

    assert {frozenset(words) for words in LABELS.values()} == {words - {"none"} for words in shown}


def test_every_entry_is_said_somewhere() -> None:
    patterns = uses()

    assert [
        key
        for key in language("en").entries
        if not any(pattern.fullmatch(key) for pattern in patterns)
    ] == []


def test_every_key_that_is_said_has_words() -> None:
    keys = language("en").entries

    assert [
        pattern.pattern for pattern in uses() if not any(pattern.fullmatch(key) for key in keys)
    ] == []
