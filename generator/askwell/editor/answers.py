"""What a form sends back as an item's data; what nobody touched stays as it was written. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from askwell.reading.source import Data, Loc
from askwell.texts.spans import Gap, spans

Answer: TypeAlias = tuple[str, str, Any]
"""Where (a JSON Pointer), as what, and the value."""


NOTHING: Mapping[str, Any] = MappingProxyType({})

VALUES = ("example", "values")
"""Where an item says what its example fills into blanks that it does not describe itself."""


WHO = ("example", "who")
"""Where it says whose example that is."""


class AnswerError(ValueError):
    """What was sent is no form of ours."""


def loc_of(pointer: str) -> Loc:
    """Return the way that a pointer tells. Raises AnswerError."""
    if pointer and not pointer.startswith("/"):
        raise AnswerError(pointer)
    steps = pointer.split("/")[1:]
    return tuple(
        int(step) if step.isdecimal() else step.replace("~1", "/").replace("~0", "~")
        for step in steps
    )


def pointer_of(loc: Loc) -> str:
    """Return a way as a pointer."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in loc)


def answers_of(rows: object) -> list[Answer]:
    """Return the answers that a form sent back. Raises AnswerError."""
    match rows:
        case [*_]:
            return [_answer(row) for row in rows]
    raise AnswerError("answers")


def _answer(row: object) -> Answer:
    match row:
        case [at, form, value]:
            return str(at), str(form), value
    raise AnswerError("answers")


def filled(answers: Sequence[Answer], held: Mapping[str, Any] = NOTHING) -> Data:
    """Return the data of a form, empty fields included, laid over what is `held` for it.

    Raises AnswerError.
    """
    data: dict[str, Any] = {**held}
    for pointer, form, value in answers:
        _put(data, loc_of(pointer), _value(form, value))
    return data


def with_answer(answers: Sequence[Answer], name: str, value: str) -> list[Answer]:
    """Return answers of which one, asked for or not, is another."""
    at = pointer_of((name,))
    found = [(at, "text", value) if each[0] == at else each for each in answers]
    return found if any(each[0] == at for each in found) else [*found, (at, "text", value)]


def acted(
    answers: Sequence[Answer], act: Mapping[str, Any], held: Mapping[str, Any] = NOTHING
) -> Data:
    """Return a form's data, with what is `held` for it, after an act in it. Raises AnswerError."""
    data = filled(answers, held)
    if not act:
        return data
    (group, at), name = _place(data, str(act.get("at"))), str(act.get("name"))
    match act.get("do"):
        case "add":
            group[at].append({"type": kind} if (kind := act.get("kind")) else None)
        case "name":
            group[at].setdefault(name, None)
        case "same":
            group[at] = _also_called(group[at], name)
        case "remove":
            group.pop(at)
        case "swap":
            return _without_blank(data, group.pop(at), name)
        case "up" | "down" as way:
            _move(group, at, at + (1 if way == "down" else -1))
        case _:
            raise AnswerError("act")
    return data


def _place(data: Any, pointer: str) -> tuple[Any, Any]:
    """Return the group or list that holds what a pointer leads to, and where it is there."""
    *steps, last = loc_of(pointer)
    for step in steps:
        data = data[_step(data, step)]
    return data, _step(data, last)


def went(answers: Sequence[Answer], act: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return where what belonged to a blank is once it is swapped, and how texts named it."""
    if act.get("do") != "swap":
        return {}
    at, new = str(act.get("at")), pointer_of((*VALUES, str(act.get("name"))))
    old = next((str(value) for pointer, _, value in answers if pointer == f"{at}/id"), "")
    return {"went": {f"{at}/example": new, pointer_of((*VALUES, old)): new}, "blank": old}


def _without_blank(data: Data, blank: Mapping[str, Data], new: str) -> Data:
    """Return data in which another stands for a blank, which gives its example to that."""
    made = swapped(data, str(blank.get("id")), new)
    example, values = VALUES
    group = made.get(example) if isinstance(made, dict) else None
    filled_in = group.get(values) if isinstance(group, dict) else None
    own = made.get("placeholders") if isinstance(made, dict) else None
    has_its_own = any(isinstance(each, dict) and each.get("id") == new for each in own or ())
    if has_its_own:  # an example, too
        return made
    if isinstance(filled_in, dict) and made != data and is_empty(filled_in.get(new)):
        filled_in[new] = blank.get("example")
    return made


def swapped(data: Data, old: str, new: str, *, is_filled: bool = False) -> Data:
    """Return data in which one blank is another, also where they say what is filled in."""
    if isinstance(data, str):
        return "".join(
            f"{{{{ {new} }}}}" if isinstance(each, Gap) and each.name == old else each.written
            for each in spans(data)
        )
    if isinstance(data, list):
        return [swapped(each, old, new) for each in data]
    if isinstance(data, dict):
        made = {n: swapped(each, old, new, is_filled=n == "values") for n, each in data.items()}
        return _renamed(made, old, new) if is_filled else made
    return data


def _renamed(values: Mapping[str, Data], old: str, new: str) -> Data:
    """Return values of which one has another name, unless another says something by that name."""
    gone = old if old not in values or not is_empty(values.get(new)) else new
    return {new if n == old else n: each for n, each in values.items() if n != gone}


def _also_called(entry: Data, former: str) -> Data:
    """Return an entry, words alone or a group, that had one more id before."""
    made = dict(entry) if isinstance(entry, Mapping) else {"text": entry}
    was = made.get("was") or []
    return {**made, "was": [*(was if isinstance(was, list) else [was]), former]}


def _move(entries: list[Data], at: int, to: int) -> None:
    if not {at, to} <= {*range(len(entries))}:
        raise AnswerError("act")
    entries.insert(to, entries.pop(at))


def _value(form: str, value: Any) -> Any:
    match form:
        case "list":
            return []
        case "group":
            return {}
        case "raw":
            return json.loads(value) if value else None
        case "ticks" if isinstance(value, list):
            return [str(each) for each in value]
        case "line" if isinstance(value, str):
            return " ".join(value.split("\n")).strip()
        case "text" if isinstance(value, str):
            return value.replace("\r\n", "\n").strip()
    raise AnswerError(form)


def _put(data: Any, loc: Loc, value: Any) -> None:
    try:
        for step in loc[:-1]:
            data = data[_step(data, step)]
        step = _step(data, loc[-1])
        if isinstance(data, list) and step == len(data):
            data.append(value)
        else:
            data[step] = value
    except (LookupError, TypeError, ValueError) as error:
        raise AnswerError(pointer_of(loc)) from error


def _step(data: Any, step: str | int) -> Any:
    if isinstance(data, list) and not isinstance(step, int):  # -1 would be the last
        raise AnswerError(step)
    return step if isinstance(data, list) else str(step)


def settled(old: Data, new: Data) -> Data:
    """Return new data without what is empty, and as they were before where they say the same."""
    if isinstance(new, str):
        return _text(old, new)
    if isinstance(new, list):
        return _list(old, new)
    if isinstance(new, dict):
        return _group(old if isinstance(old, dict) else {}, new)
    return old if is_empty(old) else new


def is_empty(data: Data) -> bool:
    """Tell whether data say nothing."""
    if isinstance(data, dict):
        return all(is_empty(each) for each in data.values())
    return all(map(is_empty, data)) if isinstance(data, list) else not (data or "").strip()


def _text(old: Data, new: str) -> Data:
    if isinstance(old, str) and _says(old, new):
        return old
    before = old if isinstance(old, str) else ""
    ends = before.endswith("\n") or (not before and "\n" in new)
    lead = before[: len(before) - len(before.lstrip("\n"))]
    return f"{lead}{new}\n" if new and ends else new


def _group(old: Mapping[str, Data], new: Mapping[str, Data]) -> Data:
    found = {name: settled(old.get(name), each) for name, each in new.items()}
    return {
        name: each
        for name, each in found.items()
        if not is_empty(each) or (name in old and is_empty(old[name]) and old[name] == each)
    } | {name: each for name, each in old.items() if is_empty(each) and is_empty(found.get(name))}


def _list(old: Data, new: Sequence[Data]) -> Data:
    before = old if isinstance(old, list) else []
    kept = [each for each in new if not is_empty(each)]
    if not kept and is_empty(before):
        return old
    same = len(before) == len(kept)
    return [settled(_like(before, each, n if same else None), each) for n, each in enumerate(kept)]


def _like(before: Sequence[Data], entry: Data, number: int | None) -> Data:
    """Return the entry of before that one is: of its id, of its words, or else of its place."""
    if isinstance(entry, dict) and (name := entry.get("id")):
        named = (each for each in before if isinstance(each, dict) and each.get("id") == name)
        return next(named, None)
    same = (each for each in before if isinstance(each, str) and _says(each, entry))
    if (found := next(same, None)) is not None:
        return found
    return before[number] if number is not None else None


def _says(words: str, entry: Data) -> bool:
    return isinstance(entry, str) and words.strip() == entry.strip()
