"""What search finds: every place of the content, in its own words and in none of the interface."""

from __future__ import annotations

import json
import re

import pytest

from askwell.pages.search_index import SIZE, index_files
from askwell.pages.site import Build, SearchEntry
from tests.markup import read_page
from tests.searching import find, marked, rows

QUESTION = "/questions/first-steps/#first-year-surprise"


def test_question_is_found_at_its_anchor_by_its_reason_and_follow_ups(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build.files) if row[0] == QUESTION]
    assert row[1:] == [
        "What surprised you in your first year as a [their job]?",
        "Question: First steps",
        (
            "A surprise shows what the papers leave out. What they thought before · "
            "What would you tell a beginner? Surprise of the first year · "
            "What did you not expect in your first year? What caught you off guard? "
            "What was new for you? Their own page · They are in a hurry."
        ),
    ]


def test_terms_and_answers_are_found_at_their_anchors(minimal_build: Build) -> None:
    found = rows(minimal_build.files)
    term = ["/glossary/#alumni", "Alumni", "Word explained", "People who left your school."]
    assert term in found
    assert ["/faq/#how-long", "How long does it take?", "Answer", "About 20 minutes."] in found


def test_a_guess_rules_out_nothing_and_common_words_of_a_synonym_find_only_names() -> None:
    entries = [
        SearchEntry("/a/", "No answer after a week", "Answer", ""),
        SearchEntry("/b/", "Benefits", "Questions", "What do you receive? There is no answer."),
        *(
            SearchEntry(f"/{number}/", f"Row {number}", "Questions", "No easy answer.")
            for number in range(150)
        ),
    ]
    files = index_files(entries, [["ghosted", "no answer"]])
    misspelled, ghosted = find(files, "recieve no answer", "ghosted")

    assert misspelled[:2] == ["/a/", "/b/"]
    assert ghosted == ["/a/"]


def test_every_page_but_search_is_found(minimal_build: Build) -> None:
    found = {row[0] for row in rows(minimal_build.files)}
    assert {page.address for page in minimal_build.pages} - found == {"/search/"}


def test_every_row_leads_to_a_place_that_is_there(real_build: Build) -> None:
    ids = {page.address: set(read_page(page.body).all("id")) for page in real_build.pages}
    found = [row[0].partition("#") for row in rows(real_build.files)]
    assert [at + anchor for at, mark, anchor in found if mark and anchor not in ids[at]] == []
    assert sum(bool(mark) for _, mark, _ in found) > len(ids)


def test_a_section_of_prose_is_found_at_its_heading(real_build: Build) -> None:
    [row] = [row for row in rows(real_build.files) if row[0] == "/guide/ask/#if-you-call"]
    assert row[1:3] == ["If you call", "Send the request"]


def test_tips_and_branches_have_rows_of_their_own(minimal_build: Build) -> None:
    labels = {row[2] for row in rows(minimal_build.files) if "#" in row[0]}
    assert {"Tip: The evening before", "If they say this: Call somebody"} <= labels
    [page] = [row for row in rows(minimal_build.files) if row[0] == "/checklists/evening-before/"]
    tips = [row[1] for row in rows(minimal_build.files) if row[2] == "Tip: The evening before"]
    assert [tip for tip in tips if tip in page[3]] == []


def test_words_of_a_page_are_plain_text(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build.files) if row[0] == "/emails/ask/"]
    assert row[1:3] == ["Ask for a talk", "Messages"]
    assert row[3].startswith(
        "In the morning · A question about [the field] · Dear [their name], could"
    )
    assert "bridge building" in row[3]
    assert "<" not in row[3]


def test_a_page_is_labeled_by_the_list_of_its_kind(real_build: Build) -> None:
    pages = [row for row in rows(real_build.files) if "#" not in row[0]]
    labels = {"scripts": "Scripts", "checklists": "Checklists", "emails": "Messages"}
    for kind, label in labels.items():
        assert {row[2] for row in pages if row[0].startswith(f"/{kind}/")} == {label}


def test_words_of_the_interface_find_nothing(real_build: Build) -> None:
    every = " ".join(" ".join(row) for row in rows(real_build.files)).lower()
    assert [words for words in ("safari", "press ctrl", "clear it") if words in every] == []


def test_prose_is_found_by_its_words_and_not_by_its_marks(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build.files) if row[0] == "/guide/prepare/"]
    assert "Know what to ask." in row[3]
    every = " ".join(row[3] for row in rows(minimal_build.files))
    assert not re.search(r"\{\{|\]\(", every)


def test_page_that_holds_questions_is_found_by_all_words_but_theirs(minimal_build: Build) -> None:
    [words] = [row[3] for row in rows(minimal_build.files) if row[0] == "/fields/baking/"]
    assert words.startswith("Bread is made at night.")
    assert "The rest that dough needs" in words
    assert "Hands remember" not in words


def test_page_written_in_a_template_is_found_by_its_words(minimal_build: Build) -> None:
    [row] = [row for row in rows(minimal_build.files) if row[0] == "/about/privacy/"]
    assert row[3].startswith("What you type stays on your device. How that is made sure.")
    assert "no cookies" in row[3]


def test_search_page_lists_everything_without_javascript(minimal_build: Build) -> None:
    [search] = [page for page in minimal_build.pages if page.address == "/search/"]
    links = read_page(search.body).all("href")
    others = {page.address for page in minimal_build.pages} - {"/search/"}
    assert {"../" + address[1:] for address in others} <= set(links)


def test_every_question_is_found_first_by_its_own_words(real_build: Build) -> None:
    questions = [row for row in rows(real_build.files) if re.match("/questions/.+#", row[0])]
    found = find(real_build.files, *(title for _, title, *_ in questions))
    firsts = [addresses[0] for addresses in found]
    assert len(questions) > 10
    assert firsts == [address for address, *_ in questions]


ENTRIES = (
    SearchEntry("/letter/", "Your coverletter", "Guide", "Short."),
    SearchEntry("/after/", "A follow-up", "Guide", "Send a thank-you the next day."),
    SearchEntry("/talk/", "The interview", "Guide", "Bring a cover letter. Résumés stay at home."),
    SearchEntry("/off/", "A day off", "Guide", "Nothing to do."),
    SearchEntry("/bread/", "Early bread", "Story", "A baker's day.", also="croissant"),
    SearchEntry("/silence/", "No answer", "Answer", "Wait a week."),
)
INDEX = index_files(ENTRIES, [["ghosted", "no answer"], ["boss", "baker"]])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("day", ["/off/", "/bread/", "/after/"]),
        ("DAY, baker's!", ["/bread/"]),
        ("follow-up", ["/after/"]),
        ("followup", ["/after/"]),
        ("follow up", ["/after/"]),
        ("thankyou", ["/after/"]),
        ("coverletter", ["/letter/"]),
        ("cover letter", ["/letter/", "/talk/"]),
        ("bringcover", ["/talk/"]),
        ("resume", ["/talk/"]),
        ("intervie", ["/talk/"]),
        ("interveiw", ["/talk/"]),
        ("inxervew", ["/talk/"]),
        ("answr", ["/silence/"]),
        ("croissant", ["/bread/"]),
        ("ghosted", ["/silence/"]),
        ("boss", ["/bread/"]),
        ("bread answer", ["/bread/", "/silence/"]),
        ("quarks", []),
        ("!?", []),
    ],
)
def test_what_is_asked_is_found_in_whatever_spelling(asked: str, found: list[str]) -> None:
    assert find(INDEX, asked) == [found]


def test_words_nearly_everywhere_rule_nothing_out() -> None:
    many = [SearchEntry(f"/{each}/", f"Page {each}", "Guide", "the first") for each in range(600)]
    day = SearchEntry("/day/", "Your day", "Guide", "Sleep.")
    files = index_files([*many, day], [["debut", "the first day"]])
    assert find(files, "first day", "debut") == [["/day/"], ["/day/"]]
    assert marked(files, "first day", "debut") == [["day"], ["day"]]


def test_a_file_of_the_index_is_small_and_every_row_is_reached(real_build: Build) -> None:
    files = {uri: raw for uri, raw in real_build.files.items() if uri.startswith("assets/search/")}
    assert [
        uri for uri, raw in files.items() if len(raw) > 2 * SIZE and b"],[" in raw[:-SIZE]
    ] == []
    assert sum(map(len, files.values())) > len(files) * SIZE / 2  # nor are there more than need be
    directory = json.loads(real_build.files["assets/search.json"])
    assert directory["count"] == len(rows(real_build.files))
    assert len(directory["rows"]) + len(directory["terms"]) == len(files)
