"""The words of the interface: how they are found, formed and escaped."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from askwell.languages import FOLDER, Language, WordForms, entries, language, plural, spoken
from askwell.reading.source import Data

WORDS = Language(
    "en",
    {
        "plain": WordForms({"other": 'Say "yes" & don\'t wait'}),
        "linked": WordForms({"other": "Go to [my kit]({kit}), {name}."}),
        "counted": WordForms({"one": "{count} page", "other": "{count} pages"}),
        "way.call": WordForms({"other": "Call"}),
        "way.write": WordForms({"other": "Write"}),
        "wayward": WordForms({"other": "Odd"}),
    },
)

_PLACE = re.compile(r"\{\w+\}")

MARKED = Language("en", {"marked": WordForms({"other": "Remove[ {name} & all]({hidden})"})})


def test_words_are_escaped() -> None:
    assert WORDS.say("plain") == "Say &#34;yes&#34; &amp; don't wait"


def test_words_as_text_stay_as_they_are() -> None:
    assert WORDS.text("plain") == 'Say "yes" & don\'t wait'


def test_values_are_escaped_unless_they_are_html() -> None:
    said = WORDS.say("linked", kit='/a"b/', name="<Ana>")

    assert said == 'Go to <a href="/a&#34;b/">my kit</a>, &lt;Ana&gt;.'
    assert "<b>Ana</b>" in WORDS.say("linked", kit="/", name=Markup("<b>Ana</b>"))


def test_a_value_with_braces_is_not_filled_again() -> None:
    assert WORDS.say("linked", kit="/", name="{kit}").endswith(", {kit}.")


def test_a_macro_of_a_template_marks_the_words_given_to_it() -> None:
    said = MARKED.say(
        "marked", name="<Ana>", hidden=lambda words: Markup("<i>{}</i>").format(words)
    )

    assert said == "Remove<i> &lt;Ana&gt; &amp; all</i>"


def test_words_as_text_have_no_links() -> None:
    assert WORDS.text("linked", name="Ana") == "Go to my kit, Ana."
    assert MARKED.text("marked", name="Ana") == "Remove Ana & all"


def test_a_group_may_have_a_choice_called_text() -> None:
    data: Data = {"by": {"text": "Text message", "card": "Card"}, "one": {"text": "A", "note": "B"}}

    assert dict(entries("", data)) == {
        "by.text": WordForms({"other": "Text message"}),
        "by.card": WordForms({"other": "Card"}),
        "one": WordForms({"other": "A"}, "B"),
    }


def test_a_place_without_a_value_is_left_for_scripts() -> None:
    assert WORDS.text("counted") == "{count} pages"


@pytest.mark.parametrize(("count", "said"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_the_number_chooses_the_form(count: int, said: str) -> None:
    assert WORDS.text("counted", count=count) == said


@pytest.mark.parametrize(
    ("name", "count", "category"), [("en", 1, "one"), ("pl", 3, "few"), ("ar", 0, "zero")]
)
def test_each_language_has_its_own_categories(name: str, count: int, category: str) -> None:
    assert plural(name, count) == category


def test_a_group_keeps_its_order_and_nothing_else() -> None:
    assert WORDS.group("way") == {"call": "Call", "write": "Write"}


def test_an_unknown_key_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        WORDS.say("none")


def test_english_has_words_and_says_each_of_them() -> None:
    english = language("en")

    assert english.text("time.minutes", count=1) == "1 minute"
    assert all(entry.forms["other"] for entry in english.entries.values())


OTHERS = sorted(path.stem for path in FOLDER.glob("*.yml") if path.stem != "en")


@pytest.mark.parametrize("name", OTHERS)
def test_words_in_another_language_stand_for_english_ones_with_the_same_places(name: str) -> None:
    english = language("en").entries
    for key, entry in language(name).entries.items():
        places = set(_PLACE.findall(english[key].forms["other"]))
        assert all(set(_PLACE.findall(form)) == places for form in entry.forms.values()), key


def test_what_a_language_lacks_is_said_in_the_guide_s() -> None:
    assert OTHERS == ["es"]
    spanish = spoken("es-MX")
    assert spanish.text("time.minutes", count=1) == "1 minuto"
    assert spanish.text("handouts.heading") == language("en").text("handouts.heading")
    assert spoken("") is spoken("tlh") is spoken("en-US") is language("en")
