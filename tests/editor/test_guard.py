"""Who is answered by the editor, and what browsers are told to let nobody else do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from askwell.editor.guard import HEADER, MOST
from tests.editor.conftest import COOKIE, GUARD, OURS, Ask


def test_the_token_of_the_first_address_becomes_a_cookie(ask: Ask) -> None:
    answer = ask("GET", "/?token=the-token", headers={})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert ask("GET", "/?token=another", headers={}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"cookie": f"{GUARD.cookie}=another"},
        {"cookie": f"{GUARD.cookie}=thé"},
        {**COOKIE, "host": "evil.example:8001"},
        {**COOKIE, "host": "127.0.0.1:8002"},
        {**COOKIE, "host": "localhost:8001"},
    ],
)
def test_nobody_else_reads(ask: Ask, headers: Mapping[str, str]) -> None:
    for path in ("/", "/item/publisher", "/file/faq.yml", "/preview/", "/editor.js"):
        raw = {name: value.encode() for name, value in headers.items()}
        answer = ask("GET", path, headers=raw)
        assert answer.status_code == 403
        assert "the-token" not in answer.text


@pytest.mark.parametrize(
    "other",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {HEADER: "another"},
        {"cookie": ""},
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-length": str(MOST + 1)},
        {"host": "evil.example"},
    ],
)
def test_nobody_else_writes(ask: Ask, other: Mapping[str, str]) -> None:
    assert ask("POST", "/undo", headers={**OURS, **other}, content="{}").status_code == 403


def test_only_the_methods_that_are_needed_are_answered(ask: Ask) -> None:
    for method in ("PUT", "DELETE", "OPTIONS", "TRACE"):
        assert ask(method, "/", headers=OURS).status_code == 405


def test_pages_may_load_nothing_from_elsewhere_and_are_not_kept(ask: Ask) -> None:
    for path in ("/", "/item/publisher", "/nowhere", "/item/none"):
        headers = ask("GET", path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
    assert "script-src" not in ask("GET", "/preview/").headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/file/../guide.yml",
        "/file/..%2f..%2f..%2fetc%2fpasswd",
        "/file/%2e%2e/%2e%2e/etc/passwd",
        "/file//etc/passwd",
        "/file/emails%2f..%2f..%2fguide.yml",
        "/file/faq.yml%00",
        "/file/README.md",
        "/preview/..%2f..%2fetc%2fpasswd",
        "/item/..%2f..",
        "/new/..%2f",
        "/part/question.none",
    ],
)
def test_no_address_leads_out_of_the_guide(ask: Ask, path: str) -> None:
    assert ask("GET", path).status_code == 404
