"""The documents say what is so: examples are valid, tables whole, messages and commands real."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Annotated, Any, Literal, get_args, get_origin

import click
import pytest
from click.testing import CliRunner
from pydantic.fields import FieldInfo

from askwell.braces import EMBEDS, VALUES
from askwell.checks import check
from askwell.cli import main
from askwell.kinds import KINDS, base
from askwell.kinds.base import Model, Placeholder, Reviewed
from askwell.kinds.kind import Kind
from askwell.kinds.spoken import Spoken
from askwell.kinds.words import Address, Message, Prose, Text
from askwell.kinds.worksheets import AnyBlock, Block, Segment
from askwell.pages import build
from askwell.pages.site import Build
from askwell.reading.reader import read
from askwell.report import as_text
from askwell.validation import validate
from askwell.wording import PUBLISHER_WORDS

ROOT = Path(__file__).parent.parent
README, CONTRIBUTING, HANDBOOK = "README.md", "CONTRIBUTING.md", "content/README.md"
DOCUMENTS = (README, CONTRIBUTING, HANDBOOK)

Row = tuple[tuple[str, ...], list[str]]
"""A table's row: the names in backticks in its first cell and its heading's, and other cells."""


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced(text: str, language: str = "") -> list[str]:
    """Return the code blocks of a language, without the indentation of the list they stand in."""
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", text, re.DOTALL | re.MULTILINE)
    return [dedent(block) if indent else block for indent, block in blocks]


def without_code_blocks(text: str) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", text, flags=re.DOTALL | re.MULTILINE)


def section(heading: str) -> str:
    """Return what the handbook says below a heading, up to the next one of its level or above."""
    after = document(HANDBOOK).split(f"\n{heading}\n", 1)[1]
    level = len(heading.partition(" ")[0])
    found = re.match(rf"(?:```.*?^ *```$|(?!^#{{2,{level}}} ).)*", after, re.DOTALL | re.MULTILINE)
    return found.group() if found else ""


def table_rows(text: str, first: str) -> Iterator[Row]:
    """Yield the rows of the tables whose first heading starts with a word."""
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        heading, _, *rows = [
            [cell.strip() for cell in line.strip("| \n").split(" | ")]
            for line in table.splitlines()
        ]
        if heading[0].startswith(first):
            for row in rows:
                yield (*backticked(heading[0]), *backticked(row[0])), row[1:]


def backticked(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", text))


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ .+$", without_code_blocks(text), re.MULTILINE)


def anchor(heading: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")


# The handbook's examples: every kind of file, by its place in the content folder.

KIND_SECTIONS = re.split(r"^### ", section("## Every kind of file"), flags=re.MULTILINE)[1:]
SECTIONS = {
    re.findall(r"^File: `content/(.+)`$", part, re.MULTILINE)[0]: part for part in KIND_SECTIONS
}
EXAMPLES = {place: fenced(part, "(?:yaml|markdown)")[0] for place, part in SECTIONS.items()}
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
    "<title>Lakeside College</title></svg>"
)
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""One dot."""


def kind_of(place: str) -> Kind:
    return next(kind for kind in KINDS if place.startswith(kind.path))


def problems_with(folder: Path, changes: dict[str, str]) -> str:
    """Make a project of the handbook's examples and some changes, and return what check says."""
    texts = {
        **EXAMPLES,
        "brand/logo.svg": PICTURE,
        "brand/extra.css": ".page { border-radius: 0; }",
        **changes,
    }
    files = {place: text.encode() for place, text in texts.items()} | {"brand/share.png": PNG}
    for place, raw in files.items():
        path = folder / "content" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return as_text(check(folder / "content", today=date(2026, 11, 22))[1])


def changed(place: str, old: str, new: str) -> dict[str, str]:
    example = EXAMPLES.get(place, "")
    assert old in example
    return {place: example.replace(old, new, 1)}


def test_every_kind_of_file_has_one_example() -> None:
    assert [kind_of(place).name for place in sorted(EXAMPLES)] == sorted(
        kind.name for kind in KINDS
    )


def test_every_whole_file_in_the_handbook_is_one_of_the_examples() -> None:
    whole = [block for block in fenced(document(HANDBOOK), "yaml") if block.startswith("schema:")]
    assert whole == [text for place, text in EXAMPLES.items() if place.endswith(".yml")]


@pytest.mark.parametrize("place", EXAMPLES)
def test_the_example_has_the_right_fields_and_types(place: str) -> None:
    source, problems = read(f"content/{place}", EXAMPLES[place].encode())
    found, faults = validate(kind_of(place), source)
    assert problems + faults == []
    assert found


def test_the_examples_together_are_a_guide_without_problems(tmp_path: Path) -> None:
    assert problems_with(tmp_path, {}) == "No problems found.\n"


def test_the_examples_together_can_be_made_into_pages(tmp_path: Path) -> None:
    problems_with(tmp_path, {})
    pages = build(check(tmp_path / "content", today=date(2026, 11, 22))[0]).pages
    assert {"/guide/prepare/", "/emails/ask-neighbor/", "/worksheets/my-talk/"} <= {
        page.address for page in pages
    }


def test_the_question_of_the_recipe_fits_at_the_end_of_a_bank(tmp_path: Path) -> None:
    place = "questions/first-week.yml"
    (question,) = re.findall(
        r"^   ```yaml\n(.*?)^   ```$", section("### Add a question"), re.DOTALL | re.MULTILINE
    )
    question = re.sub("^   ", "", question, flags=re.MULTILINE)
    assert problems_with(tmp_path, {place: EXAMPLES[place] + question}) == "No problems found.\n"


# The tables of fields, against the models.

WRITTEN_FOR_YOU = {("guide", ("id",)), ("guide", ("body",))}
"""What a model needs and no editor writes: the file's name and its text."""

WORDS: dict[Any, str] = {
    Text: "text",
    Message: "message",
    Prose: "Markdown",
    int: "number",
    bool: "`true` or `false`",
    Spoken: "text",
    date: "date",
    base.StageRef: "stage id",
    base.AudienceRef: "audience id",
    base.QuestionRef: "question id",
    base.EmailRef: "email id",
    base.ChecklistRef: "checklist id",
    base.FactRef: "fact id",
    base.PlaceholderRef: "placeholder id",
    Address: "address",
    base.BasisRef: "ids of points or sources",
}
"""How the tables call each type of value."""

OWN_TABLE = (Placeholder, Spoken)
"""What is told once, and stands in several kinds."""

BLOCKS = {
    str(get_args(each.model_fields["type"].annotation)[0]): each
    for each in get_args(get_args(AnyBlock)[0])
}


def leaves(annotation: Any) -> set[Any]:
    """Return the types at the bottom of an annotation; the choices of a Literal as one."""
    if get_origin(annotation) is Literal:
        return {annotation}
    if get_origin(annotation) is Annotated:
        return leaves(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part not in (type(None), ...)]
    return set().union(*(leaves(part) for part in parts)) if parts else {annotation}


def fields(model: type[Model]) -> dict[tuple[str, ...], FieldInfo]:
    """Return every field that the table of a model must name, those of parts inside it too."""
    found: dict[tuple[str, ...], FieldInfo] = {}
    for name, field in model.model_fields.items():
        if issubclass(model, Reviewed) and model is not Reviewed and name in Reviewed.model_fields:
            continue
        path = (field.alias or name,)
        found[path] = field
        for part in leaves(field.annotation):
            if isinstance(part, type) and issubclass(part, Model) and part not in OWN_TABLE:
                inner = Block if issubclass(part, Block) else part
                found |= {path + rest: value for rest, value in fields(inner).items()}
    return found


def documented(text: str) -> dict[tuple[str, ...], list[str]]:
    rows = list(table_rows(text, "Field"))
    assert len({path for path, _ in rows}) == len(rows)
    return dict(rows)


def wrong(field: FieldInfo, needed: str, allowed: str, *, required: bool) -> Iterator[str]:
    """Yield what a row should say of its field and does not."""
    if needed != ("yes" if required else "no"):
        yield f"needed: {'yes' if required else 'no'}"
    for leaf in leaves(field.annotation):
        choices = get_args(leaf) if get_origin(leaf) is Literal else ()
        if choices and set(backticked(allowed)) not in ({*choices}, {"if"}):
            yield f"choices: {', '.join(choices)}"
        if WORDS.get(leaf, "") not in allowed.replace("texts", "text"):
            yield f"type: {WORDS[leaf]}"
    if str(field.annotation).startswith("tuple") != allowed.startswith("list"):
        yield "whether it is a list"
    yield from (f"limit: {limit}" for limit in limits(field) if str(limit) not in allowed)
    if isinstance(field.default, str | int) and str(field.default).lower() not in allowed:
        yield f"left out: {field.default}"


def limits(field: FieldInfo) -> list[int]:
    return [
        limit
        for rule in field.metadata
        for limit in (getattr(rule, "ge", None), getattr(rule, "le", None))
        if limit
    ]


def fields_of_section(place: str) -> dict[tuple[str, ...], FieldInfo]:
    found = fields(kind_of(place).model)
    if place.startswith("fields/"):  # its questions are told with those of a bank
        found = {path: each for path, each in found.items() if path[:-1][:1] != ("questions",)}
    if place.startswith("worksheets/"):
        found |= {("segments", *path): field for path, field in fields(Segment).items()}
    return found


@pytest.mark.parametrize("place", SECTIONS)
def test_the_table_names_every_field_and_no_other(place: str) -> None:
    types = {("blocks", "type")} if place.startswith("worksheets/") else set()
    assert set(documented(SECTIONS[place])) == {*fields_of_section(place), *types}


@pytest.mark.parametrize("place", SECTIONS)
def test_the_table_says_what_each_field_may_hold(place: str) -> None:
    rows = documented(SECTIONS[place])
    faults = []
    for path, field in fields_of_section(place).items():
        required = field.is_required() and (kind_of(place).name, path) not in WRITTEN_FOR_YOU
        faults += [
            (path, fault) for fault in wrong(field, rows[path][0], rows[path][2], required=required)
        ]
    assert faults == []


@pytest.mark.parametrize("place", SECTIONS)
def test_the_section_points_to_the_shared_fields_where_the_kind_has_them(place: str) -> None:
    has_them = issubclass(kind_of(place).model, Reviewed)
    assert ("[shared fields](#shared-fields)" in SECTIONS[place]) is has_them


def test_the_table_of_shared_fields_is_whole_and_right() -> None:
    rows = documented(section("## Shared fields"))
    assert set(rows) == set(fields(Reviewed))
    for path, field in fields(Reviewed).items():
        assert list(wrong(field, rows[path][0], rows[path][2], required=False)) == []


def test_the_table_of_lines_to_say_is_whole_and_right() -> None:
    rows = documented(section("## Lines to say"))
    assert set(rows) == set(fields(Spoken))
    for path, field in fields(Spoken).items():
        required = field.is_required()
        assert list(wrong(field, rows[path][0], rows[path][2], required=required)) == []


@pytest.mark.parametrize("name", BLOCKS)
def test_the_table_of_blocks_names_the_fields_of_each_type(name: str) -> None:
    rows = {
        path[0]: cells
        for path, cells in table_rows(SECTIONS["worksheets/my-talk.yml"], "Type of block")
    }
    own = {
        key: field
        for key, field in BLOCKS[name].model_fields.items()
        if key not in (*Block.model_fields, "type")
    }
    said = rows[name][1]
    choices = {
        choice
        for field in own.values()
        for leaf in leaves(field.annotation)
        for choice in get_args(leaf)
    }
    assert set(backticked(said)) - choices == set(own)
    assert [
        limit for field in own.values() for limit in limits(field) if str(limit) not in said
    ] == []
    needed = {key for key, field in own.items() if field.is_required()}
    assert said.count("needed") == len(needed - {"low"})  # "low" and "high" share one "needed"


def test_the_example_of_a_worksheet_has_every_type_of_block() -> None:
    found = re.findall(r"^      type: (\w+)$", EXAMPLES["worksheets/my-talk.yml"], re.MULTILINE)
    assert found == list(BLOCKS)


# Braces.


def test_every_word_that_can_stand_in_braces_is_explained() -> None:
    text = section("## Braces")
    assert set(re.findall(r"\{\{ ([a-z]+)\.", text)) == {*VALUES, *EMBEDS}
    after_publisher = re.findall(r"^After `publisher\.` you can write (.*)$", text, re.MULTILINE)[0]
    assert backticked(after_publisher) == PUBLISHER_WORDS


def test_the_braces_that_the_handbook_explains_lead_somewhere(tmp_path: Path) -> None:
    written = re.findall(r"\{\{ [a-z]+\.[a-z0-9_-]+ \}\}", section("## Braces"))
    page = "---\ntitle: Braces\ndescription: All of them.\n---\n" + "\n\n".join(written)
    assert problems_with(tmp_path, {"guide/braces.md": page}) == "No problems found.\n"


# YAML in one page.

PAIRS = re.findall(
    r"^Wrong:\n\n```yaml\n(.*?)```\n\nRight:\n\n```yaml\n(.*?)```$",
    section("## YAML in one page"),
    re.DOTALL | re.MULTILINE,
)


def test_the_page_on_yaml_shows_a_wrong_and_a_right_way_of_each_rule() -> None:
    assert len(PAIRS) == section("## YAML in one page").count("Wrong:") == 9


@pytest.mark.parametrize(
    ("wrong_way", "right_way"), PAIRS, ids=[str(number) for number in range(1, len(PAIRS) + 1)]
)
def test_the_right_way_reads_well_and_the_wrong_way_does_not(
    wrong_way: str, right_way: str
) -> None:
    right, no_problems = read("right.yml", right_way.encode())
    wrong, problems = read("wrong.yml", wrong_way.encode())
    assert no_problems == []
    assert isinstance(right.data, dict)
    assert problems or wrong.data != right.data


# What the messages mean.

BANK, EMAIL = "questions/first-week.yml", "emails/ask-neighbor.yml"
POLITE = (
    "I saw you at the fair and hope that you and the children are well. "
    "If it is no trouble at all, and whenever it suits you best, may I ask you a few questions"
    " about"
)
COMMONEST = (
    (BANK, "      text: What happened", "      txet: What happened"),
    (BANK, "      why: You hear whether people are trained or left to find out.\n", ""),
    (BANK, "why: Everybody remembers the", "why: Remember: the"),
    (
        BANK,
        "text: How did you learn to work with {{ their_machine }}?",
        "text: {{ their_machine }}?",
    ),
    (BANK, "      short: First morning", "     short: First morning"),
    (BANK, "phase: open", "phase: opening"),
    (BANK, "stages: [prepare]", "stages: [prepair]"),
    (BANK, "{{ their_machine }}", "{{ their_machin }}"),
    (BANK, "id: learning-the-machine", "id: first-morning"),
    (EMAIL, "may I ask you about", POLITE),
)
"""A mistake for each of the ten commonest messages: the file, what stood there, the mistake."""

ALIKE = (
    'warning: This asks nearly the same as "What happened on your first morning here?" '
    "(content/questions/first-week.yml:15)."
)
RETIRED = 'The question "first-morning" is not published.'
OTHERS = {
    '"why" is empty.': (
        BANK,
        "why: You hear whether people are trained or left to find out.",
        "why:",
    ),
    '"follow_ups" must be a list, not "Who helped you?".': (
        BANK,
        "follow_ups:\n        - What took you longest?",
        "follow_ups: Who helped you?",
    ),
    '"minutes" must be a whole number, not "five".': (BANK, "minutes: 4", "minutes: five"),
    '"review_by" must be a date, not "May 4".': (BANK, "minutes: 4", "review_by: May 4"),
    "A tab is used for indentation.": (BANK, "      short:", "\tshort:"),
    "This quotation mark is never closed.": (BANK, "short: First morning", 'short: "First morning'),
    '"why" stands here a second time.': (
        BANK,
        "short: First morning",
        "why: It is.\n      why: It was.",
    ),
    RETIRED: (BANK, "id: first-morning", "id: first-morning\n      status: retired"),
    "A reader cannot fill in {{ your_name }} here.": (
        "checklists/bag-for-the-day.yml",
        "your questions",
        "{{ your_name }}",
    ),
    'No page of this guide has the address "/emails/ask-neighbour/".': (
        "guide/prepare.md",
        "/questions/",
        "/emails/ask-neighbour/",
    ),
    "This file is not part of the guide: nothing reads it.": ("questions/notes.yaml", "", ""),
    "warning: These are two questions in one.": (
        BANK,
        "morning here?",
        "morning here, and who helped you?",
    ),
    ALIKE: (
        BANK,
        "How did you learn to work with {{ their_machine }}?",
        "What happened on your first evening here?",
    ),
    "warning: The questions take 23 minutes; a talk of 30 leaves 22 for them.": (
        BANK,
        "minutes: 4",
        "minutes: 20",
    ),
    'warning: A number that needs its source: "80 percent".': (
        BANK,
        "Everybody remembers",
        "80 percent remember",
    ),
    'warning: "reach out" is an idiom that translates badly.': (
        EMAIL,
        "Say where you live",
        "Just reach out",
    ),
    "warning: This was to be reviewed by now; it has no owner.": (
        BANK,
        "minutes: 4",
        "review_by: 2026-11-20",
    ),
    "warning: The id of an option, column or row here comes from its words, and is not frozen.": (
        "worksheets/my-talk.yml",
        "[Pen, Paper, Water]",
        "[Pen, Paper, Water, Map]",
    ),
    'warning: "On the phone" is new here and "By phone" is gone: '
    "its answers are no longer offered.": (
        "worksheets/my-talk.yml",
        "By phone",
        "On the phone",
    ),
    'warning: "Say where you live" is against the rule "follow-up-silence" '
    "(Write again after a week).": (
        "rules.yml",
        "        days: 7",
        "        days: 7\n        against: [say where you live]",
    ),
    'warning: Nothing rests on the point "S1-12".': (
        "sources.yml",
        "- id: S1-15",
        "- id: S1-12\n        says: Send it on a Tuesday.\n      - id: S1-15",
    ),
}
"""A mistake for each of the other messages."""

MESSAGES = fenced(section("## What the messages mean"), "text")


def test_every_common_message_of_the_handbook_has_its_mistake_here() -> None:
    assert len(MESSAGES) == len(COMMONEST)


@pytest.mark.parametrize("number", range(1, len(COMMONEST) + 1))
def test_the_common_message_is_what_the_check_says(number: int, tmp_path: Path) -> None:
    assert MESSAGES[number - 1] in problems_with(tmp_path, changed(*COMMONEST[number - 1]))


def test_every_other_message_of_the_handbook_has_its_mistake_here() -> None:
    rows = [path[0] for path, _ in table_rows(section("## What the messages mean"), "Message")]
    assert rows == [*OTHERS]


@pytest.mark.parametrize("message", OTHERS)
def test_the_other_message_is_what_the_check_says(message: str, tmp_path: Path) -> None:
    assert f": {message}\n" in problems_with(tmp_path, changed(*OTHERS[message]))


def test_the_message_shown_in_the_readme_is_what_the_command_prints(project: Path) -> None:
    (shown,) = (
        block for block in fenced(document(README)) if "content/" in block and "make" not in block
    )
    assert shown.startswith("content/questions/skills.yml:14:7: ")
    bank = dedent("""\
        schema: 1
        bank:
          id: skills
          title: Skills that count
          topic: skills
          intro: |
            Some skills can be learned on the job.
            Others you must bring.

            These questions pull the two apart.
          stages: [prepare]
          questions:
            - id: better-at-now
              txet: What are you good at now that you weren't when you began?
              why: It lets the person be proud of something.
              listen_for: [things learned only by doing]
              follow_ups: [How did you learn it?]
        """)
    (project / "content" / "questions" / "skills.yml").write_text(bank, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(project)])
    assert done.exit_code == 1
    assert shown in done.output


# Commands.


def named_targets(name: str) -> set[str]:
    return set(re.findall(r"(?:`|^)make ([a-z]+)\b", document(name), re.MULTILINE))


def made_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*##", document("Makefile"), re.MULTILINE))


def commands() -> set[str]:
    """Return every verb with its arguments and options, written as the README does."""
    return {
        " ".join([verb, *map(usage, command.params)]) for verb, command in main.commands.items()
    }


def usage(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Argument):
        name = parameter.human_readable_name.upper()
        return name if parameter.required else f"[{name}]"
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return f"[{parameter.opts[0]}]"
    choices = (
        "|".join(parameter.type.choices) if isinstance(parameter.type, click.Choice) else "..."
    )
    return f"[{parameter.opts[0]} {choices}]"


def named_commands(name: str) -> set[str]:
    """Return every verb that a document lists with what follows it; an open value is "..."."""
    found = re.findall(r"^\| `askwell ([a-z][^`]*)`", document(name), re.MULTILINE)
    return {
        re.sub(r"(\[--[a-z-]+) [A-Z:|]+\]", r"\1 ...]", each.replace("\\|", "|")) for each in found
    }


def test_the_readme_names_every_make_target() -> None:
    assert made_targets() - named_targets(README) == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_the_document_exists(name: str) -> None:
    assert named_targets(name)
    assert named_targets(name) - made_targets() == set()


def test_the_readme_names_every_verb_with_its_arguments_options_and_choices() -> None:
    assert named_commands(README) == commands()


def test_the_readme_names_the_options_that_the_command_has_without_a_verb() -> None:
    options = {option for parameter in main.params for option in parameter.opts}
    assert options - set(re.findall(r"`askwell (--[a-z]+)`", document(README))) == set()


@pytest.mark.parametrize("name", [README, HANDBOOK, "Makefile"])
def test_the_address_of_the_preview_is_the_one_that_serve_uses(name: str) -> None:
    (address,) = (
        option.default for option in main.commands["serve"].params if option.name == "address"
    )
    assert set(re.findall(r"http://127[^\s>]*", document(name))) == {f"http://{address}/"}


def test_every_verb_in_the_handbook_exists() -> None:
    text = document(HANDBOOK)
    named = set(
        re.findall(r"askwell ([a-z]+)", "\n".join([*backticked(text), *fenced(text, "sh")]))
    )
    assert "schema" in named
    assert named <= set(main.commands)


def test_the_editor_settings_cover_every_kind_of_yaml_file() -> None:
    (settings,) = fenced(section("## Completion in your editor"), "json")
    files = {
        f"./.vscode/askwell/{kind.name}.json": f"content/{kind.path}"
        for kind in KINDS
        if kind.name != "guide"
    }
    expected = {
        schema: place + "*.yml" if place.endswith("/") else place for schema, place in files.items()
    }
    assert json.loads(settings) == {"yaml.schemas": expected}


# Links.


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_relative_link_leads_to_a_file_and_its_heading(name: str) -> None:
    here = ROOT / name
    text = re.sub("`[^`]*`", "", without_code_blocks(document(name)))
    broken = []
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        path, _, mark = target.partition("#")
        there = here.parent / path if path else here
        if not there.is_file() or (
            mark and mark not in map(anchor, headings(there.read_text(encoding="utf-8")))
        ):
            broken.append(target)
    assert broken == []


def test_the_contents_list_of_the_handbook_names_every_part() -> None:
    parts = [heading for heading in headings(document(HANDBOOK)) if heading.startswith("## ")]
    parts += headings(section("## Every kind of file")) + headings(section("## Recipes"))
    listed = re.findall(r"\(#([\w-]+)\)", section("## Contents"))
    assert set(listed) == {anchor(part) for part in parts} - {"contents"}
    assert len(listed) == len(set(listed))


PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]*(?:/|\.(?:py|js|yml|json|html)))(?:<[^`]*)?`")
"""A file or a folder (it ends in "/") in backticks, up to a part that stands for any name."""

HOMES = ("", "generator/askwell", "overrides/scripts", "content", "generator/askwell/languages")
"""Where what a document names may lie, so that it can leave out what goes without saying."""


def test_every_path_in_contributing_exists(minimal_build: Build) -> None:
    text = re.sub("^```.*?^```", "", document(CONTRIBUTING), flags=re.DOTALL | re.MULTILINE)
    named = {found.group(1) for found in PATH.finditer(text)} - set(minimal_build.files)
    lost = [
        path for path in sorted(named) if not any((ROOT / home / path).exists() for home in HOMES)
    ]
    assert len(named) > 40
    assert lost == []
