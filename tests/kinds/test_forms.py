from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from askwell.kinds.forms import PhoneNumber, tel
from askwell.kinds.words import LanguageTag

NUMBERS, TAGS = TypeAdapter(PhoneNumber), TypeAdapter(LanguageTag)


@pytest.mark.parametrize(
    ("written", "dialed"),
    [
        ("(555) 014-7733", "tel:5550147733"),
        ("555-014-7733", "tel:5550147733"),
        ("555.014.7733", "tel:5550147733"),
        ("+1 (555) 014-7733", "tel:+15550147733"),
        ("555\N{EN DASH}014\N{NON-BREAKING HYPHEN}7733", "tel:5550147733"),
        ("555-014-7733 ext. 4", "tel:5550147733;ext=4"),
        ("555-014-7733, Extension 12", "tel:5550147733;ext=12"),
        ("555-014-7733x4", "tel:5550147733;ext=4"),
        ("711", "tel:711"),
        ("+44 (0)20 7946 0123", "tel:+4402079460123"),
    ],
)
def test_number_is_dialed_as_people_write_it(written: str, dialed: str) -> None:
    assert tel(NUMBERS.validate_python(written)) == dialed


@pytest.mark.parametrize(
    "written",
    ["", "call us", "55", "(555 014-7733", "555) 014", "-555-014", "1" * 16, "555-014-7733 or 34",
     "555-014-7733 ext.", "555-014-7733\n", "\N{ARABIC-INDIC DIGIT ONE}" * 7],
)  # fmt: skip
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        NUMBERS.validate_python(written)


@given(st.text(alphabet="0123456789()+-. ext,#abc", max_size=30))
def test_what_is_dialed_holds_nothing_but_digits(written: str) -> None:
    try:
        number = NUMBERS.validate_python(written)
    except ValidationError:
        return
    assert set(tel(number).removeprefix("tel:").replace(";ext=", "", 1)) <= set("+0123456789")


@pytest.mark.parametrize(("written", "is_tag"), [("es", True), ("zh-Hant", True), ("pt-BR", True),
    ("Spanish", False), ("ES", False), ('es" onclick', False)])  # fmt: skip
def test_language_is_named_by_its_tag(written: str, *, is_tag: bool) -> None:
    if is_tag:
        assert TAGS.validate_python(written) == written
    else:
        with pytest.raises(ValidationError):
            TAGS.validate_python(written)
