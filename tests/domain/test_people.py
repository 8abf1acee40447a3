from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import AddressId, PersonId
from reportwriter.domain.people import Address, Person, Role

DUE = date(2027, 6, 11)


def _person(name: str = "Juniper Pebblewick", role: Role = Role.SUBJECT_CHILD) -> Person:
    return Person(id=PersonId("P1"), name=name, role=role)


@pytest.mark.parametrize(
    ("name", "initials", "known_as"),
    [
        ("Juniper Pebblewick", "J.P.", "Juniper"),
        ("  otto  van Thrumm ", "O.V.T.", "otto"),
        ("Fen", "F.", "Fen"),
        ("Åsa Öberg-Lund", "Å.Ö.", "Åsa"),
        ("", "", ""),
        (" ", "", " "),
    ],
)
def test_a_child_is_printed_by_initials_and_called_by_first_name(
    name: str, initials: str, known_as: str
) -> None:
    person = _person(name)

    assert (person.initials, person.known_as) == (initials, known_as)


@pytest.mark.parametrize(
    ("name", "initials", "known_as"),
    [
        ("Baby Larkabout", "Baby L.", "Baby Larkabout"),
        ("Unborn baby Larkabout", "Baby L.", "Unborn baby Larkabout"),
        ("Baby of Isla Larkabout", "Baby I.L.", "Baby of Isla Larkabout"),
        ("Unborn  baby", "Baby", "Unborn baby"),
        ("", "Baby", ""),
    ],
)
def test_an_unborn_child_is_called_by_all_the_name_it_has(
    name: str, initials: str, known_as: str
) -> None:
    unborn = replace(_person(name), due=DUE)

    assert unborn.is_unborn
    assert (unborn.initials, unborn.known_as) == (initials, known_as)


def test_a_child_is_the_same_person_before_and_after_birth() -> None:
    unborn = replace(_person("Baby Larkabout"), due=DUE)

    born = replace(unborn, name="Wren Larkabout", born=date(2027, 6, 9))

    assert born.id == unborn.id
    assert not born.is_unborn
    assert (born.initials, born.known_as) == ("W.L.", "Wren")


@pytest.mark.parametrize("role", Role)
def test_children_are_those_of_the_conference_and_the_others(role: Role) -> None:
    children = (Role.SUBJECT_CHILD, Role.OTHER_CHILD)

    assert _person(role=role).is_child is (role in children)


def test_an_address_is_shown_to_whom_it_was_decided_for_and_to_nobody_once_it_is_withheld() -> None:
    reader, other = PersonId("P4"), PersonId("P5")
    shown = Address(id=AddressId("A1"), text="7 Cobblestick Lane", shown_to=(reader,))

    assert shown.is_shown_to(reader)
    assert not shown.is_shown_to(other)
    assert not replace(shown, withheld_from=(other,)).is_shown_to(reader)
