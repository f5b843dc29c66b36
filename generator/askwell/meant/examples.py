"""Names under which an example fills in blanks: which blank was meant by one that is none."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping

from askwell.kinds.base import Placeholder
from askwell.meant.blanks import nearest_placeholders
from askwell.problems.names import is_nearly, is_sure, nearest, suggest

NOT_ASKED = "Delete the line: every blank of the text has its words."


def remedy(
    name: str, free: Mapping[str, Placeholder], used: Container[str], given: Collection[str]
) -> str:
    """Return the remedy for a name that is no blank's: the id of one that has no words yet.

    `free` are those blanks, `used` the names in the text, `given` the blanks with words.
    """
    words = name.strip("{} ")
    if words in free:
        return f'Write "{words}" alone, without braces.'
    if name in used:
        return ""  # the text has it, too: it is to be declared
    asked = {each: free[each] for each in free if each in used}
    near = nearest(words, {*asked, *given})
    if near in given and is_sure(words, near):
        return f'Delete the line: "{near}" has its words already.'
    if not asked:
        return NOT_ASKED
    if is_nearly(words, near):
        return suggest(words, [near])
    meant = nearest_placeholders(words, asked)
    either = '" or "'.join(meant)
    return f'Write "{either}".' if meant else suggest(words, asked)
