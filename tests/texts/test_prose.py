from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.kinds.braces import EMBEDS
from askwell.texts import prose
from askwell.texts.prose import ParsedProse, is_safe, plain

MARKDOWN = st.lists(
    st.sampled_from(
        [
            *"a #*_-|:>!~\n`\\",
            "\n\n",
            "    ",
            "[a](",
            "](/b/)",
            "[a]: /c/\n",
            "{{ x }}",
            "{{ email.a }}",
            "![",
            "<https://d>",
            "\n{{ email.a }}\n",
            "| a | b |\n|---|---|\n",
            "## ",
        ]
    )
).map("".join)


def parse(text: str) -> ParsedProse:
    return prose.parse(text, frozenset(EMBEDS))


def written(document: ParsedProse) -> list[str]:
    return [target.written for target in document.destinations]


def say(_: object) -> str:
    return "ten words"


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](/b/) ![c](d.png)", ["/b/", "d.png"]),
        ("[a][b]\n\n[b]: javascript:x", ["javascript:x"]),
        ("<https://example.com/>", ["https://example.com/"]),
        ("<ana@example.com>", ["mailto:ana@example.com"]),
        ("> - **[a](x)**", ["x"]),
        ("| [a](x) |\n|---|\n| [b](y) |", ["x", "y"]),
        ("[a](java&#115;cript:x)", ["javascript:x"]),
        ("`[a](x)` https://example.com", []),
        ("[a]()", [""]),
    ],
)
def test_every_link_is_found_safe_or_not(text: str, targets: list[str]) -> None:
    assert written(parse(text)) == targets


def test_braces_know_whether_they_are_a_line_of_their_own_or_in_an_address() -> None:
    text = "{{ email.a }}\n\nSee {{ b }} and [c](/{{ d }}/).\n"
    found = [(each.span.written, each.alone, each.in_link) for each in parse(text).braces]
    assert found == [
        ("{{ email.a }}", True, False),
        ("{{ b }}", False, False),
        ("{{ d }}", False, True),
    ]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("[a](/b/) ![c](d%20e.png 'f') g", ["/b/", "d%20e.png"]),
        ("[a](</b c/>) d", ["/b c/>"]),
        ("[a](/b(c)/) (d)", ["/b(c)/"]),
        ("<https://e.org/> a", ["https://e.org/>"]),
        ("[a][b] c\n\n[b]: /d/ 'e'\nf", ["/d/"]),
        ("[a][b]\n\n[b]:/d/", ["/d/"]),
        ("[a]() b", [""]),
    ],
)
def test_an_address_starts_and_ends_where_it_is_written(text: str, addresses: list[str]) -> None:
    found = [text[each.start : each.end] for each in parse(text).destinations]
    assert found == addresses


@pytest.mark.parametrize(
    "text",
    [
        "words [a](/b/)",
        "# one\n\n> two\n> three [a](/b/)",
        "- one\n- two [a](  </b/>  'title')",
        "| /b/ | [a](/b/) |\n|---|---|\n| c | d |",
        "[a][r] and more\n\n  [r]: /b/",
        "## [a](/b/)",
        "![a](/b/)",
    ],
)
def test_place_of_a_link_is_where_its_address_is_written(text: str) -> None:
    [found] = parse(text).destinations
    assert found.start == text.rindex("/b/")


def test_same_link_twice_has_two_places() -> None:
    text = "[a](/b/)\n\n[a](/b/)"
    assert [found.start for found in parse(text).destinations] == [4, 14]


def test_place_of_braces_is_where_they_are_written() -> None:
    text = "a {{ x }}\n\n- b {{ rule.y }}\n- {z}\n\n{{ email.ask }}\n"
    found = parse(text).braces
    assert [(placed.span.written, placed.start) for placed in found] == [
        ("{{ x }}", 2),
        ("{{ rule.y }}", 15),
        ("{z}", 30),
        ("{{ email.ask }}", 35),
    ]


@given(MARKDOWN)
def test_every_place_lies_in_the_text_and_braces_stand_there(text: str) -> None:
    document = parse(text)
    assert all(0 <= target.start <= len(text) for target in document.destinations)
    for placed in document.braces:
        assert 0 <= placed.start <= len(text)


@pytest.mark.parametrize(
    "text",
    ["`{{ x }}`", "```\n{{ email.ask }}\n```", "    {{ email.ask }}"],
)
def test_braces_in_code_are_code(text: str) -> None:
    assert parse(text).braces == ()


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("{{ email.ask }}", True),
        ("a\n{{email.ask}}  \nb", True),
        ("- a\n{{ email.ask }}", True),
        ("> a\n{{ email.ask }}", True),
        ("   {{ email.ask }}", True),
        ("a {{ email.ask }}", False),
        ("- {{ email.ask }}", False),
        ("> {{ email.ask }}", False),
        ("{{ email.ask }} {{ email.ask }}", False),
    ],
)
def test_embed_is_a_line_of_its_own(text: str, alone: bool) -> None:  # noqa: FBT001
    assert {placed.alone for placed in parse(text).braces} == {alone}


def test_definition_below_an_embed_is_found() -> None:
    assert written(parse("[it][a]\n\n{{ email.ask }}\n\n[a]: /faq/\n")) == ["/faq/"]


def test_anchors_are_numbered_across_embeds() -> None:
    text = "## Ask\n\n{{ email.ask }}\n\n## Ask\n\n# Ask\n\n#### Ask\n\n### Say {{ fact.x }}\n"
    assert parse(text).anchors(say) == ("ask", "ask-2", "ask-3", "say-ten-words")


def test_braces_in_the_address_of_a_link_are_marked() -> None:
    assert [placed.in_link for placed in parse("{{ a }} [b](/{{ c }}/)").braces] == [False, True]


@pytest.mark.parametrize(
    "target",
    ["/", "/a/#b", "#b", "https://a.b", "http://a.b", "HTTPS://a.b", "mailto:a@b", "tel:1"],
)
def test_places_of_the_guide_and_safe_protocols_are_safe(target: str) -> None:
    assert is_safe(target)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:x",
        "JavaScript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//a.b",
        "a.md",
        "../a/",
        "",
        " /a",
    ],
)
def test_all_else_is_unsafe(target: str) -> None:
    assert not is_safe(target)


def test_prose_as_plain_text_has_no_marks() -> None:
    text = "## *One* {{ fact.x }}\n\n- [two](/faq/)\n  `three`\n- {{ y }}\n\n"
    text += "| a | b |\n|---|---|\n| ![c](/d.png) | |\n"
    assert plain(parse(text), say).split("\n") == [
        "One ten words",
        "- two three",
        "- ten words",
        "a",
        "b",
    ]


def test_an_entity_is_its_sign_but_for_a_form_feed_which_no_file_can_hold() -> None:
    assert plain(parse("a&amp;b&#38;c&#12;d&#xC;e"), say) == "a&b&c\ufffdd\ufffde"
