from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.promises import check_promises

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

TEXT = "We, {{ publisher.name }}, count nobody.\n    contact: privacy@example.edu"
COUNTER = "\n    counter: {picture: 'https://count.example/{page}', for: which pages are read}"


@pytest.mark.parametrize("words", ["We do not count.", "We don't count you.", "It counts nobody."])
def test_a_privacy_text_that_denies_the_counter_is_told(check_edit: CheckEdit, words: str) -> None:
    said = TEXT.replace("We, {{ publisher.name }}, count nobody.", words)
    library, _ = check_edit("publisher.yml", TEXT, said + COUNTER)
    [problem] = check_promises(library)
    assert (problem.check, problem.severity) == ("broken-promise", "warning")
    assert problem.message.endswith(", and a counter stands below it.")


def test_a_privacy_text_that_owns_up_to_the_counter_is_fine(check_edit: CheckEdit) -> None:
    said = TEXT.replace("count nobody", "count visits, and nobody reads what you type")
    library, _ = check_edit("publisher.yml", TEXT, said + COUNTER)
    assert list(check_promises(library)) == []


def test_a_guide_without_a_counter_may_say_so(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", TEXT, TEXT)
    assert list(check_promises(library)) == []
