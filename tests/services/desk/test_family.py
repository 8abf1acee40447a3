"""One family out of all reports, and what they say differently of a person."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import AddressId, PersonId
from reportwriter.domain.people import Address, Gender, ParentalResponsibility, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.when import When
from reportwriter.services.desk.family import Member, MergedFamily, merged_family
from reportwriter.services.desk.family_facts import FactKind
from tests.services.desk.heard import of_agency, side_by_side
from tests.ui import sample_desk

MIA = Person(
    id=PersonId("P1"), name="Mia Oakenshaw", role=Role.SUBJECT_CHILD, born=date(2018, 3, 3)
)
KAY = Person(id=PersonId("P2"), name="Kay Oakenshaw", role=Role.PARENT_OR_CARER)
DAN = Person(id=PersonId("P3"), name="Dan Marchpane", role=Role.PARENT_OR_CARER)


def _family(*people: tuple[Person, ...], relations: tuple[Relations, ...] = ()) -> MergedFamily:
    """Return the family out of a report for each group of people."""
    given = (*relations, *[Relations()] * (len(people) - len(relations)))
    return merged_family(
        side_by_side(
            *(
                of_agency(f"Agency {number}", people=them, addresses=(), relations=its)
                for number, (them, its) in enumerate(zip(people, given, strict=True))
            )
        )
    )


def _said(member: Member, kind: FactKind) -> list[tuple[str, tuple[int, ...]]]:
    return [
        (told.words.replace("\N{NO-BREAK SPACE}", " "), told.reports)
        for fact in member.facts
        if fact.kind is kind
        for told in fact.told
    ]


def _differ_on(member: Member) -> list[FactKind]:
    return [fact.kind for fact in member.conflicts]


def test_the_family_of_four_reports_that_agree_has_nobody_twice_and_no_conflict() -> None:
    family = merged_family(sample_desk.side_by_side())

    names = [member.person.name.split()[0] for member in family.members]
    assert names == ["Juniper", "Otto", "Marlow", "Tamsin", "Fennimore", "Corin", "Odalys"]
    assert [_differ_on(member) for member in family.members] == [[]] * 7
    assert family.members[0].reports == {0, 1, 2, 3}
    assert len(family.relations.partnerships) == 2
    assert len(family.relations.parenthoods) == 9


def test_two_dates_of_birth_stand_side_by_side_with_who_says_which() -> None:
    other = replace(MIA, id=PersonId("X"), born=date(2018, 5, 3))

    (mia,) = _family((MIA,), (other,), (MIA,)).members

    assert _said(mia, FactKind.BORN) == [("3 Mar 2018", (0, 2)), ("3 May 2018", (1,))]
    assert _differ_on(mia) == [FactKind.BORN]
    assert mia.person.born == date(2018, 3, 3)


def test_three_spellings_are_one_person_and_said() -> None:
    spelled = [
        replace(DAN, name=name) for name in ("Dan Marchpane", "Dan Marchpain", "Dann Marchpane")
    ]

    (dan,) = _family(*[(one,) for one in spelled]).members

    assert _said(dan, FactKind.NAME) == [
        ("Dan Marchpane", (0,)),
        ("Dan Marchpain", (1,)),
        ("Dann Marchpane", (2,)),
    ]
    assert _differ_on(dan) == [FactKind.NAME]
    assert dan.person.aliases == ("Dan Marchpain", "Dann Marchpane")


def test_a_name_that_the_other_report_knows_as_an_alias_is_no_conflict() -> None:
    known = replace(DAN, aliases=("Daniel Vantis",))

    (dan,) = _family((known,), (replace(DAN, name="Daniel Vantis"),)).members

    assert len(_said(dan, FactKind.NAME)) == 2
    assert _differ_on(dan) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(MIA, born=date(2011, 7, 29)),
        replace(MIA, name="Mya Oakenshaw", role=Role.PARENT_OR_CARER, born=None),
        replace(MIA, name="Leo Oakenshaw"),
    ],
)
def test_whoever_may_be_somebody_else_stays_apart(other: Person) -> None:
    assert len(_family((MIA,), (other,)).members) == 2


def test_nobody_is_taken_for_one_beside_whom_a_report_names_them() -> None:
    mya = replace(MIA, id=PersonId("P9"), name="Mya Oakenshaw")

    assert len(_family((MIA, mya), (MIA,)).members) == 2
    assert len(_family((MIA, mya), (replace(MIA, name="Mja Oakenshaw"),)).members) == 3
    assert len(_family((replace(MIA, name="Mja Oakenshaw"),), (MIA, mya)).members) == 3


def test_what_only_one_can_be_is_a_conflict_and_what_is_not_known_is_none() -> None:
    says = replace(
        KAY,
        parental_responsibility=ParentalResponsibility.YES,
        gender=Gender.FEMALE,
        school="Hill School",
        doctor="Dr Ash",
    )
    denies = replace(
        KAY,
        parental_responsibility=ParentalResponsibility.NO,
        in_household=False,
        school="hill school.",
        doctor="Dr Elm",
    )

    (kay,) = _family((says,), (denies,), (KAY,)).members

    assert _differ_on(kay) == [FactKind.RESPONSIBILITY, FactKind.HOUSEHOLD, FactKind.DOCTOR]
    assert _said(kay, FactKind.GENDER) == [("woman or girl", (0,))]
    assert _said(kay, FactKind.SCHOOL) == [("Hill School", (0, 1))]


def test_a_relationship_in_other_words_is_no_conflict() -> None:
    (kay,) = _family(
        (replace(KAY, relationship="mother"),), (replace(KAY, relationship="mum of Mia"),)
    ).members

    assert len(_said(kay, FactKind.RELATIONSHIP)) == 2
    assert _differ_on(kay) == []


def test_that_one_report_alone_says_somebody_died_is_a_conflict() -> None:
    (kay,) = _family((replace(KAY, has_died=True),), (KAY,)).members

    assert _said(kay, FactKind.DIED) == [("has died", (0,)), ("not said to have died", (1,))]
    assert _differ_on(kay) == [FactKind.DIED]
    assert kay.person.has_died


def test_an_address_is_shown_only_where_the_report_withholds_it_from_nobody() -> None:
    lives = replace(KAY, address=AddressId("A1"))
    open_ = Address(id=AddressId("A1"), text="2 Bramwell Yard")
    closed = replace(open_, text="9 Hidden Row", withheld_from=(DAN.id,))
    desk = side_by_side(
        of_agency("School", people=(lives, DAN), addresses=(open_,)),
        of_agency("Police", people=(lives, DAN), addresses=(closed,)),
    )

    kay = merged_family(desk).members[0]

    assert _said(kay, FactKind.ADDRESS) == [("2 Bramwell Yard", (0,))]
    assert _said(kay, FactKind.ADDRESS_WITHHELD) == [("withheld from Dan", (1,))]
    assert _differ_on(kay) == []
    assert "Hidden" not in repr(merged_family(desk))


def test_two_bonds_of_one_couple_differ_for_both_and_the_picture_has_the_one_most_told() -> None:
    separated = Relations(
        partnerships=(
            Partnership(one=KAY.id, other=DAN.id, bond=Bond.SEPARATED, when=When("2024")),
        )
    )
    married = Relations(partnerships=(Partnership(one=DAN.id, other=KAY.id, bond=Bond.MARRIED),))
    family = _family(*[(KAY, DAN)] * 3, relations=(married, separated, separated))

    assert [_differ_on(one) for one in family.members] == [[FactKind.PARTNER]] * 2
    assert _said(family.members[1], FactKind.PARTNER) == [
        ("married to, or civil partner of Kay Oakenshaw", (0,)),
        ("separated from Kay Oakenshaw, 2024", (1, 2)),
    ]
    (bond,) = family.relations.partnerships
    assert (bond.bond, bond.when) == (Bond.SEPARATED, When("2024"))


def _parents(*parents: PersonId | None, tie: ParentTie = ParentTie.BIRTH) -> Relations:
    return Relations(
        parenthoods=tuple(Parenthood(child=MIA.id, parent=one, tie=tie) for one in parents)
    )


def test_three_birth_parents_are_one_too_many_and_one_less_is_no_conflict() -> None:
    other = replace(DAN, id=PersonId("P4"), name="Ulric Ferrow")
    everybody = (MIA, KAY, DAN, other)
    differ = _family(
        everybody, everybody, relations=(_parents(KAY.id, DAN.id), _parents(KAY.id, other.id))
    )
    less = _family(everybody, everybody, relations=(_parents(KAY.id, DAN.id), _parents(KAY.id)))

    assert _differ_on(differ.members[0]) == [FactKind.PARENTS]
    assert _said(differ.members[0], FactKind.PARENTS)[1] == (
        "Kay Oakenshaw and Ulric Ferrow",
        (1,),
    )
    assert _differ_on(less.members[0]) == []


def test_a_parent_whom_one_report_does_not_know_is_not_drawn_beside_both_that_are_named() -> None:
    people = (MIA, KAY, DAN)
    family = _family(people, people, relations=(_parents(KAY.id, None), _parents(KAY.id, DAN.id)))
    alone = _family(people, people, relations=(_parents(KAY.id, None), _parents(KAY.id)))

    assert [one.parent for one in family.relations.parenthoods] == ["M1", "M2"]
    assert [one.parent for one in alone.relations.parenthoods] == ["M1", None]


def test_two_ties_of_one_pair_differ() -> None:
    people = (MIA, DAN)
    family = _family(
        people,
        people,
        relations=(_parents(DAN.id, tie=ParentTie.STEP), _parents(DAN.id, tie=ParentTie.FOSTER)),
    )

    assert _differ_on(family.members[0]) == [FactKind.PARENT]
    assert _said(family.members[0], FactKind.PARENT)[0] == ("stepchild of Dan Marchpane", (0,))
