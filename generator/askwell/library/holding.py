"""Which files and models hold what: a bank holds questions, too."""

from __future__ import annotations

from functools import cache

from askwell.kinds import KINDS, kind_at
from askwell.kinds.base import Identified, Model, Reviewed
from askwell.kinds.kind import Kind, Parts
from askwell.library.drafts import DRAFT, models
from askwell.problems import Missing, Problem
from askwell.reading.lost_guide import BACK_OR_WRITTEN, GUIDE


def kinds_in(model: type[Model], *, local: bool = True) -> set[str]:
    """Return the kinds of items that a file of this model can hold: a bank holds questions too.

    Those that only the item around them can name are left out if `local` is false.
    """
    found = set[str]()
    if issubclass(model, Identified) and (local or not model.local):
        found.add(model.kind)
    for each in model.model_fields.values():
        for inner in models(each.annotation):
            found |= kinds_in(inner, local=local)
    return found


@cache
def can_go(kind: str) -> bool:
    """Tell whether items of a kind can be taken out by their names, with all that names them."""
    return any(kind in kinds_in(each.model, local=False) for each in KINDS)


@cache
def shared_file(kind: str) -> str:
    """Return the path of the files that hold several items of a kind; empty if each has its own."""
    holding = (each for each in KINDS if each.many or each.parts)
    return next((each.path for each in holding if kind in kinds_in(each.model)), "")


@cache
def place_of(kind: str, name: str) -> str:
    """Return where an item is, as far as its name tells: its file, or a folder of such files."""
    own = next((each for each in KINDS if _is_of(each.model, kind)), None)
    if own and own.is_folder:
        return f"{own.path}{name}{own.suffix}"
    return own.path if own else shared_file(kind)


def _is_of(model: type[Model], kind: str) -> bool:
    return issubclass(model, Identified) and model.kind == kind


def missing(kind: str, name: str) -> Missing:
    """Name what is not there."""
    return Missing(kind, name, shared_file(kind) or f"{kind}.{name}")


def parts_of(model: Model) -> Parts | None:
    """Return what the register says of the parts that a model holds."""
    return next((kind.parts for kind in KINDS if kind.model is type(model)), None)


ANSWERED = ("blocks", "tips")
"""The fields of parts that readers' answers and ticks hang on: of a sheet, and of a checklist."""


def field_of_parts(kind: Kind) -> str:
    """Return the field of what readers have of an item's parts, by ids; empty for none."""
    if kind.parts:
        return kind.parts.field
    return next((each for each in ANSWERED if each in kind.model.model_fields), "")


def is_answered(path: str, start: str) -> bool:
    """Tell whether the file of a path, behind the start of all, is a sheet or a checklist."""
    kind = kind_at(path.removeprefix(start))
    return kind is not None and field_of_parts(kind) in ANSWERED


def name_of_part(kind: Kind, item: str, part: str) -> str:
    """Return what a part is called: by itself, such as "question.pay", or after its item's list.

    So "checklist.leaving.tips.keys" is, as other checklists can have a tip of that id.
    """
    field = field_of_parts(kind)
    inner = next(models(kind.model.model_fields[field].annotation))
    is_alone = issubclass(inner, Identified) and not inner.local
    return f"{_kind(inner)}.{part}" if is_alone else f"{_kind(kind.model)}.{item}.{field}.{part}"


def is_part(name: str) -> bool:
    """Tell whether a name is that of a part which only its item's list names."""
    return name.count(".") > 1


def list_of_part(name: str) -> str:
    """Return its item's list by the name of such a part, as answers know it: "leaving.tips"."""
    return name.partition(".")[2].rpartition(".")[0]


def _kind(model: type[Model]) -> str:
    return model.kind if issubclass(model, Identified) else ""


def holds_parts(model: Model) -> bool:
    """Tell whether a page of parts, such as a bank's, would show any, or a mark that it is none."""
    parts = parts_of(model)
    is_draft = isinstance(model, Reviewed) and model.status == DRAFT
    return parts is None or is_draft or bool(getattr(model, parts.field))


def missing_file(path: str, named: str) -> Problem:
    """Tell a file that is not there, or the guide.yml that is lost; `named` is what names it."""
    message = f"This file is missing, and others name what it holds: {named}."
    hint = BACK_OR_WRITTEN if path == GUIDE else "Put it back, or take out what names it."
    return Problem(path, 1, 1, "missing-file", message, hint)
