"""The line above a new file by which text editors find the schema to complete by."""

from __future__ import annotations

from collections.abc import Iterable

from askwell.kinds import KINDS
from askwell.kinds.publisher import Publisher
from askwell.library import Entry
from askwell.shipped import SCHEMAS


def schema_remark(entries: Iterable[Entry], place: str) -> str:
    """Return it for the file at a place of content; nothing where the guide has no address yet.

    A page of prose has none either: text editors complete nothing above its text.
    """
    models = (entry.model for entry in entries)
    url = next((each.site_url for each in models if isinstance(each, Publisher)), "").rstrip("/")
    kind = next(kind for kind in KINDS if kind.holds(place))
    if not url or kind.is_prose:
        return ""
    return f"# yaml-language-server: $schema={url}/{SCHEMAS}{kind.name}.json\n"
