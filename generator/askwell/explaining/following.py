"""What pydantic finds only because of something else that it finds."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.explaining.finding import Finding

GROUP = ("dict_type", "model_type", "model_attributes_type")
"""pydantic's error types where named values were expected."""


def follows(fault: Finding, every: Sequence[Finding]) -> bool:
    """Tell whether something is told with another fault of the list that it stands in."""
    return _lacks_wrong_ones(fault, every) or _repeats(fault, every)


def is_text_for_group(fault: Finding) -> bool:
    """Tell whether a list of groups has a text for an entry."""
    is_entry = bool(fault.loc) and isinstance(fault.loc[-1], int) and not fault.name_elsewhere
    return is_entry and isinstance(fault.details["input"], str) and fault.details["type"] in GROUP


def _lacks_wrong_ones(fault: Finding, every: Sequence[Finding]) -> bool:
    """Tell whether a list has too few entries only because some of them are wrong."""
    depth = len(fault.loc)
    return fault.details["type"] == "too_short" and any(
        len(each.loc) > depth and each.loc[:depth] == fault.loc for each in every
    )


def _repeats(fault: Finding, every: Sequence[Finding]) -> bool:
    """Tell whether an entry is a text, as one above it in the same list: they are one slip."""
    if not is_text_for_group(fault):
        return False
    above = every[: every.index(fault)]
    return any(is_text_for_group(each) and each.loc[:-1] == fault.loc[:-1] for each in above)
