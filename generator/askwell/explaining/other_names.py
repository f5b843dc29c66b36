"""What people call the fields of files who know other programs, or who guess."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

OTHER_NAMES = {
    "phones": "tty tdd ttd fax hotline relay text_line toll_free whatsapp mobile cell sms",
    "phone": "telephone tel call",
    "email": "mail contact_email reply_to",
    "appointment": "booking book book_online calendar scheduling",
    "address": "location street office room where",
    "hours": "open opening_hours times availability",
    "also": "keywords tags synonyms search aliases",
    "was": "redirect_from redirects redirect aliases old_id slug former_id",
    "description": "summary abstract excerpt subtitle meta_description",
    "order": "weight position sort priority nav_order rank",
    "status": "draft state published hidden",
    "owner": "author maintainer editor responsible contact_person",
    "review_by": "expires expiry due valid_until next_review",
    "reviewed_on": "date updated last_reviewed modified last_updated checked_on",
    "language": "lang locale",
    "site_url": "url website domain base_url homepage",
    "colour": "theme_color primary accent brand_color main_color",
    "help": "hint tooltip instructions explanation",
    "follow_ups": "probes next_questions then_ask deeper",
    "listen_for": "signals signs good_signs good_answers look_for clues notice answers",
    "why_it_works": "why reason rationale",
    "why": "reason because rationale purpose explanation",
    "text": "question tip prompt wording content statement words",
    "says": "text statement wording position",
    "question": "q text title ask",
    "answer": "a body text reply response",
    "means": "definition meaning description explanation text def",
    "term": "word title name",
    "title": "name heading headline header label",
    "label": "title question name prompt text caption",
    "options": "choices values answers items",
    "body": "text message content letter",
    "send_when": "when timing send",
    "situation": "purpose occasion use",
    "intro": "description introduction lead text",
    "topic": "theme subject category",
    "purpose": "goal aim why description intro",
    "tips": "items entries steps points list",
    "blocks": "fields sections items parts",
    "questions": "items entries list",
    "terms": "items entries words",
    "only_if": "depends_on rule condition if",
    "basis": "source sources references citation",
    "example": "sample placeholder default",
    "max": "limit maxlength max_length",
    "low": "min from left",
    "high": "max to right",
    "slots": "count number how_many",
    "minutes": "duration time length",
    "alt": "description caption text",
    "file": "src path image url picture",
    "url": "link href web website",
    "site": "url link href web website address",
    "page": "link path",
    "number": "phone tel telephone",
    "notes": "comment comments remark internal",
}  # fmt: skip
"""By the name of a field what else it is called; where several fit, the first."""


def meant_by(written: str, fields: Iterable[str], given: Container[str] = ()) -> str:
    """Return the field that somebody has another name for; empty if none of these.

    What is `given` beside the name is not meant by it.
    """
    name = re.sub(r"[\W_]+", "_", written.lower()).strip("_")
    known = {*fields}
    if name in known:
        return name
    there = (field for field in OTHER_NAMES if field in known and field not in given)
    return next((field for field in there if name in OTHER_NAMES[field].split()), "")
