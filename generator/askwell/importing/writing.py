"""What was made into files of content: new ones, each read back before any is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from askwell.explaining.validation import validate
from askwell.importing.items import Batch
from askwell.importing.joining import joined
from askwell.kinds import KINDS, PLACEHOLDERS, SCHEMA
from askwell.library import Entry
from askwell.patching import Insert, PatchError, Value, patched, written
from askwell.problems import AskwellError, Problem
from askwell.problems.names import free_name
from askwell.reading.reader import read
from askwell.reading.source import Data
from askwell.schema.remarks import IMPORTED, schema_remark


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to write, by its place in the content folder."""

    place: str
    raw: bytes


def imported_remark(name: str, raw: bytes) -> str:
    """Return the remark above a file that was imported: its list, and which state of it."""
    shown = "".join(sign for sign in name if sign.isprintable())
    return f"{IMPORTED}{shown} ({sha256(raw).hexdigest()[:12]})\n"


def imported_before(content: Path, name: str, raw: bytes) -> list[Path]:
    """Return the files that this very list was imported into."""
    remark = imported_remark(name, raw)[len(IMPORTED) + len(name) :].strip().encode()
    return sorted(
        path for path in content.rglob("*.yml") if remark in path.read_bytes()[:400].split(b"\n")[0]
    )


def planned(made: Batch, content: Path, top: str, entries: Iterable[Entry] = ()) -> list[Planned]:
    """Return the files that hold what was made below `top`, and those that it is added to.

    `entries` are the guide's: its address is where text editors find the schemas.
    Raises AskwellError if one would be no content: then nothing may be written.
    """
    shared = _shared(made)
    guide, taken = list(entries), set[str]()
    files: list[Planned] = []
    for number, (folder, data) in enumerate(made.files):
        if number in made.joining:
            continue
        own = {n: made.new_blanks[n] for n, users in made.used_by.items() if users == {number}}
        place = _free(content, f"{folder}{_id(data)}", taken)
        above = top + schema_remark(guide, place, content)
        said = _with_blanks(_in_language(data, made.language), own)
        files.append(Planned(place, _written(place, said, above)))
    files += [Planned(place, raw) for place, raw in joined(made, content, top)]
    if shared:
        blanks = {name: made.new_blanks[name] for name in shared}
        remark = schema_remark(guide, PLACEHOLDERS.path, content)
        files.append(_placeholders(content, blanks, remark))
    for each in files:
        _refuse_wrong(each)
    return files


def _shared(made: Batch) -> list[str]:
    """Return the new placeholders that no single file has for itself."""
    used = made.used_by.items()
    return sorted(name for name, by in used if len(by) > 1 or max(by) >= len(made.files))


def _id(data: Mapping[str, Data]) -> str:
    [item] = data.values()
    return str(item["id"]) if isinstance(item, dict) else ""


def _free(content: Path, stem: str, taken: set[str]) -> str:
    """Return a place that no file has yet."""
    stem = free_name(stem, lambda each: each in taken or (content / f"{each}.yml").exists())
    taken.add(stem)
    return f"{stem}.yml"


def _in_language(data: dict[str, Data], language: str) -> dict[str, Data]:
    """Return what was made, saying in which language, if that is another than the guide's."""
    [(key, item)] = data.items()
    if not language or not isinstance(item, dict):
        return data
    return {key: {"id": item["id"], "language": language, **item}}


def _with_blanks(data: dict[str, Data], own: Mapping[str, str]) -> dict[str, Data]:
    [(key, item)] = data.items()
    if not own or not isinstance(item, dict):
        return data
    blanks: list[Data] = [{"id": name, "label": label} for name, label in own.items()]
    return {key: {**item, "placeholders": blanks}}


def _written(place: str, data: Mapping[str, Any], above: str) -> bytes:
    try:
        return written(place, {"schema": SCHEMA, **data}, above=above)
    except PatchError as error:
        raise AskwellError(f"{place} cannot be written: {error}") from error


def _placeholders(content: Path, blanks: Mapping[str, str], above: str) -> Planned:
    """Return the guide's own file of placeholders with those that several messages use."""
    path = content / PLACEHOLDERS.path
    rows: list[Value] = [
        {"id": name, "label": label, "example": label} for name, label in blanks.items()
    ]
    if not path.exists():
        data: dict[str, Value] = {"schema": SCHEMA, PLACEHOLDERS.key: rows}
        return Planned(PLACEHOLDERS.path, written(PLACEHOLDERS.path, data, above=above))
    raw = path.read_bytes()
    source, _ = read(PLACEHOLDERS.path, raw)
    there = source.data.get(PLACEHOLDERS.key) if isinstance(source.data, dict) else None
    count = len(there) if isinstance(there, list) else 0
    edits = [Insert((PLACEHOLDERS.key, count + at), row) for at, row in enumerate(rows)]
    return Planned(PLACEHOLDERS.path, patched(PLACEHOLDERS.path, raw, edits))


def _refuse_wrong(file: Planned) -> None:
    for problem in _faults(file):
        raise AskwellError(
            f"Nothing was written: {file.place} would be wrong "
            f"(line {problem.line}: {problem.message}). "
            "Please report this, with the list that led to it."
        )


def _faults(file: Planned) -> Iterator[Problem]:
    """Yield what is wrong with a file against its kind, line by line."""
    kind = next(kind for kind in KINDS if kind.holds(file.place))
    source, problems = read(file.place, file.raw)
    found = [*problems, *(validate(kind, source)[1] if source.data is not None else ())]
    yield from (each for each in found if each.severity == "error")


def wrong(file: Planned) -> str:
    """Say what is wrong with a file that a sheet changed, and how to mend the cell."""
    for problem in _faults(file):
        is_empty = problem.check == "missing-name"
        remedy = "Fill" if is_empty else f"{problem.hint} Mend".lstrip()
        return f"this would be wrong: {problem.message} {remedy} the cell and import again."
    return ""
