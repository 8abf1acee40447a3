"""What is settled before a copy leaves: for whom it is, as what they read it, what for (R74)."""

from dataclasses import dataclass
from enum import StrEnum


class Capacity(StrEnum):
    """As what somebody reads their copy. A child's copy is another than a young person's (R71)."""

    MOTHER = "mother"
    FATHER = "father"
    CARER = "carer"
    FORMER_PARTNER = "former_partner"
    RELATIVE = "relative"
    YOUNG_PERSON = "young_person"
    """Old enough to read what the adults read, so far as it is not kept from them."""
    CHILD = "child"
    """Reads only what the author has written in words for a child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """As what somebody reads, and who reads it with them to support them, if anybody."""

    capacity: Capacity
    supporter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetThrough:
    """That a copy is made although protected facts were found in it, and why.

    It holds for one list of what was found alone: `hits` names that list, `what` are its words.
    """

    reason: str
    hits: str
    what: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """What is typed before a copy is made: the reader's name once more, and what it is for.

    `standing` None: as the reader would usually read. `second_person` is somebody else's name,
    entered by themselves once they have looked. `let_through`: what was found may be in it.
    """

    typed_name: str
    purpose: str
    standing: Standing | None = None
    second_person: str = ""
    let_through: LetThrough | None = None
