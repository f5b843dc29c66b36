"""Files in the content folder that nothing reads: what each was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Container
from shlex import quote

from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.loading.copies import original
from askwell.problems import Problem
from askwell.problems.names import nearest, shown

_ENDING = re.compile(
    r"(?P<stem>.+?)\.(?:yaml|yml|markdown|md)(?:\.txt|\.yml|\.md)?$", re.IGNORECASE
)

_KEY = re.compile(r"^([a-z_]+):[ \t]*$", re.MULTILINE)

LISTS = (".docx", ".xlsx", ".csv", ".xls", ".ods")
"""How the names of lists end that the import takes."""

PICTURES = (".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".eps", ".psd", ".ai")
"""How the names of pictures end that not every browser shows, or none."""

OFFICE = (".doc", ".odt", ".pdf", ".rtf", ".ppt", ".pptx")
"""How the names of other papers end that people keep beside what they write from them."""


def stray(path: str, place: str, raw: bytes, beside: Container[str] = ()) -> Problem:
    """Tell a file that is not part of the guide, and what to do with it; `beside` are others."""
    copy = original(place.removesuffix(".yml"))
    if f"{copy}.yml" in beside and any(kind.path == f"{copy}.yml" for kind in KINDS):
        message = f'"{shown(place)}" looks like a copy of "{copy}.yml".'
        hint = "Delete one of them: the guide has one such file."
        return Problem(path, 1, 1, "copied-file", message, hint)
    message = "This file is not part of the guide: nothing reads it."
    return Problem(path, 1, 1, "stray-file", message, _remedy(path, place, raw, beside))


def _remedy(path: str, place: str, raw: bytes, beside: Container[str]) -> str:
    folder, _, name = place.rpartition("/")
    if name.lower().endswith(LISTS):
        return f"askwell import {quote(path)} takes what it holds; then delete it here."
    if name.lower().endswith(OFFICE):
        return "Keep it elsewhere: the guide is made of YAML and Markdown."
    if name.lower().endswith(PICTURES):
        return "Save the picture as PNG, JPEG, SVG or WebP, and use that one."
    kind = _kind_in(raw, name)
    here = next((kind for kind in KINDS if kind.path == f"{folder}/"), None)
    if kind and here and kind is not here:
        return _elsewhere(kind, beside)
    if here and not kind and _is_prose(name) and not _holds(raw, here):
        pages = next(each.path for each in KINDS if each.is_prose)
        return f'A page belongs in "{pages}", a note for colleagues beside the content folder.'
    if (ending := _ending(name, here)) and ending != name:
        there = f"{folder}/{ending}".removeprefix("/")
        return _merge(there) if there in beside else f'Rename it to "{shown(ending)}".'
    if kind and kind is not here:
        return _elsewhere(kind, beside)
    return _ended(here, name, raw) if here else _nearest(folder, name)


def _ended(here: Kind, name: str, raw: bytes) -> str:
    """Return how a file of a folder has to end; for what it holds already, its name then."""
    if (stem := _of_text(name)) and _holds(raw, here):
        return f'Rename it to "{shown(stem)}{here.suffix}".'
    return f'Files in "{here.path}" end in "{here.suffix}".'


def _nearest(folder: str, name: str) -> str:
    near = nearest(f"{folder}/" if folder else name, [kind.path for kind in KINDS])
    return f'Did you mean "{near}"?' if near else "Delete or move it."


def _ending(name: str, kind: Kind | None) -> str:
    """Return the name with the ending that files of a kind have, if it is nearly that."""
    match = _ENDING.fullmatch(name)
    if not match:
        return ""
    return match["stem"] + (kind.suffix if kind else ".md" if _is_prose(name) else ".yml")


def _holds(raw: bytes, kind: Kind) -> bool:
    """Tell whether a kind's key begins a line of a file, or front matter that of a page."""
    if kind.is_prose and raw.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
        return True
    return f"\n{kind.key}:" in f"\n{raw.decode(errors='replace')}"


def _of_text(name: str) -> str:
    """Return a file's name without its ending, if it has none or that of a plain text."""
    stem, dot, ending = name.rpartition(".")
    return name if not dot else stem if ending.lower() in ("txt", "text") else ""


def _is_prose(name: str) -> bool:
    return name.lower().removesuffix(".txt").endswith((".md", ".markdown"))


def _elsewhere(kind: Kind, beside: Container[str]) -> str:
    holds = "a page of prose" if kind.is_prose else f'"{kind.key}:"'
    if kind.path in beside:
        return f"It holds {holds}. {_merge(kind.path)}"
    return f'It holds {holds}: move it to "{kind.path}".'


def _merge(place: str) -> str:
    return f'"{shown(place)}" is there already: put into that what is new here, and delete this.'


def _kind_in(raw: bytes, name: str) -> Kind | None:
    """Return the kind whose key stands at the margin of a file, or whose front matter it has."""
    text = raw[:4_000].decode("utf-8", "replace").replace("\r", "")
    if _is_prose(name):
        return next((kind for kind in KINDS if kind.is_prose and text.startswith("---\n")), None)
    keys = _KEY.findall(text)
    return next((kind for kind in KINDS if kind.key in keys), None)
