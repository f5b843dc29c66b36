"""A form holds all that an item says: sent back untouched, it changes nothing."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from askwell.editor.answers import AnswerError, acted, filled, loc_of, pointer_of, settled, swapped
from askwell.editor.desk import Desk
from askwell.editor.fields import Field, Forms, every
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, schema_of
from askwell.editor.labels import label_of, way_in_words
from askwell.editor.lists import EDITED
from askwell.editor.views import Views
from askwell.kinds.kind import Kind
from askwell.languages import LANGUAGE, language
from askwell.project import Project
from askwell.reading.source import Data
from tests.conftest import GUIDE
from tests.editor.conftest import TODAY, form_of


def field_of(guide: Guide, item: Editable, at: str) -> Field:
    schema, definitions = schema_of(item.kind)
    forms = Forms(definitions, guide.options, guide.blanks(item.data))
    return next(each for each in every(forms.form(schema, item.data)) if each.at == at)


def test_every_item_of_every_kind_comes_back_as_it_was() -> None:
    desk = Desk(Project.at(GUIDE.parent), today=TODAY)
    guide = desk.guide()
    assert len(guide.items) > 50
    for item in list(guide.items.values())[::3]:
        new = desk.data(desk.opened(desk.open(item)), form_of(guide, item))
        assert new == item.data, item.name


def test_what_a_schema_does_not_know_is_shown_and_stays() -> None:
    schema = {"properties": {"a": {"type": "string"}, "b": {"type": "array", "items": {}}}}
    data: Data = {"a": ["x"], "b": "y", "c": {"d": ["e"]}}
    fields = Forms({}, {}, {}).form(schema, data)
    assert [field.control for field in fields] == ["raw", "raw", "raw"]
    sent = filled([(field.at, "raw", field.value) for field in every(fields)])
    assert settled(data, sent) == data


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a\n", "a", "a\n"),
        ("a\n", "b", "b\n"),
        ("\na\n", "b", "\nb\n"),
        (None, "b\nc", "b\nc\n"),
        ({"a": None, "b": "c"}, {"a": "", "b": "d"}, {"a": None, "b": "d"}),
        ({"a": []}, {"a": [""]}, {"a": []}),
        (["a\n", "b"], ["b", "a"], ["b", "a\n"]),
        ([{"id": "x", "t": "a\n"}], [{"id": "y"}, {"id": "x", "t": "a"}],
         [{"id": "y"}, {"id": "x", "t": "a\n"}]),
    ],
)  # fmt: skip
def test_what_says_the_same_stays_as_it_was_written(old: Data, new: Data, expected: Data) -> None:
    assert settled(old, new) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"ours": "Ana", "theirs": "Ben"}, {"theirs": "Ben"}),
        ({"theirs": "Ben", "ours": "Ana"}, {"theirs": "Ben"}),
        ({"theirs": "", "ours": "Ana"}, {"theirs": "Ana"}),
        ({"ours": "", "theirs": "Ben"}, {"theirs": "Ben"}),
        ({"ours": "Ana", "other": "Cy"}, {"theirs": "Ana", "other": "Cy"}),
        ({"theirs": "", "other": "Cy"}, {"theirs": "", "other": "Cy"}),
    ],
)
def test_the_example_of_the_blank_that_stays_stays(values: Data, expected: Data) -> None:
    assert swapped({"values": values}, "ours", "theirs") == {"values": expected}


def test_a_list_of_the_item_and_its_blanks_are_offered_by_name() -> None:
    guide = Desk(Project.at(GUIDE.parent), today=TODAY).guide()
    rule, email = (
        next(each for each in guide.items.values() if each.one == one) for one in ("rule", "email")
    )
    chosen = field_of(guide, rule, "/chosen")
    assert chosen.value in chosen.choices
    assert set(chosen.choices) != set(chosen.titles)
    values = field_of(guide, email, "/example/values")
    assert {each.name for each in values.fields} >= set(guide.blanks(email.data))
    assert all(each.help for each in values.fields)
    without: Data = {"body": "Hi {{ nobody }}"}
    assert [
        each.name
        for each in field_of(guide, replace(email, data=without), "/example/values").fields
    ] == ["nobody"]
    assert [row[0] for row in form_of(guide, rule)][:2] == ["/id", "/chosen"]
    bare = field_of(guide, replace(rule, data={}), "/chosen")
    assert (bare.control, bare.choices) == ("line", ())


def test_what_can_be_ticked_is_called_by_its_name() -> None:
    guide = Desk(Project.at(GUIDE.parent), today=TODAY).guide()
    email = next(each for each in guide.items.values() if each.one == "email")
    stages = field_of(guide, email, "/stages")
    assert stages.control == "ticks"
    assert dict(zip(stages.choices, stages.titles, strict=True)) == {
        each.id: each.title for each in guide.items.values() if each.one == "stage"
    }


def test_the_positions_of_a_house_rule_are_ticked_by_what_they_say() -> None:
    position = {"type": "string", "pattern": "^[a-z-]+$"}
    group = {"type": "array", "items": position}
    schema = {"type": "object", "x-names": "rule", "additionalProperties": group}
    forms = Forms({}, {"rule": {"late": "Late?"}}, {}, positions={"late": {"no": "Never."}})
    data: Data = {"late": ["no"], "gone": ["yes"]}
    known, gone = forms.field(schema, data, "/only_if", "only_if").fields
    assert (known.control, known.titles, known.chosen) == ("ticks", ("Never.",), ("no",))
    assert gone.control == "list"


def test_several_choices_are_called_as_one_is() -> None:
    forms = Forms({}, {}, {}, {"aim.explore": "Exploring", "ask_whom.peer": "a colleague"})
    assert forms.called("aims", ["explore"]) == ("Exploring",)
    assert forms.called("ask_whom", ["peer"]) == ("a colleague",)


def test_whatever_a_reference_may_name_is_offered() -> None:
    desk = Desk(Project.at(GUIDE.parent), today=TODAY)
    options = desk.guide().options
    assert len(options["point"]) > 12
    items = desk.guide().items.values()
    based = (each for each in items if isinstance(each.data, dict) and each.data.get("basis"))
    form = Views(desk, "").item(next(based).name)
    [offered] = re.findall('<datalist id="names-point-source">(.*?)</datalist>', form)
    names = set(re.findall('value="([^"]*)"', offered))
    assert names == options["point"].keys() | options["source"].keys()
    assert 'list="names-point-source"' in form


def helped(definitions: Any, schema: Any, at: str) -> Iterator[tuple[str, Any]]:
    """Yield every field below a schema once, by its way, with what the schema says of it."""
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if f"/{name}/" in at:
            return
        at, schema = f"{at}/{name}/", definitions[name]
    ways = schema.get("discriminator", {}).get("mapping", {}).values()
    for each in (*schema.get("anyOf", ()), *({"$ref": way} for way in ways)):
        yield from helped(definitions, each, at)
    if "items" in schema:
        yield from helped(definitions, schema["items"], at)
    for name, each in schema.get("properties", {}).items():
        yield f"{at} {name}", each
        yield from helped(definitions, each, at)


@pytest.mark.parametrize("kind", EDITED, ids=lambda kind: kind.name)
def test_every_field_of_every_form_says_what_belongs_in_it(kind: Kind) -> None:
    schema, definitions = schema_of(kind)
    silent = []
    for at, field in helped(definitions, schema, kind.name):
        is_chosen = "const" in field  # the sort of a block is no field to fill in
        shown = Forms(definitions, defaultdict(dict), {}).field(field, None, "/x", "x")
        silent += [at] if not shown.help and not is_chosen else []
    assert silent == []


def test_choices_are_called_as_readers_know_them() -> None:
    desk = Desk(Project.at(GUIDE.parent), today=TODAY)
    email = next(name for name in desk.guide().items if name.startswith("email."))
    form = Views(desk, "").item(email)
    said = language(LANGUAGE).text("labels.situation.referral-ask")
    assert re.search(f'<option value="referral-ask" *(selected)?>{said}</option>', form)
    known = language(LANGUAGE).text("labels.relation.known")
    assert re.search(f'value="known" *(checked)?> {known}</label>', form)


def test_a_way_is_told_as_the_form_names_it() -> None:
    assert way_in_words("/tips/2/listen_for/0") == ["Tips 3", "Listen for 1"]


def test_a_field_has_a_label_where_its_name_says_too_little() -> None:
    known = {
        at.rpartition(" ")[2]
        for kind in EDITED
        for is_part in (False, True)
        for schema, definitions in [schema_of(kind, is_part=is_part)]
        for at, _ in helped(definitions, schema, kind.name)
    }
    assert language(LANGUAGE).group("editor.fields").keys() <= known
    for name, label in (
        ("alt", "What the picture shows"),
        ("site_url", "Address of the site"),
        ("colour", "Color"),
        ("follow_ups 2", "Follow-up questions 2"),
        ("ask_whom", "Ask whom"),
    ):
        assert label_of(name) == label
    form = Views(Desk(Project.at(GUIDE.parent), today=TODAY), "").item("publisher")
    said = re.sub("<[^>]*>", " ", form)
    assert re.findall(r"\b(?:Alt|Site url|Colour|Id|Nothing)\b", said) == []


def test_a_pointer_tells_the_way() -> None:
    assert loc_of("/a~1b/0/c~0d") == ("a/b", 0, "c~d")
    assert pointer_of(("a/b", 0, "c~d")) == "/a~1b/0/c~0d"


@pytest.mark.parametrize(
    "rows",
    [
        [("a", "line", "x")],
        [("/a", "other", "x")],
        [("/a/b", "line", "x")],
        [("/a", "line", ["x"])],
        [("/a", "list", ""), ("/a/b", "line", "x")],
        [("/a", "list", ""), ("/a/0", "line", "x"), ("/a/-1", "line", "y")],
    ],
)
def test_what_is_no_form_is_refused(rows: list[tuple[str, str, object]]) -> None:
    with pytest.raises(AnswerError):
        filled(rows)


def test_the_example_of_a_blank_is_asked_for_once_where_the_blank_is_described(desk: Desk) -> None:
    texts: Data = {"body": "Dear {{ their_name }}, {{ ours }}", "placeholders": [{"id": "ours"}]}
    assert [*desk.guide().blanks(texts)] == ["their_name"]
    assert label_of("example", "/placeholders/0/example") != label_of("example", "/example")
    words = way_in_words("/placeholders/0/example")
    assert words == ["Placeholders 1", label_of("example", "/placeholders/0/example")]


def test_why_stands_below_the_choice_and_the_logo_where_it_is_looked_for(desk: Desk) -> None:
    views = Views(desk, "")
    rule = views.item("rule.meeting-length")
    order = [
        rule.index(f'id="f/{name}"') for name in ("question", "chosen", "because", "positions")
    ]
    assert sorted(order[1:]) == order[1:]
    page = views.item("publisher")
    assert page.index('id="f/logo/file"') < page.index("<details")


def test_a_blank_is_swapped_for_another_of_the_same_message() -> None:
    blanks: list[Data] = [
        {"id": "talk", "example": "a talk"},
        {"id": "other", "example": "a panel"},
    ]
    data: Data = {"body": "{{ talk }}", "placeholders": blanks, "example": {"values": {}}}
    guide = Desk(Project.at(GUIDE.parent), today=TODAY).guide()
    assert [*guide.known_blanks(data)][:2] == ["talk", "other"]
    rows = [("/body", "line", "{{ talk }}"), ("/placeholders", "raw", json.dumps(blanks)),
            ("/example", "raw", '{"values": {}}')]  # fmt: skip
    assert acted(rows, {"do": "swap", "at": "/placeholders/0", "name": "other"}) == {
        "body": "{{ other }}", "placeholders": blanks[1:], "example": {"values": {}},
    }  # fmt: skip
