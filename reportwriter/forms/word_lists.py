"""Word lists: what is better said otherwise, and what tells the kind of a statement (R56, R60).

The words stand in `words/*.toml`; `word_library` gives those that hold in one nation.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reportwriter.forms.errors import Fault, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Words that are better said otherwise.

    `means` explains them in brackets; `say` stands in their place, and fits on a button; `drop`
    leaves them out. `ask` is what to write where none of these is known, or besides. `unless` are
    longer phrases in which they are left alone. A word with a capital inside is found as it is
    written here, any other however it is written.
    """

    words: tuple[str, ...]
    means: str = ""
    say: str = ""
    drop: bool = False
    ask: str = ""
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that tell what somebody does: `sure`, and `maybe` where nothing surer is said.

    `unless` are longer phrases in which they tell nothing.
    """

    sure: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLimits:
    """What is hard to read: words in a sentence, sentences in a paragraph, a section as a whole.

    `usual_sentence` is the mean of a section, `ease` the Flesch reading ease that it should reach;
    with less than `fewest_words` neither tells anything. Two texts of `fewest_letters` are the same
    in other words where `alike` of a hundred letters agree.
    """

    longest_sentence: int
    most_sentences: int
    usual_sentence: int
    ease: int
    fewest_words: int
    alike: int
    fewest_letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """One file, or several as one.

    `known` are abbreviations that everybody knows, `titles` call a person without naming them,
    `records` are names of what is written down. Each list of entries has the id of its rule.
    """

    known: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    reading: ReadingLimits | None = None
    said: Cues = Cues()
    seen: Cues = Cues()
    thought: Cues = Cues()
    caused: Cues = Cues()
    second_hand: Cues = Cues()
    unknown_word: tuple[Entry, ...] = ()
    slanted_word: tuple[Entry, ...] = ()
    judging_word: tuple[Entry, ...] = ()
    unowned_view: tuple[Entry, ...] = ()
    vague_word: tuple[Entry, ...] = ()
    bare_praise: tuple[Entry, ...] = ()
    absolute_word: tuple[Entry, ...] = ()

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Give every entry with the id of its rule."""
        for rule in RULES:
            for entry in getattr(self, rule):
                yield rule, entry

    def beside(self, others: "WordLists") -> "WordLists":
        """Return these lists with the entries of others after their own."""
        both: dict[str, Any] = {
            rule: (*getattr(self, rule), *getattr(others, rule)) for rule in RULES
        }
        return replace(self, **both)


RULES = (
    "unknown_word",
    "slanted_word",
    "judging_word",
    "unowned_view",
    "vague_word",
    "bare_praise",
    "absolute_word",
)


def word_list_problems(lists: WordLists) -> Iterator[Problem]:
    """Name entries that find nothing, and those that do not say what to do."""
    for rule, entry in lists.entries():
        if not entry.words or not all(word.strip() for word in entry.words):
            yield Problem(field=f"{rule}.words", fault=Fault.EMPTY)
        elif not (entry.means or entry.ask or entry.say):
            yield Problem(field=f"{rule}.ask", fault=Fault.MISSING_KEY, given=entry.words[0])
