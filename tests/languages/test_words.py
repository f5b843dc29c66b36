"""The words that the interface says stand in the store, all of them and no others."""

from __future__ import annotations

from askwell.languages import language
from tests.languages.outside import in_python, in_script, in_template
from tests.languages.uses import uses


def test_words_are_found_wherever_a_template_can_hold_them() -> None:
    html = """<p class="a b">Read <b{{ " hidden" if x }}>{{ say("a.b") }}</b></p>
<img alt="me" src="a b.png"><p data-do="print" data-words="{n} words">{{ part.head("Sheets", "/a/") }}
{{ title ~ (" (optional)" if x) }}</p>"""

    assert sorted(in_template(html)) == [
        (1, "Read "),
        (2, "Sheets"),
        (2, "me"),
        (2, "{n} words"),
        (3, " (optional)"),
    ]


def test_words_in_modules_are_found_and_docstrings_are_not() -> None:
    module = '"""A module."""\nPATH = "/a/"\nKEY = "pages.title"\nNAME = "Privacy"\nSAID = f"in a {KEY}"\n'

    assert list(in_python(module)) == [(4, "Privacy"), (5, "in a ")]


def test_words_in_scripts_are_found_and_selectors_are_not() -> None:
    script = (
        "// Say it\nfind('.step h2')\nannounce('saved')\nshow('Well done')\nsave(`Subject: ${x}`)"
    )

    assert [line for line, _ in in_script(script)] == [4, 5]


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
