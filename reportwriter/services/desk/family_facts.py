"""What one report says of somebody in the family, before it is put beside what others say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.domain.ids import PersonId


class FactKind(StrEnum):
    """In the order in which they are read."""

    NAME = "name"
    OTHER_NAMES = "other_names"
    BORN = "born"
    DUE = "due"
    DIED = "died"
    GENDER = "gender"
    RELATIONSHIP = "relationship"
    PARENTS = "parents"
    PARENT = "parent"
    PARTNER = "partner"
    RESPONSIBILITY = "responsibility"
    HOUSEHOLD = "household"
    ADDRESS = "address"
    ADDRESS_WITHHELD = "address_withheld"
    SCHOOL = "school"
    DOCTOR = "doctor"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that one report says of a member; `of` tells apart what is said of several others.

    `is_disputed` where another report says something that cannot be so as well.
    """

    member: PersonId
    kind: FactKind
    words: str
    report: int
    of: str = ""
    is_disputed: bool = False
