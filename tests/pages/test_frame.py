from __future__ import annotations

from askwell.library import Library
from askwell.pages.frame import ways
from askwell.pages.site import Build


def test_frame_holds_what_is_the_publishers(minimal_build: Build) -> None:
    site = minimal_build.site
    assert site["title"] == "Ask Well"
    assert site["publisher"] == "Example Career Center"
    assert site["site_url"] == "https://careers.example.edu/guide/"
    assert site["logo"] == "assets/content/brand/logo.svg"
    assert site["picture"] == "assets/social.png"
    assert site["footer"] == "Part of Example College"


def test_stages_are_numbered_in_their_order(minimal_build: Build) -> None:
    assert minimal_build.site["stages"] == [
        {"id": "prepare", "number": 1, "title": "Get ready", "address": "guide/prepare/"},
        {"id": "meet", "number": 2, "title": "Have the talk", "address": "guide/meet/"},
    ]


def test_menu_and_foot_lead_to_pages_that_exist(minimal_build: Build) -> None:
    addresses = {page.address for page in minimal_build.pages}
    site = minimal_build.site
    assert {f"/{entry['address']}" for entry in (*site["menu"], *site["foot"])} <= addresses


def test_every_section_of_the_menu_has_a_page(minimal_build: Build) -> None:
    sections = {page.section for page in minimal_build.pages}
    assert sections == {"home", "guide", "questions", "emails", "sheets", "kit", "about", "search"}
    assert {entry["section"] for entry in minimal_build.site["menu"]} <= sections


def test_every_way_to_reach_a_person_can_be_pressed_and_read(minimal: Library) -> None:
    assert ways(minimal.publisher) == [
        {
            "label": "Book a time",
            "link": "https://careers.example.edu/book",
            "text": "https://careers.example.edu/book",
        },
        {"label": "Call", "link": "tel:+15550100199", "text": "+1 555-010-0199"},
        {"label": "Write", "link": "mailto:careers@example.edu", "text": "careers@example.edu"},
        {
            "label": "Chat",
            "link": "https://careers.example.edu/chat",
            "text": "https://careers.example.edu/chat",
        },
        {"label": "Come by", "link": "", "text": "1 Main Street"},
        {"label": "Hours", "link": "", "text": "Monday to Friday, 9 to 5"},
    ]
