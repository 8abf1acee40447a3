"""Who the report is about: persons, their other names, and addresses not everyone may see."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportwriter.domain.ids import AddressId, PersonId
from reportwriter.domain.when import When


class Role(StrEnum):
    """A person's place in the conference. Parents and carers are any number (R24)."""

    SUBJECT_CHILD = "subject_child"
    OTHER_CHILD = "other_child"
    PARENT_OR_CARER = "parent_or_carer"
    SIGNIFICANT_OTHER = "significant_other"


class ParentalResponsibility(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """As the person or their family says; where nobody has said, nothing is guessed."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


_NO_NAMES = ("baby", "unborn", "child", "of")
"""Words that stand for the name of a child not yet born."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address, which no family reader is told unless somebody decides it for that reader (R22).

    `shown_to`: the readers whose copies hold it, each by a deliberate act; to live there, or to
    have parental responsibility, is no such act. `withheld_from` is the stronger word: the text of
    such an address leaves this computer in no file at all, and no copy shows it to anybody.
    `protected` holds the parts that give it away on their own, as a street or a postcode.
    """

    id: AddressId
    text: str
    withheld_from: tuple[PersonId, ...] = ()
    shown_to: tuple[PersonId, ...] = ()
    protected: tuple[str, ...] = ()

    def is_shown_to(self, person: PersonId) -> bool:
        """Say whether the copy for a member of the family holds this address."""
        return person in self.shown_to and not self.withheld_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member of the family, or someone who matters to the children.

    `relationship` is in words as on the form ("mother", "father of Juniper and Otto"). An unborn
    child has `due` and no `born`; at birth it gets a name and `born`, and stays the same person.
    `responsible_for` limits parental responsibility to some children; empty means all.
    `telephones`, `school` and `doctor` tell where somebody lives: no copy for the family has them.
    `has_died` is known where the day, `died`, may not be.
    """

    id: PersonId
    name: str
    role: Role
    relationship: str = ""
    born: date | None = None
    due: date | None = None
    aliases: tuple[str, ...] = ()
    address: AddressId | None = None
    telephones: tuple[str, ...] = ()
    parental_responsibility: ParentalResponsibility = ParentalResponsibility.UNKNOWN
    responsible_for: tuple[PersonId, ...] = ()
    in_household: bool = True
    language: str = ""
    interpreter: str = ""
    needs: str = ""
    school: str = ""
    doctor: str = ""
    gender: Gender = Gender.UNKNOWN
    has_died: bool = False
    died: When | None = None

    @property
    def initials(self) -> str:
        """As printed on every page in place of a child's name: `J.P.`, also of the name `J.P.`.

        Of an unborn child `Baby L.`: it has no name of its own yet, so the word stays.
        """
        words = self.name.replace(".", " ").split()
        named = [word for word in words if not (self.is_unborn and word.lower() in _NO_NAMES)]
        letters = "".join(f"{word[0].upper()}." for word in named)
        return f"Baby {letters}".strip() if self.is_unborn else letters

    @property
    def known_as(self) -> str:
        """The first name, as the text of a report calls a child; an unborn one by all it has."""
        words = self.name.split()
        if not words:
            return self.name
        return " ".join(words) if self.is_unborn else words[0]

    @property
    def is_unborn(self) -> bool:
        return self.born is None and self.due is not None

    @property
    def is_child(self) -> bool:
        return self.role in (Role.SUBJECT_CHILD, Role.OTHER_CHILD)


def plain_name(name: str) -> str:
    """Return a name as it is compared: small, and with single spaces."""
    return " ".join(name.casefold().split())
