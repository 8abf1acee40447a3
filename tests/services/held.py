"""A conference that was held to its end, in a real chair's vault."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.conference_record import ConferenceRecord, Contribution, GivenView
from reportwriter.domain.core_group import ChildInGroup, GroupAction, GroupNotes, PlanDetail
from reportwriter.domain.decision import Cited, Decided, Dissent, PlanAction
from reportwriter.domain.statement import Kind
from reportwriter.domain.view import View
from reportwriter.services.deciding import AtConference
from tests.builders import CORIN, JUNIPER, OTTO
from tests.domain.test_conference_record import GROUP
from tests.domain.test_decision import A_PLAN
from tests.exchange import senders
from tests.services.chaired import FIC, POLICE_STEM, Chaired, the_chair
from tests.services.desks import PASSPHRASE
from tests.services.test_hearing import decide

MET = (
    GroupNotes(
        held_on=date(2027, 1, 19),
        there="Tamsin Pebblewick\nAda Quill",
        notes="The house was warm.\nTamsin asked for help.",
        risks="Mornings without breakfast",
        next_on=date(2027, 3, 2),
    )
    .with_child(ChildInGroup(child=JUNIPER, views="I want Mum to wake me."))
    .with_detail(PlanDetail(action="6", steps="Walked in from the gate", often="daily"))
    .with_detail(PlanDetail(action="8", steps="The officer rings Corin on Monday"))
    .with_action(
        GroupAction(
            id="g1", what="Ring at 7:15", who="Aunt", is_familys=True, often="on school days"
        )
    )
    .with_action(GroupAction(id="g2", what="Look whether Corin comes", withheld_from=(CORIN,)))
)
"""What the core group noted two weeks later."""
KEPT_FROM_CORIN = "He was told to sleep elsewhere until the visit."


def take_all(chaired: Chaired) -> None:
    chaired.take_school()
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))


def hold(chaired: Chaired) -> AtConference:
    """Take all reports in, record a whole conference, and return it."""
    take_all(chaired)
    vault = chaired.desk.vault
    for agency in (senders.SCHOOL, senders.POLICE):
        vault.who_comes.put(
            FIC,
            Attendance(
                agency=agency,
                comes=Comes.SUBSTITUTE if agency == senders.SCHOOL else Comes.COMES,
                who="Ada Quill, deputy head",
                direct_contact=DirectContact.YES,
                presence=Presence(here=Here.LATE, arrived="10:10", left="11:30"),
            ),
        )
    meeting = vault.deciding.open(FIC)
    vault.deciding.save(FIC, a_record(meeting))
    return vault.deciding.open(FIC)


def meet_in_group(
    chaired: Chaired, notes: GroupNotes = MET, members: str = "School\nHealth visiting"
) -> None:
    """Have the core group of a conference that was held meet, and keep what it noted."""
    record = chaired.desk.vault.deciding.open(FIC).record
    made = record.with_core_group(replace(record.core_group, members=members))
    chaired.desk.vault.deciding.save(FIC, made.with_group_notes(notes))


def hold_with_all(chaired: Chaired) -> None:
    """Hold a whole conference, with confidential items decided on and a message opened."""
    decide(chaired)
    hold(chaired)
    message = senders.a_message_pdf(the_chair(chaired))
    chaired.take(chaired.put("FIC-0001 message.pdf", message), passphrase=PASSPHRASE)


def cited(meeting: AtConference, report: int, number: int) -> Cited:
    made = meeting.reports[report]
    return Cited(report=made.opened.report.id, reference=made.printed[number].reference)


def a_record(meeting: AtConference) -> ConferenceRecord:
    every = tuple(cited(meeting, 0, number) for number in range(len(meeting.reports[0].printed)))
    return ConferenceRecord(
        contributions=(
            Contribution(
                id="1",
                who="Ada Quill",
                said_at="10:12",
                kind=Kind.OBSERVATION,
                text="Juniper was at breakfast club every day this week.",
                second_hand="the club",
                about=(JUNIPER,),
                rests_on=every,
            ),
            Contribution(
                id="2", who="Police", kind=Kind.FACT, text=KEPT_FROM_CORIN, withheld_from=(CORIN,)
            ),
            Contribution(
                id="3",
                who="Advocate",
                kind=Kind.FACT,
                text="Juniper says: I want to stay at my school.",
                about=(JUNIPER,),
                is_childs_view=True,
            ),
            Contribution(id="4", who="Nobody"),
        ),
        views=(GivenView(agency=senders.SCHOOL, child=JUNIPER, view=View.YES, because="Hunger."),),
        decisions=(
            replace(A_PLAN, rests_on=every, voice="She stays at her school."),
            replace(
                A_PLAN,
                child=OTTO,
                decided=Decided.NO_PLAN,
                categories=(),
                help_offered="A place at nursery",
            ),
        ),
        dissents=(Dissent(id="5", who="Mother", about="a plan for Juniper", because="Unneeded."),),
        actions=(
            PlanAction(
                id="6",
                what="Breakfast at school",
                who="School",
                by_when="tomorrow",
                success="Register",
                children=(JUNIPER,),
            ),
            PlanAction(
                id="7",
                what="Keep the weekly visit",
                who="Mother",
                is_familys=True,
                by_when="Tuesdays",
                success="Visits kept",
            ),
            PlanAction(id="8", what="Ask Corin to stay away", who="Police", withheld_from=(CORIN,)),
        ),
        core_group=GROUP,
    )
