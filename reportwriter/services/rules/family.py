"""Everybody has a name; who needs an interpreter gets one, never of the family (R120)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.services.completeness import Problem, Weighs, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.people import Person
    from reportwriter.services.writing import OpenReport

_KIN = (
    *("mother", "mum", "father", "dad", "parent", "sister", "brother", "sibling", "son"),
    *("daughter", "child", "cousin", "aunt", "uncle", "niece", "nephew", "grandmother"),
    *("grandfather", "granny", "grandad", "partner", "husband", "wife", "friend", "neighbour"),
    *("stepmother", "stepfather", "relative"),
)
_NATIVE = ("english",)


def of_family(opened: OpenReport) -> Iterator[Problem]:
    people = opened.report.people
    for person in people:
        if not person.name.strip():
            yield _problem("person_without_name", Weighs.UNLESS_REASON, person)
        if person.interpreter.strip():
            if _is_kin(person.interpreter, [other for other in people if other != person]):
                yield _problem("interpreter_of_the_family", Weighs.UNLESS_REASON, person)
        elif _speaks_another_language(person):
            yield _problem("no_interpreter", Weighs.WORTH_A_LOOK, person)


def _problem(code: str, weighs: Weighs, person: Person) -> Problem:
    facts = {"person": person.name, "language": person.language}
    return Problem(code=code, weighs=weighs, where=Where.FAMILY, facts=facts)


def _speaks_another_language(person: Person) -> bool:
    words = _words(person.language)
    return bool(words) and not any(native in words for native in _NATIVE)


def _is_kin(interpreter: str, people: list[Person]) -> bool:
    """Return whether the words name a person of the report, or a relation or friend.

    A whole name, or a first name: an interpreter may share a family's last name by chance.
    """
    said = _words(interpreter)
    if said & set(_KIN):
        return True
    names = [name for person in people for name in (person.name, *person.aliases) if name.strip()]
    return any(_words(name) <= said or name.split()[0].lower() in said for name in names)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))
