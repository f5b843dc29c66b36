"""Questions that open a talk: they ask, not for yes or no, and one thing at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.kinds.questions import Question
from askwell.kinds.words import tongue
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem

_VERBS = (
    "am|are|is|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must"
)

YES_OR_NO = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE)
"""The verbs that open an English question which yes or no can answer."""

SECOND = re.compile(r" (?:and|or) (?:what|how|why|when|where|who|whom|which)\b", re.IGNORECASE)
"""What joins a second English question to the first."""

ASKS = re.compile(
    r"\b(?:what|how|why|who|whom|whose|which|when|where|tell|describe|walk|talk|show|share|explain|"
    "name|give|say|think|imagine|suppose|take|help|recommend|compare|list|pick|choose|finish|"
    rf"complete|introduce|point|teach|rate|rank|draw|{_VERBS})\b",
    re.IGNORECASE,
)
"""A word with which somebody asks in English, with a question mark or without."""


@by_entry()
def check_openness(entry: Entry) -> Iterator[Problem]:
    """Warn of what asks nothing, of closed questions without a follow-up, and of two in one."""
    for loc, node in entry.nodes:
        if not isinstance(node, Question) or tongue(node.text):  # this reads English
            continue
        at = (*loc, "text")
        if "?" not in node.text and not ASKS.search(node.text):
            hint = 'Write it as a question that can be said, such as "What ...?" or "How ...?".'
            yield entry.source.problem(at, "asks-nothing", "This asks nothing.", hint)
        if YES_OR_NO.match(node.text) and not node.follow_ups:
            hint = 'Start it with what, how, why or who, or add "follow_ups".'
            message = "This can be answered with yes or no."
            yield entry.source.problem(at, "closed-question", message, hint)
        if asks_twice(node.text):
            hint = "Ask one; make the other a follow-up."
            message = "These are two questions in one."
            yield entry.source.problem(at, "double-question", message, hint)


def asks_twice(text: str) -> bool:
    """Tell whether a text ends two questions, or joins a second one to the first."""
    last = text.rfind("?")
    joined = SECOND.search(text, 0, max(last, 0))
    return 0 <= text.find("?") < last or joined is not None
