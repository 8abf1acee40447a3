"""One suggestion: the rule behind it, the words it is about, and what accepting it would do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.statement import Ignored, Kind


class Rule(StrEnum):
    """Every rule, in the order in which its suggestions are put to the author."""

    KIND = "kind"
    MAYBE_KIND = "maybe_kind"
    SPLIT = "split"
    OTHER_CHILD = "other_child"
    VIEW_IN_FACT = "view_in_fact"
    CAUSE_IN_FACT = "cause_in_fact"
    ACCOUNT_IN_FACT = "account_in_fact"
    SECOND_HAND = "second_hand"
    SLANTED_WORD = "slanted_word"
    JUDGING_WORD = "judging_word"
    UNOWNED_VIEW = "unowned_view"
    CHILDS_WORDS = "childs_words"
    ABSOLUTE_WORD = "absolute_word"
    VAGUE_WORD = "vague_word"
    BARE_PRAISE = "bare_praise"
    NUMBER_WITHOUT_PERIOD = "number_without_period"
    UNKNOWN_WORD = "unknown_word"
    UNKNOWN_LETTERS = "unknown_letters"
    UNNAMED_PERSON = "unnamed_person"
    LONG_SENTENCE = "long_sentence"
    MANY_SENTENCES = "many_sentences"
    LIKE_SIBLING = "like_sibling"
    WITHOUT_SPEAKER = "allegation_without_speaker"
    WITHOUT_BASIS = "opinion_without_basis"


class Field(StrEnum):
    """Where the answer to a question belongs."""

    SAID_BY = "said_by"
    RESTS_ON = "rests_on"
    WHEN = "when"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetKind:
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitAt:
    """Split before the at-th letter."""

    at: int


class Way(StrEnum):
    """What putting other words there does to those that stand there."""

    REPLACE = "replace"
    EXPLAIN = "explain"
    TAKE_OUT = "take_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reword:
    """Put `words` in place of the letters from `start` to `end`."""

    start: int
    end: int
    words: str
    way: Way

    def applied(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo:
    """Change nothing: take the author to where the answer belongs."""

    field: Field


Offer = SetKind | SplitAt | Reword | GoTo | None
"""None changes nothing either: only the author can find other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """`start` and `end` are letters of the text. `word`, of the lists, tells it from its like.

    `facts` fill its sentence in `wording.suggestions`.
    """

    rule: Rule
    start: int
    end: int
    word: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    offer: Offer = None

    def is_ignored_by(self, ignored: Ignored) -> bool:
        """Say whether this is what the author once left as it is."""
        return (ignored.rule, ignored.word) == (self.rule.value, self.word)
