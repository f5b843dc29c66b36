"""No message of a guide begins with a line of a mail program's head.

How each is told stands in mistakes/markup.yml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.mail_heads import check_mail_heads

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_a_head_is_told_in_a_shorter_form_too(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "emails/ask.yml", "- body: Hello", "- body: |\n        Cc: you\n\n        Hello"
    )
    [problem] = check_mail_heads(library)
    assert (problem.check, problem.line) == ("pasted-head", 20)


def test_an_answer_to_a_message_keeps_its_sign(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "emails/ask.yml", "- A question about", '- "Re: our talk"\n    - A question on'
    )
    assert list(check_mail_heads(library)) == []
