"""A file of content changed as a whole: its bytes in, its bytes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from askwell.patching import splices
from askwell.patching.comparing import between
from askwell.patching.edits import Arrange, Edit, Insert, Put, Remove, Value, after, plain
from askwell.patching.refusal import PatchError
from askwell.patching.splices import Splice, YamlText
from askwell.patching.tree import parsed
from askwell.reading.source import Data

BODY = "body"
"""The name of what follows the front matter of a page of prose."""

_FRONT = re.compile(r"(---[ \t]*(?:\r\n|\n|\r))(.*?)^(---[ \t]*(?:\r\n|\n|\r|\Z))", re.S | re.M)

_MARK = b"\xef\xbb\xbf"
"""What some programs write before UTF-8."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A file's words: YAML, and for a page of prose what stands around it."""

    yaml: str
    opening: str = ""
    closing: str = ""
    body: str | None = None

    @property
    def data(self) -> Data:
        data = parsed(self.yaml).data
        if self.body is None:
            return data
        return {**(data if isinstance(data, dict) else {}), BODY: self.body}

    @property
    def whole(self) -> str:
        return self.opening + self.yaml + self.closing + (self.body or "")


def patched(path: str, raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file with these edits made, one after the other; all else is as it was.

    Raises PatchError if one of them cannot be made for certain.
    """
    text = _opened(path, raw)
    for edit in edits:
        text = _edited(text, edit)
    mark = _MARK if raw.startswith(_MARK) else b""
    return mark + text.whole.encode()


def rewritten(path: str, raw: bytes, value: Value) -> bytes:
    """Return a file that holds these data, changed only where they are others."""
    return patched(path, raw, between(data_of(path, raw), value))


def written(path: str, value: Value, *, above: str = "") -> bytes:
    """Return a new file; `above` are lines of remarks at its top. Raises PatchError."""
    data = plain(value)
    if not path.endswith(".md"):
        return patched(path, above.encode(), [Put((), data)])
    if not isinstance(data, dict):
        raise PatchError("A page of prose has names and values above its text.")
    front = {name: each for name, each in data.items() if name != BODY}
    yaml = patched("", above.encode(), [Put((), front)]).decode()
    body = str(data.get(BODY) or "").rstrip("\n")
    return f"---\n{yaml}---\n\n{body}\n".encode()


def data_of(path: str, raw: bytes) -> Data:
    """Return what a file holds. Raises PatchError if it cannot be read."""
    return _opened(path, raw).data


def _opened(path: str, raw: bytes) -> _Text:
    try:
        text = raw.removeprefix(_MARK).decode()
    except UnicodeDecodeError as error:
        raise PatchError("The file is not saved as UTF-8. Mend that first.") from error
    if not path.endswith(".md"):
        return _Text(text)
    front = _FRONT.match(text)
    if not front:
        raise PatchError('The file has no fields between two lines "---".')
    opening, yaml, closing = front.groups()
    return _Text(yaml, opening, closing, text[front.end() :])


def _edited(text: _Text, edit: Edit) -> _Text:
    if text.body is not None and edit.loc[:1] == (BODY,):
        return _with_body(text, edit)
    root = parsed(text.yaml)
    wanted = after(root.data, edit)
    if wanted == root.data:
        return text
    page = YamlText(text.yaml, root)
    for splice in _ways(page, edit):
        words = splice.into(text.yaml)
        if _holds(words, wanted):
            return replace(text, yaml=words)
    place = ".".join(map(str, edit.loc))
    raise PatchError(f'"{place}" is written in a form that cannot be changed safely here.')


def _ways(page: YamlText, edit: Edit) -> Iterator[Splice]:
    match edit:
        case Put():
            return splices.put(page, edit)
        case Insert():
            return splices.insert(page, edit)
        case Remove():
            return splices.remove(page, edit)
        case Arrange():
            return splices.arrange(page, edit)


def _holds(words: str, wanted: Data) -> bool:
    try:
        return parsed(words).data == wanted
    except PatchError:
        return False


def _with_body(text: _Text, edit: Edit) -> _Text:
    if edit.loc != (BODY,) or not isinstance(edit, Put) or not isinstance(edit.value, str):
        raise PatchError("The text of a page can only be put anew as a whole.")
    newline = "\r\n" if "\r\n" in text.whole else "\n"
    body = edit.value.replace("\r\n", "\n").replace("\n", newline)
    return replace(text, body=body)
