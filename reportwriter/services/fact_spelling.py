"""How a fact may be spelt, and whether a text holds one of these spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from reportwriter.services.fact_text import fold, folded, shaped, without_dates, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.services.fact_text import Folded

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ALIKE = (
    "st street saint",
    "rd road",
    "av ave avenue",
    "cl close",
    "cr cres crescent",
    "ct crt court",
    "dr drv drive doctor",
    "gdns gdn gardens",
    "gr gro grove",
    "la ln lane",
    "pl place",
    "pde parade",
    "pk park",
    "sq square",
    "ter terr tce terrace",
    "wy way",
    "apt apartment flat",
    "bldg building",
    "hse house",
    "mt mount",
    "nth north",
    "sth south",
    "pri prim primary",
    "sch school",
    "nurs nursery",
    "surg surgery",
    "ctr cntr centre center",
    "hosp hospital",
    *(
        f"{number} {word}"
        for number, word in enumerate(["zero", "one", "two", "three", "four", "five"])
    ),
    *(
        f"{number} {word}"
        for number, word in enumerate(["six", "seven", "eight", "nine", "ten"], 6)
    ),
    *(f"{number} {word}" for number, word in enumerate(_NUMBERS, start=1)),
)
"""Words for one another, as in addresses and the names of schools."""
_OTHERS = {word: tuple(group.split()) for group in _ALIKE for word in group.split()}
_MOST_SPELLINGS = 48
_ANYWHERE = 8
"""Letters from which on a fact is found inside other words too; shorter ones must stand alone."""
_LONG = 10
"""Letters from which on one typing error is looked through."""
_SHAPED = 6
_PHONE = re.compile(r"^\+?[\d\s().\-/]{6,}$")
_NATIONAL = 9
"""The last digits of a telephone number, which no way of dialling changes."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A text in its two readings: as it is, and as if days between rows did not stand there."""

    plain: Folded
    undated: Folded

    @classmethod
    def of(cls, text: str) -> Searched:
        return cls(fold(text), fold(without_dates(text)))

    def holds(self, words: str, *, only_exact: bool = False) -> bool:
        """Say whether a fact stands here, in whatever spelling; `only_exact` for whole sentences.

        A spelling keeps the letters and digits, or writes the words of an address long or short, or
        takes letters for digits that look like them, or has one typing error in a long name.
        """
        if is_telephone(words):
            return _has_number(folded(words), self.plain)
        exact = folded(words)
        if _stands(exact, self.plain) or _stands(exact, self.undated):
            return True
        return not only_exact and (self._holds_another(words) or self._nearly_holds(exact))

    def _holds_another(self, words: str) -> bool:
        return any(
            _is_whole(one, text.letters, text)
            for one in spellings(words)
            for text in (self.plain, self.undated)
        )

    def _nearly_holds(self, exact: str) -> bool:
        if len(exact) >= _SHAPED and _is_whole(shaped(exact), self.plain.shape, self.plain):
            return True
        return len(exact) >= _LONG and _is_nearly_in(exact, self.plain)


def is_telephone(words: str) -> bool:
    return _PHONE.fullmatch(words.strip()) is not None


@cache
def spellings(words: str) -> tuple[str, ...]:
    """Return a fact with each word of an address in each way it is written, short or long."""
    ways = [_OTHERS.get(word, (word,)) for word in words_of(words)]
    return tuple("".join(one) for one in islice(product(*ways), _MOST_SPELLINGS))


def _stands(exact: str, text: Folded) -> bool:
    """Say whether it stands there: inside of words if it is long, else as words of its own."""
    return any(
        not text.cuts_number(start, end)
        and (len(exact) >= _ANYWHERE or any(map(str.isdigit, exact)) or text.is_whole(start, end))
        for start, end in _found(exact, text.letters)
    )


def _is_whole(wanted: str, letters: str, text: Folded) -> bool:
    return any(text.is_whole(start, end) for start, end in _found(wanted, letters))


def _found(wanted: str, letters: str) -> Iterator[tuple[int, int]]:
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = letters.find(wanted, at + 1)


def _has_number(digits: str, text: Folded) -> bool:
    """Look for a telephone number: by its last digits, or alone where it is a short one."""
    if len(digits) < _NATIONAL:
        return any(
            text.is_whole(start, end) and not text.cuts_number(start, end)
            for start, end in _found(digits, text.letters)
        )
    return shaped(digits[-_NATIONAL:]) in text.shape


def _is_nearly_in(exact: str, text: Folded) -> bool:
    """Say whether whole words stand there that are one typing error away, in a letter."""
    third = len(exact) // 3
    # One error, also two letters that changed places, leaves one of three parts as it was.
    for offset, part in (
        (0, exact[:third]),
        (third, exact[third : 2 * third]),
        (2 * third, exact[2 * third :]),
    ):
        for found, _ in _found(part, text.letters):
            begin = found - offset
            for start in range(max(0, begin - 1), begin + 2):
                if start in text.edges and _is_near(exact, start, text):
                    return True
    return False


def _is_near(exact: str, start: int, text: Folded) -> bool:
    for length in (len(exact), len(exact) - 1, len(exact) + 1):
        end = start + length
        if end in text.edges and _is_one_error(exact, text.letters[start:end]):
            return True
    return False


def _is_one_error(wanted: str, read: str) -> bool:
    """Say whether one letter is wrong, missing or too many, or two changed places; no digit."""
    first = 0
    while first < min(len(wanted), len(read)) and wanted[first] == read[first]:
        first += 1
    rest, other = wanted[first:], read[first:]
    while rest and other and rest[-1] == other[-1]:
        rest, other = rest[:-1], other[:-1]
    if any(map(str.isdigit, rest + other)):
        return False
    swapped = len(rest) == len(other) == 2 and rest == other[::-1]
    return swapped or max(len(rest), len(other)) <= 1
