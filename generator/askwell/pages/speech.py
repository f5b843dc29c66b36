"""What templates ask of a language: words with values laid out, forms for scripts, durations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from askwell.languages import Language


@dataclass(frozen=True)
class Speech:
    """A language with a way to lay out what is said in its words."""

    language: Language
    layout: Callable[[Context, object], object]

    @pass_context
    def say(self, context: Context, key: str, /, **values: object) -> Markup:
        """Return words as HTML, texts of the content in them laid out as anywhere else."""
        if not values:
            return self.language.say(key)
        laid = {name: self.layout(context, value) for name, value in values.items()}
        return self.language.say(key, **laid)

    def forms(self, key: str) -> dict[str, str]:
        """Return the forms that scripts choose from, as attributes named by category of number."""
        return {f"data-{name}": words for name, words in self.language.forms(key).items()}

    def group(self, name: str) -> dict[str, Markup]:
        """Return the words of a group as HTML, by the rest of their keys, in order."""
        if name not in self._groups:
            rests = self.language.group(name)
            self._groups[name] = {rest: self.language.say(f"{name}.{rest}") for rest in rests}
        return self._groups[name]

    @cached_property
    def _groups(self) -> dict[str, dict[str, Markup]]:
        """The groups that were asked for: many pages say the same ones."""
        return {}

    @cached_property
    def labels(self) -> dict[str, dict[str, str]]:
        """What the choices in content files are called on the page, by choice and by value."""
        found: dict[str, dict[str, str]] = {}
        for key, words in self.language.group("labels").items():
            choice, _, value = key.partition(".")
            found.setdefault(choice, {})[value] = words
        return found

    def day(self, value: date, locale: str | None) -> str:
        """Say a date as people in a place write it, by the place's tag: "November 28, 2026"."""
        # Loaded late, as in `plural`.
        from babel import Locale  # noqa: PLC0415
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(value, "long", Locale.parse(locale or self.language.name, sep="-"))

    def tongue(self, tag: str) -> str:
        """Name a language by its tag: "Spanish"; one that nobody knows goes by the tag."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415

        try:
            return Locale.parse(tag, sep="-").get_display_name(self.language.name) or tag
        except UnknownLocaleError:
            return tag

    def clock(self, minutes: int) -> str:
        """Say a length of time in words: "45 minutes", "1 hour 30 minutes"."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.language.text("time.minutes", count=rest)
        said = self.language.text("time.hours", count=hours)
        if not rest:
            return said
        more = self.language.text("time.minutes", count=rest)
        return self.language.text("time.both", hours=said, minutes=more)
