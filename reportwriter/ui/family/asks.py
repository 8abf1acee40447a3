"""What is asked about a member of the family, and how an answer is put back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from reportwriter.domain.people import ParentalResponsibility, Person, Role
from reportwriter.ui.when_text import day_of, typed_day, why_no_day

Answer = str | tuple[str, ...]


class PersonAsk(StrEnum):
    NAME = "name"
    ALIASES = "aliases"
    ROLE = "role"
    RELATIONSHIP = "relationship"
    BORN = "born"
    DUE = "due"
    RESPONSIBILITY = "parental_responsibility"
    RESPONSIBLE_FOR = "responsible_for"
    IN_HOUSEHOLD = "in_household"
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
    PersonAsk.RESPONSIBILITY: "Parental responsibility",
    PersonAsk.RESPONSIBLE_FOR: "Only for",
    PersonAsk.IN_HOUSEHOLD: "Lives in the children's household",
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

_ALL = (PersonAsk.NAME, PersonAsk.ALIASES, PersonAsk.ROLE)
_PLACE = (
    PersonAsk.ADDRESS,
    PersonAsk.ADDRESS_WITHHELD,
    PersonAsk.ADDRESS_SHOWN,
    PersonAsk.IN_HOUSEHOLD,
    PersonAsk.TELEPHONES,
)
_OF_CHILD = (*_ALL, PersonAsk.BORN, PersonAsk.DUE, *_PLACE, PersonAsk.SCHOOL, PersonAsk.DOCTOR)
_OF_UNBORN = (*_ALL, PersonAsk.RELATIONSHIP, PersonAsk.DUE, PersonAsk.BORN)
_OF_ADULT = (*_ALL, PersonAsk.RELATIONSHIP, PersonAsk.BORN, *_PLACE, PersonAsk.RESPONSIBILITY)
_LAST = (PersonAsk.LANGUAGE, PersonAsk.INTERPRETER, PersonAsk.NEEDS)
_DATES = (PersonAsk.BORN, PersonAsk.DUE)


def asks(person: Person) -> tuple[PersonAsk, ...]:
    """Return what is asked about this person, in order."""
    if person.is_unborn:
        return _OF_UNBORN
    if person.is_child:
        return (*_OF_CHILD, *_LAST)
    limited = person.parental_responsibility is ParentalResponsibility.YES
    only_for = (PersonAsk.RESPONSIBLE_FOR,) if limited else ()
    return (*_OF_ADULT, *only_for, *_LAST)


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
    changed: dict[str, Any] = {ask.value: _WAYS.get(ask, _Way()).keep(given)}
    if ask in _DATES:
        day = day_of(str(given), today, ahead=ask is PersonAsk.DUE)
        if day is None and str(given).strip():
            return person
        changed = {ask.value: day}
    return replace(person, **changed)


def why_unread_day(ask: PersonAsk, given: Answer, today: date, otherwise: str) -> str:
    """Return why a date that was typed means no whole day; `otherwise` says how one is typed."""
    if ask not in _DATES:
        return ""
    return why_no_day(str(given), today, otherwise, ahead=ask is PersonAsk.DUE)


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
    PersonAsk.IN_HOUSEHOLD: _Way(lambda lives: "yes" if lives else "", bool),
}
