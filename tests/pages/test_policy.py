from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.kinds.publisher import Counter
from askwell.pages import build
from askwell.pages.policy import policy
from askwell.pipeline import check, lay_out, render
from askwell.preview.session import Session
from askwell.project import Project
from tests.markup import read_page

if TYPE_CHECKING:
    from askwell.engines import EngineName
    from tests.conftest import CheckEdit

ALONE = (
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
    " object-src 'none'"
)

PICTURE = """
    counter:
      picture: https://count.lakeside.edu/count?p={page}&t=1
      for: how often each page is read
"""
SCRIPT = """
    counter:
      script: https://cdn.lakeside.edu/count.js
      sends_to: https://count.lakeside.edu/
      data:
        site: '"><script>alert(1)</script>'
      for: how often each page is read
"""


def with_counter(check_edit: CheckEdit, counter: str) -> None:
    _, problems = check_edit(
        "publisher.yml", "contact: privacy@example.edu\n", f"contact: privacy@example.edu{counter}"
    )
    assert [each.check for each in problems if each.severity == "error"] == []


def test_without_a_counter_pages_ask_this_site_alone() -> None:
    assert policy() == ALONE


def test_a_picture_that_counts_lets_pages_load_pictures_of_its_host_and_nothing_else() -> None:
    counter = Counter.model_validate(
        {"picture": "https://count.lakeside.edu:8443/c?p={page}", "for": "reads"}
    )
    allowed = "img-src 'self' data: https://count.lakeside.edu:8443;"
    assert policy(counter) == ALONE.replace("img-src 'self' data:;", allowed)


def test_a_program_that_counts_may_run_and_send_to_its_hosts() -> None:
    counter = Counter.model_validate(
        {"script": "https://a.example/c.js", "sends_to": "https://b.example/", "for": "reads"}
    )
    told = dict(each.split(" ", 1) for each in policy(counter).split("; "))
    assert told["script-src"] == "'self' https://a.example"
    assert told["connect-src"] == "'self' https://a.example https://b.example"
    assert told["img-src"] == "'self' data: https://a.example https://b.example"
    assert told["default-src"] == "'self'"


@pytest.fixture(params=["mkdocs", "plain", "zensical"])
def engine(request: pytest.FixtureRequest) -> EngineName:
    name: EngineName = request.param
    return name


def page_of(project: Path, engine: EngineName, place: str = "guide/story/index.html") -> str:
    guide = Project.at(project)
    render(guide, lay_out(check(guide).library), guide.target, engine=engine)
    return (guide.target / place).read_text(encoding="utf-8")


def attributes(html: str, tag: str) -> list[dict[str, str | None]]:
    return [dict(found) for name, found in read_page(html).elements if name == tag]


def test_a_counting_picture_names_the_page(
    project: Path, check_edit: CheckEdit, engine: EngineName
) -> None:
    with_counter(check_edit, PICTURE)
    html = page_of(project, engine)
    [picture] = [each for each in attributes(html, "img") if "count" in str(each["src"])]
    assert picture["src"] == "https://count.lakeside.edu/count?p=/guide/story/&t=1"
    assert picture["alt"] == ""
    [rule] = [each for each in attributes(html, "meta") if "http-equiv" in each]
    assert "img-src 'self' data: https://count.lakeside.edu;" in str(rule["content"])


def test_a_counting_program_gets_what_it_asks_for_and_nothing_breaks_out(
    project: Path, check_edit: CheckEdit, engine: EngineName
) -> None:
    with_counter(check_edit, SCRIPT)
    scripts = attributes(page_of(project, engine), "script")
    [script] = [each for each in scripts if str(each.get("src")).startswith("https:")]
    assert script["src"] == "https://cdn.lakeside.edu/count.js"
    assert script["data-site"] == '"><script>alert(1)</script>'
    assert all("src" in each for each in scripts)


@pytest.mark.parametrize("counter", [PICTURE, SCRIPT])
@pytest.mark.parametrize("engine", [None, "mkdocs"])
def test_a_preview_counts_nobody(
    project: Path,
    check_edit: CheckEdit,
    tmp_path: Path,
    counter: str,
    engine: EngineName | None,
) -> None:
    with_counter(check_edit, counter)
    session = Session(Project.at(project), engine, tmp_path)
    session.rebuild()
    site = session.shown().site
    assert site
    page = site["guide/story/index.html"].decode()
    asked = [str(each.get("src")) for tag in ("script", "img") for each in attributes(page, tag)]
    assert asked
    assert not [each for each in asked if each.startswith("https:")]
    [rule] = [each for each in attributes(page, "meta") if "http-equiv" in each]
    assert rule["content"] == policy()


def test_pages_say_what_is_counted_and_who_learns_of_it(check_edit: CheckEdit) -> None:
    with_counter(check_edit, SCRIPT)
    library, problems = check_edit("publisher.yml", "count nobody", "count nobody")
    bodies = {page.address: page.body for page in build(library).pages}
    for words in ("counts how often each page is read", "count.lakeside.edu", "cdn.lakeside.edu"):
        assert words in bodies["/about/privacy/"]
    assert "It counts how often each page is read." in bodies["/about/"]
    assert "no counters" not in bodies["/about/privacy/"]
    # The data of SCRIPT hold a tag, to see that it is escaped.
    assert {each.check for each in problems} == {"broken-promise", "pasted-html"}


@pytest.mark.parametrize(
    ("said", "host", "told"),
    [
        ({"picture": "https://a.example/c"}, "a.example", ""),
        ({"script": "https://a.example/c.js"}, "a.example", ""),
        ({"script": "https://a.example/c.js", "sends_to": "https://a.example/n"}, "a.example", ""),
        (
            {"script": "https://a.example/c.js", "sends_to": "https://b.example/"},
            "a.example",
            "b.example",
        ),
    ],
)
def test_whoever_learns_of_readers_is_named(said: dict[str, str], host: str, told: str) -> None:
    counter = Counter.model_validate({**said, "for": "reads"})
    assert (counter.host, counter.told) == (host, told)


def test_without_a_counter_pages_promise_that_nothing_is_counted(check_edit: CheckEdit) -> None:
    library, problems = check_edit("publisher.yml", "count nobody", "count nobody")
    bodies = {page.address: page.body for page in build(library).pages}
    assert "no counters" in bodies["/about/privacy/"]
    assert problems == []
