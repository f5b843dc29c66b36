from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from askwell.checks import check
from askwell.kinds.emails import Email
from askwell.kinds.guide import GuidePage
from askwell.kinds.journey import Stage
from askwell.kinds.questions import Bank, Question
from askwell.library import Library
from askwell.loading import load
from askwell.problems import Problem
from askwell.reading import folder
from askwell.reporting.report import FORMATS

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith

UNREAD = "This file is not part of the guide: nothing reads it."


def test_small_content_folder_loads_without_problems(minimal_content: Path) -> None:
    assert load(minimal_content)[1] == []


def test_items_come_by_kind_then_order_then_file(minimal_content: Path) -> None:
    library, _ = load(minimal_content)
    assert [stage.id for stage in library.all(Stage)] == ["prepare", "meet"]
    assert [page.id for page in library.all(GuidePage)] == ["prepare", "story"]
    assert library.publisher.name == "Example Career Center"


def test_order_that_the_editor_gave_wins_over_the_name_of_the_file(check_edit: CheckEdit) -> None:
    library, _ = check_edit("guide/story.md", "order: 2", "order: 0")
    assert [page.id for page in library.all(GuidePage)] == ["story", "prepare"]


def test_items_are_found_by_type_and_id(minimal: Library) -> None:
    question = minimal.get(Question, "learn-first")
    assert question is not None
    assert question.text == "What should I learn first?"
    assert minimal.get(Question, "ask") is None
    assert minimal.get(Email, "learn-first") is None


def test_ids_within_an_item_cannot_be_referred_to(minimal: Library) -> None:
    assert {"tip", "block", "position", "branch"}.isdisjoint(minimal.index)


def test_a_file_gives_up_its_data_for_its_models_and_reads_them_again_when_asked(
    minimal: Library,
) -> None:
    assert not any("data" in vars(entry.source) for entry in minimal.entries)
    assert all(entry.source.has(entry.loc) for entry in minimal.entries)


def test_texts_are_found_again_by_their_number(minimal: Library) -> None:
    for entry in minimal.entries:
        for number, text in enumerate(entry.texts):
            value: Any = entry.model.model_dump()
            for step in entry.loc_of_text(number)[len(entry.loc) :]:
                value = value[step]
            assert value == text


def test_pictures_are_kept_as_they_are(minimal: Library, minimal_content: Path) -> None:
    assert minimal.pictures == {"brand/logo.svg": (minimal_content / "brand/logo.svg").read_bytes()}


def test_missing_publisher_is_told(check_with: CheckWith) -> None:
    _, problems = check_with({"publisher.yml": None})
    hint = 'Add a file with "schema: 1" and "publisher:", its name, colour and contact below it.'
    assert (
        Problem(
            "content/publisher.yml", 1, 1, "missing-file", "The publisher's file is missing.", hint
        )
        in problems
    )


def test_broken_publisher_is_not_told_as_missing(check_edit: CheckEdit) -> None:
    _, problems = check_edit("publisher.yml", "title: Ask Well", "title: @Ask Well")
    assert [problem.message for problem in problems if problem.severity == "error"] == [
        'Text cannot start with "@" unless it is in quotes.'
    ]


def test_empty_content_folder_misses_only_the_publisher(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    _, problems = load(tmp_path / "content")
    assert [problem.message for problem in problems] == ["The publisher's file is missing."]


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        ("glosary.yml", 'Did you mean "glossary.yml"?'),
        ("email/ask.yml", 'Did you mean "emails/"?'),
        ("emails/ask-again.yaml", 'Rename it to "ask-again.yml".'),
        ("emails/notes.txt", 'Files in "emails/" end in ".yml".'),
        ("guide/page.yml", 'Rename it to "page.md".'),
        (
            "questions/page.md",
            'A page belongs in "guide/", a note for colleagues beside the content folder.',
        ),
        ("xyzzy.dat", "Delete or move it."),
        (
            "xyzzy.csv",
            "askwell import content/xyzzy.csv takes what it holds; then delete it here.",
        ),
    ],
)
def test_stray_file_is_told_with_a_way_out(check_with: CheckWith, place: str, hint: str) -> None:
    _, problems = check_with({place: "words"})
    assert problems == [Problem(f"content/{place}", 1, 1, "stray-file", UNREAD, hint)]


@pytest.mark.parametrize(
    "place",
    [
        ".DS_Store",
        ".git/config",
        "emails/.ask.yml.swp",
        "README.md",
        "Thumbs.db",
        "desktop.ini",
        "faq.yml~",
        "~$a.docx",
    ],
)
def test_hidden_files_and_the_handbook_are_left_alone(check_with: CheckWith, place: str) -> None:
    assert check_with({place: "words"})[1] == []


def test_files_in_deeper_folders_are_read(check_with: CheckWith, minimal_content: Path) -> None:
    email = (minimal_content / "emails/ask.yml").read_bytes()
    library, problems = check_with({"emails/ask.yml": None, "emails/asking/ask.yml": email})
    assert ([email.id for email in library.all(Email)], problems) == (["ask"], [])


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Refuse to read a file or a folder, as a system does without the right to it."""

    def refused(name: str) -> None:
        scan, opened = os.scandir, open

        def scandir(path: str | Path) -> Any:
            if Path(path).name == name:
                raise PermissionError(13, "Permission denied", str(path))
            return scan(path)

        def open_file(path: str | Path, mode: str = "r") -> Any:
            if Path(path).name == name:
                raise PermissionError(13, "Permission denied", str(path))
            return opened(path, mode)

        monkeypatch.setattr(os, "scandir", scandir)
        monkeypatch.setattr(folder, "open", open_file, raising=False)

    return refused


def told(project: Path, today: date) -> list[tuple[str, str]]:
    _, problems = check(project / "content", today=today)
    return [(problem.path, problem.check) for problem in problems]


@pytest.mark.parametrize("name", ["faq.yml", "placeholders.yml", "sources.yml", "emails", "guide"])
def test_what_cannot_be_read_is_told_once_and_nothing_that_follows_from_it(
    project: Path, today: date, refuse: Callable[[str], None], name: str
) -> None:
    refuse(name)
    assert told(project, today) == [(f"content/{name}", "unreadable-file")]


@pytest.mark.parametrize("name", ["rules.yml", "placeholders.yml", "sources.yml", "facts.yml"])
@pytest.mark.parametrize("raw", [b"", b"\xff\xfea\0", b"schema: 1\nrules: @\n", b"\0\0"])
def test_file_without_a_name_in_it_is_told_and_nothing_that_follows_from_it(
    check_with: CheckWith, name: str, raw: bytes
) -> None:
    _, problems = check_with({name: raw})
    assert {problem.path for problem in problems} == {f"content/{name}"}


@pytest.mark.parametrize(
    "name",
    ["rules.yml", "placeholders.yml", "sources.yml", "facts.yml", "stages.yml", "claims.yml"],
)
def test_missing_file_is_told_once_and_not_at_each_name_of_it(
    check_with: CheckWith, name: str
) -> None:
    _, problems = check_with({name: None})
    assert [(problem.path, problem.check) for problem in problems] == [
        (f"content/{name}", "missing-file")
    ]


def test_link_out_of_the_folder_is_told_and_not_followed(project: Path, today: date) -> None:
    (project / "secret.png").write_bytes(b"secret")
    (project / "content" / "brand" / "desk.png").symlink_to(project / "secret.png")
    (project / "content" / "sets").rename(project / "sets")
    (project / "content" / "sets").symlink_to(project / "sets", target_is_directory=True)
    assert told(project, today) == [
        ("content/brand/desk.png", "linked-file"),
        ("content/sets", "linked-file"),
    ]


def test_folder_itself_may_be_a_link(project: Path, today: date) -> None:
    (project / "content").rename(project / "elsewhere")
    (project / "content").symlink_to(project / "elsewhere", target_is_directory=True)
    assert told(project, today) == []


def test_what_is_no_file_is_told_and_not_opened(project: Path, today: date) -> None:
    os.mkfifo(project / "content" / "pipe.yml")
    assert told(project, today) == [("content/pipe.yml", "unreadable-file")]


def test_reference_to_an_item_in_a_broken_file_is_no_second_fault(check_edit: CheckEdit) -> None:
    _, problems = check_edit("questions/first-steps.yml", "phase: open", "phase: @open")
    assert [problem.path for problem in problems] == ["content/questions/first-steps.yml"]


def test_published_leaves_out_what_is_in_work(check_with: CheckWith, minimal_content: Path) -> None:
    drafts = minimal_content.parent / "drafts"
    library, _ = check_with(
        {
            place: (drafts / place).read_bytes()
            for place in ("emails/draft.yml", "questions/more.yml")
        }
    )
    assert [email.id for email in library.all(Email)] == ["ask", "draft"]
    published = library.published
    assert [email.id for email in published.all(Email)] == ["ask"]
    assert [question.id for bank in published.all(Bank) for question in bank.questions] == [
        "first-year-surprise",
        "learn-first",
        "finished",
    ]


class Misnamed:
    """An entry of a folder whose name a system keeps as bytes that are no text."""

    def __init__(self, entry: os.DirEntry[str]) -> None:
        self.entry = entry
        self.name = entry.name.replace("buero", b"b\xfcro".decode("utf-8", "surrogateescape"))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.entry, name)


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("make", [Path.touch, Path.mkdir])
def test_name_that_is_no_text_is_told_without_a_traceback(
    project: Path,
    today: date,
    form: str,
    make: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make(project / "content" / "guide" / "buero.md")
    scan = os.scandir

    @contextmanager
    def scandir(path: Path) -> Iterator[list[Misnamed]]:
        with scan(path) as found:
            yield [Misnamed(entry) for entry in found]

    monkeypatch.setattr(os, "scandir", scandir)
    _, [problem] = check(project / "content", today=today)
    assert (problem.path, problem.check) == ("content/guide/b<U+DCFC>ro.md", "unreadable-file")
    assert "b<U+DCFC>ro.md" in FORMATS[form]([problem]).encode().decode()
