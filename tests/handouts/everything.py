"""A document that holds every part, and the letterhead of nobody."""

from __future__ import annotations

from askwell.handouts.letterhead import Letterhead
from askwell.handouts.parts import (
    Bullets,
    Cells,
    Circles,
    Column,
    Document,
    Form,
    Heading,
    Letter,
    Line,
    Lines,
    Options,
    Paragraph,
    Run,
    Scale,
    Tip,
    Tips,
    Together,
)

HEAD = Letterhead(
    language="en",
    name="Office of Tests",
    short_name="Tests",
    guide="The guide",
    site="https://example.org/guide",
    colour="#1f5f5b",
    help_title="Ask us",
    help_text="We help.",
    ways=(("Call", "555-010-0142"),),
)

LINK = Run("a page", link="https://example.org/page/")
SOFT = Run("another", soft=True, link="https://example.org/other/")

EVERYTHING = Document(
    title="Everything",
    lead="One of each.",
    address="/worksheets/everything/",
    facts=(("Takes", "5 minutes"),),
    parts=(
        Heading(2, "To read"),
        Paragraph(
            (Run("Plain, "), Run("strong", strong=True), Run(" and "), Run("soft", soft=True))
        ),
        Paragraph((Run("It leads to "), LINK, Run(" and "), SOFT), "fine"),
        Paragraph((Run("Somebody said so."),), "quote"),
        Paragraph((Run("Hello."),), "say"),
        Bullets(
            ((Paragraph((Run("One"),)),), (Paragraph((Run("Two"),)), Paragraph((Run("more"),))))
        ),
        Bullets(((Paragraph((Run("First"),)),),), numbered=True),
        Letter(("Dear [name],", "", "thank you."), ("Thanks",)),
        Letter(("Buenos días,", "gracias."), language="es"),
        Letter(("Bonjour,", "merci."), language="fr"),
        Cells(((Run("When"),), (Run("What"),)), (((Run("1"),), (Run("Hello"),)),), named=True),
        Together((Heading(2, "To write"), Line("name", "Your name"))),
        Line("day", "Which day?", "A guess will do.", short=True),
        Lines("why", "Why?", lines=5),
        Options("one", "One of these", "", (("a", "Apple"), ("b", "Pear"))),
        Options("some", "Some of these", "", (("a", "Apple"), ("b", "Pear")), many=True),
        Scale("how", "How much?", "", "little", "much", (("1-of-2", "1"), ("2-of-2", "2"))),
        Form(
            "people",
            "People",
            columns=(Column("who", "Who"), Column("when", "When", 1)),
            rows=(("boss", "The boss"), ("1", "")),
            called=("The boss", "row 2"),
        ),
        Circles(
            "near",
            "Who is near?",
            columns=(Column("well", "I know them well"), Column("far", "Others")),
            rows=(("1", ""), ("2", "")),
            called=("row 1", "row 2"),
        ),
        Tips((Tip("smile", "Smile.", ("Must do",), "It helps."),)),
        Tips((Tip("respira", "Respire.", (), "Ayuda."),), language="es"),
    ),
)
