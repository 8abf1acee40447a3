"""A conference as its chair holds it, in a real chair's vault."""

from dataclasses import replace

import pytest

from reportwriter.domain.clocks.limb import Trigger
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.decision import Decided, Lack, PlanAction
from reportwriter.domain.people import Person, Role
from reportwriter.domain.statement import Disclosure
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.citing import cite, typed_of
from reportwriter.services.coming import Rules
from reportwriter.services.deciding import AtConference, NotYetClosedError
from tests.builders import CORIN, JUNIPER, OTTO
from tests.domain.test_conference_record import GROUP
from tests.domain.test_decision import A_PLAN
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired
from tests.services.desk.heard import with_changed
from tests.services.held import take_all


@pytest.fixture
def with_both(chaired: Chaired) -> Chaired:
    take_all(chaired)
    return chaired


def the_meeting(chaired: Chaired) -> AtConference:
    return chaired.desk.vault.deciding.open(FIC)


def where_the_school(meeting: AtConference, **says: object) -> AtConference:
    return replace(meeting, side_by_side=with_changed(meeting.side_by_side, 0, **says))


def with_one_kept_from_corin(meeting: AtConference) -> AtConference:
    first, *others = meeting.reports[0].opened.report.statements
    kept = replace(first, disclosure=Disclosure(withheld_from=(CORIN,)))
    return where_the_school(meeting, statements=(kept, *others))


def test_the_conference_is_opened_with_its_area_its_agencies_and_an_empty_record(
    with_both: Chaired,
) -> None:
    meeting = the_meeting(with_both)

    assert meeting.agencies == (senders.SCHOOL, senders.POLICE)
    assert [child.id for child in meeting.children] == [JUNIPER, OTTO]
    assert meeting.family[:2] == meeting.children
    assert meeting.bounds.has_threshold_test
    assert meeting.bounds.most_categories == 2
    assert meeting.named([OTTO, CORIN]) == ("Otto", "Corin")


def test_what_binds_the_decision_is_worked_out_once_however_often_something_is_recorded(
    with_both: Chaired,
) -> None:
    meeting = the_meeting(with_both)

    assert meeting.with_record(replace(meeting.record)).bounds is meeting.bounds


def test_whether_a_plan_may_end_is_said_by_who_sits_at_the_table(with_both: Chaired) -> None:
    meeting = the_meeting(with_both)

    assert meeting.bounds.may_end_plan is meeting.coming.answer.may_end_plan is False
    free = replace(meeting, coming=replace(meeting.coming, rules=Rules()))
    assert free.bounds.may_end_plan


def test_the_area_says_by_when_the_next_meetings_are(with_both: Chaired) -> None:
    meeting = the_meeting(with_both)

    first, review = meeting.latest(Trigger.CORE_GROUP), meeting.latest(Trigger.REVIEW_DATE)
    assert first is not None
    assert review is not None
    assert first.governing is not None
    assert review.governing is not None
    assert first.governing.practical.date() < review.governing.practical.date()
    assert meeting.latest(Trigger.REQUEST) is None
    assert replace(meeting, dates=None).latest(Trigger.CORE_GROUP) is None


def test_a_statement_is_cited_by_its_reference_and_an_agency_where_two_reports_hold_it(
    with_both: Chaired,
) -> None:
    meeting = the_meeting(with_both)
    reference = meeting.reports[0].opened.report.statements[0].reference

    both = cite(f"{reference.lower()}, QQQ", meeting.reports)
    one = cite(f"ref. {reference} (school)", meeting.reports)

    assert both.found == ()
    assert both.unknown == ("QQQ",)
    assert both.unclear == ((reference, (senders.SCHOOL, senders.POLICE)),)
    assert [found.agency for found in one.found] == [senders.SCHOOL]
    assert meeting.statements(one.cited) == one.found
    assert typed_of(one.found, meeting.reports) == f"{reference} {senders.SCHOOL}"
    assert typed_of(one.found, meeting.reports[:1]) == reference
    assert cite("nothing of the kind", meeting.reports).unknown == ("nothing of the kind",)


def test_what_is_no_longer_held_is_cited_nowhere(with_both: Chaired) -> None:
    meeting = the_meeting(with_both)
    cited = cite(str(meeting.reports[0].opened.report.statements[0].reference), meeting.reports[:1])

    assert (
        replace(meeting, side_by_side=replace(meeting.side_by_side, reports=())).statements(
            cited.cited
        )
        == ()
    )


def test_a_statement_is_kept_from_whom_its_report_keeps_it(with_both: Chaired) -> None:
    meeting = with_one_kept_from_corin(the_meeting(with_both))
    report = meeting.reports[0]
    kept = []
    for statement in report.opened.report.statements:
        (cited,) = meeting.statements(cite(f"{statement.reference} school", meeting.reports).cited)
        hidden = report.reaches[statement.id].hidden_from(CORIN)
        assert meeting.is_hidden_from(cited, CORIN) is hidden
        kept.append(hidden)
    assert kept == [True, False]


def test_a_report_written_with_other_ids_is_matched_by_names(with_both: Chaired) -> None:
    meeting = with_one_kept_from_corin(the_meeting(with_both))
    stranger = Person(id=CORIN, name="Somebody Else", role=Role.PARENT_OR_CARER)
    people = tuple(stranger if one.id == CORIN else one for one in meeting.conference.people)
    other = replace(meeting, conference=replace(meeting.conference, people=people))

    assert not any(
        other.is_hidden_from(found, CORIN)
        for report in other.reports
        for found in other.statements(
            cite(
                ", ".join(f"{one.reference} {report.agency}" for one in report.printed),
                other.reports,
            ).cited
        )
    )


def test_a_conference_is_closed_once_nothing_is_missing(with_both: Chaired) -> None:
    deciding = with_both.desk.vault.deciding
    meeting = the_meeting(with_both)
    with pytest.raises(NotYetClosedError) as refused:
        deciding.close(meeting)
    assert refused.value.missing == (Lack.DECISION, Lack.DECISION)

    record = meeting.record.with_decision(A_PLAN).with_core_group(GROUP)
    record = record.with_decision(replace(A_PLAN, child=OTTO, decided=Decided.NO_PLAN)).with_action(
        PlanAction(id=deciding.new_action().id, what="Visit weekly")
    )
    closed = deciding.close(meeting.with_record(record))

    assert closed.closed_at is not None
    assert the_meeting(with_both).record == closed


def test_the_record_is_kept_as_it_grows(with_both: Chaired) -> None:
    deciding = with_both.desk.vault.deciding
    record = the_meeting(with_both).record.with_contribution(deciding.new_contribution())

    deciding.save(FIC, record.with_dissent(deciding.new_dissent()))

    assert len(the_meeting(with_both).record.contributions) == 1
    assert len(the_meeting(with_both).record.dissents) == 1


def test_at_a_review_a_plan_goes_on_or_ends(with_both: Chaired) -> None:
    meeting = the_meeting(with_both)
    review = replace(meeting, conference=replace(meeting.conference, type=ConferenceType.REVIEW))

    assert Decided.PLAN not in review.bounds.choices


def test_the_provisional_view_of_a_report_stands_beside_the_one_given(with_both: Chaired) -> None:
    views = tuple(ProvisionalView(child=one, view=View.YES) for one in (JUNIPER, OTTO))
    meeting = where_the_school(the_meeting(with_both), views=views)

    assert len(meeting.provisional(senders.SCHOOL, JUNIPER)) == 1
    assert meeting.provisional(senders.SCHOOL, JUNIPER) == tuple(
        one for one in views if one.child == JUNIPER
    )
    assert meeting.provisional("Nobody", JUNIPER) == ()
