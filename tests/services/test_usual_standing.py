"""As what somebody reads is guessed from what the family says of them, and may be changed."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.copy_order import Capacity
from reportwriter.domain.people import Role
from reportwriter.domain.sharing import ChildReading, ChildReads
from reportwriter.services.usual_standing import capacities, usual_standing
from tests.builders import PEOPLE, a_conference, a_report
from tests.services.rules.opened import opened

AREA = opened(a_report()).area
CHILD, ADULT = PEOPLE[0], PEOPLE[3]


@pytest.mark.parametrize(
    ("relationship", "role", "capacity"),
    [
        ("Mother", Role.PARENT_OR_CARER, Capacity.MOTHER),
        ("birth mother of Otto", Role.PARENT_OR_CARER, Capacity.MOTHER),
        ("father of Juniper and Otto", Role.PARENT_OR_CARER, Capacity.FATHER),
        ("stepfather", Role.PARENT_OR_CARER, Capacity.CARER),
        ("partner of the mother", Role.PARENT_OR_CARER, Capacity.CARER),
        ("mother's ex-partner", Role.SIGNIFICANT_OTHER, Capacity.FORMER_PARTNER),
        ("grandmother", Role.SIGNIFICANT_OTHER, Capacity.RELATIVE),
        ("", Role.SIGNIFICANT_OTHER, Capacity.RELATIVE),
    ],
)
def test_an_adult_reads_as_what_they_are_to_the_children(
    relationship: str, role: Role, capacity: Capacity
) -> None:
    reader = replace(ADULT, relationship=relationship, role=role)

    assert usual_standing(opened(a_report()), reader).capacity is capacity
    assert Capacity.CHILD not in capacities(reader)


@pytest.mark.parametrize(
    ("born", "capacity"),
    [
        (date(2013, 1, 7), Capacity.CHILD),
        (date(2013, 1, 6), Capacity.YOUNG_PERSON),
        (None, Capacity.CHILD),
    ],
)
def test_a_child_reads_as_a_young_person_from_the_age_at_which_the_area_invites_it(
    born: date | None, capacity: Capacity
) -> None:
    reader = replace(CHILD, born=born)

    assert usual_standing(opened(a_report()), reader).capacity is capacity
    assert capacities(reader) == (Capacity.CHILD, Capacity.YOUNG_PERSON)


def test_where_nothing_guides_a_child_gets_a_childs_edition() -> None:
    old_enough = replace(CHILD, born=date(2010, 1, 1))
    no_guide = replace(opened(a_report()), area=replace(AREA, participation=()))
    no_day = opened(a_report(conference=a_conference(starts_at=None)))

    assert usual_standing(opened(a_report()), old_enough).capacity is Capacity.YOUNG_PERSON
    for report in (no_guide, no_day):
        assert usual_standing(report, old_enough).capacity is Capacity.CHILD


@pytest.mark.parametrize(
    ("reads", "capacity"),
    [
        (ChildReads.WHOLE, Capacity.YOUNG_PERSON),
        (ChildReads.PART, Capacity.CHILD),
        (ChildReads.READ_ALOUD, Capacity.CHILD),
        (ChildReads.NOTHING, Capacity.CHILD),
    ],
)
def test_what_was_decided_for_a_child_goes_before_its_age(
    reads: ChildReads, capacity: Capacity
) -> None:
    reading = (ChildReading(child=CHILD.id, reads=reads, because="She asked for it."),)
    reader = replace(CHILD, born=date(2012, 1, 1))

    report = opened(a_report(child_reading=reading))

    assert usual_standing(report, reader).capacity is capacity
