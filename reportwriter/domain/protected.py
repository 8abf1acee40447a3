"""The register of facts that would put somebody at risk with the wrong reader (design.md 6).

It is kept on this computer: no file that leaves it says what is to be protected from whom.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.ids import FactId, PersonId

_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}\d[A-Za-z\d]?)\s*(\d[A-Za-z]{2})\b")
_PARTS = re.compile(r"[,;\n]")
_IN_HOUSE = re.compile(r"^(?:flat|apartment|apt|unit|room)\s+\w{1,4}\b\s*", re.IGNORECASE)
_HOUSE_NUMBER = re.compile(r"^\d+\s*[a-z]?(?:\s*[-/]\s*\d+[a-z]?)?\s+", re.IGNORECASE)
_STREETS = frozenset(
    (
        *("avenue", "bank", "close", "court", "crescent", "drive", "gardens", "grove", "hill"),
        *("lane", "mews", "parade", "park", "place", "rise", "road", "row", "square", "street"),
        *("terrace", "walk", "way", "wynd", "yard"),
    )
)
_SHORTEST_HOUSE = 5


class ProtectedKind(StrEnum):
    ADDRESS = "address"
    PLACE = "place"
    """A school, a nursery or a surgery, which tells where somebody lives."""
    TELEPHONE = "telephone"
    REFUGE = "refuge"
    PLACEMENT = "placement"
    NEW_PARTNER = "new_partner"
    REFERRER = "referrer"
    OTHER = "other"

    @property
    def is_somewhere(self) -> bool:
        """Whether its words are an address, whose street and postcode tell it too."""
        return self in (ProtectedKind.ADDRESS, ProtectedKind.REFUGE, ProtectedKind.PLACEMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedFact:
    """A fact that the author protects by hand.

    An empty `withheld_from` means everybody of the family. `note` is for the author alone.
    """

    id: FactId
    kind: ProtectedKind
    words: str
    withheld_from: tuple[PersonId, ...] = ()
    note: str = ""


def giveaways(address: str) -> tuple[str, ...]:
    """Return the parts of an address that tell where it is: house, street and postcode.

    A town is none, for it tells of thousands; nor is a flat's number without its house.
    """
    codes = (f"{code[1]} {code[2]}" for code in _POSTCODE.finditer(address))
    return tuple(dict.fromkeys((*_up_to_street(address), *codes)))


def is_address(words: str) -> bool:
    """Return whether words name a place, and not that none is known, as "no fixed address"."""
    named = [word for word in words.split() if word[0].isupper() or word[0].isdigit()]
    return len(named) > 1 or (bool(named) and len(words.split()) == 1)


def _up_to_street(address: str) -> Iterator[str]:
    """Give house and street; what follows the street is a town, a county or a postcode."""
    parts = [part for part in map(str.strip, _PARTS.split(address)) if part]
    if not is_address(address):
        return
    streets = [number for number, part in enumerate(parts) if _is_street(part)]
    last = streets[0] if streets else 0
    for part in parts[: last + 1]:
        named = _HOUSE_NUMBER.sub("", _IN_HOUSE.sub("", part)).strip()
        if len(named) >= _SHORTEST_HOUSE and not _POSTCODE.fullmatch(named):
            yield named


def _is_street(part: str) -> bool:
    words = _IN_HOUSE.sub("", part)
    named = _HOUSE_NUMBER.sub("", words)
    numbered = named != words
    return len(named.split()) > 1 and (numbered or named.split()[-1].casefold() in _STREETS)
