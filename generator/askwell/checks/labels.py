"""Labels that an import made up of what stood before a blank: somebody has to look at them."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.checks.blanks import braces_in
from askwell.kinds.base import Placeholder
from askwell.kinds.words import Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.meant.blanks import MADE_UP
from askwell.problems import Problem
from askwell.schema.remarks import IMPORTED
from askwell.texts.spans import Gap


@by_entry()
def check_labels(entry: Entry) -> Iterator[Problem]:
    """Warn of each label that was made up: readers see it in the blank."""
    for loc, node in entry.nodes:
        if isinstance(node, Placeholder) and _is_made_up(entry, node) and _is_left(entry, node):
            message = f'"{node.label}" was made up when this was imported, and no text uses it.'
            hint = f"Take this blank out, or write {{{{ {node.id} }}}} where it belongs."
            yield entry.source.problem((*loc, "label"), "made-up-label", message, hint)
        elif isinstance(node, Placeholder) and _is_made_up(entry, node):
            message = f'"{node.label}" was made up when this was imported: readers see it.'
            hint = 'Write what belongs in the blank, such as "the time we agreed on".'
            yield entry.source.problem((*loc, "label"), "made-up-label", message, hint)
        elif isinstance(node, Placeholder) and _is_label_again(node):
            message = f'This is no example, but a label: readers see "Example: {node.example}".'
            hint = (
                "Write what somebody might fill in, and in the label what belongs there. "
                "If another blank asks for that, write its name in the texts, and delete this one."
            )
            yield entry.source.problem((*loc, "example"), "made-up-label", message, hint)


def _is_left(entry: Entry, blank: Placeholder) -> bool:
    """Tell whether no text uses a blank of its own any more: there is nothing to write for it."""
    texts = (node for _, node in entry.nodes if isinstance(node, Words))
    used = (each.span for text in texts for each in braces_in(text))
    is_own = blank in getattr(entry.model, "placeholders", ())
    return is_own and all(not isinstance(each, Gap) or each.name != blank.id for each in used)


def _is_label_again(blank: Placeholder) -> bool:
    """Tell whether an example only says what belongs in the blank, as it does now or did once."""
    is_same = str(blank.example).casefold().strip() == str(blank.label).casefold().strip()
    return is_same or blank.example == MADE_UP or blank.example.endswith(" ...")


def _is_made_up(entry: Entry, blank: Placeholder) -> bool:
    """Tell what an import wrote, into a file of its own or as its own example, from an author's."""
    is_imported = entry.source.text.startswith(IMPORTED) or blank.example == blank.label
    return blank.label == MADE_UP or (blank.label.endswith(" ...") and is_imported)
