"""The line above a new file by which text editors find the schema to complete by."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from askwell.kinds import KINDS
from askwell.kinds.publisher import Publisher
from askwell.library import Entry
from askwell.shipped import SCHEMAS

IMPORTED = "# Imported from "
"""How the remark above a file begins that an import wrote."""

BESIDE = ".vscode/askwell/"
"""Where a guide keeps the schemas for its editors, so that they complete before it has a site."""


def schema_remark(entries: Iterable[Entry], place: str, content: Path) -> str:
    """Return it for the file at a place of content: the guide's own schema, or its site's.

    There is none where the guide has neither. A page of prose has none either: text editors
    complete nothing above its text.
    """
    kind = next(kind for kind in KINDS if kind.holds(place))
    if kind.is_prose:
        return ""
    if (content.parent / BESIDE / f"{kind.name}.json").is_file():
        return remark_of(f"{'../' * (place.count('/') + 1)}{BESIDE}", kind.name)
    models = (entry.model for entry in entries)
    url = next((each.site_url for each in models if isinstance(each, Publisher)), "").rstrip("/")
    return remark_of(f"{url}/{SCHEMAS}", kind.name) if url else ""


def remark_of(schemas: str, name: str) -> str:
    """Return the line that names a schema among those that lie there."""
    return f"# yaml-language-server: $schema={schemas}{name}.json\n"
