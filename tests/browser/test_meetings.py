"""The list of meetings: adding, changing, removing, and going on to what belongs to one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kits import (
    everything_answered,
    kept,
    keys,
    meeting,
    prefix,
    put,
    wait_until_kept,
)
from tests.browser.served import Guide
from tests.browser.test_every_page import AXE, barriers, listen

DRAFT = "sheet/none/my-kit/meeting"

THREE = {
    "meetings": [
        meeting(1, "Marisol Vega", role="water quality analyst", organisation="County Water Lab",
                day="2027-03-04", time="10:30", how="in-person", place="The cafe on Mill Street",
                next="Send the confirmation"),
        meeting(2, "Theo Brandt", day="2027-02-02", time="15:00", zone="Asia/Kolkata",
                status="met"),
        meeting(3, "Hanh Nguyen"),
    ],
    "current": "m1",
}  # fmt: skip


def test_a_meeting_is_added_and_is_there_after_a_reload(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    page.get_by_label("Who is it?").fill("Marisol Vega")
    page.get_by_label("Their job").fill("water quality analyst")
    page.get_by_label("Day of the meeting").fill("2027-03-04")
    page.get_by_label("Time", exact=True).fill("10:30")
    page.get_by_label("Time zone").select_option("America/Chicago")
    page.get_by_label("How will you meet?").select_option("In person")
    page.get_by_label("Where do things stand?").select_option("They said yes")
    page.get_by_role("button", name="Save this meeting").click()

    expect(cards(page).get_by_role("heading", level=3)).to_have_text("Marisol Vega")
    page.reload()
    expect(part(page, "when")).to_have_text("Thursday, March 4, 2027, 10:30 AM CT")
    expect(part(page, "how")).to_have_text("In person")
    expect(part(page, "status")).to_have_text("They said yes")
    assert kept(page, guide)["meetings"][0]["minutes"] == 20


def test_the_zone_of_the_reader_is_chosen_and_stands_first(page: Page, guide: Guide) -> None:
    context = page.context.browser
    assert context
    abroad = context.new_context(timezone_id="Asia/Tokyo").new_page()
    abroad.goto(guide.at("/my-kit/"))
    zones = abroad.get_by_label("Time zone")

    assert zones.input_value() == "Asia/Tokyo"
    assert zones.locator("option").first.inner_text() == "Mine: Asia/Tokyo"
    assert zones.locator("option").count() > 300
    abroad.context.close()


def test_meetings_stand_in_the_order_of_their_days_and_those_without_one_last(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))

    expect(cards(page).get_by_role("heading", level=3)).to_have_text(
        ["Theo Brandt", "Marisol Vega", "Hanh Nguyen"]
    )


def test_a_name_is_asked_for_next_to_its_field(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Save this meeting").click()
    person = page.get_by_label("Who is it?")

    expect(person).to_be_focused()
    expect(person).to_have_attribute("aria-invalid", "true")
    expect(person).to_have_accessible_description(
        "Write a name, or words such as “the baker on Mill Street”."
    )
    assert "meetings" not in kept(page, guide)


def test_a_change_is_saved_and_can_be_undone(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Change Marisol Vega").click()
    expect(page.get_by_label("Who is it?")).to_be_focused()
    page.get_by_label("Your next step").fill("Read her talk")
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_focused()
    expect(part(page, "next")).to_have_text("Read her talk")
    page.get_by_role("button", name="Undo the last change").click()
    expect(part(page, "next")).to_have_text("Send the confirmation")
    assert kept(page, guide) == THREE


def test_a_meeting_is_removed_with_its_sheets_and_comes_back_with_them(
    page: Page, guide: Guide
) -> None:
    all_of_it = {**THREE, "sheet/m1/worksheets/research": {"a": "b"}, "blanks/m1": {"topic": "c"}}
    put(page, guide, all_of_it)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Remove Marisol Vega").click()

    expect(page.locator(".kit-message")).to_contain_text("Removed, with its sheets: Marisol Vega.")
    expect(page.get_by_role("button", name="Undo the last change")).to_be_focused()
    assert set(kept(page, guide)) == {"meetings"}
    page.get_by_role("button", name="Undo the last change").click()
    expect(cards(page)).to_have_count(3)
    assert kept(page, guide) == all_of_it


def test_what_is_typed_into_the_form_is_there_after_leaving_the_page(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("What was promised").press_sequentially("The address of the school")
    page.goto(guide.at("/about/"))
    page.go_back()

    expect(page.get_by_label("What was promised")).to_have_value("The address of the school")
    page.get_by_role("button", name="Save this meeting").click()
    assert sorted(each["promises"] for each in kept(page, guide)["meetings"]) == [
        "",
        "",
        "The address of the school",
    ]
    assert set(kept(page, guide)) == {"meetings", "current"}


def test_cancelling_leaves_everything_as_it_was(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").fill("Somebody")
    page.get_by_role("button", name="Cancel").click()

    expect(page.get_by_role("button", name="Add a meeting")).to_be_focused()
    assert kept(page, guide) == THREE


def test_another_meeting_becomes_the_current_one(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Make this the current one (Hanh Nguyen)").click()

    expect(page.get_by_role("heading", name="Hanh Nguyen")).to_be_focused()
    expect(page.locator("[data-current] .meeting-person")).to_have_text("Hanh Nguyen")
    assert kept(page, guide)["current"] == "m3"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("Write to them (Hanh Nguyen)", "/emails/"),
        ("My questions (Hanh Nguyen)", "/my-kit/questions/"),
        ("What I found out beforehand (Hanh Nguyen)", "/worksheets/research/"),
        ("Meeting pack (Hanh Nguyen)", "/my-kit/pack/"),
        ("Right after the talk (Hanh Nguyen)", "/worksheets/debrief/"),
        ("What it means for me (Hanh Nguyen)", "/worksheets/reflection/"),
        ("Draft the thank-you from my notes (Hanh Nguyen)", "/emails/thank-warm-email/"),
    ],
)
def test_every_tool_opens_for_the_meeting_it_was_asked_for(
    page: Page, guide: Guide, link: str, address: str
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("link", name=link).click()
    page.wait_for_url(lambda url: url.split("#")[0] == guide.at(address))

    assert kept(page, guide)["current"] == "m3"


def test_the_thank_you_takes_its_words_from_the_notes_and_they_are_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {**THREE, "blanks/m1": {"next_step": "I signed up"}})
    page.goto(guide.at("/worksheets/debrief/"))
    page.get_by_label("Which detail will go into your thank-you?").press_sequentially(
        "your story about the samples"
    )
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("link", name="Draft the thank-you from my notes (Marisol Vega)").click()
    page.wait_for_url(guide.at("/emails/thank-warm-email/"))
    expect(page.locator(".message").first).to_contain_text("your story about the samples")
    page.locator("[name=detail]").press("End")
    page.keyboard.type(" and the flood")
    page.goto(guide.at("/worksheets/thank-you-draft/"))

    expect(page.get_by_label("What did they say that stayed with you?")).to_have_value(
        "your story about the samples and the flood"
    )
    expect(page.get_by_label("What will you do with it?")).to_have_value("I signed up")


def test_a_new_meeting_takes_along_what_was_prepared_for_no_one_yet(
    page: Page, guide: Guide
) -> None:
    loose = {
        "questions/none": [{"id": "own-1", "words": ["Why?"], "minutes": 3}],
        "blanks/none": {"contact_name": "Marisol Vega", "contact_role": "analyst"},
        "sheet/none/my-kit/compare": {"tells-me": "Much"},
    }
    put(page, guide, loose)
    page.goto(guide.at("/my-kit/"))
    expect(page.get_by_label("Who is it?")).to_have_value("Marisol Vega")
    expect(page.get_by_label("Their job")).to_have_value("analyst")
    expect(
        page.get_by_role("checkbox", name="Use what I have prepared so far for this meeting")
    ).to_be_checked()
    page.get_by_role("button", name="Save this meeting").click()
    found = kept(page, guide)
    [one] = found["meetings"]

    assert found == {
        "meetings": [one],
        "current": one["id"],
        f"questions/{one['id']}": loose["questions/none"],
        f"blanks/{one['id']}": loose["blanks/none"],
        "sheet/none/my-kit/compare": {"tells-me": "Much"},
    }


def test_the_dates_to_write_follow_the_house_rules_and_the_chosen_pace(
    page: Page, guide: Guide
) -> None:
    asked = meeting(4, "Ruth Ames", status="asked", asked="2027-01-04")
    put(page, guide, {**THREE, "meetings": [*THREE["meetings"], asked]})
    page.goto(guide.at("/my-kit/"))

    expect(card(page, "Marisol Vega").locator(".meeting-dates li:visible")).to_have_text(
        [
            "Thank them within 24 hours: by Friday, March 5, 2027",
            "Tell them how it went: Saturday, April 3, 2027",
        ]
    )
    expect(card(page, "Ruth Ames").locator(".meeting-dates li:visible")).to_have_text(
        ["If you hear nothing, write again on Monday, January 11, 2027"]
    )
    page.get_by_label("How will you stay in touch after a talk?").select_option(
        "Closely: a word after two weeks"
    )
    page.reload()
    expect(card(page, "Marisol Vega").locator(".meeting-dates li:visible").last).to_have_text(
        "Tell them how it went: Thursday, March 18, 2027"
    )


def test_another_tab_that_changed_the_meeting_is_not_overwritten_unasked(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("Your next step").fill("Mine")
    wait_until_kept(page, guide, DRAFT, "Mine")
    other = page.context.new_page()
    other.goto(guide.at("/my-kit/"))
    other.get_by_role("button", name="Cancel").click()
    other.get_by_role("button", name="Change Hanh Nguyen").click()
    other.get_by_label("Their job").fill("owner")
    other.get_by_role("button", name="Save this meeting").click()
    page.bring_to_front()
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    assert [each["role"] for each in kept(page, guide)["meetings"] if each["id"] == "m3"] == [
        "owner"
    ]
    page.get_by_role("button", name="The one on this page").click()
    [hanh] = [each for each in kept(page, guide)["meetings"] if each["id"] == "m3"]
    assert hanh["next"] == "Mine"


def test_two_tabs_never_overwrite_what_is_half_typed(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Add a meeting").click()
    page.evaluate(
        """key => {
            const field = document.querySelector('[name=person]')
            field.value = 'Here'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            const savedAt = '2026-11-20T10:00:00Z'
            const there = {app: 'askwell', schema: 1, rev: 50, savedAt, data: {person: 'There'}}
            localStorage.setItem(key, JSON.stringify(there))
        }""",
        prefix(guide) + DRAFT,
    )
    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    assert kept(page, guide)[DRAFT] == {"person": "There"}
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_label("Who is it?")).to_have_value("Here")
    page.get_by_role("button", name="The one on this page").click()

    assert kept(page, guide)[DRAFT]["person"] == "Here"


def test_a_tab_that_opens_the_form_goes_on_with_what_another_typed(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    other = page.context.new_page()
    other.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").press_sequentially("Here")
    wait_until_kept(page, guide, DRAFT, "Here")
    other.get_by_role("button", name="Add a meeting").click()

    expect(other.get_by_label("Who is it?")).to_have_value("Here")


def test_what_is_half_typed_comes_before_another_form(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega")]})
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").press_sequentially("Jane")
    page.get_by_role("button", name="Change Marisol Vega").click()
    expect(page.get_by_label("Who is it?")).to_have_value("Jane")
    expect(page.locator(".kit-message")).to_have_text(
        "This is not saved yet. Save it or cancel it first."
    )
    page.get_by_role("button", name="Remove Marisol Vega").click()

    expect(page.get_by_label("Who is it?")).to_have_value("Jane")


def test_a_draft_that_is_older_than_the_meeting_asks(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("Your next step").press_sequentially("Call")
    page.goto(guide.at("/about/"))
    older = kept(page, guide)
    newer = [
        {**each, "role": "nurse"} if each["id"] == "m3" else each for each in older["meetings"]
    ]
    put(page, guide, {**older, "meetings": newer})
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    assert [each["role"] for each in kept(page, guide)["meetings"] if each["id"] == "m3"] == [
        "nurse"
    ]


def test_adding_cannot_be_undone_once_something_was_written_for_it(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").fill("Jane")
    page.get_by_role("button", name="Save this meeting").click()
    undo = page.get_by_role("button", name="Undo the last change")
    expect(undo).to_be_visible()
    other = page.context.new_page()
    other.goto(guide.at("/worksheets/debrief/"))
    other.get_by_label("When did you feel put off?").press_sequentially("Never")

    expect(undo).to_be_hidden()


def test_what_a_meeting_says_anew_holds_in_messages_too(page: Page, guide: Guide) -> None:
    typed = {
        "meeting_day": "Wednesday",
        "meeting_place": "Room 4",
        "contact_first_name": "Mari",
        "topic": "water",
    }
    put(page, guide, {**THREE, "blanks/m1": typed})
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Change Marisol Vega").click()
    page.get_by_label("Day of the meeting").fill("2027-03-11")
    page.get_by_role("button", name="Save this meeting").click()

    assert kept(page, guide)["blanks/m1"] == {
        name: typed[name] for name in typed if name != "meeting_day"
    }


@pytest.mark.parametrize(
    ("person", "first"),
    [
        ("Dr. Hanh Nguyen", "Hanh"),
        ("李明", "李明"),
        ("the baker on Mill Street", "[their first name]"),
    ],
)
def test_a_message_greets_by_the_first_name_or_leaves_the_blank(
    page: Page, guide: Guide, person: str, first: str
) -> None:
    put(page, guide, {"meetings": [meeting(1, person)], "current": "m1"})
    page.goto(guide.at("/emails/ask-cold/"))

    expect(page.locator(".message").first).to_contain_text(f"Good morning {first},")


def test_undoing_leaves_alone_what_came_after(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Remove Marisol Vega").click()
    undo = page.get_by_role("button", name="Undo the last change")
    other = page.context.new_page()
    other.goto(guide.at("/worksheets/debrief/"))
    other.get_by_label("When did you feel put off?").press_sequentially("By the noise")
    wait_until_kept(other, guide, "sheet/none/worksheets/debrief", "By the noise")
    page.bring_to_front()
    undo.click()
    expect(cards(page)).to_have_count(3)
    assert kept(page, guide)["sheet/none/worksheets/debrief"] == {"felt-put-off": "By the noise"}

    page.get_by_role("button", name="Remove Theo Brandt").click()
    other.bring_to_front()
    other.goto(guide.at("/my-kit/"))
    other.get_by_role("button", name="Remove Hanh Nguyen").click()
    page.bring_to_front()
    expect(undo).to_be_hidden()
    expect(other.get_by_role("button", name="Undo the last change")).to_be_visible()


def test_the_card_says_what_is_to_do_now(page: Page, guide: Guide) -> None:
    people = [
        ("Ann", "asked"),
        ("Ben", "agreed"),
        ("Cleo", "met"),
        ("Dov", "thanked"),
        ("Eve", "no"),
    ]
    put(
        page,
        guide,
        {
            "meetings": [
                meeting(n, person, status=status) for n, (person, status) in enumerate(people)
            ]
        },
    )
    page.goto(guide.at("/my-kit/"))
    now = [
        [
            each.inner_text().split(" (")[0].split("\n")[0]
            for each in card(page, person).locator("li:has(.tag:visible) a").all()
        ]
        for person, _ in people
    ]

    assert now == [
        ["Write to them"],
        ["My questions", "Meeting pack"],
        ["Right after the talk", "Draft the thank-you from my notes"],
        ["What it means for me"],
        [],
    ]
    card(page, "Ben").get_by_role("link", name="Write to them").click()
    expect(page).to_have_url(guide.at("/emails/#_situation-confirm"))


def test_hostile_words_stay_words(page: Page, guide: Guide) -> None:
    words = "<img src=x onerror=alert(1)> ${x} {person}"
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    put(page, guide, {"meetings": [meeting(1, words, role=words, next=words)]})
    page.goto(guide.at("/my-kit/"))

    expect(page.get_by_role("heading", name=words)).to_be_visible()
    assert page.locator("meeting-book img").count() == 0
    assert dialogs == []


def test_nothing_is_offered_without_javascript_that_would_not_work(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/"))

    assert (
        page.locator("main button:visible, #_main button:visible, #_main input:visible").count()
        == 0
    )
    expect(page.get_by_role("heading", name="A meeting pack, on paper")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_kit_bars_nobody_in_any_state(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    page.add_init_script(path=AXE)
    noise = listen(page, guide)
    page.goto(guide.at("/my-kit/"))
    found = [f"empty {each}" for each in at_the_end(page)]
    page.get_by_role("button", name="Save this meeting").click()
    found += [f"nameless {each}" for each in at_the_end(page)]
    page.get_by_label("Who is it?").fill(
        "Marisol Vega, whose name is longer than any other name of this whole county"
    )
    page.get_by_label("Day of the meeting").fill("2027-03-04")
    page.get_by_label("Time", exact=True).fill("10:30")
    page.get_by_role("button", name="Save this meeting").click()
    found += [f"filled {each}" for each in at_the_end(page)]
    page.get_by_role("button", name="Erase everything here").click()
    found += [f"asking {each}" for each in at_the_end(page)]
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    page.get_by_role("button", name="Yes, erase everything").click()
    found += [f"erased {each}" for each in at_the_end(page)]

    assert found + noise == []
    assert wide <= 0
    assert keys(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    boxes = page.locator(
        "meeting-book :is(button, a, input, select):visible, kit-file :is(button, input):visible"
    )
    small = [
        (each.inner_text(), box["height"])
        for each in boxes.all()
        if (box := each.bounding_box())
        and box["height"] < 44
        and each.get_attribute("type") != "checkbox"
    ]

    assert boxes.count() > 20
    assert small == []


def test_twenty_meetings_with_every_sheet_open_quickly_and_stay_small(
    page: Page, guide: Guide
) -> None:
    sheets = everything_answered(guide, "A sentence of an answer.")
    many = [meeting(number, f"Person {number}", day="2027-03-04") for number in range(20)]
    filled = {
        f"sheet/m{number}/{name}": answers
        for number in range(20)
        for name, answers in sheets.items()
    }
    put(page, guide, {"meetings": many, "current": "m0", **filled})
    size = page.evaluate("Object.entries(localStorage).join('').length")
    page.goto(guide.at("/my-kit/"))

    expect(cards(page)).to_have_count(20)
    assert size < 1_000_000


def cards(page: Page) -> Locator:
    return page.locator("li.meeting")


def card(page: Page, person: str) -> Locator:
    return cards(page).filter(has=page.get_by_role("heading", name=person, exact=True))


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-current] [data-part='{name}'] dd")


def at_the_end(page: Page) -> list[str]:
    """List the barriers with the page at its end, where the line on saving lies over nothing."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    return barriers(page)
