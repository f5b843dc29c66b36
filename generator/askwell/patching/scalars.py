"""The forms in which a text can be written as YAML; which of them holds it is tried by reading."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from askwell.patching.edits import Bare
from askwell.patching.layout import FileLayout
from askwell.patching.refusal import PatchError
from askwell.patching.tree import parsed

_ODD = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff]")
"""Signs that JSON leaves as they are and YAML, or an eye, takes for something else."""

_OTHER = re.compile(
    r"~|null|true|false|yes|no|on|off|[yn]|[-+]?\.(inf|nan)|"
    r"[-+]?[0-9][0-9a-fox_,.:+-]*([ t][0-9:.z+-]+)?",
    re.IGNORECASE,
)
"""Words that other programs take for no text: numbers, dates, yes and no."""

_INDENTED = re.compile(r"[ \n]")


class Laid(NamedTuple):
    """A value as it is written: on the line of its name or dash, and on the lines below."""

    head: str
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScalarPlace:
    """Where a value is to stand."""

    indent: int
    """The column of its name or dash; what hangs below it stands further in."""
    before: int
    """The characters before it on its line."""
    layout: FileLayout
    in_brackets: bool = False

    @property
    def inner(self) -> str:
        return " " * (self.indent + self.layout.step)


def laid(
    value: str, spot: ScalarPlace, like: str | None = None, *, was_other: bool = False
) -> Laid:
    """Return the first form that holds a text. Raises PatchError if none does."""
    found = next(all_laid(value, spot, like, was_other=was_other), None)
    if found is None:
        raise PatchError("This text cannot be written as YAML.")
    return found


def all_laid(
    value: str, spot: ScalarPlace, like: str | None = None, *, was_other: bool = False
) -> Iterator[Laid]:
    """Yield each form that holds a text, the fitting ones first: that which was there (`like`)."""
    for form in _forms(value, spot, like, was_other=was_other):
        if form in ("|", ">") and spot.in_brackets:
            continue
        written = _FORMS[form](value, spot)
        if written and _holds(written, value, spot):
            yield written


def _forms(value: str, spot: ScalarPlace, like: str | None, *, was_other: bool) -> list[str]:
    """Return the forms in the order in which they are tried."""
    is_bare = isinstance(value, Bare) or was_other or not looks_other(value)
    is_long = spot.before + len(value) > spot.layout.width
    usual = ["|", ">", '"'] if "\n" in value else [">", "", '"'] if is_long else ["", '"']
    if like == "" and "\n" not in value and not is_long:
        like = None
    wanted = [*([] if like is None else [like]), *usual, '"', "'", "|", ">"]
    return [each for each in dict.fromkeys(wanted) if each or is_bare]


def looks_other(value: str) -> bool:
    """Tell whether other programs would take a text for a number, a date, yes or no."""
    return bool(_OTHER.fullmatch(value))


def quoted(value: str) -> str:
    """Return a text in double quotes on one line: JSON that is YAML too."""
    said = json.dumps(value, ensure_ascii=False)
    return _ODD.sub(lambda sign: f"\\u{ord(sign[0]):04x}", said)


def _plain(value: str, _: ScalarPlace) -> Laid | None:
    return None if "\n" in value or not value else Laid(value)


def _single(value: str, _: ScalarPlace) -> Laid | None:
    return None if "\n" in value else Laid("'" + value.replace("'", "''") + "'")


def _double(value: str, _: ScalarPlace) -> Laid:
    return Laid(quoted(value))


def _literal(value: str, spot: ScalarPlace) -> Laid | None:
    return _block("|", value, value.rstrip("\n").split("\n"), spot)


def _folded(value: str, spot: ScalarPlace) -> Laid | None:
    width = max(spot.layout.width - len(spot.inner), 20)
    lines: list[str] = []
    for number, paragraph in enumerate(value.rstrip("\n").split("\n")):
        lines += [""] * (number > 0)
        lines += textwrap.wrap(
            paragraph, width, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return _block(">", value, lines, spot)


def _block(sign: str, value: str, lines: list[str], spot: ScalarPlace) -> Laid | None:
    ends = len(value) - len(value.rstrip("\n"))
    if not value.strip("\n"):
        return None
    chomp = ("-", "", "+")[min(ends, 2)]
    depth = str(spot.layout.step) if _INDENTED.match(value) else ""
    kept = [""] * max(ends - 1, 0)
    body = tuple(f"{spot.inner}{line}" if line else "" for line in [*lines, *kept])
    return Laid(f"{sign}{depth}{chomp}", body)


_FORMS: dict[str, Callable[[str, ScalarPlace], Laid | None]] = {
    "": _plain,
    "'": _single,
    '"': _double,
    "|": _literal,
    ">": _folded,
}


def _holds(written: Laid, value: str, spot: ScalarPlace) -> bool:
    """Tell whether a form is read back as the text it is for."""
    lines = "\n".join((written.head, *written.body, ""))
    start = " " * spot.indent
    try:
        if spot.in_brackets:
            return parsed(f"[{written.head}, a]").data == [value, "a"]
        return parsed(f"{start}a: {lines}{start}b: c\n").data == {"a": value, "b": "c"}
    except PatchError:
        return False
