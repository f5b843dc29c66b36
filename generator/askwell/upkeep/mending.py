"""What is safe to mend without asking: how files are saved and named, quotes, tabs, ids.

So is what a remedy writes out, if it is nothing but the words to write.
Every change is read back. Whatever a file says elsewhere is the same before and after, or the
change is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from askwell.explaining.wrong_words import MONTHS
from askwell.loading import load_file
from askwell.patching import BODY
from askwell.patching.exchanging import exchange
from askwell.problems import Problem
from askwell.problems.names import as_id
from askwell.project import Project
from askwell.reading.decoding import NotUtf8, decoded, utf_16
from askwell.reading.folder import File, files
from askwell.reading.formats import format_of
from askwell.reading.garbled import ungarbled
from askwell.reading.invisible import CONTROL, see
from askwell.reading.reader import document_in, read
from askwell.reading.recovery import recovered
from askwell.reading.source import Data, Loc, Source
from askwell.reading.walk import Walk

READ = (".yml", ".md", ".yaml", ".yml.txt", ".md.txt")
"""How the names of files end that are looked at."""

MOST = 50
"""Lines that are mended in one file."""

_VALUE = re.compile(r"(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(\S.*?)[ \t]*$")
_ENTRY = re.compile(r"(\s*(?:- +)+)(\S.*?)[ \t]*$")
_STARTS = "\"'[{|>-"
"""Signs with which a value may begin on purpose."""

_WRITE = re.compile(r"Write (?:\"(?P<words>[^\"]+)\"|(?P<list>\[[^\[\]]+\]))\.")
"""A remedy that is nothing but the words to write."""

_WRITTEN = re.compile(
    r"(\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'|[^\s\"'].*?)(?P<behind>(?:[ \t]+#.*)?)[ \t]*"
)
"""A value on one line, in quotes or plain, and the remark behind it."""

_JOINING = ("and", "or")
"""Words between the entries of a list, which are none of it."""

_OF_TEXTS = ("wrong-syntax", "wrong-value", "hidden-text", "empty-value")
"""Checks whose faults quotes around a text may mend."""

WIDEST = 8
"""Spaces that a tab may stand for."""

_ID = re.compile(r"(\s*(?:- +)?id:[ \t]+)[\"']?(\S.*?)[\"']?[ \t]*$")
_NUMBERED = re.compile(r"#[^\s#]")
"""A number sign right before a letter or digit: "Suite #4" is no remark."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that was mended: its place before and now, how it was saved, and its words."""

    place: str
    now: str
    saved: str
    before: str
    after: str

    def report(self) -> str:
        """Return what was done, with the lines that changed."""
        notes = [f"{self.place}: saved as {self.saved}, now as UTF-8."] if self.saved else []
        if self.now != self.place:
            notes.append(f"{self.place}: renamed to {self.now}.")
        lines = self.before.splitlines(), self.after.splitlines()
        diff = unified_diff(*lines, self.place, self.now, n=0, lineterm="")
        return "".join(f"{line}\n" for line in (*notes, *diff))


def mend(project: Project, *, dry: bool) -> Iterator[Mended]:
    """Mend the files of a guide's own content; with `dry`, only tell what would be done."""
    there = [each for each in files(project.content) if isinstance(each, File)]
    taken = {each.place for each in there}
    for file in there:
        if file.place.lower().endswith(READ) and (found := mended(file)):
            if found.now != file.place:
                if found.now in taken:
                    continue  # a file of that name is there already
                taken.add(found.now)
            if not dry:
                _write(project.content, found)
            yield found


def _write(content: Path, found: Mended) -> None:
    if found.now != found.place:
        (content / found.place).rename(content / found.now)
    exchange(content / found.now, found.after)


def mended(file: File) -> Mended | None:
    """Return what a file becomes; None if there is nothing to mend."""
    text, saved = _opened(file.raw)
    if "\0" in text:
        return None
    now = re.sub(r"\.(?:yaml|yml\.txt)$", ".yml", file.place, flags=re.IGNORECASE)
    now = re.sub(r"\.md\.txt$", ".md", now, flags=re.IGNORECASE)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    after = _lines_mended(now, ungarbled(_visible(now, plain)))
    ends_oddly = "\r" in text.replace("\r\n", "") or ("\r\n" in text and _has_bare(text))
    if after == plain and now == file.place and not saved and not ends_oddly:
        return None
    if "\r\n" in text and not ends_oddly:
        after = after.replace("\n", "\r\n")
    return Mended(file.place, now, saved, text, after)


def _has_bare(text: str) -> bool:
    return "\n" in text.replace("\r\n", "")


def _opened(raw: bytes) -> tuple[str, str]:
    """Return a file's text, and how it was saved if that is not UTF-8 without a mark."""
    if format_of(raw):
        return "\0", ""
    if encoding := utf_16(raw):
        return raw.decode(encoding, "replace"), "UTF-16"
    try:
        return decoded(raw), "UTF-8 with a mark" if raw.startswith(b"\xef\xbb\xbf") else ""
    except NotUtf8:
        try:
            return raw.decode("cp1252"), "Windows-1252"
        except UnicodeDecodeError:
            return "\0", ""  # whatever it is, nobody knows what it says


def _visible(place: str, text: str) -> str:
    """Return a text as it is read, without what nobody sees; control characters stay."""
    if CONTROL.search(text):
        return text
    front = re.match(r"---[ \t]*\n.*?^---", text, re.DOTALL | re.MULTILINE)
    structure = front.end() if front and place.endswith(".md") else len(text)
    return see(text, structure=structure).text


def _lines_mended(place: str, text: str) -> str:
    for _ in range(MOST):
        better = (_better(place, text, fault) for fault in _faults(place, text))
        found = next(filter(None, better), None)
        if found is None:
            break
        text = found
    return text


def _faults(place: str, text: str) -> list[Problem]:
    return load_file(place, place, text.encode())[1]


def _better(place: str, text: str, fault: Problem) -> str:
    """Return a text without a fault; empty if nobody can say how, or in more than one way."""
    lines = text.split("\n")
    number = fault.line - 1
    if number >= len(lines) or _goes_on(lines, number):
        return ""
    found: dict[str, str] = {}
    for line in _lines(lines[number], fault):
        new = "\n".join([*lines[:number], line, *lines[number + 1 :]])
        if _is_better(place, text, new):
            found.setdefault(repr(_said(place, new)), new)
    return next(iter(found.values())) if len(found) == 1 else ""


def _lines(line: str, fault: Problem) -> Iterator[str]:
    """Yield what a line may have been meant to be."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        for width in range(WIDEST + 1):
            yield indent.replace("\t", " " * width) + line[len(indent) :]
    elif fault.check == "wrong-value" and (named := _ID.match(line)):
        yield named[1] + (as_id(named[2]) or named[2])
    elif told := _WRITE.fullmatch(fault.hint):
        yield from _as_told(line, fault.column - 1, told["words"] or told["list"])
    elif fault.check in _OF_TEXTS:
        hides = fault.check in ("hidden-text", "empty-value")
        if not hides or _NUMBERED.match(line, fault.column - 1):
            for pattern in (_VALUE, _ENTRY):
                value = pattern.match(line)
                if value and value[2][0] not in _STARTS:
                    at = len(value[2]) if hides else _before_remark(value[2])
                    yield value[1] + _quoted(value[2][:at]) + value[2][at:]


def _before_remark(text: str) -> int:
    """Return where a text ends, in front of the remark behind it."""
    remark = re.search(r"[ \t]+#(?:[ \t]|$)", text)
    return remark.start() if remark else len(text)


def _as_told(line: str, at: int, words: str) -> Iterator[str]:
    """Yield a line in which the words of a remedy stand: for the whole of it, or for its value."""
    if "..." in words and "..." not in line:
        return  # what is long is not told whole
    if _words(words) == _words(line):
        yield line[: len(line) - len(line.lstrip())] + words
    value = _WRITTEN.fullmatch(line, at)
    if value and (_words(words) == _words(value[1]) or _is_meant(words, value[1])):
        yield line[:at] + words + value["behind"]
        yield line[:at] + _quoted(words) + value["behind"]


def _words(text: str) -> str:
    """Return the letters and digits of a text: what a remedy must leave as it is."""
    every = re.findall(r"[^\W_]+", text.casefold())
    return "".join(each for each in every if each not in _JOINING)


def _is_meant(words: str, written: str) -> bool:
    """Tell whether these are a number, or a day that nobody can read as another."""
    if re.fullmatch(r"-?[0-9]+", words):
        return True
    year, _, day = words.partition("-")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", words) or year not in written:
        return False
    return int(day[-2:]) > MONTHS or re.search(r"[^\W\d_]", written) is not None


def _quoted(words: str) -> str:
    if words[:1] == "\u201c" and words[-1:] == "\u201d":
        words = words[1:-1]
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _goes_on(lines: list[str], number: int) -> bool:
    """Tell whether a text goes on below its line: quotes around one line would cut it."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    line = lines[number].replace("\t", "  ")
    indent = len(line) - len(line.lstrip())
    deeper = len(below) - len(below.lstrip()) > indent
    return deeper and not re.match(r"\s*(?:- |[\w-]+:(?:\s|$))", below)


def _is_better(place: str, old: str, new: str) -> bool:
    """Tell whether fewer faults are left, and nothing else says anything else."""
    before, after = _faults(place, old), _faults(place, new)
    if len(after) >= len(before) or {*after} - {*before}:
        return False
    changed = {*_differing(old, new), *_unread(place, old)}
    one, other = _said(place, old), _said(place, new)
    differing = {loc for loc in one.keys() | other.keys() if one.get(loc) != other.get(loc)}
    lines = [(one.get(loc) or other[loc])[1] for loc in differing]
    return all(line in changed for line in lines)


def _differing(old: str, new: str) -> Iterator[int]:
    """Yield the numbers of the lines that differ, counted from 0."""
    pairs = zip(old.split("\n"), new.split("\n"), strict=True)
    yield from (number for number, pair in enumerate(pairs) if pair[0] != pair[1])


def _unread(place: str, text: str) -> Iterator[int]:
    """Yield the numbers of the lines that could not be read for a slip in them or above them."""
    document = document_in(place, text)
    yield from _differing(document, recovered(Source(place, document), document).text)


def _said(place: str, text: str) -> dict[Loc, tuple[str, int]]:
    """Return every text in a file, by its place among the data, and its line."""
    source, _ = read(place, text.encode())
    data: Data = source.data
    if data is None:
        document = document_in(place, text)
        whole = recovered(Source(place, document), document).text
        walk = Walk(Source(place, text), whole)
        data, source = walk.read(), Source(place, text, locate=lambda: walk.places)
    body: dict[Loc, tuple[str, int]] = {(BODY,): (_body(text), 0)} if place.endswith(".md") else {}
    return {**dict(_flat(source, data, ())), **body}


def _body(text: str) -> str:
    """Return what follows the front matter of a page and the line that ends it."""
    return text[len(document_in(".md", text)) :].partition("\n")[2]


def _flat(source: Source, data: Data, loc: Loc) -> Iterator[tuple[Loc, tuple[str, int]]]:
    if isinstance(data, dict | list):
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _flat(source, inner, (*loc, key))
    else:
        start = source.values[loc].start if loc in source.values else 0
        yield loc, (str(data), source.lines.line_and_column(start)[0])
