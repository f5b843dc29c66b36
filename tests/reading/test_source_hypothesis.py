"""Whatever a file holds, reading it ends with data or with problems, never with an exception."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askwell.reading.invisible import CONTROL
from askwell.reading.ordinary import ordinary
from askwell.reading.reader import read
from askwell.reading.source import Source
from askwell.reading.walk import DEEPEST, Walk

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *"ab:-?{}[],&*!|>%@`\"'#\\ \n\t\r~=<",
            "\n  ",
            "\n- ",
            ": ",
            "---\n",
            "...\n",
            "{{ ",
            " }}",
            "&a ",
            "*a",
            "!!x ",
            "é",
            "\u2028",
        ]
    )
).map("".join)
SEEN = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp"]) | st.sampled_from(
    " \n"
)
"""What can be seen; what reading does about the rest is tested in test_invisible.py."""
PLAIN = st.text(SEEN.filter(lambda sign: not CONTROL.match(sign)))
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3),
    max_leaves=8,
)
PATHS = ["content/glossary.yml", "content/guide/page.md"]


class Dumper(yaml.SafeDumper):
    """Writes every value out, never as an alias of another."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


def assert_sound(path: str, raw: bytes) -> Source:
    """Read a file, and see that every place it speaks of lies inside it."""
    source, problems = read(path, raw)
    lines = re.split("\r\n|\r|\n", raw.decode("utf-8-sig", "replace"))
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert "\n" not in problem.message + problem.hint
    for extent in (*source.values.values(), *source.keys.values()):
        assert 0 <= extent.start <= extent.end <= len(source.text)
    return source


@pytest.mark.parametrize("path", PATHS)
@given(raw=st.binary())
def test_any_bytes_can_be_read(path: str, raw: bytes) -> None:
    assert_sound(path, raw)


@pytest.mark.parametrize("path", PATHS)
@given(text=ANY_TEXT | YAML_LIKE)
def test_any_text_can_be_read(path: str, text: str) -> None:
    assert_sound(path, text.encode())


@given(YAML_LIKE, YAML_LIKE)
def test_any_front_matter_and_any_body_can_be_read(front: str, body: str) -> None:
    assert_sound("content/guide/page.md", f"---\n{front}\n---\n{body}".encode())


@given(st.dictionaries(PLAIN, VALUES, min_size=1), st.booleans(), st.sampled_from([None, '"', "'"]))
def test_what_another_program_wrote_comes_back_as_text(
    data: Any,
    unicode: bool,  # noqa: FBT001 - Hypothesis hands it over by position
    style: str | None,
) -> None:
    written = yaml.dump(data, Dumper=Dumper, allow_unicode=unicode, default_style=style)
    source = assert_sound("content/glossary.yml", written.encode())
    assert source.data == data
    for loc, extent in source.values.items():
        assert isinstance(loc, tuple)
        assert source.lines.line_and_column(extent.start)[0] <= written.count("\n")


WORDS = st.text(SEEN.filter(lambda sign: not CONTROL.match(sign)), max_size=40)


@given(WORDS, WORDS, st.booleans(), st.sampled_from([None, '"', "'", "|", ">"]))
def test_marked_place_holds_the_words_it_speaks_of(
    before: str,
    after: str,
    unicode: bool,  # noqa: FBT001 - Hypothesis hands it over by position
    style: str | None,
) -> None:
    text = f"{before}{{{{ xyzzy }}}}{after}".strip()
    written = yaml.dump(
        {"a": [{"text": text}]}, Dumper=Dumper, allow_unicode=unicode, default_style=style
    )
    source = assert_sound("content/glossary.yml", written.encode())
    loc = ("a", 0, "text")
    problem = source.problem(loc, "wrong-value", "Wrong.", offset=text.index("{{ xyzzy"))
    line = written.split("\n")[problem.line - 1]
    assert line[problem.column - 1 :].startswith("{{")


@given(YAML_LIKE | ANY_TEXT | VALUES.map(lambda value: yaml.dump(value, Dumper=Dumper)))
def test_what_is_read_quickly_is_what_a_careful_walk_reads_with_nothing_to_tell(text: str) -> None:
    text = CONTROL.sub(" ", text)
    data = ordinary(text, deepest=DEEPEST)
    if data is not None:
        careful = Walk(Source("content/a.yml", text), text)
        assert (careful.read(), careful.problems) == (data, [])
