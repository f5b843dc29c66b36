"""An original copied into the guide's own content, to be rewritten there as a whole."""

from __future__ import annotations

from pathlib import Path

from askwell.editor.changing import added
from askwell.kinds.kind import Kind
from askwell.layers.changing import suggest_item
from askwell.layers.shelf import Found, Shelf, kind_of, name_of
from askwell.layers.status import Layered
from askwell.patching import PatchError
from askwell.problems import UsageError
from askwell.problems.names import shown
from askwell.reading.reader import read
from askwell.schema.remarks import schema_remark


def replacement(guide: Layered, name: str, content: Path) -> tuple[str, bytes]:
    """Return the file of `content`, by its place, with a copy that stands in an original's place.

    Raises UsageError if there is no such original, or if it cannot be copied by itself, PatchError
    if the file cannot take it.
    """
    found = _original(guide, name)
    kind = kind_of(found.entry)
    place = kind.path + Path(found.entry.source.path).name if kind.is_folder else kind.path
    raw = (content / place).read_bytes() if (content / place).exists() else None
    if kind.is_folder and raw is not None:
        raise PatchError(f"{place} holds something else. Give that file another name.")
    above = schema_remark(guide.own, place, content)
    return place, _alone(found, above) or _among(found, kind, raw, above)


def ways(guide: Layered, name: str) -> str:
    """Say where an original is written, and how to have it otherwise; nothing of an own one."""
    found = guide.below.find(name)
    if found is None or Shelf(guide.own).find(name):
        return ""
    lines = [
        f"The original is in {found.entry.source.place(found.loc)}.",
        "To change a few fields, name them in changes.yml (askwell handbook changes).",
    ]
    if found.is_whole:
        lines.append(f"To rewrite it, askwell replace {name} puts a copy into your content.")
    return "\n".join(lines)


def _original(guide: Layered, name: str) -> Found:
    found, own = guide.below.find(name), Shelf(guide.own).find(name)
    if own:
        place = own.entry.source.place(own.loc)
        raise UsageError(f"{name} is your own already, in {place}. Rewrite it there.")
    if found is None:
        raise UsageError(f'There is no original "{shown(name)}". {suggest_item(guide.below, name)}')
    if not found.is_whole:
        holder = name_of(found.entry.model)
        raise UsageError(
            f"{name} is a part of {holder}. Change its fields in changes.yml (askwell handbook "
            f"changes), or copy all of it: askwell replace {holder}"
        )
    return found


def _alone(found: Found, above: str) -> bytes | None:
    """Return the file of an original as its author wrote it, if it holds nothing else."""
    source = found.entry.source
    if kind_of(found.entry).many or read(source.path, source.text.encode())[0].data != source.data:
        return None  # others stand beside it, or a layer between changed it
    return f"{'' if source.text.startswith('#') else above}{source.text}".encode()


def _among(found: Found, kind: Kind, raw: bytes | None, above: str) -> bytes:
    source = found.entry.source
    named = {"id": Path(source.path).stem} if kind.is_prose else {}
    return added(kind, named | source.value(found.loc), raw).made(raw, above)
