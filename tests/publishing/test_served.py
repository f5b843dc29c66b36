"""A host that does what our recipe says hears nothing; any other hears what it does not do."""

from __future__ import annotations

import os
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from askwell.library.headers import EVERYWHERE
from askwell.problems import AskwellError
from askwell.publishing.served import findings
from tests.publishing.conftest import Published, Serve, apache, nginx, plain

Headers = dict[str, str]

CSP = "Content-Security-Policy"


def told(guide: Published) -> list[str]:
    return [str(each).replace(guide.url, "") for each in findings(guide.url)]


@pytest.mark.parametrize("serve", [nginx, apache])
def test_a_host_told_by_our_recipe_does_all(serve: Serve, published: Published) -> None:
    with serve(published):
        assert told(published) == []


def test_pythons_own_server_hears_what_it_does_not_do(published: Published) -> None:
    with plain(published):
        heard = told(published)
    packed = [line for line in heard if line.endswith("Switch on gzip for this type.")]
    assert "assets/styles/guide.css: It is not compressed. Switch on gzip for this type." in packed
    assert [line for line in heard if line not in packed] == [
        ': X-Content-Type-Options is missing. Send "X-Content-Type-Options: nosniff".',
        ': Referrer-Policy is missing. Send "Referrer-Policy: same-origin".',
        (
            ": Permissions-Policy is missing. "
            f'Send "Permissions-Policy: {EVERYWHERE["Permissions-Policy"]}".'
        ),
        ': Cache-Control is missing. Send "Cache-Control: no-cache".',
        (
            ": Other sites can show this page within theirs. "
            f"Send \"{CSP}: base-uri 'none'; object-src 'none'; frame-ancestors 'none'\"."
        ),
        (
            "no-such-page/: An address that leads nowhere shows the host's page, not the guide's. "
            "Answer with 404 and 404.html."
        ),
    ]


class Careless(SimpleHTTPRequestHandler):
    """A host with every other fault that is looked for."""

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return {".html": "text/html", ".js": "text/plain"}.get(Path(path).suffix, "")

    def end_headers(self) -> None:
        self.send_header("Set-Cookie", "visitor=7")
        self.send_header("Cache-Control", "public, max-age=86400")
        self.send_header("X-Frame-Options", "DENY")
        super().end_headers()

    def send_head(self) -> object:  # type: ignore[override]
        """Answer any wrong address with the front page, and never with a redirect."""
        place = Path(self.translate_path(self.path))
        if place.is_dir() and not self.path.endswith("/"):
            self.path += "/"
        elif not place.exists():
            self.path = "/ask-well/"
        return super().send_head()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for the tests."""


CARELESS = (
    ": It sets a cookie. The guide promises none: switch it off.",
    (
        'assets/scripts/frame.js: It is sent as "text/plain". '
        'Send it with "Content-Type: text/javascript".'
    ),
    ('assets/styles/guide.css: It is sent without a type. Send it with "Content-Type: text/css".'),
    (
        ": Browsers keep a page for 86400 seconds, whatever you publish meanwhile. "
        'Send "Cache-Control: no-cache".'
    ),
    (
        "no-such-page/: An address that leads nowhere is answered with 200. "
        "Answer with 404 and 404.html."
    ),
    (
        "guide: Without its last slash, guide/ is answered with 200. "
        "Redirect it to the address with the slash."
    ),
    "embed/questions/: No other site can show this tool. Do not send X-Frame-Options.",
)
"""What is told of a host that does everything wrong."""


def test_a_careless_host_hears_each_fault(published: Published) -> None:
    with plain(published, Careless):
        heard = told(published)
    for line in CARELESS:
        assert line in heard
    assert not [line for line in heard if "Other sites can show" in line]


def test_a_file_that_was_not_uploaded_is_named(published: Published) -> None:
    (published.site / "assets/search.json").unlink()
    (published.site / "assets/styles/guide.css").unlink()
    with nginx(published):
        assert told(published) == [
            "assets/styles/guide.css: This is not there (404). Upload it.",
            "assets/search.json: This is not there (404). Upload it.",
        ]


def test_pages_of_two_builds_are_told_apart(published: Published) -> None:
    page = published.site / "guide/index.html"
    page.write_text(page.read_text().replace(published.url, "https://old.example.org/"))
    with nginx(published):
        assert told(published) == [
            (
                "guide/: This page is for https://old.example.org/guide/, the front page for . "
                "Upload the whole guide again."
            )
        ]


def test_a_guide_built_for_another_address_says_which(published: Published) -> None:
    for page in published.site.rglob("*.html"):
        page.write_text(page.read_text().replace(published.url, "https://careers.example.org/"))
    with nginx(published):
        assert told(published) == [
            (
                ": The guide was built for https://careers.example.org/. "
                "Set site_url in content/publisher.yml to  and build it again."
            )
        ]


def test_where_no_guide_is_nothing_more_is_looked_for(published: Published) -> None:
    with nginx(published):
        [found] = findings(published.url + "elsewhere")
    assert found.message == "Here is no guide (the answer is 404)."


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://no-such-host.invalid/", "http://[/", "http://a b/"]
)
def test_where_nothing_answers_one_line_says_so(url: str) -> None:
    with pytest.raises(
        AskwellError, match=r"does not answer \(.*\)\. Look at the address\."
    ) as told:
        list(findings(url))
    assert "urlopen" not in str(told.value)
