"""A handout as text says what its looks say elsewhere."""

from __future__ import annotations

from askwell.handouts.making import make
from askwell.handouts.text import TextSource
from tests.handouts.everything import EVERYTHING, HEAD


def test_a_subject_is_told_from_the_message() -> None:
    told = make(TextSource(EVERYTHING, HEAD)).decode()
    assert "    Subject: Thanks\n\n    Dear [name],\n\n    thank you.\n" in told
