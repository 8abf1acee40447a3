import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role


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


@pytest.mark.parametrize("role", Role)
def test_children_are_those_of_the_conference_and_the_others(role: Role) -> None:
    children = (Role.SUBJECT_CHILD, Role.OTHER_CHILD)

    assert _person(role=role).is_child is (role in children)
