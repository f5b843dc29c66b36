"""Questions that were picked keep their meaning when the guide changes."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kept import envelope, expect_soon, stored
from tests.browser.lasting.former import opened
from tests.browser.served import Guide, unfold


# Questions that were picked.
def test_a_picked_question_says_what_the_guide_says_now(page: Page, guide: Guide) -> None:
    bank = json.loads((guide.site / "assets" / "questions.json").read_text("utf-8"))["questions"]
    name, known = next((each, one) for each, one in bank.items() if len(one["words"]) == 1)
    old = [
        {"id": name, "text": "How it read last year", "minutes": 50},
        {"id": "gone", "text": "Gone?"},
    ]
    opened(page, guide, "/my-kit/questions/", {"questions/none": envelope(old, schema=1)})

    expect(page.locator(".mine-text")).to_have_text([known["words"][0], "Gone?"])
    expect(page.locator(".mine-clock").first).to_contain_text(str(known["minutes"]))


def test_a_question_picked_under_an_older_id_is_the_one_it_is_now(page: Page, guide: Guide) -> None:
    questions = {"now": {"words": ["What of ", {"gap": "field", "label": "x"}, "?"], "minutes": 2}}
    file = {"questions": questions, "former": {"before": "now"}}
    page.route("**/assets/questions.json", lambda route: route.fulfill(json=file))
    picked = [{"id": "before"}, {"id": "now"}, {"id": "unknown-by-now"}]
    opened(page, guide, "/my-kit/questions/", {"questions/none": envelope(picked)})

    expect(page.locator(".mine-text")).to_have_text(["What of [x]?", "unknown by now"])


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("/my-kit/questions/", ".mine-text"),
        ("/my-kit/pack/", ".pack-ask"),
        ("/my-kit/talk/", ".talk-ask"),
    ],
)
def test_a_question_in_another_language_says_so(
    page: Page, guide: Guide, address: str, asked: str
) -> None:
    questions = {
        "wie-gross": {"words": ["Wie groß ist Ihr Team?"], "minutes": 2, "language": "de"},
        "ours": {"words": ["How many are you?"], "minutes": 2},
    }
    file = {"questions": questions, "former": {}}
    page.route("**/assets/questions.json", lambda route: route.fulfill(json=file))
    opened(page, guide, address, {"questions/none": envelope([{"id": each} for each in questions])})

    expect(page.locator(f"{asked}[lang=de]")).to_have_text(["Wie groß ist Ihr Team?"])
    expect(page.locator(f"{asked}:not([lang])")).to_have_text(["How many are you?"])


def test_two_blanks_with_one_label_are_two(page: Page, guide: Guide) -> None:
    words = [{"gap": "field", "label": "job"}, " or ", {"gap": "role", "label": "job"}, "?"]
    opened(page, guide, "/my-kit/questions/", {
        "questions/none": envelope([{"id": "gone-since", "words": words}]),
        "blanks/none": envelope({"field": "baker", "role": "cook"}),
    })  # fmt: skip

    expect(page.locator(".mine-text")).to_have_text(["baker or cook?"])


def test_without_a_line_the_questions_stand_as_they_were_picked(page: Page, guide: Guide) -> None:
    def fail(route: Route) -> None:
        route.abort()

    page.route("**/assets/questions.json", fail)
    picked = [{"id": "how-you-came-here", "words": ["As picked?"], "minutes": 4}]
    opened(page, guide, "/my-kit/questions/", {"questions/none": envelope(picked)})

    expect(page.locator(".mine-text")).to_have_text(["As picked?"])
    expect(page.locator(".kit-message")).to_have_attribute("data-said", "words-away")
    page.get_by_role("button", name="Move down").focus()
    expect_soon(lambda: stored(page, "questions/none"), picked)


def test_what_is_picked_is_an_id_with_the_words_of_the_guide(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/"))
    unfold(page)
    page.wait_for_load_state("networkidle")
    page.locator("[data-question=how-you-came-here] .pick").click()

    bank = json.loads((guide.site / "assets" / "questions.json").read_text("utf-8"))["questions"]
    expect_soon(
        lambda: stored(page, "questions/none", "sessionStorage"),
        [{"id": "how-you-came-here", **bank["how-you-came-here"]}],
    )


def test_a_question_picked_before_its_words_have_come_is_kept_without_any(
    page: Page, guide: Guide
) -> None:
    page.route("**/assets/questions.json", lambda route: route.abort())
    page.goto(guide.at("/questions/"))
    unfold(page)
    page.locator("[data-question=how-you-came-here] .pick").click()
    [kept] = stored(page, "questions/none", "sessionStorage")
    assert kept["id"] == "how-you-came-here"
    assert "words" not in kept

    page.unroute("**/assets/questions.json")
    page.goto(guide.at("/my-kit/questions/"))
    bank = json.loads((guide.site / "assets" / "questions.json").read_text("utf-8"))["questions"]
    words = bank["how-you-came-here"]["words"]
    expect(page.locator(".mine-text")).to_contain_text([words[0]])
