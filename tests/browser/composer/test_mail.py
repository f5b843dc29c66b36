"""The composer: mail opens and is saved whole, whatever a name holds."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.composer.letters import BODY, SUBJECT, call, clipboard, otherwise
from tests.browser.served import Guide

HOSTILE = [
    "Kavita\r\nBcc: everybody@example.org",
    "Kavita\u2028Bcc: everybody@example.org",
    "=?utf-8?B?S2F2aXRh?=",
    "\u202eatik\u202c \u05e9\u05dc\u05d5\u05dd",
    "👩🏽‍🔧 Kävita, e\u0301",
    "K\x0bavi\x7fta\x85",
    "<img src=x onerror=alert(1)> & {{ your_name }} $& $1",
    "子" * 200,
]


def test_mail_opens_with_subject_and_body(filled: Page) -> None:
    with filled.expect_request(lambda request: request.url.startswith("mailto:")) as opened:
        filled.get_by_role("button", name="Open in mail").click()
    url = opened.value.url

    assert len(url) <= 1800
    assert "+" not in url
    assert " " not in url
    assert url.startswith(
        "mailto:?subject=A%20question%20after%20your%20traffic%20light%20demonstration"
        "&body=Good%20morning%20"
    )
    assert unquote(url.split("&body=")[1]) == BODY.replace("\n", "\r\n")


def test_a_message_too_long_for_a_link_is_copied_and_only_the_subject_handed_over(
    filled: Page,
) -> None:
    filled.get_by_role("textbox", name="What you want to learn").fill("storms and " * 150)
    with filled.expect_request(lambda request: request.url.startswith("mailto:")) as opened:
        filled.get_by_role("button", name="Open in mail").click()

    assert unquote(opened.value.url) == f"mailto:?subject={SUBJECT}"
    expect(filled.get_by_role("status")).to_contain_text("too long to hand to your mail program")
    assert "storms and storms and" in clipboard(filled)


@pytest.mark.parametrize(
    ("subject", "body", "link"),
    [
        ("A b", "c\nd\r\ne\rf", "mailto:?subject=A%20b&body=c%0D%0Ad%0D%0Ae%0D%0Af"),
        ("a+b&c=d?#", "%0A&cc=x@y", "mailto:?subject=a%2Bb%26c%3Dd%3F%23&body=%250A%26cc%3Dx%40y"),
        ("one\r\nBcc: x@y", "", "mailto:?subject=one%20Bcc%3A%20x%40y&body="),
        ("half \ud83d", "\udc00", "mailto:?subject=half%20%EF%BF%BD&body=%EF%BF%BD"),
        ("s", "b" * 1777, f"mailto:?subject=s&body={'b' * 1777}"),
        ("s", "b" * 1778, "mailto:?subject=s"),
        ("s" * 1800, "b", "mailto:"),
    ],
)
def test_a_mail_link_is_encoded_and_never_too_long(
    scripts: Page, guide: Guide, subject: str, body: str, link: str
) -> None:
    assert call(scripts, guide, "mailLink", subject, body) == link


def test_the_saved_mail_reads_back_as_it_was_written(filled: Page) -> None:
    download = save(filled, "Save as a mail draft (.eml)")
    message = read_mail(Path(download.path()).read_bytes())

    assert download.suggested_filename == "ask-cold.eml"
    assert message["Subject"] == SUBJECT
    assert message["X-Unsent"] == "1"
    assert message.get_content().rstrip("\r\n").replace("\r\n", "\n") == BODY


@pytest.mark.parametrize("name", HOSTILE)
def test_a_saved_mail_survives_any_name_and_subject(
    composer: Page, guide: Guide, name: str
) -> None:
    raw = str(
        call(composer, guide, "mailFile", f"For {name}", f"Dear {name},\n.\nFrom me")
    ).encode()
    message = read_mail(raw)

    assert sorted(message.keys()) == [
        "Content-Transfer-Encoding", "Content-Type", "MIME-Version", "Subject", "X-Unsent",
    ]  # fmt: skip
    assert not message.defects
    assert all(len(line) <= 76 for line in raw.split(b"\r\n"))
    expected = "".join(" " if sign in "\r\n\u2028\x0b\x7f\x85" else sign for sign in name).replace(
        "  ", " "
    )
    assert str(message["Subject"]).rstrip() == f"For {expected}".rstrip()
    assert message.get_content().replace("\r\n", "\n").rstrip(
        "\n"
    ) == f"Dear {name},\n.\nFrom me".replace("\r\n", "\n")


def test_half_a_character_is_replaced_in_mail(composer: Page, guide: Guide) -> None:
    raw = composer.evaluate(
        "async url => (await import(url)).mailFile('For \\ud83d', 'Dear \\udc00')",
        guide.at("/assets/kit/mail-file.js"),
    )
    message = read_mail(str(raw).encode())

    assert message["Subject"] == "For \ufffd"
    assert message.get_content().rstrip("\r\n") == "Dear \ufffd"


def test_the_saved_text_has_the_subject_first(filled: Page) -> None:
    download = save(filled, "Save as text (.txt)")

    assert download.suggested_filename == "ask-cold.txt"
    assert Path(download.path()).read_text("utf-8") == f"Subject: {SUBJECT}\n\n{BODY}\n"


@pytest.mark.parametrize(
    "address", ["/emails/thank-card/", "/emails/ask-linkedin-note/", "/emails/thank-text/"]
)
def test_what_is_no_mail_offers_no_mail(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))

    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()
    expect(otherwise(page, "(.txt)")).to_be_visible()
    for name in ("Copy only the subject", "Open in mail", "(.eml)"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()


def save(page: Page, name: str) -> Download:
    with page.expect_download() as download:
        otherwise(page, name).click()
    return download.value


def read_mail(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message
