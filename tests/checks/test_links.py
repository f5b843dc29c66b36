from __future__ import annotations

from itertools import islice, product
from string import ascii_lowercase
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from askwell.checks.links import check_links
from askwell.meant.addresses import GONE, MOST_HINTS
from askwell.pages import build
from tests.markup import read_page

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "/about/privacy/",
        "/guide/meet/",
        "/guide/prepare/#take-a-list",
        "/questions/first-steps/#learn-first",
        "/about/sources/#rule.meeting-length",
        "https://example.com/",
        "mailto:ana@example.com",
    ],
)
def test_places_of_the_guide_and_of_the_web_are_fine(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    assert list(check_links(library)) == []


@pytest.mark.parametrize(
    "target", ["/emails/ask", "/emails/ask/#top", "/guide/story.md", "/my-kitt/"]
)
def test_address_that_does_not_exist_is_told(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    [problem] = check_links(library)
    assert problem.message == f'No page of this guide has the address "{target}".'
    assert (problem.path, problem.line, problem.column) == ("content/faq.yml", 12, 31)


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "//example.com/", "ask.md", "data:text/html,x"]
)
def test_unsafe_link_is_told(check_edit: CheckEdit, target: str) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", target)
    [problem] = check_links(library)
    assert problem.message == f'The link "{target}" is not allowed.'


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("htp://onet.org", "https://onet.org"),
        ("htttps://onet.org/a.html", "https://onet.org/a.html"),
        ("https//onet.org/", "https://onet.org/"),
        ("http:/onet.org", "https://onet.org"),
        ("https;//onet.org", "https://onet.org"),
        ("www.onet.org/a.html", "https://www.onet.org/a.html"),
        ("ppt.onet.org/a", "https://ppt.onet.org/a"),
    ],
)
def test_misspelled_protocol_is_told_with_the_right_one(
    check_edit: CheckEdit, written: str, meant: str
) -> None:
    library, _ = check_edit("faq.yml", "/emails/ask/", written)
    [problem] = check_links(library)
    assert (problem.check, problem.hint) == ("unsafe-link", f'Write "{meant}".')


def test_link_to_a_draft_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "situation: ask", "situation: ask\n  status: draft")
    assert [(problem.path, problem.line) for problem in check_links(library)] == [
        ("content/faq.yml", 12)
    ]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Qué decir", "qué-decir"),
        ("Qué decir", "qu%C3%A9-decir"),
        ("面接の後", "面接の後"),
        ("बातचीत के बाद", "बातचीत-के-बाद"),
        ("Ask {{ fact.text-length }}", "ask-30-words"),
        ("Story", "story"),
    ],
)
def test_heading_in_any_script_can_be_linked_and_the_page_leads_there(
    check_with: CheckWith, heading: str, anchor: str
) -> None:
    front = "---\ntitle: A\ndescription: B\n---\n"
    library, problems = check_with(
        {"guide/story.md": f"{front}[it](#{anchor})\n\n{{{{ email.ask }}}}\n\n## {heading}\n"}
    )
    assert problems == []
    page = next(page for page in build(library).pages if page.address == "/guide/story/")
    reading = read_page(page.body)
    [target] = [target for target in reading.all("href") if target.startswith("#")]
    assert unquote(target[1:]) in reading.all("id")


def test_same_heading_on_both_sides_of_an_embed_is_numbered_alike(check_with: CheckWith) -> None:
    front = "---\ntitle: A\ndescription: B\n---\n"
    text = "[it](#ask-2)\n\n## Ask\n\n{{ email.ask }}\n\n## Ask\n"
    library, problems = check_with({"guide/story.md": front + text})
    page = next(page for page in build(library).pages if page.address == "/guide/story/")
    assert problems == []
    assert '<a href="#ask-2">' in page.body
    assert '<h2 id="ask-2">' in page.body


def test_anchor_that_no_heading_has_is_told_as_it_was_written(check_with: CheckWith) -> None:
    front = "---\ntitle: A\ndescription: B\n---\n"
    _, problems = check_with({"guide/story.md": f"{front}## Qué\n\n[it](#que)\n"})
    [problem] = problems
    assert problem.message == 'This text has no heading for "#que".'
    assert problem.hint == 'Did you mean "#qué"?'
    assert (problem.line, problem.column) == (7, 6)


@pytest.mark.parametrize("link", ["(/x/{{ fact.y }}/)", "(/x/{{fact.y}}/)"])
def test_braces_in_a_link_are_told(check_edit: CheckEdit, link: str) -> None:
    library, _ = check_edit("faq.yml", "(/emails/ask/)", link)
    assert [problem.check for problem in check_links(library)] == ["braces-in-link"]


def test_link_to_what_could_not_be_read_is_no_second_fault(check_with: CheckWith) -> None:
    text = "---\ntitle: A\ndescription: B\n---\n[it](/guide/shy/) [that](/guide/sly/)\n"
    _, problems = check_with({"guide/shy.md": b"caf\xe9", "guide/story.md": text})
    assert [(problem.path, problem.check) for problem in problems] == [
        ("content/guide/shy.md", "wrong-encoding"),
        ("content/guide/story.md", "dead-link"),
    ]


def test_link_to_a_part_of_what_could_not_be_read_is_no_second_fault(
    check_with: CheckWith, check_edit: CheckEdit
) -> None:
    check_edit("faq.yml", "/emails/ask/", "/questions/first-steps/#learn-first")
    _, problems = check_with({"questions/first-steps.yml": b"caf\xe9"})
    assert {problem.path for problem in problems} == {"content/questions/first-steps.yml"}


def test_text_that_is_no_prose_holds_no_links(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "glossary.yml", "The people you know.", "The [people](javascript:x) you know."
    )
    assert list(check_links(library)) == []


def test_only_as_many_dead_links_as_are_mended_at_once_get_a_hint(check_with: CheckWith) -> None:
    pairs = islice(product(ascii_lowercase, repeat=2), MOST_HINTS + 5)
    links = " ".join(f"[it](/guide/story{''.join(pair)}/)" for pair in pairs)
    text = f"---\ntitle: A\ndescription: B\n---\n{links} [again](/guide/storyaa/)\n"
    library, _ = check_with({"guide/story.md": text})
    hints = [problem.hint for problem in check_links(library)]
    assert hints == ['Did you mean "/guide/story/"?'] * MOST_HINTS + [GONE] * 5 + hints[:1]


@pytest.mark.parametrize(
    ("written", "is_offered"),
    [("stroy", True), ("old-story", True), ("my-storm", False)],
    ids=["a slip", "more words", "another name"],
)
def test_a_page_is_offered_only_where_it_may_have_been_meant(
    check_edit: CheckEdit, written: str, *, is_offered: bool
) -> None:
    library, _ = check_edit("guide/prepare.md", "\n---\n", f"\n---\n[It](/guide/{written}/). ")
    [problem] = [each for each in check_links(library) if written in each.message]
    assert (problem.hint == 'Did you mean "/guide/story/"?') is is_offered
