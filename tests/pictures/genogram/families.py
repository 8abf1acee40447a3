"""Invented families to draw: usual, large, odd, and contradicting themselves."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.when import When
from reportwriter.pictures.genogram.facts import Family, family_of

DAY = date(2027, 1, 6)
_LETTERS = {"f": Gender.FEMALE, "m": Gender.MALE, "o": Gender.OTHER, "?": Gender.UNKNOWN}


def person(name: str, gender: str = "?", **changed: Any) -> Person:
    """Return a person whose id is their first name."""
    fields: dict[str, Any] = {
        "id": PersonId(name.split(maxsplit=1)[0]),
        "name": name,
        "role": Role.PARENT_OR_CARER,
        "gender": _LETTERS[gender],
        **changed,
    }
    return Person(**fields)


def child(name: str, gender: str, born: date | None, **changed: Any) -> Person:
    return person(name, gender, **{"born": born, "role": Role.OTHER_CHILD, **changed})


def subject(name: str, gender: str, born: date | None, **changed: Any) -> Person:
    return child(name, gender, born, role=Role.SUBJECT_CHILD, **changed)


def bond(one: str, other: str, what: Bond, when: str = "") -> Partnership:
    given = When(when) if when else None
    return Partnership(one=PersonId(one), other=PersonId(other), bond=what, when=given)


def born_to(
    children: Sequence[str], *parents: str | None, tie: ParentTie = ParentTie.BIRTH
) -> tuple[Parenthood, ...]:
    return tuple(
        Parenthood(child=PersonId(one), parent=PersonId(parent) if parent else None, tie=tie)
        for one in children
        for parent in parents
    )


def family(
    people: Iterable[Person],
    bonds: Sequence[Partnership] = (),
    ties: Sequence[Parenthood] = (),
    since: str = "",
) -> Family:
    relations = Relations(
        partnerships=tuple(bonds),
        parenthoods=tuple(ties),
        household_since=When(since) if since else None,
    )
    return family_of(people, relations, DAY)


def nobody() -> Family:
    return family(())


def strangers() -> Family:
    """Nothing is said of how they belong together."""
    return family(
        (
            subject("Juniper Pebblewick", "f", date(2015, 9, 14)),
            subject("Otto Pebblewick", "m", date(2021, 2, 3)),
            person("Tamsin Pebblewick", "f"),
            person("Corin Thrumm", in_household=False),
        )
    )


def pebblewicks() -> Family:
    people = (
        subject("Juniper Pebblewick", "f", date(2015, 9, 14)),
        subject("Otto Pebblewick", "m", date(2021, 2, 3)),
        child("Marlow Thrumm", "m", date(2023, 11, 20)),
        person("Tamsin Pebblewick", "f", aliases=("Tamsin Thrumm",), relationship="mother"),
        person("Fennimore Quillfeather", "m", aliases=("Fen",), in_household=False),
        person("Corin Thrumm", "m", aliases=("Corey Vantis",), in_household=False),
        person("Odalys Pebblewick", "f", in_household=False),
    )
    bonds = (
        bond("Tamsin", "Fennimore", Bond.SEPARATED),
        bond("Tamsin", "Corin", Bond.SEPARATED, "2026-12-12"),
    )
    ties = (
        *born_to(("Juniper", "Otto"), "Tamsin", "Fennimore"),
        *born_to(("Marlow",), "Tamsin", "Corin"),
        *born_to(("Juniper", "Otto"), "Corin", tie=ParentTie.STEP),
        *born_to(("Tamsin",), "Odalys"),
    )
    return family(people, bonds, ties, "2026-12-12")


def three_fathers() -> Family:
    people = (
        person("Maud Larkabout", "f"),
        *(
            person(f"{name} Mossgather", "m", in_household=False)
            for name in ("Abel", "Bert", "Cole")
        ),
        subject("Ada Larkabout", "f", date(2014, 5, 1)),
        subject("Ben Larkabout", "m", date(2017, 5, 1)),
        subject("Cy Larkabout", "m", date(2020, 5, 1)),
        subject("Dot Larkabout", "f", date(2020, 5, 1)),
    )
    bonds = (
        bond("Maud", "Abel", Bond.DIVORCED, "2016"),
        bond("Maud", "Bert", Bond.SHORT),
        bond("Maud", "Cole", Bond.LIVING_TOGETHER, "2019"),
    )
    ties = (
        *born_to(("Ada",), "Maud", "Abel"),
        *born_to(("Ben",), "Maud", "Bert"),
        *born_to(("Cy", "Dot"), "Maud", "Cole"),
    )
    return family(people, bonds, ties)


def fourteen() -> Family:
    """Step-siblings, two pairs of grandparents, an aunt, an adopted and a fostered child."""
    people = (
        subject("Elspeth Ann-Marie Wetherby-Crickmore", "f", date(2016, 3, 2)),
        subject("Tom Wetherby", "m", date(2019, 8, 30)),
        child("Una Fairweather", "f", date(2013, 1, 5)),
        child("Vic Fairweather", "m", date(2015, 11, 5), in_household=False),
        child("Baby Wetherby", "?", None, due=date(2027, 4, 1)),
        child("Fred Oddsock", "m", date(2018, 6, 6)),
        person("Hester Wetherby", "f", aliases=("Hetty", "Hester Crickmore")),
        person("Saul Fairweather", "m", relationship="stepfather"),
        person("Ivo Crickmore", "m", in_household=False, has_died=True),
        person("Rhoda Fairweather", "f", in_household=False),
        person("Granny Wetherby", "f", in_household=False),
        person("Grandpa Wetherby", "m", in_household=False, has_died=True),
        person("Nan Fairweather", "f", in_household=False),
        person("Aunt Wetherby", "f", in_household=False),
    )
    bonds = (
        bond("Hester", "Ivo", Bond.MARRIED),
        bond("Hester", "Saul", Bond.LIVING_TOGETHER, "2022~"),
        bond("Saul", "Rhoda", Bond.DIVORCED, "2020-05"),
        bond("Granny", "Grandpa", Bond.MARRIED),
    )
    ties = (
        *born_to(("Elspeth",), "Hester", "Ivo"),
        *born_to(("Tom",), "Hester", "Ivo", tie=ParentTie.ADOPTED),
        *born_to(("Una", "Vic"), "Saul", "Rhoda"),
        *born_to(("Baby",), "Hester", "Saul"),
        *born_to(("Fred",), "Hester", "Saul", tie=ParentTie.FOSTER),
        *born_to(("Hester", "Aunt"), "Granny", "Grandpa"),
        *born_to(("Saul",), "Nan"),
    )
    return family(people, bonds, ties)


def contradicting() -> Family:
    """Everybody is somebody's child, and two of a couple are mother and son."""
    people = (
        subject("Ann Ouroboros", "f", date(2010, 1, 1)),
        person("Bo Ouroboros", "m"),
        person("Cas Ouroboros", "?"),
    )
    bonds = (bond("Ann", "Bo", Bond.MARRIED), bond("Bo", "Cas", Bond.SHORT))
    ties = (
        *born_to(("Ann",), "Bo"),
        *born_to(("Bo",), "Cas"),
        *born_to(("Cas",), "Ann"),
        *born_to(("Ann",), None),
    )
    return family(people, bonds, ties)


FAMILIES = {
    "nobody": nobody,
    "strangers": strangers,
    "pebblewicks": pebblewicks,
    "three fathers": three_fathers,
    "fourteen": fourteen,
    "contradicting": contradicting,
}
