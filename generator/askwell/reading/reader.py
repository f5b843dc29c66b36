"""Content files into plain data that can tell the place of every value.

A file is read quickly if it is ordinary YAML; any other, and any that has a problem, by a walk
that knows places.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from askwell.problems import Problem
from askwell.reading.decoding import NotUtf8, decoded
from askwell.reading.garbled import garbled
from askwell.reading.invisible import see
from askwell.reading.joins import comparisons, joins
from askwell.reading.ordinary import ordinary
from askwell.reading.recovery import recovered, rest
from askwell.reading.source import Data, Extent, Source, ValuePlaces
from askwell.reading.walk import DEEPEST, Walk

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

_OTHER_DASHES = re.compile(
    r"\A-{1,2}(?=\n)|(?:(?<=\n)|\A)(?:-{4,}|[-\u2013\u2014]*[\u2013\u2014][-\u2013\u2014]*)(?=\n)"
)

_OF_FRONT_MATTER = re.compile(r"[ \t]*$|#|[ \t]+\S|-|[\w-]+:(?:\s|$)")
"""A line that may stand in a front matter."""


def read(path: str, raw: bytes) -> tuple[Source, list[Problem]]:
    """Read one file of content: YAML, or Markdown with YAML between two `---` lines at its top.

    A Markdown file becomes the data of its front matter plus the key `body`.
    """
    try:
        text = _plain_ends(decoded(raw))
    except NotUtf8 as error:
        before = _plain_ends(error.before)
        at = Source(path, before).at
        return Source(path, ""), [at(len(before), "wrong-encoding", error.message, error.remedy)]
    there = Source(path, text)
    is_prose = path.endswith(".md")
    if found := [*joins(text, prose=is_prose), *(() if is_prose else comparisons(text))]:
        told = [there.at(each.start, "joined-versions", each.message, each.hint) for each in found]
        return Source(path, ""), told
    front = _FRONT_MATTER.match(text) if path.endswith(".md") else None
    seen = see(text, structure=front.end() if front else len(text))
    sightings = (*seen.sightings, *garbled(text))
    told = [there.at(each.start, each.check, each.message, each.hint) for each in sightings]
    source, problems = _read_text(Source(path, seen.text, removed=seen.removed))
    odd = {each.line for each in told if each.severity == "error"}
    others = (start for each in seen.sightings for start in each.others)
    odd |= {there.lines.line_and_column(start)[0] + 1 for start in others}
    return source, told + [each for each in problems if each.line not in odd]


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def document_in(path: str, text: str) -> str:
    """Return the YAML of a file with its own lines and columns; of a page its front matter.

    What comes after it in the text is the page's body; a page without one has no YAML.
    """
    if not path.endswith(".md"):
        return text
    match = _FRONT_MATTER.match(text)
    # The body is cut off, the first line stays as a comment: lines and columns are the file's own.
    return "#--" + text[3 : match.end(1)] if match else ""


def rest_of(source: Source) -> Source:
    """Return what is left of a file with slips of syntax when they are out of the way."""
    return rest(source, document_in(source.path, source.text))


def _read_text(source: Source) -> tuple[Source, list[Problem]]:
    text = source.text
    if not source.path.endswith(".md"):
        return _read_yaml(source, text)
    match = _FRONT_MATTER.match(text)
    if not match:
        return source, [_no_front_matter(source)]
    source, problems = _read_yaml(source, document_in(source.path, text))
    if isinstance(source.data, dict):
        load = partial(_with_body, source.load, text[match.end() :])
        body = Extent(match.end(), len(text), verbatim=True)
        source = replace(source, load=load, locate=partial(_with_place, source.locate, body))
    return source, problems


def _no_front_matter(source: Source) -> Problem:
    start = 'Start the file with a line "---", then "title: ...", then "---" again.'
    if not source.text.strip():
        return source.at(0, "empty-file", "The file is empty.", start)
    check = "missing-front-matter"
    if dashes := _OTHER_DASHES.search(source.text):
        count = len(dashes[0]) if dashes[0].isascii() else "others"
        message = f"The fields of a page stand between two lines of three dashes; here are {count}."
        return source.at(dashes.start(), check, message, 'Write "---".')
    if not source.text.startswith("---"):
        return source.at(0, check, "This page has no fields at its top.", start)
    starts = source.lines.starts[1:]
    ends = (at for at in starts if not _OF_FRONT_MATTER.match(source.text, at))
    hint = 'Write a line "---" above this one.'
    message = 'The fields of this page end above this line, and no line "---" says so.'
    return source.at(next(ends, starts[-1] if starts else 0), check, message, hint)


def _with_body(load: Callable[[], Data], body: str) -> Data:
    front = load()
    return {**front, "body": body} if isinstance(front, dict) else front


def _with_place(locate: Callable[[], ValuePlaces], body: Extent) -> ValuePlaces:
    places = locate()
    return places._replace(values={**places.values, ("body",): body})


def _read_yaml(source: Source, document: str) -> tuple[Source, list[Problem]]:
    load = partial(ordinary, document, deepest=DEEPEST)
    there = replace(source, load=load, locate=partial(_locate, source, document))
    if there.data is not None:
        return there, []
    walk = Walk(source, document)
    data = walk.read()
    if walk.stop:
        return source, recovered(source, document).problems
    return replace(source, load=lambda: data, locate=lambda: walk.places), walk.problems


def _locate(source: Source, document: str) -> ValuePlaces:
    walk = Walk(source, document)
    walk.read()
    return walk.places
