from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from askwell.engines.writer import Written, as_markdown, write
from askwell.pages.frame import Frame, HelpBlock
from askwell.pages.site import Build, Page
from askwell.problems import UsageError
from askwell.targets import owned
from tests.targets.folders import held, lay

PAGE = Page("/emails/ask/", "Ask", "How to ask.", "emails", "<h1>Ask</h1>\n", stage="prepare")
BUILD = Build(
    (PAGE, Page("/", "Home", "All.", "home", "<h1>Home</h1>")),
    {"assets/brand.css": b":root {}"},
    Frame(
        language="en",
        words={},
        title="Guide",
        tagline="All of it.",
        publisher="Center",
        short_name="Center",
        site_url="https://careers.example.edu/",
        footer="",
        lines=(),
        logo="",
        logo_alt="",
        picture="",
        help=HelpBlock("Help", "Ask us.", ()),
        menu=(),
        bar=(),
        foot=(),
        stages=(),
        policy="",
        counter={},
        imports={},
    ),
)


def places(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != owned.STAMP
    }


def test_first_write_makes_every_file(tmp_path: Path) -> None:
    assert write(BUILD, tmp_path) == Written(
        ("emails/ask/index.md", "index.md", "assets/brand.css"), ()
    )
    assert places(tmp_path) == {"emails/ask/index.md", "index.md", "assets/brand.css"}
    assert (tmp_path / "assets/brand.css").read_bytes() == b":root {}"


def test_second_write_changes_nothing(tmp_path: Path) -> None:
    write(BUILD, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write(BUILD, tmp_path) == Written((), ())
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    write(BUILD, tmp_path)
    changed = replace(BUILD, pages=(replace(PAGE, title="Ask them"), *BUILD.pages[1:]))
    assert write(changed, tmp_path) == Written(("emails/ask/index.md",), ())


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write(BUILD, tmp_path)
    assert write(replace(BUILD, pages=BUILD.pages[1:]), tmp_path) == Written(
        (), ("emails/ask/index.md",)
    )
    assert not (tmp_path / "emails").exists()


def test_dotfiles_stay(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    for place in (".gitignore", ".cache/kept.md"):
        (tmp_path / place).write_text("mine", encoding="utf-8")
    write(BUILD, tmp_path)
    assert {".gitignore", ".cache/kept.md"} <= places(tmp_path)


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    write(BUILD, tmp_path)
    lay(tmp_path, {"own.md": "mine", "emails/ask/own.md": "mine"})
    write(replace(BUILD, pages=BUILD.pages[1:]), tmp_path)
    assert set(held(tmp_path)) == {
        "index.md",
        "assets/brand.css",
        "own.md",
        "emails/ask/own.md",
    }


@pytest.mark.parametrize("theirs", ["index.md", "emails", "index.md/own.md"])
def test_what_others_put_in_a_pages_place_is_named_and_stays(theirs: str, tmp_path: Path) -> None:
    lay(tmp_path, {theirs: "mine"})
    with pytest.raises(UsageError, match="was not made by Askwell"):
        write(BUILD, tmp_path)
    assert held(tmp_path) == {theirs: "mine"}


@pytest.mark.parametrize(
    ("is_workshop", "left"),
    [(True, {"own.md"}), (False, {"own.md", "gone.md"})],
)
def test_a_folder_of_before_there_was_a_list(
    is_workshop: bool,  # noqa: FBT001 - a parameter of the test
    left: set[str],
    tmp_path: Path,
) -> None:
    old = as_markdown(replace(PAGE, title="Old")).decode()
    lay(tmp_path, {"own.md": "mine", "gone.md": old, "emails/ask/index.md": old})
    write(BUILD, tmp_path, is_workshop=is_workshop)
    assert set(held(tmp_path)) == left | {"emails/ask/index.md", "index.md", "assets/brand.css"}
    assert (tmp_path / "emails/ask/index.md").read_bytes() == as_markdown(PAGE)


def test_page_is_front_matter_and_one_block_of_html() -> None:
    assert as_markdown(PAGE).decode() == (
        "---\n"
        'title: "Ask"\n'
        'description: "How to ask."\n'
        'section: "emails"\n'
        'stage: "prepare"\n'
        'address: "/emails/ask/"\n'
        'script: ""\n'
        'style: ""\n'
        "---\n"
        "\n"
        '<div class="page">\n'
        "<h1>Ask</h1>\n"
        "</div>\n"
    )


@pytest.mark.parametrize(
    "title",
    [
        'A "quoted" title',
        "a: b # c",
        "---",
        "Größe",
        "日本",
        "smile 😀",
        "line\u2028end",
        "C:\\new",
        "{{ x }}",
        "no",
    ],
)
def test_mkdocs_reads_the_same_title(title: str) -> None:
    _, meta = get_data(as_markdown(replace(PAGE, title=title)).decode())
    assert meta["title"] == title
