"""A copy holds an address only where its author shows it to whoever reads that copy."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import AddressId, PersonId
from reportwriter.domain.people import Address, Person
from reportwriter.domain.report import Report
from reportwriter.services.copy_making import make_copy
from tests.builders import ADDRESSES, CORIN, JUNIPER, PEOPLE, TAMSIN, a_conference, a_report
from tests.services.rules.opened import opened

READERS = (CORIN, TAMSIN, JUNIPER)


def _said(report: Report, reader: PersonId, supporter: str = "") -> str:
    person = report.person(reader)
    assert person is not None
    capacity = Capacity.YOUNG_PERSON if person.is_child else Capacity.CARER
    standing = Standing(capacity=capacity, supporter=supporter)
    return str(make_copy(opened(report), person, 1, standing).copy)


def _report(*addresses: Address) -> Report:
    return a_report(conference=a_conference(addresses=addresses))


def test_not_even_their_own_address_is_in_a_copy_before_it_is_shown() -> None:
    his, hers = ADDRESSES
    shown = replace(his, shown_to=(CORIN, TAMSIN))

    assert his.text not in _said(_report(his, hers), CORIN)
    assert his.text in _said(_report(shown, hers), CORIN)
    assert his.text in _said(_report(shown, hers), TAMSIN)
    assert his.text not in _said(_report(shown, hers), JUNIPER)


def test_an_address_withheld_from_anybody_is_in_no_copy_whatever_was_chosen_before() -> None:
    his, hers = ADDRESSES
    report = _report(his, replace(hers, shown_to=(TAMSIN,)))

    assert hers.text not in _said(report, TAMSIN)


def test_who_reads_along_must_be_shown_it_too() -> None:
    his, hers = ADDRESSES
    report = _report(replace(his, shown_to=(TAMSIN,)), hers)

    assert his.text in _said(report, TAMSIN)
    assert his.text not in _said(report, TAMSIN, supporter="Corin Thrumm")


@st.composite
def _families(draw: st.DrawFn) -> Report:
    """Return a report whose people live anywhere, with every address shown or withheld anyhow."""
    some = st.lists(st.sampled_from(READERS), max_size=2, unique=True).map(tuple)
    addresses = tuple(
        Address(
            id=AddressId(f"A{number}"),
            text=f"token{number}home",
            withheld_from=draw(st.one_of(st.just(()), some)),
            shown_to=draw(some),
        )
        for number in range(3)
    )
    people = tuple(_person(draw, one, addresses) for one in PEOPLE)
    return a_report(conference=a_conference(people=people, addresses=addresses))


def _person(draw: st.DrawFn, one: Person, addresses: tuple[Address, ...]) -> Person:
    return replace(
        one,
        address=draw(st.sampled_from((*(home.id for home in addresses), None))),
        telephones=(f"token{one.id}phone",),
        school=f"token{one.id}school",
        doctor=f"token{one.id}doctor",
    )


@settings(max_examples=300, deadline=None)
@given(_families(), st.sampled_from(READERS))
def test_no_address_is_in_a_copy_unless_it_is_shown_to_its_reader_and_never_what_tells_of_it(
    report: Report, reader: PersonId
) -> None:
    said = _said(report, reader)

    known = {home.text for home in report.addresses if home.is_shown_to(reader)}
    assert {home.text for home in report.addresses if home.text in said} <= known
    assert not [what for what in ("phone", "school", "doctor") if f"{what}'" in said]
