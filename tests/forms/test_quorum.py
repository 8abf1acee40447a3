"""The quorum of each area, forecast from who is heard to come."""

import pytest

from reportwriter.domain.attendance import Attendance, Comes, DirectContact
from reportwriter.forms.practice import Quorum
from reportwriter.forms.quorum import Forecast, Outlook, counts_as, forecast
from tests.forms.test_areas import area

CARE, POLICE, SCHOOL, HEALTH = "Children's Social Care", "Police", "School", "Health visiting"
ANY_THREE = Quorum(agencies=3, at_discretion=2, rule="R")
YES, NO, NOT_KNOWN = DirectContact.YES, DirectContact.NO, DirectContact.NOT_KNOWN


def stockport() -> Quorum:
    found = area("stockport").quorum
    assert found is not None
    return found


def one(agency: str, comes: Comes = Comes.COMES, contact: DirectContact = NOT_KNOWN) -> Attendance:
    return Attendance(agency=agency, comes=comes, direct_contact=contact)


def test_an_area_without_a_rule_refuses_nothing() -> None:
    assert forecast(None, [one(CARE)]) == Forecast(outlook=Outlook.NO_RULE)


def test_stockport_needs_social_care_and_two_others_who_know_the_child() -> None:
    found = forecast(stockport(), [one(CARE), one(SCHOOL, contact=YES), one(HEALTH, contact=YES)])

    assert (found.outlook, found.sure, found.needed) == (Outlook.QUORATE, 3, 3)
    assert (found.absent, found.unknown, found.may_go_on) == ((), (), False)


def test_without_social_care_no_number_of_others_is_enough() -> None:
    others = [one(name, contact=YES) for name in (SCHOOL, HEALTH, POLICE, "Housing")]

    found = forecast(stockport(), others)

    assert (found.outlook, found.absent) == (Outlook.NOT_QUORATE, (CARE,))


def test_an_agency_without_direct_contact_does_not_count() -> None:
    found = forecast(stockport(), [one(CARE), one(SCHOOL, contact=YES), one("Housing", contact=NO)])

    assert (found.outlook, found.sure) == (Outlook.NOT_QUORATE, 2)


def test_contact_that_is_not_known_leaves_it_open_and_is_asked_for() -> None:
    found = forecast(stockport(), [one(CARE), one(SCHOOL, contact=YES), one("Housing")])

    assert (found.outlook, found.sure, found.unknown) == (Outlook.OPEN, 2, ("Housing",))


def test_whoever_was_not_heard_of_may_still_come() -> None:
    heard = [one(CARE), one(SCHOOL, contact=YES), one(HEALTH, Comes.NOT_HEARD, YES)]

    assert forecast(stockport(), heard).outlook is Outlook.OPEN
    heard[2] = one(HEALTH, Comes.ABSENT, YES)
    assert forecast(stockport(), heard).outlook is Outlook.NOT_QUORATE
    heard[2] = one(HEALTH, Comes.SUBSTITUTE, YES)
    assert forecast(stockport(), heard).outlook is Outlook.QUORATE


def test_social_care_counts_whether_or_not_it_knows_the_child() -> None:
    heard = [one(CARE, contact=NO), one(SCHOOL, contact=YES), one(HEALTH, contact=YES)]

    assert forecast(stockport(), heard).outlook is Outlook.QUORATE


def test_guernsey_asks_for_no_agency_by_name_and_lets_the_chair_go_on_with_two() -> None:
    found = forecast(area("guernsey").quorum, [one(CARE), one(POLICE)])

    assert (found.outlook, found.sure, found.may_go_on) == (Outlook.NOT_QUORATE, 2, True)
    assert forecast(ANY_THREE, [one(CARE)]).may_go_on is False


def test_scotland_needs_each_of_three_and_two_of_a_kind_count_once() -> None:
    rule = area("scotland").quorum
    twice = [one("Social Work"), one("NHS health visiting"), one("Health, school nursing")]

    found = forecast(rule, twice)

    assert (found.outlook, found.sure, found.absent) == (Outlook.NOT_QUORATE, 2, ("Police",))
    assert forecast(rule, [*twice, one("Police")]).outlook is Outlook.QUORATE


@pytest.mark.parametrize(
    ("agency", "counted"),
    [
        ("Stockport Children\u2019s Social Care", CARE),
        ("Social care, children", CARE),
        ("Adult Care", ""),
        ("Police", ""),
    ],
)
def test_which_agency_it_is_is_read_from_its_name(agency: str, counted: str) -> None:
    assert counts_as(stockport(), one(agency)) == counted


def test_what_the_chair_says_goes_before_the_name() -> None:
    said = Attendance(agency="Family hub", counts_as=CARE)
    denied = Attendance(agency=CARE, counts_as="")

    assert (counts_as(stockport(), said), counts_as(stockport(), denied)) == (CARE, "")
