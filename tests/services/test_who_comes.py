"""Who comes, in a real chair's vault."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.attendee import Standing
from reportwriter.domain.exclusion import Exclusion
from reportwriter.domain.file_check import WasAsked
from reportwriter.domain.ids import AreaId, ConferenceReference
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.domain.without_quorum import GoOnGround, Path, WithoutQuorum
from reportwriter.forms.quorum import Outlook
from reportwriter.services.quorum_answer import QuorumState
from reportwriter.wording.quorum import MAY_NOT_END, SHOULD_NOT_END
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired, take_letter

FAMILY = Standing.FAMILY


def test_at_first_nothing_is_heard_of_any_agency_that_was_asked(chaired: Chaired) -> None:
    coming = chaired.desk.vault.who_comes.open(FIC)

    assert [(one.agency, one.attendance.comes, one.observations) for one in coming.agencies] == [
        (senders.SCHOOL, Comes.NOT_HEARD, None),
        (senders.POLICE, Comes.NOT_HEARD, None),
    ]
    assert coming.rules.quorum is not None
    assert coming.rules.rule is not None
    assert coming.forecast.outlook is Outlook.NOT_QUORATE


def test_what_was_heard_is_kept_and_counted(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    heard = Attendance(agency=senders.SCHOOL, comes=Comes.COMES, direct_contact=DirectContact.YES)

    who_comes.put(FIC, replace(heard, comes=Comes.ABSENT))
    who_comes.put(FIC, heard)

    coming = who_comes.open(FIC)
    assert coming.agencies[0].attendance == heard
    assert coming.forecast.sure == 1


def test_an_agency_that_was_not_asked_stands_there_once_its_report_came(chaired: Chaired) -> None:
    take_letter(chaired, "GP practice")

    found = {one.agency: one for one in chaired.desk.vault.who_comes.open(FIC).agencies}

    assert found["GP practice"].asked == ""
    assert found["GP practice"].observations == 0


def test_its_report_tells_how_many_observations_it_holds(chaired: Chaired) -> None:
    chaired.take_school()

    (school, _) = chaired.desk.vault.who_comes.open(FIC).agencies

    kinds = chaired.row(senders.SCHOOL).kinds
    assert school.observations == kinds.get("observation", 0)


def test_its_report_tells_what_it_thinks_of_a_plan_for_each_child(chaired: Chaired) -> None:
    chaired.take_school()
    (school, _) = chaired.desk.vault.who_comes.open(FIC).agencies
    row = chaired.row(senders.SCHOOL)
    assert row.views == ()
    assert school.views == ()
    board = chaired.intake.board(FIC)
    thinks = replace(row, views=(ProvisionalView(child=row.people[0].id, view=View.YES),))

    coming = chaired.desk.vault.who_comes.of(replace(board, rows=(thinks,)))

    assert coming.agencies[0].views == ((row.people[0].known_as, View.YES),)


def test_an_area_that_cannot_be_read_hides_no_list(chaired: Chaired) -> None:
    board = chaired.intake.board(FIC)
    elsewhere = replace(board.conference, area=AreaId("nowhere"))

    coming = chaired.desk.vault.who_comes.of(replace(board, conference=elsewhere))

    assert coming.forecast.outlook is Outlook.NO_RULE
    assert len(coming.agencies) == 2


def _here(agency: str, **said: object) -> Attendance:
    known = {"direct_contact": DirectContact.YES, "presence": Presence(here=Here.HERE), **said}
    return Attendance(agency=agency, **known)  # type: ignore[arg-type]


def test_before_anybody_is_counted_no_plan_can_end(chaired: Chaired) -> None:
    answer = chaired.desk.vault.who_comes.open(FIC).answer

    assert answer.state is QuorumState.NOT_COUNTED
    assert (answer.is_quorate, answer.may_go_on, answer.may_end_plan) == (False, False, False)
    assert answer.reason.endswith(MAY_NOT_END)


def test_a_plan_ends_once_enough_sit_at_the_table(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    who_comes.put(FIC, _here(senders.SCHOOL))
    who_comes.put(FIC, _here(senders.POLICE, counts_as="Children's Social Care"))

    refused = who_comes.open(FIC).answer
    assert (refused.state, refused.may_end_plan) == (QuorumState.NOT_QUORATE, False)
    _ask_housing(chaired)
    who_comes.put(FIC, _here("Housing"))

    answer = who_comes.open(FIC).answer
    assert (answer.state, answer.is_quorate) == (QuorumState.QUORATE, True)
    assert (answer.may_go_on, answer.may_end_plan) == (True, True)
    assert answer.reason == "The conference is quorate."


def test_a_ground_to_go_on_lets_it_decide_and_still_ends_no_plan(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    who_comes.put(FIC, _here(senders.SCHOOL))
    goes_on = WithoutQuorum(path=Path.GO_ON, ground=GoOnGround.FEW_AGENCIES)
    who_comes.put_plan(FIC, AttendancePlan(without_quorum=goes_on))
    assert not who_comes.open(FIC).answer.may_go_on

    reasoned = replace(goes_on, reason="Only the school knows him.")
    who_comes.put_plan(FIC, AttendancePlan(without_quorum=reasoned))

    answer = who_comes.open(FIC).answer
    assert (answer.may_go_on, answer.may_end_plan, answer.is_quorate) == (True, False, False)
    assert "It needs Children's Social Care." in answer.reason


def test_contact_that_is_not_known_is_asked_before_a_plan_ends(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    _ask_housing(chaired)
    who_comes.put(FIC, _here(senders.POLICE, counts_as="Children's Social Care"))
    who_comes.put(FIC, _here(senders.SCHOOL))
    who_comes.put(FIC, _here("Housing", direct_contact=DirectContact.NOT_KNOWN))

    answer = who_comes.open(FIC).answer

    assert (answer.state, answer.may_end_plan) == (QuorumState.CONTACT_OPEN, False)


@pytest.mark.parametrize(
    ("area", "state", "may_end"),
    [
        ("scotland", QuorumState.NOT_QUORATE, True),
        ("guernsey", QuorumState.NOT_QUORATE, True),
        ("fife", QuorumState.NO_RULE, True),
        ("stockport", QuorumState.NOT_QUORATE, False),
    ],
)
def test_a_rule_that_nobody_checked_or_an_area_without_one_refuses_nothing(
    chaired: Chaired, area: str, state: QuorumState, may_end: bool
) -> None:
    chaired.desk.vault.who_comes.put(FIC, _here(senders.SCHOOL))
    board = chaired.intake.board(FIC)
    elsewhere = replace(board, conference=replace(board.conference, area=AreaId(area)))

    answer = chaired.desk.vault.who_comes.of(elsewhere).answer

    assert (answer.state, answer.may_end_plan) == (state, may_end)
    if state is QuorumState.NOT_QUORATE and may_end:
        assert answer.reason.endswith(SHOULD_NOT_END)


def test_a_conference_without_its_quorum_is_held_again_within_three_weeks(
    chaired: Chaired,
) -> None:
    starts = chaired.intake.conferences.get(FIC).starts_at
    assert starts is not None

    assert chaired.desk.vault.who_comes.held_again_by(FIC) == starts.date() + timedelta(weeks=3)


@pytest.mark.parametrize("changed", [{"area": AreaId("england")}, {"starts_at": None}])
def test_where_nothing_sets_a_day_none_is_told(
    chaired: Chaired, changed: dict[str, object]
) -> None:
    conferences = chaired.intake.conferences
    conferences.put(replace(conferences.get(FIC), **changed))  # type: ignore[arg-type]

    assert chaired.desk.vault.who_comes.held_again_by(FIC) is None


def _ask_housing(chaired: Chaired) -> None:
    """Have housing stand on the board, by a letter of theirs."""
    take_letter(chaired, "Housing")


def test_the_family_of_a_report_stands_there_and_is_kept_for_this_conference_alone(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    who_comes = chaired.desk.vault.who_comes
    family = [one for one in who_comes.open(FIC).people if one.attendee.standing is FAMILY]
    assert family
    excluded = replace(family[0].attendee, exclusion=Exclusion(teller="Tom Fennimore"))

    who_comes.put_person(FIC, excluded)

    found = who_comes.open(FIC).person(excluded.id)
    assert found is not None
    assert (found.attendee, found.is_named) == (excluded, True)
    board = chaired.intake.board(FIC)
    other = replace(board.conference, reference=ConferenceReference("FIC-0002"))
    next_time = who_comes.of(replace(board, conference=other))
    assert [one.attendee.exclusion for one in next_time.people] == [None] * len(next_time.people)


def test_whoever_was_added_can_be_taken_away(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    observer = replace(who_comes.new_person(), name="Bo Lark", standing=Standing.OBSERVER)
    who_comes.put_person(FIC, observer)
    assert who_comes.open(FIC).person(observer.id) is not None

    who_comes.remove_person(FIC, observer.id)

    assert who_comes.open(FIC).person(observer.id) is None


def test_a_report_for_another_conference_names_nobody_here(chaired: Chaired) -> None:
    chaired.take_school()
    board = chaired.intake.board(FIC)
    (school, _) = board.rows
    assert school.check is not None
    assert school.check.answers is not None
    answers = replace(school.check.answers, asked=WasAsked.ANOTHER_CONFERENCE)
    strange = replace(school, check=replace(school.check, answers=answers))
    empty = replace(board.conference, people=())

    coming = chaired.desk.vault.who_comes.of(replace(board, conference=empty, rows=(strange,)))

    assert coming.people == ()


def test_what_the_area_says_of_who_comes_is_told(chaired: Chaired) -> None:
    board = chaired.intake.board(FIC)
    fife = replace(board, conference=replace(board.conference, area=AreaId("fife")))

    rules = chaired.desk.vault.who_comes.of(fife).rules

    assert rules.asks_reason
    assert rules.exclusion is not None
    assert rules.exclusion.hears_objections
    assert rules.after_exclusion is not None
