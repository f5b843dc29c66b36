"""What is no text in data of a form, such as a number: it is written without quotes. Pure."""

from __future__ import annotations

from askwell.editor.fields import Forms, Schema, of_map
from askwell.patching import Bare
from askwell.reading.source import Data

OTHERS = ("boolean", "integer", "number")
"""Types of JSON Schema whose values are no texts."""


def with_plain_values(forms: Forms, schema: Schema, data: Data) -> Data:
    """Return data that know of their numbers, days, yes and no that these are no texts."""
    found = forms.resolved(schema, data)
    if isinstance(data, dict):
        known, other = found.get("properties", {}), of_map(found)
        return {n: with_plain_values(forms, known.get(n, other), e) for n, e in data.items()}
    if isinstance(data, list):
        return [with_plain_values(forms, found.get("items", {}), each) for each in data]
    is_other = found.get("type") in OTHERS or found.get("format") == "date"
    return Bare(data) if is_other and data is not None else data
