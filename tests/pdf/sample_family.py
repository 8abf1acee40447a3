"""The family of the whole report that the tests of the PDF lay out, and how they are related."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, ParentalResponsibility, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, Partnership, Relations
from reportwriter.domain.when import When
from tests.builders import CORIN, FEN, JUNIPER, MARLOW, OTTO, TAMSIN, a_conference

ODALYS = PersonId("P7")
_GENDERS = {
    JUNIPER: Gender.FEMALE,
    OTTO: Gender.MALE,
    MARLOW: Gender.MALE,
    TAMSIN: Gender.FEMALE,
    CORIN: Gender.MALE,
}


def the_people() -> tuple[Person, ...]:
    school = "Hollybrook Primary School"
    known = {
        person.id: replace(person, gender=_GENDERS[person.id]) for person in a_conference().people
    }
    return (
        replace(known[JUNIPER], born=date(2015, 9, 14), school=school, relationship="daughter"),
        replace(known[OTTO], born=date(2021, 2, 3), school=school),
        replace(known[MARLOW], born=date(2023, 11, 20), relationship="half-brother"),
        replace(
            known[TAMSIN],
            born=date(1990, 5, 21),
            parental_responsibility=ParentalResponsibility.YES,
        ),
        Person(
            id=FEN,
            name="Fennimore Quillfeather",
            role=Role.PARENT_OR_CARER,
            relationship="father of Juniper and Otto",
            born=date(1988, 8, 8),
            aliases=("Fen",),
            gender=Gender.MALE,
            in_household=False,
            parental_responsibility=ParentalResponsibility.YES,
            responsible_for=(JUNIPER, OTTO),
        ),
        replace(known[CORIN], born=date(1986, 1, 30), in_household=False),
        Person(
            id=ODALYS,
            name="Odalys Pebblewick",
            role=Role.SIGNIFICANT_OTHER,
            relationship="maternal grandmother",
            born=date(1961, 4, 2),
            gender=Gender.FEMALE,
            in_household=False,
        ),
    )


def the_relations() -> Relations:
    parents = ((JUNIPER, TAMSIN), (JUNIPER, FEN), (OTTO, TAMSIN), (OTTO, FEN), (MARLOW, TAMSIN),
               (MARLOW, CORIN), (TAMSIN, ODALYS))  # fmt: skip
    parted = Partnership(one=TAMSIN, other=CORIN, bond=Bond.SEPARATED, when=When("2026-12-12"))
    return Relations(
        partnerships=(Partnership(one=TAMSIN, other=FEN, bond=Bond.SEPARATED), parted),
        parenthoods=tuple(Parenthood(child=child, parent=parent) for child, parent in parents),
        household_since=When("2026-12-12"),
    )
