"""The list of meetings: adding, changing, removing."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import expect_soon, stored
from tests.browser.kits import kept, meeting, put
from tests.browser.meetings.cards import THREE, card, cards, unfold, unfold_form
from tests.browser.served import Guide


def test_a_meeting_is_added_and_is_there_after_a_reload(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_label("Who is it?").fill("Marisol Vega")
    page.get_by_label("Day of the meeting").fill("2027-03-04")
    page.get_by_label("Time", exact=True).fill("10:30")
    unfold_form(page)
    page.get_by_label("Their job").fill("water quality analyst")
    page.get_by_label("Time zone").select_option("America/Chicago")
    page.get_by_label("How will you meet?").select_option("In person")
    page.get_by_label("Where do things stand?").select_option("They said yes")
    page.get_by_role("button", name="Save this meeting").click()

    expect(cards(page).get_by_role("heading", level=3)).to_have_text("Marisol Vega")
    page.reload()
    unfold(page)
    expect(part(page, "when")).to_have_text("Thursday, March 4, 2027, 10:30 AM CT")
    expect(part(page, "how")).to_have_text("In person")
    expect(part(page, "status")).to_have_text("They said yes")
    expect_soon(lambda: kept(page, guide)["meetings"][0]["minutes"], 20)


NAMES = "all => all.map(each => each.name)"


def test_a_new_meeting_asks_for_who_when_and_how_and_whoever_has_a_day_was_told_yes(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    fields = page.locator("meeting-form .form-grid :is(input, select, textarea)")
    shown = fields.locator("visible=true")

    expect_soon(lambda: shown.evaluate_all(NAMES), ["person", "day", "time", "how"])
    page.get_by_label("Who is it?").fill("Marisol Vega")
    page.get_by_label("Day of the meeting").fill("2027-03-04")
    page.get_by_role("button", name="Save this meeting").click()
    expect_soon(lambda: [each["status"] for each in kept(page, guide)["meetings"]], ["agreed"])


def test_the_fields_of_the_form_stand_on_one_grid(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    unfold_form(page)
    fields = page.locator("meeting-form .form-grid :is(input, select)")
    expect(fields.last).to_be_visible()
    boxes = fields.evaluate_all(
        "fields => fields.map(field => [field.getBoundingClientRect(),"
        " field.labels[0].getBoundingClientRect()].map(box => [box.top, box.height]))"
    )

    assert {field[1] for field, _ in boxes} == {48}
    assert len({round(field[0] - label[0]) for field, label in boxes}) == 1


def test_the_zone_of_the_reader_is_chosen_and_stands_first(page: Page, guide: Guide) -> None:
    context = page.context.browser
    assert context
    abroad = context.new_context(timezone_id="Asia/Tokyo").new_page()
    abroad.goto(guide.at("/my-kit/"))
    unfold(abroad)
    abroad.get_by_label("Who is it?").fill("Hanh Nguyen")
    abroad.get_by_role("button", name="Save this meeting").click()
    expect_soon(lambda: stored(abroad, "meetings", "sessionStorage")[0]["zone"], "Asia/Tokyo")
    abroad.get_by_role("button", name="Add a meeting").click()
    unfold_form(abroad)
    zones = abroad.get_by_label("Time zone")

    expect(zones).to_have_value("Asia/Tokyo")
    expect(zones.locator("option").first).to_have_text("Mine: Asia/Tokyo")
    expect(zones.locator("option").nth(300)).to_be_attached()
    abroad.context.close()


def test_cards_stand_by_what_is_due_whoever_is_current(page: Page, guide: Guide) -> None:
    page.clock.set_fixed_time(datetime(2027, 2, 10, 15, 0, tzinfo=UTC))
    put(page, guide, {**THREE, "current": "m3"})
    page.goto(guide.at("/my-kit/"))

    expect(cards(page).get_by_role("heading", level=3)).to_have_text(
        ["Theo Brandt", "Hanh Nguyen", "Marisol Vega"]
    )
    expect(card(page, "Theo Brandt").locator(".meeting-next")).to_contain_text("Overdue by 7 days")
    expect(page.locator(".meeting-do a:visible")).to_have_text(
        ["Write the thank-you (Theo Brandt)", "Answer them (Hanh Nguyen)",
         "Open my meeting pack (Marisol Vega)"]
    )  # fmt: skip


def test_a_name_is_asked_for_next_to_its_field(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    unfold(page)
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
    unfold(page)
    page.get_by_role("button", name="Change Marisol Vega").click()
    expect(page.get_by_label("Who is it?")).to_be_focused()
    page.get_by_label("Your next step").fill("Read her talk")
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_focused()
    expect(part(page, "next")).to_have_text("Read her talk")
    page.get_by_role("button", name="Undo the last change").click()
    expect(part(page, "next")).to_have_text("Send the confirmation")
    expect_soon(lambda: kept(page, guide), THREE)


def test_a_meeting_is_removed_with_its_sheets_and_comes_back_with_them(
    page: Page, guide: Guide
) -> None:
    all_of_it = {**THREE, "sheet/m1/worksheets/research": {"a": "b"}, "blanks/m1": {"topic": "c"}}
    put(page, guide, all_of_it)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Remove Marisol Vega").click()

    expect(page.locator(".kit-message")).to_contain_text(
        "Marisol Vega is removed, with all sheets."
    )
    expect(page.get_by_role("button", name="Undo the last change")).to_be_focused()
    expect_soon(lambda: set(kept(page, guide)), {"meetings"})
    page.get_by_role("button", name="Undo the last change").click()
    expect(cards(page)).to_have_count(3)
    expect_soon(lambda: kept(page, guide), all_of_it)


def test_whoever_moves_a_meeting_is_told_to_renew_the_calendar(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega", day="2027-03-04")]})
    page.goto(guide.at("/my-kit/"))
    told = []
    for label, value in (("Who is it?", "Marisol Ruiz"), ("Day of the meeting", "2027-03-05")):
        unfold(page)
        page.locator("[data-do=change]").click()
        page.get_by_label(label).fill(value)
        page.get_by_role("button", name="Save this meeting").click()
        expect(page.locator("li.meeting .meeting-person")).to_be_focused()
        told.append(page.locator(".kit-message").get_attribute("data-said"))

    assert told == ["meeting-changed", "meeting-moved"]


def test_a_name_of_two_hundred_letters_makes_no_page_wider(page: Page, guide: Guide) -> None:
    people = [meeting(n, "Wolfeschlegel" * 16, day="2027-03-04", place="a" * 200) for n in (1, 2)]
    put(page, guide, {"meetings": people})
    page.set_viewport_size({"width": 320, "height": 700})
    wide = []
    for address in ("/", "/my-kit/", "/my-kit/pack/", "/my-kit/talk/", "/worksheets/debrief/"):
        page.goto(guide.at(address))
        expect(page.locator("kit-status")).to_be_visible()
        wide.append(page.evaluate("document.scrollingElement.scrollWidth"))

    assert wide == [320] * len(wide)


def test_cancelling_leaves_everything_as_it_was(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").fill("Somebody")
    page.get_by_role("button", name="Cancel").click()

    expect(page.get_by_role("button", name="Add a meeting")).to_be_focused()
    expect_soon(lambda: kept(page, guide), THREE)


def test_another_meeting_becomes_the_current_one(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Make this the current one (Hanh Nguyen)").click()

    expect(page.get_by_role("heading", name="Hanh Nguyen")).to_be_focused()
    expect(page.locator("[data-current] .meeting-person")).to_have_text("Hanh Nguyen")
    expect_soon(lambda: kept(page, guide)["current"], "m3")


def test_nothing_but_the_line_above_says_what_is_next(page: Page, guide: Guide) -> None:
    states = {"Ben": "agreed", "Cleo": "met", "Dov": "thanked"}
    meetings = [
        meeting(number, person, status=status)
        for number, (person, status) in enumerate(states.items())
    ]
    put(page, guide, {"meetings": meetings})
    page.goto(guide.at("/my-kit/"))
    unfold(page)

    expect(cards(page).locator(".meeting-line")).to_have_count(3)
    expect(cards(page).get_by_text("Now", exact=True)).to_have_count(0)
    card(page, "Ben").get_by_role("link", name="Write to them").click()
    expect(page).to_have_url(guide.at("/emails/#_situation-confirm"))


def test_hostile_words_stay_words(page: Page, guide: Guide) -> None:
    words = "<img src=x onerror=alert(1)> ${x} {person}"
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    put(page, guide, {"meetings": [meeting(1, words, role=words, next=words)]})
    page.goto(guide.at("/my-kit/"))
    unfold(page)

    expect(page.get_by_role("heading", name=words)).to_be_visible()
    expect(page.locator("meeting-book img")).to_have_count(0)
    assert dialogs == []


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-current] [data-part='{name}'] dd")
