"""What is asked about a member of the family, and how an answer is put back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from reportwriter.domain.people import Gender, ParentalResponsibility, Person, Role
from reportwriter.ui.when_text import day_of, read_when, typed, typed_day, why_no_day, why_unread

Answer = str | tuple[str, ...]
UNREAD_DAY = "Type a day, as 14 Sep 2015."


class PersonAsk(StrEnum):
    """In the order in which they are asked."""

    NAME = "name"
    ALIASES = "aliases"
    ROLE = "role"
    RELATIONSHIP = "relationship"
    BORN = "born"
    DUE = "due"
    GENDER = "gender"
    IN_HOUSEHOLD = "in_household"
    HAS_DIED = "has_died"
    DIED = "died"
    RESPONSIBILITY = "parental_responsibility"
    RESPONSIBLE_FOR = "responsible_for"
    ADDRESS = "address"
    ADDRESS_WITHHELD = "address_withheld"
    ADDRESS_SHOWN = "address_shown"
    TELEPHONES = "telephones"
    SCHOOL = "school"
    DOCTOR = "doctor"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    NEEDS = "needs"


LABELS: Mapping[PersonAsk, str] = {
    PersonAsk.NAME: "Name",
    PersonAsk.ALIASES: "Other names they use or used",
    PersonAsk.ROLE: "In this conference",
    PersonAsk.RELATIONSHIP: "Relationship to the children",
    PersonAsk.BORN: "Born",
    PersonAsk.DUE: "Due, for a child not yet born",
    PersonAsk.GENDER: "Gender, as they say it",
    PersonAsk.IN_HOUSEHOLD: "Lives in the children's household",
    PersonAsk.HAS_DIED: "Has died",
    PersonAsk.DIED: "When they died, as far as it is known",
    PersonAsk.RESPONSIBILITY: "Parental responsibility",
    PersonAsk.RESPONSIBLE_FOR: "Only for",
    PersonAsk.ADDRESS: "Address",
    PersonAsk.ADDRESS_WITHHELD: "Who must not learn the address?",
    PersonAsk.TELEPHONES: "Telephone numbers",
    PersonAsk.ADDRESS_SHOWN: "Show this address in the copy of",
    PersonAsk.SCHOOL: "School or nursery",
    PersonAsk.DOCTOR: "Doctor",
    PersonAsk.LANGUAGE: "Language",
    PersonAsk.INTERPRETER: "Interpreter",
    PersonAsk.NEEDS: "Needs to take part",
}

_ALL = (PersonAsk.NAME, PersonAsk.ALIASES, PersonAsk.ROLE, PersonAsk.GENDER)
_LIFE = (PersonAsk.BORN, PersonAsk.IN_HOUSEHOLD, PersonAsk.HAS_DIED)
_PLACE = (
    PersonAsk.ADDRESS,
    PersonAsk.ADDRESS_WITHHELD,
    PersonAsk.ADDRESS_SHOWN,
    PersonAsk.TELEPHONES,
)
_OF_CHILD = (*_ALL, *_LIFE, PersonAsk.DUE, *_PLACE, PersonAsk.SCHOOL, PersonAsk.DOCTOR)
_OF_UNBORN = (*_ALL, PersonAsk.RELATIONSHIP, PersonAsk.DUE, PersonAsk.BORN)
_OF_ADULT = (*_ALL, *_LIFE, PersonAsk.RELATIONSHIP, *_PLACE, PersonAsk.RESPONSIBILITY)
_LAST = (PersonAsk.LANGUAGE, PersonAsk.INTERPRETER, PersonAsk.NEEDS)
_DATES = (PersonAsk.BORN, PersonAsk.DUE)


def asks(person: Person) -> frozenset[PersonAsk]:
    """Return what is asked about this person."""
    if person.is_unborn:
        return frozenset(_OF_UNBORN)
    more = [PersonAsk.DIED] if person.has_died else []
    if person.parental_responsibility is ParentalResponsibility.YES and not person.is_child:
        more.append(PersonAsk.RESPONSIBLE_FOR)
    return frozenset((*(_OF_CHILD if person.is_child else _OF_ADULT), *more, *_LAST))


@dataclass(frozen=True, slots=True)
class _Way:
    read: Callable[[Any], Answer] = str
    keep: Callable[[Answer], Any] = str


def answer(person: Person, ask: PersonAsk) -> Answer:
    """Return what stands for a question; addresses are no part of a person."""
    way = _WAYS.get(ask, _Way())
    return way.read(getattr(person, ask.value))


def answered(person: Person, ask: PersonAsk, given: Answer, today: date) -> Person:
    """Return the person with an answer put in; a day that cannot be read leaves it as it is."""
    if why_unread_day(ask, given, today, UNREAD_DAY):
        return person
    changed: dict[str, Any] = {ask.value: _WAYS.get(ask, _Way()).keep(given)}
    if ask in _DATES:
        changed = {ask.value: day_of(str(given), today, ahead=ask is PersonAsk.DUE)}
    elif ask is PersonAsk.DIED:
        changed = {ask.value: read_when(str(given), today)}
    return replace(person, **changed)


def why_unread_day(ask: PersonAsk, given: Answer, today: date, otherwise: str) -> str:
    """Return why what was typed is no date, or no whole day where one is asked for.

    `otherwise` says how a day is typed.
    """
    if ask is PersonAsk.DIED:
        return why_unread(str(given), today)
    if ask not in _DATES:
        return ""
    return why_no_day(str(given), today, otherwise, ahead=ask is PersonAsk.DUE)


def _ticked(holds: object) -> Answer:
    return "yes" if holds else ""


def _names(given: Answer) -> tuple[str, ...]:
    return tuple(name.strip() for name in str(given).split(",") if name.strip())


_WAYS: Mapping[PersonAsk, _Way] = {
    PersonAsk.ALIASES: _Way(", ".join, _names),
    PersonAsk.TELEPHONES: _Way(", ".join, _names),
    PersonAsk.ROLE: _Way(str, lambda given: Role(str(given))),
    PersonAsk.BORN: _Way(typed_day),
    PersonAsk.DUE: _Way(typed_day),
    PersonAsk.RESPONSIBILITY: _Way(str, lambda given: ParentalResponsibility(str(given))),
    PersonAsk.RESPONSIBLE_FOR: _Way(tuple, tuple),
    PersonAsk.IN_HOUSEHOLD: _Way(_ticked, bool),
    PersonAsk.HAS_DIED: _Way(_ticked, bool),
    PersonAsk.DIED: _Way(typed),
    PersonAsk.GENDER: _Way(str, lambda given: Gender(str(given))),
}
