from __future__ import annotations

import json

from askwell.pages.site import Build
from tests.reading import read_page


def rows(build: Build) -> list[list[str]]:
    found: list[list[str]] = json.loads(build.files["assets/search.json"])
    return found


def test_question_is_found_at_its_anchor_by_its_reason_and_follow_ups(minimal_build: Build) -> None:
    assert rows(minimal_build)[0] == [
        "/questions/first-steps/#first-year-surprise",
        "What surprised you in your first year as a [their job]?",
        "Question: First steps",
        (
            "A surprise shows what the papers leave out. What they thought before "
            "What would you tell a beginner? Surprise of the first year "
            "What did you not expect in your first year? What caught you off guard? "
            "What was new for you? Their own page They are in a hurry."
        ),
    ]


def test_terms_and_answers_are_found_at_their_anchors(minimal_build: Build) -> None:
    assert [
        "/glossary/#alumni",
        "Alumni",
        "Word explained",
        "People who left your school.",
    ] in rows(minimal_build)
    assert ["/faq/#how-long", "How long does it take?", "Answer", "About 20 minutes."] in rows(
        minimal_build
    )


def test_every_page_but_search_is_found(minimal_build: Build) -> None:
    found = {row[0] for row in rows(minimal_build)}
    assert {page.address for page in minimal_build.pages} - found == {"/search/"}


def test_words_of_a_page_are_plain_text(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build) if row[0] == "/emails/ask/"]
    assert row[1:3] == ["Ask for a talk", "Messages"]
    assert row[3].startswith("In the morning A question about [the field] Dear [their name], could")
    assert "bridge building" in row[3]
    assert "<" not in row[3]


def test_words_of_the_interface_find_nothing(real_build: Build) -> None:
    words = dict.fromkeys(("safari", "press ctrl", "clear it"), 0)
    for row in rows(real_build):
        for name in words:
            words[name] += name in " ".join(row).lower()
    assert words == dict.fromkeys(words, 0)


def test_prose_is_found_by_its_words_and_not_by_its_marks(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build) if row[0] == "/guide/prepare/"]
    assert "{{" not in row[3]
    assert "](" not in row[3]
    assert "Know what to ask." in row[3]


def test_page_that_holds_questions_is_found_by_all_words_but_theirs(minimal_build: Build) -> None:
    [words] = [row[3] for row in rows(minimal_build) if row[0] == "/fields/baking/"]
    assert words.startswith("Bread is made at night.")
    assert "The rest that dough needs" in words
    assert "Hands remember" not in words


def test_page_written_in_a_template_is_found_by_its_words(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build) if row[0] == "/about/privacy/"]
    assert row[3].startswith("What you type stays on your device. How that is made sure.")
    assert "no cookies" in row[3]


def test_search_page_lists_everything_without_javascript(minimal_build: Build) -> None:
    [search] = [page for page in minimal_build.pages if page.address == "/search/"]
    links = read_page(search.body).all("href")
    others = {page.address for page in minimal_build.pages} - {"/search/"}
    assert {"../" + address[1:] for address in others} <= set(links)
