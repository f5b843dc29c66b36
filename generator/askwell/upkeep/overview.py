"""What a guide does with the content it stands on: read, told, and written down."""

from __future__ import annotations

from collections.abc import Iterable

from askwell.kinds.changes import CHANGES
from askwell.layers.freezing import frozen
from askwell.layers.noting import hiding, noted
from askwell.layers.removal import removal
from askwell.layers.status import Layered, differences, in_the_way, written
from askwell.loading import layers, layers_as_read
from askwell.patching import PatchError
from askwell.patching.exchanging import exchange
from askwell.problems import UsageError
from askwell.project import Project
from askwell.schema.remarks import schema_remark
from askwell.upkeep.replacing import replacement, ways
from askwell.upkeep.telling import (
    difference_json,
    difference_text,
    removal_json,
    removal_text,
    status_json,
    status_text,
)


def overview(project: Project, form: str, *, freeze: bool = False) -> str:
    """Tell what is own, changed or hidden, and what changed below since, as "text" or "json".

    `freeze` first writes into changes.yml how the originals are now.
    """
    guide = layers(project.content, project.below)
    if freeze and (raw := frozen(guide, _changes(project), _above(project, guide))) is not None:
        exchange(project.content / CHANGES.path, raw)
        guide = layers(project.content, project.below)
    tell = status_json if form == "json" else status_text
    return tell(guide)


def comparison(project: Project, item: str, form: str) -> str:
    """Tell how an item differs from its original. Raises UsageError for an unknown one."""
    guide = layers_as_read(project.content, project.below)
    found, fields = differences(guide, item), written(guide.below.find(item))
    faults = in_the_way(guide, item)
    if form == "json":
        return difference_json(item, found, faults)
    return difference_text(item, found, fields, faults, "" if faults else ways(guide, item))


def replaced(project: Project, item: str) -> str:
    """Copy an original into the guide's own content, and tell where it stands now.

    Raises UsageError for what is no original, PatchError if the file cannot take it.
    """
    guide = layers(project.content, project.below)
    place, raw = replacement(guide, item, project.content)
    path = project.content / place
    path.parent.mkdir(parents=True, exist_ok=True)
    exchange(path, raw)
    return (
        f"{project.content.name}/{place} holds a copy of {item} now, which stands in its place: "
        "rewrite it there. Delete it to have the original back.\n"
    )


def removed(
    project: Project, item: str, form: str, *, words: Iterable[str] = (), dry: bool = False
) -> str:
    """Hide something in changes.yml, unless `dry`, and tell what that means.

    Raises UsageError for what is not there.
    """
    guide = layers(project.content, project.below)
    found = removal(guide, item, f"{project.content.name}/", words)
    if not dry:
        exchange(project.content / CHANGES.path, _hidden(project, guide, item))
    return removal_json(found) if form == "json" else removal_text(found, dry=dry)


def _changes(project: Project) -> bytes | None:
    path = project.content / CHANGES.path
    return path.read_bytes() if path.exists() else None


def _above(project: Project, guide: Layered) -> str:
    return schema_remark(guide.own, CHANGES.path, project.content)


def _hidden(project: Project, guide: Layered, item: str) -> bytes:
    raw = _changes(project)
    try:
        return noted(raw, hiding(raw, item), _above(project, guide))
    except PatchError as error:
        raise UsageError(f'Add this line below "hide:" in {CHANGES.path}: - {item}') from error
