"""Which files hold what: a bank holds questions, too."""

from __future__ import annotations

from functools import cache

from askwell.drafts import models
from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model


def kinds_in(model: type[Model]) -> set[str]:
    """Return the kinds of items that a file of this model can hold: a bank holds questions too."""
    found = {model.kind} if issubclass(model, Identified) else set()
    for each in model.model_fields.values():
        for inner in models(each.annotation):
            found |= kinds_in(inner)
    return found


@cache
def shared_file(kind: str) -> str:
    """Return the path of the files that hold several items of a kind; empty if each has its own."""
    holding = (each for each in KINDS if each.many or each.parts)
    return next((each.path for each in holding if kind in kinds_in(each.model)), "")
