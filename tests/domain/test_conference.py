from dataclasses import replace

from reportwriter.domain.people import Role
from tests.builders import CORIN, JUNIPER, MARLOW, OTTO, TAMSIN, a_conference


def test_its_children_are_those_it_is_about_in_the_order_given() -> None:
    assert [child.id for child in a_conference().children] == [JUNIPER, OTTO]


def test_of_the_children_alone_it_names_nobody_else_and_no_address() -> None:
    conference = a_conference()
    alone = conference.of_children_alone()

    assert conference.addresses
    assert (alone.people, alone.addresses) == (conference.children, ())
    assert alone == replace(conference, people=alone.people, addresses=())


def test_people_are_found_by_their_role() -> None:
    conference = a_conference()

    found = {role: [person.id for person in conference.with_role(role)] for role in Role}

    assert found == {
        Role.SUBJECT_CHILD: [JUNIPER, OTTO],
        Role.OTHER_CHILD: [MARLOW],
        Role.PARENT_OR_CARER: [TAMSIN, CORIN],
        Role.SIGNIFICANT_OTHER: [],
    }
