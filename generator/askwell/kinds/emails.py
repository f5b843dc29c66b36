"""Email templates: every written message, whatever its channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from askwell.kinds.base import FactRef, FieldRef, Model, Placeholder
from askwell.kinds.channels import ChannelId, Relation
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer
from askwell.kinds.tongues import Tongued
from askwell.kinds.words import Message, Text

Situation = Literal[
    "ask", "nudge", "confirm", "reschedule", "decline", "thank", "vacancy",
    "referral-ask", "referral-thanks", "update", "reconnect", "repair", "answer",
]  # fmt: skip
Attach = Literal["never", "if-asked"]
MessageRole = Literal["thanks"]
Step = Literal["sent", "again", "agreed", "thanked", "told"]

STEPS: Mapping[Situation, Step] = {
    "ask": "sent", "nudge": "again", "confirm": "agreed", "thank": "thanked", "update": "told",
}  # fmt: skip
"""What a message that was sent says of the meeting; kit/steps.js knows what becomes of it."""


class ShortForm(Model):
    """The same message in another length."""

    body: Message
    """The shorter message, with the same blanks."""
    limit: FactRef
    """The limit under Facts (facts.yml) that this form keeps."""


class Example(Model):
    """A fictional person who sends this message; the filled version is made from the values."""

    who: Text
    """The person in one sentence, by the name that the message is signed with."""
    values: dict[str, Text] = Field(
        default_factory=dict, json_schema_extra={"x-names": "blanks", "x-top": True}
    )
    """What they write in each blank; a blank left out takes the placeholder's own example."""
    field: FieldRef | None = None
    """The field of work they ask about; the check tells one that most examples are about."""


class Email(Tongued):
    """A message ready to send once its blanks are filled."""

    kind = "email"
    content = (
        "subjects", "body", "shorter", "send_when", "do", "avoid", "why_it_works", "example",
    )  # fmt: skip

    role: MessageRole | None = None
    """What the kit uses it for: "thanks" is the thank-you that a meeting leads to."""
    situation: Situation
    """When it is sent, such as "ask" for a first request or "thank" after a talk."""
    channel: ChannelId
    """How it travels, such as "email"; each has its limits under Channels (channels.yml)."""
    relation: tuple[Relation, ...] = ()
    """How you know the person; empty means any."""
    subjects: tuple[Text, ...] = ()
    """Subject lines to choose from (email only)."""
    body: Message
    """The message, a blank wherever readers write their own: "Hello {{ their_name }},"."""
    shorter: tuple[ShortForm, ...] = ()
    """The same message in other lengths."""
    placeholders: tuple[Placeholder, ...] = ()
    """Blanks used here alone; the shared ones are under Blanks (placeholders.yml)."""
    limit: FactRef | None = None
    """The limit under Facts (facts.yml) that the body keeps."""
    attach: Attach = "never"
    """Whether a resume goes with it."""
    send_when: Text
    """The right moment."""
    do: tuple[Text, ...] = ()
    """What helps, such as reading it aloud once."""
    avoid: tuple[Text, ...] = ()
    """What spoils it, such as asking for a job."""
    why_it_works: Text
    """Why it is written so, in a sentence or two."""
    example: Example
    """A made-up person who sends it, and what they fill in."""

    @property
    def step(self) -> Step | None:
        """What readers say of the meeting in one tap, once it is sent."""
        return "thanked" if self.role == "thanks" else STEPS.get(self.situation)


EMAILS = Kind(
    "emails/",
    "email",
    Email,
    address="/emails/{}/",
    section="emails",
    list_page=ListPage("/emails/", "emails.html", front="home.tools.emails"),
    item_page=ItemPage("email.html", "send_when", script="message"),
    offer=Offer("pages.emails.title", 3),
    embeddable=True,
    counted="messages",
)
