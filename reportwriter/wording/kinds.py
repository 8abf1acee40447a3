"""What people read for a statement's kind, mark, source, checking, view and disclosure.

Every table is keyed by the value of the enum it words, so that this module knows no other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """`letter` stands in the shape; `note` follows the word wherever there is room for it."""

    letter: str
    word: str
    plural: str
    meaning: str
    note: str = ""

    @property
    def in_full(self) -> str:
        """As printed: `Allegation (account given, not confirmed)`."""
        return f"{self.word} ({self.note})" if self.note else self.word


KINDS: Mapping[str, KindWords] = {
    "fact": KindWords(
        letter="F",
        word="Fact",
        plural="facts",
        meaning="It is recorded or has been established, and it can be shown where.",
    ),
    "observation": KindWords(
        letter="O",
        word="Observation",
        plural="observations",
        meaning="The author, or someone named, saw or heard it.",
    ),
    "allegation": KindWords(
        letter="A",
        word="Allegation",
        plural="allegations",
        meaning="Someone said that it happened. That is no hint that it did not.",
        note="account given, not confirmed",
    ),
    "opinion": KindWords(
        letter="P",
        word="Opinion",
        plural="opinions",
        meaning="What someone thinks it means, and what that rests on.",
    ),
}
NO_KIND = "Kind not yet chosen"

WEIGHTS: Mapping[str, str] = {"strength": "Strength", "worry": "Worry", "neutral": "Neutral"}

SOURCES: Mapping[str, str] = {
    "own": "Seen or heard by the author",
    "record": "Agency record",
    "first_hand": "Third party, first-hand",
    "second_hand": "Third party, second-hand",
}

SOURCES_ASKED: Mapping[str, str] = {
    "own": "I saw or heard it",
    "record": "From our records",
    "first_hand": "From someone who was there",
    "second_hand": "From someone who was told",
}
"""As an author chooses among them."""

CHECKED: Mapping[str, str] = {
    "not_checked": "Not checked",
    "being_checked": "Being checked",
    "supported": "Supported by other information",
    "contradicted": "Contradicted by other information",
}

EXACT_WORDS = "in their exact words"

YES_NO: Mapping[str, str] = {"yes": "Yes", "no": "No"}
VIEWS: Mapping[str, str] = {"yes": "Yes", "no": "No", "undecided": "Undecided"}


_SMALL = "a an at by face from handed in on over sent the through to via with"
_BEGINS_SMALL = frozenset(_SMALL.split())


def within(words: str) -> str:
    """Return words as they go on within a sentence; a name that begins them keeps its letter."""
    first = words.split(" ", 1)[0].casefold()
    return f"{words[:1].lower()}{words[1:]}" if first in _BEGINS_SMALL else words


def named(names: Sequence[str]) -> str:
    """Return names as people list them: `A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def how_often(number: int) -> str:
    """Return `once`, `twice` or `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def statements_named(numbers: Sequence[str]) -> str:
    """Return `statement 5` or `statements 5, 6 and 9`."""
    return f"statement{'s' if len(numbers) > 1 else ''} {named(numbers)}"


def withheld_from(
    names: Sequence[str], *, until_chair_advises: bool = False, because_of: Sequence[str] = ()
) -> str:
    """Return who may not read a statement, and which statements it inherits that from."""
    sentence = f"Withheld from {named(names)}"
    if until_chair_advises:
        sentence += " until the chair advises"
    if because_of:
        sentence += f", because it rests on {statements_named(because_of)}"
    return sentence


def not_for_children(names: Sequence[str]) -> str:
    return f"Not for the copy of {named(names)}"


def not_for_agencies(agencies: Sequence[str]) -> str:
    return f"Not for {named(agencies)}"


OPEN = "Everyone at the conference may read this"
