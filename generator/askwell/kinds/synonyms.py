"""Words that mean the same to whoever searches."""

from __future__ import annotations

from pydantic import Field

from askwell.kinds.base import Model
from askwell.kinds.changes import Said
from askwell.kinds.kind import Kind
from askwell.texts.terms import terms


class Synonyms(Model):
    """Words and phrases for one thing: who asks for one of them finds the others, too."""

    same: tuple[Said, ...] = Field(min_length=2)
    """The words, such as "zoom" and "video call". Capitals and accents make no difference."""

    @property
    def words(self) -> frozenset[str]:
        """The words as search compares them."""
        return frozenset(" ".join(terms(said)) for said in self.same)


SYNONYMS = Kind("synonyms.yml", "synonyms", Synonyms, many=True)
