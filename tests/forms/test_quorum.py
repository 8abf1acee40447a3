"""The quorum of each area: forecast from who is heard to come, and counted at the table."""

from dataclasses import replace

import pytest

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.without_quorum import GoOnGround
from reportwriter.forms.practice import Quorum
from reportwriter.forms.quorum import Forecast, Outlook, count_present, counts_as, forecast
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


HERE = Presence(here=Here.HERE)
LEFT = Presence(here=Here.HERE, left="11:00")


def there(agency: str, presence: Presence = HERE, contact: DirectContact = NOT_KNOWN) -> Attendance:
    return Attendance(agency=agency, direct_contact=contact, presence=presence)


def test_nothing_is_counted_before_anybody_is_there() -> None:
    absent = there(CARE, Presence(here=Here.NOT_HERE))

    assert count_present(stockport(), [absent, one(SCHOOL)]) is None


def test_who_sits_at_the_table_counts_and_not_who_was_heard_to_come() -> None:
    heard = [there(CARE), there(SCHOOL, contact=YES), one(HEALTH, contact=YES)]

    found = count_present(stockport(), heard)

    assert found is not None
    assert (found.outlook, found.sure) == (Outlook.NOT_QUORATE, 2)
    heard[2] = replace(heard[2], presence=HERE)
    assert count_present(stockport(), heard) == Forecast(outlook=Outlook.QUORATE, sure=3, needed=3)


def test_whoever_left_takes_the_quorum_along() -> None:
    left = [there(CARE), there(SCHOOL, contact=YES), there(HEALTH, LEFT, YES)]

    found = count_present(stockport(), left)

    assert found is not None
    assert found.outlook is Outlook.NOT_QUORATE


def test_an_agency_at_the_table_of_whose_contact_nothing_is_known_leaves_it_open() -> None:
    found = count_present(stockport(), [there(CARE), there(SCHOOL, contact=YES), there("Housing")])

    assert found is not None
    assert (found.outlook, found.unknown) == (Outlook.OPEN, ("Housing",))


def test_without_a_rule_there_is_nothing_to_count() -> None:
    assert count_present(None, [there(CARE)]) == Forecast(outlook=Outlook.NO_RULE)


def test_on_what_grounds_it_may_go_on_is_data_of_the_area() -> None:
    guernsey = area("guernsey").quorum
    assert guernsey is not None

    review = stockport().grounds(ConferenceType.REVIEW)
    assert review == {
        GoOnGround.ABSENT_AGENCY_AGREES: "S-8.2",
        GoOnGround.FEW_AGENCIES: "S-8.3",
    }
    assert stockport().grounds(ConferenceType.INITIAL) == {GoOnGround.FEW_AGENCIES: "S-8.3"}
    assert guernsey.grounds(ConferenceType.INITIAL) == {GoOnGround.DISCRETION: guernsey.rule}
