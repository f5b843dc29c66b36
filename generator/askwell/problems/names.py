"""Names: the nearest one to a typo, the allowed ones, a free one; values as messages show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import chain, count
from unicodedata import category, combining, normalize
from unicodedata import name as name_of
from urllib.parse import unquote

MOST_LISTED = 12

KNOWN = "Known here:"
"""How a remedy begins that lists what there is."""

MEANT = "Did you mean"
"""How a suggestion begins."""

GONE = "Take it out here, or put back what it names."
"""What to do where nothing is near what is named."""

IF_NOT = "If not, take it out here, or put back what it names."
"""What to do where something is near, but not very."""

NEAR, NEARER = 0.6, 0.8
"""How alike a typo and a name must be, of 1, if they begin alike, and if they do not."""

SLIP = 0.87
"""How alike they are if a finger slipped."""

SHOWN = 60
"""Characters of a value that a message repeats."""


def meant_or_gone(name: str, known: Iterable[str]) -> str:
    """Say what was probably meant by the name of a thing that is not there, and if it is not."""
    near = suggest(name, known) or GONE
    if near.startswith(MEANT) and not is_sure(name, near.split('"')[1]):
        return f"{near} {IF_NOT}"
    return near


def is_nearly(name: str, known: str) -> bool:
    """Tell whether two names differ as a slip of a finger makes them, by a letter or two."""
    return SequenceMatcher(None, name.lower(), known.lower()).ratio() >= SLIP


def is_sure(name: str, near: str) -> bool:
    """Tell whether a name is so near to one that hardly another can be meant."""
    ours, theirs = as_id(name), as_id(near)
    is_turned = _words(ours) == _words(theirs)
    return is_turned or SequenceMatcher(None, ours, theirs).ratio() >= NEARER


def listed(meant: Iterable[str]) -> str:
    """Say that one of these was probably meant."""
    either = '" or "'.join(map(shown, meant))
    return f'{MEANT} "{either}"?'


def joined(words: Iterable[str]) -> str:
    """Return words as a sentence has them: "a, b and c"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def few(words: Sequence[str], most: int) -> list[str]:
    """Return the first words, and how many more there are if it is not one alone."""
    more = len(words) - most
    return [*words[:most], f"{more} more"] if more > 1 else [*words]


def renamed(before: str, now: str) -> str:
    """Say what something is called today, where its former id stands."""
    return f'Its id is "{shown(now)}" now: write that in place of "{shown(before)}".'


def suggest(name: str, known: Iterable[str], most: int = MOST_LISTED) -> str:
    """Say which known name was probably meant; without a near one, list them if they are few."""
    return _suggested(name, frozenset(known), most)


@lru_cache(maxsize=1024)
def _suggested(name: str, known: frozenset[str], most: int) -> str:
    """Look a name up: it costs a comparison with each known one, and typos are repeated."""
    if name != name.strip() and name.strip() in known:
        return f'Take out the space beside it: "{name.strip()}".'
    if near := nearest(name, known):
        return f'{MEANT} "{shown(near)}"?{_other_sign(name, near)}'
    names = sorted(known)
    if names and len(names) <= most:
        return f"{KNOWN} {', '.join(map(shown, names))}."
    return ""


def _other_sign(name: str, near: str) -> str:
    """Return the words for a sign that looks like that of a known name, and is another."""
    if len(name) != len(near):
        return ""
    pairs = ((ours, theirs) for ours, theirs in zip(name, near, strict=True) if ours != theirs)
    sign = next((ours for ours, _ in pairs if _is_alike(ours)), "")
    return f' The "{sign}" here is another sign than that of the keyboard.' if sign else ""


def _is_alike(sign: str) -> bool:
    """Tell whether a sign looks like one of ours: a letter of other scripts, a dash of Word."""
    is_letter = name_of(sign, "").startswith(("CYRILLIC", "GREEK", "FULLWIDTH"))
    return not sign.isascii() and (is_letter or category(sign) == "Pd")


_LOOKS = re.compile("[oil_]")


def _look(match: re.Match[str]) -> str:
    """Return the sign that is often taken for this one: O for 0, l for 1, "_" for "-"."""
    return {"o": "0", "_": "-"}.get(match.group(), "1")


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that was probably meant; empty if none is near."""
    written = name[:SHOWN].lower()
    by_letters = {each.lower(): each for each in sorted(known)}
    if written in by_letters:
        return by_letters[written]
    if (words := as_id(name)) in by_letters:
        return by_letters[words]
    by_looks = {_LOOKS.sub(_look, each): each for each in by_letters}
    if near := by_looks.get(_LOOKS.sub(_look, written)):
        return by_letters[near]
    for near in get_close_matches(written, by_letters, n=3, cutoff=NEAR):
        if written in (f"un{near}", f"not {near}", f"not-{near}", f"non-{near}"):
            continue  # means anything but that
        is_part = near in written or written in near
        likeness = SequenceMatcher(None, written, near).ratio()
        if is_part or near[:1] == written[:1] or likeness >= NEARER:
            return by_letters[near]
    ours = _words(words)
    turned = [each for each in by_letters.values() if len(ours) > 1 and _words(each) == ours]
    return turned[0] if len(turned) == 1 else ""


_SMALL = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with"))
"""Words of a name that come and go where others change their places."""


def _words(name: str) -> frozenset[str]:
    """Return the words of a name in any order: "length-of-meeting" has those of the other way."""
    return frozenset(re.split("[-_ ]", name)) - _SMALL


_DASHES = re.compile("[\u2010-\u2015\u2212]")
"""What word processors make of a hyphen."""


_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o",
     "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Þ": "TH", "þ": "th",
     "Ħ": "H", "ħ": "h", "Ŧ": "T", "ŧ": "t", "Ŋ": "N", "ŋ": "n", "\u0131": "i", "ĸ": "q"}
)  # fmt: skip
"""Latin letters that Unicode does not take apart, as CLDR's transform Latin-ASCII writes them."""


def plain_letters(words: str) -> str:
    """Return words without accents, and with two letters for one such as the German "ß"."""
    return "".join(
        sign for sign in normalize("NFKD", words.translate(_LETTERS)) if not combining(sign)
    )


def as_id(words: str) -> str:
    """Return words as an id: "My Élève" becomes "my-eleve"; empty if nothing is left."""
    words = _DASHES.sub("-", words)
    plain = plain_letters(words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain)).lstrip("0123456789-")


FEW_WORDS = 3
"""Words of a text of which an id can be made."""

_READ_AS = ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
"""Words that YAML takes for something else."""


def id_for(text: str, taken: Container[object]) -> str:
    """Return an id of a text's first words that is not taken; empty if there is none."""
    words = as_id(text).split("-")
    longer = ("-".join(words[:end]) for end in range(FEW_WORDS, len(words) + FEW_WORDS))
    free = (each for each in longer if each and each not in _READ_AS and each not in taken)
    return next(free, "")


def free_name(
    name: str, is_taken: Callable[[str], bool], form: str = "{}-{}", most: int | None = None
) -> str:
    """Return a name that is not taken: this one, or it with a number, from 2 on, in this form.

    `most` is how much of it may stand before a number.
    """
    stem = name[:most].rstrip("-") if most else name
    others = (form.format(stem, number) for number in count(2))
    return next(each for each in chain((name,), others) if not is_taken(each))


def shown(value: object) -> str:
    """Return a value as a message repeats it: on one line, and not too much of it."""
    text = str(value)
    text = " ".join(text[: 4 * SHOWN].split()) + ("..." if len(text) > 4 * SHOWN else "")
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."


def is_page_like(written: str, near: str) -> bool:
    """Tell whether the pages of two addresses are called alike, and their parts if both say one.

    All that lies in one place begins with the same words: those alone make nothing alike.
    """
    (page, _, part), (other, _, there) = written.partition("#"), near.partition("#")
    words = (re.sub(r"[^\w/-]", "", unquote(each)) for each in (page, other))
    last, of_other = (each.rstrip("/").rpartition("/")[2] for each in words)
    pairs = [(last, of_other), *([(part, there)] if part and there else [])]
    return all(
        one == two or (bool(nearest(one, [two])) and _is_slip(one, two)) for one, two in pairs
    )


def _is_slip(one: str, two: str) -> bool:
    """Tell whether few letters of two names differ, or one has but more words than the other."""
    same = sum(each.size for each in SequenceMatcher(None, one, two).get_matching_blocks())
    longest, ours, theirs = max(len(one), len(two)), _words(one), _words(two)
    return longest - same <= max(2, longest // 4) or ours <= theirs or theirs <= ours
