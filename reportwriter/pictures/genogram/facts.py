"""What a genogram shows of a family: no address, no school, nothing said in a statement."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, Person, Role
from reportwriter.domain.relations import Relations
from reportwriter.wording.dates import age_words
from reportwriter.wording.relations import NO_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A person of the picture. `age` is in words on the day asked for, empty where not known."""

    id: PersonId
    name: str
    called: str
    relationship: str = ""
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    born: date | None = None
    due: date | None = None
    age: str = ""
    is_child: bool = False
    is_subject: bool = False
    in_household: bool = False
    has_died: bool = False

    @property
    def is_unborn(self) -> bool:
        return self.born is None and self.due is not None

    @property
    def eldest_first(self) -> tuple[date, str]:
        """The key by which siblings stand: eldest at the left, who is due last."""
        return self.born or self.due or date.max, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """`relations` name nobody but these people."""

    kin: tuple[Kin, ...]
    relations: Relations

    def one(self, person: PersonId | None) -> Kin | None:
        return next((kin for kin in self.kin if kin.id == person), None)

    @property
    def subjects(self) -> tuple[Kin, ...]:
        return tuple(kin for kin in self.kin if kin.is_subject)


def family_of(people: Iterable[Person], relations: Relations, day: date | None) -> Family:
    """Return what a genogram shows of people, with their ages on a day where one is known."""
    kin = _told_apart([_kin(person, day) for person in people])
    return Family(kin=kin, relations=relations.among(one.id for one in kin))


def _told_apart(kin: Sequence[Kin]) -> tuple[Kin, ...]:
    """Call those by their whole name who share their first name with somebody."""
    often = Counter(one.called for one in kin)
    return tuple(replace(one, called=one.name) if often[one.called] > 1 else one for one in kin)


def _kin(person: Person, day: date | None) -> Kin:
    known_age = person.born is not None and day is not None and not person.has_died
    return Kin(
        id=person.id,
        name=" ".join(person.name.split()) or NO_NAME,
        called=person.known_as.strip() or NO_NAME,
        relationship=" ".join(person.relationship.split()),
        aliases=tuple(filter(None, (" ".join(alias.split()) for alias in person.aliases))),
        gender=person.gender,
        born=person.born,
        due=person.due,
        age=age_words(person.born, day) if known_age and person.born and day else "",
        is_child=person.is_child,
        is_subject=person.role is Role.SUBJECT_CHILD,
        # A child not yet born lives with whoever carries it.
        in_household=person.in_household and not person.has_died,
        has_died=person.has_died,
    )
