"""What can be wrong in content, and where: the one type that every check speaks in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

ERRORS = (
    # The folder and its files
    "linked-file", "unreadable-file", "too-large-file", "stray-file", "missing-file",
    "copied-file",
    "wrong-encoding", "joined-versions", "control-character", "invisible-space",
    # YAML and front matter
    "wrong-syntax", "unused-syntax", "too-deep", "repeated-name", "missing-dash",
    "missing-front-matter",
    # One file against its kind
    "empty-file", "wrong-schema", "wrong-frame", "missing-name", "unknown-name",
    "empty-value", "wrong-value", "wrong-file-name",
    # Texts
    "stray-braces", "misplaced-blank", "undeclared-placeholder",
    "unknown-value", "misplaced-value", "misplaced-embed", "braces-in-link",
    "foreign-blank",
    "unsafe-link", "dead-link", "dead-anchor", "foreign-picture", "picture-without-words",
    # Items against each other
    "taken-id", "living-was", "repeated-was", "taken-role", "wrong-scope", "missing-days",
    "repeated-synonym",
    "repeated-blank", "repeated-code", "wrong-dates",
    "unknown-reference", "unpublished-reference",
    "too-long", "wrong-limit", "missing-picture", "unsafe-picture", "wrong-picture",
    "missing-styles", "unsafe-styles", "wrong-styles",
    # A layer against those below it
    "unknown-item", "hidden-reference", "lost-parts",
    # The guide against what readers have
    "dropped-address",
)  # fmt: skip

WARNINGS = (
    "invisible-character", "cleaned-picture", "unused-picture", "unused-styles",
    "unused-placeholder",
    "unused-source", "unused-point", "used-refused-point", "unfinished-reference",
    "own-choice",
    "light-color", "closed-question", "double-question", "like-question",
    "too-many-questions", "wrong-sum", "phrase", "hard-to-read", "review-due", "hidden-text",
    "missing-role", "original-changed", "original-gone", "example-data", "hidden-link",
    "hidden-words", "cut-off",
    "other-words", "renamed-list", "moved-part", "unfrozen-ids", "broken-promise", "against-rule",
    "untold-words",
    "like-a-blank", "lone-quote", "repeated-entry", "roundabout-link",
    "file-name-as-words", "pasted-html", "plain-markup",
    "broken-markup", "lost-paragraphs",
    "swallowed-line", "like-title", "unfinished-text",
    "pasted-head", "joined-words",
    "long-title", "long-text", "many-columns",
    "missing-minutes", "unshown-sign", "unread-minutes", "no-set-fits", "dropped-original",
    "unreachable", "no-page", "copied-words", "missing-caution", "one-world",
    "note-mark", "behind-question", "heavy-picture",
    "typed-mark", "pasted-table", "capitals", "asks-nothing", "split-entry", "example-name",
    "hidden-change", "made-up-label", "like-an-original", "lost-record", "lost-lines",
    "kept-in-vain", "garbled-letters",
)  # fmt: skip

SEVERITY: dict[str, Severity] = {
    **dict.fromkeys(ERRORS, "error"),
    **dict.fromkeys(WARNINGS, "warning"),
}
"""How bad each kind of problem is, by the stable name of its check. Only errors stop a build."""

LONGEST = 400
"""Characters of a message or hint; what is longer repeats somebody's text."""

_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff]"
)


def visible(text: str) -> str:
    """Return a text on one line, its control, direction and zero-width signs as `<U+200B>`.

    So are the halves of signs in which Python keeps the bytes of a file's name that are no UTF-8.
    """
    if _UNSEEN.search(text) is None:
        return text
    return _UNSEEN.sub(_seen, text)


def _seen(match: re.Match[str]) -> str:
    sign = match.group()
    return " " if sign in "\t\n\r" else f"<U+{ord(sign):04X}>"


def name_of_sign(sign: str) -> str:
    """Name a character for a person: "zero width space (U+200B)"."""
    known = "byte order mark" if sign == "\ufeff" else unicodedata.name(sign, "control character")
    return f"{known.lower()} (U+{ord(sign):04X})"


class Missing(NamedTuple):
    """What is named somewhere and is not there."""

    kind: str
    name: str
    among: str
    """The files of which one held it, such as "questions/"; its own name if it is a whole file."""
    file: str = ""
    """The path of the file that held it, where that is known of what readers had."""

    @property
    def item(self) -> str:
        """What it is called where it has an id, such as "email.thank-card"."""
        return f"{self.kind}.{self.name}"


class Loss(NamedTuple):
    """What is gone by a fault: what else is told only because of that follows from it."""

    names: tuple[str, ...] = ()
    """What readers had, such as "email.thank-card"."""
    words: tuple[str, ...] = ()
    """What may have stood behind the end of the file, as a message tells it."""
    end: tuple[int, int] = (0, 0)
    """The line and the column of that end, for an error that is told elsewhere."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault in content.

    `path` is relative to the project and uses `/`; `line` and `column` count from 1, in characters,
    as editors show them. `check` is the name of the check, one of SEVERITY. `message` says what is
    wrong, `hint` how to mend it; each is one line that no sign in the content can break or color.
    `lines` are those that the hint has somebody write, with the spaces before them. The other
    fields say nothing to people: other parts go by them, for none reads another's words.
    Raises KeyError for a check that is not registered.
    """

    path: str
    line: int
    column: int
    check: str
    message: str
    hint: str = ""
    lines: tuple[str, ...] = field(default=(), compare=False)
    name: tuple[str | int, ...] = field(default=(), compare=False)
    """The way, in the file's data, to a name that is missing or stands a second time."""
    refused: str = field(default="", compare=False)
    """What is named there and not taken: it may be the place of a file, or an unpublished item."""
    proposed: tuple[str, ...] = field(default=(), compare=False)
    """What the hint has somebody write, by itself: a value, choices, an id or a file's name."""
    missing: Missing | None = field(default=None, compare=False)
    """What is named there and is not anywhere: the one cause of all problems with the same."""
    loss: Loss = field(default=Loss(), compare=False)
    """What is gone by this, and may be why other things are wrong."""

    def __post_init__(self) -> None:
        SEVERITY[self.check]  # an unregistered name must not pass
        object.__setattr__(self, "path", visible(self.path))
        object.__setattr__(self, "message", _short(self.message))
        object.__setattr__(self, "hint", _short(self.hint))
        object.__setattr__(self, "lines", tuple(map(visible, self.lines)))

    @property
    def severity(self) -> Severity:
        return SEVERITY[self.check]

    @property
    def remedy(self) -> str:
        """The hint, and below it the lines that it has somebody write."""
        return "\n".join((self.hint, *self.lines))

    @property
    def place(self) -> str:
        """Where it is, to click in a terminal."""
        return f"{self.path}:{self.line}:{self.column}"


def _short(text: str) -> str:
    text = visible(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


class AskwellError(Exception):
    """An expected failure that belongs to no line of the content: one line, never a traceback.

    AskwellError
    + BusyError      another build works on the same folder
    + EngineError    the engine could not build the site
    + UsageError     the command was called in a way it cannot serve (exit code 2)
    """


class BusyError(AskwellError):
    """Another build works on the same folder."""


class EngineError(AskwellError):
    """The engine could not build the site."""


class UsageError(AskwellError):
    """The command was called in a way it cannot serve."""
