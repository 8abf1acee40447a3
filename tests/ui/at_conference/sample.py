"""The Pebblewick conference while it is held, and the screen that shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.attendee import Attendee, Coming, Standing
from reportwriter.domain.complaint import Complaint, ComplaintAbout
from reportwriter.domain.conference import Conference
from reportwriter.domain.conference_record import (
    ConferenceRecord,
    Contribution,
    GivenView,
    StepDone,
)
from reportwriter.domain.core_group import ChildInGroup, GroupAction, GroupNotes, PlanDetail
from reportwriter.domain.decision import (
    ChildDecision,
    Cited,
    CoreGroup,
    Decided,
    Dissent,
    Limb,
    Manner,
    PlanAction,
    YesNo,
)
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference, PersonId, RecordId
from reportwriter.domain.paper import ConferencePaper, PaperKind
from reportwriter.domain.people import Role
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.domain.view import View
from reportwriter.pdf.conference_paper import lay_out_paper
from reportwriter.services.conference_papers import Order
from reportwriter.services.deciding import AtConference, NotYetClosedError
from reportwriter.services.paper_parts import paper_parts
from reportwriter.services.paper_reader import PaperReader
from reportwriter.ui.at_conference.presenter import AtConferenceTools
from reportwriter.ui.runner import ImmediateRunner, Runner
from tests.exchange.senders import LIBRARY
from tests.services.dated import deadlines
from tests.services.desk.heard import with_changed
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_desk import POLICE, SCHOOL, SOCIAL_CARE, side_by_side
from tests.ui.who_comes.sample import coming_to

AT = datetime(2027, 1, 6, 10, 25, tzinfo=UTC)
REPORTS = side_by_side().reports
SCHOOL_NAME, CARE_NAME, POLICE_NAME = (REPORTS[one].agency for one in (SCHOOL, SOCIAL_CARE, POLICE))


def conference() -> Conference:
    return REPORTS[SCHOOL].opened.report.conference


def cited(report: int, number: int) -> Cited:
    """Return a statement of a report by its place in print."""
    made = REPORTS[report]
    return Cited(report=made.opened.report.id, reference=made.printed[number].reference)


def here() -> tuple[Attendance, ...]:
    at_table = Presence(here=Here.HERE)
    return tuple(
        Attendance(
            agency=report.agency,
            comes=Comes.COMES,
            direct_contact=DirectContact.YES,
            counts_as="Children's Social Care" if report.agency == CARE_NAME else "",
            presence=at_table,
        )
        for report in REPORTS
    )


def children() -> tuple[PersonId, ...]:
    return tuple(child.id for child in conference().children)


def parent() -> PersonId:
    return next(one.id for one in conference().people if one.role is Role.PARENT_OR_CARER)


def record() -> ConferenceRecord:
    """Return what stands there an hour into the conference: one child is decided about."""
    juniper, otto = children()[:2]
    made = ConferenceRecord()
    for number, step in enumerate(("family_met", "children_met", "copies", "opened", "quorum")):
        at = AT.replace(hour=9, minute=30 + 5 * number)
        made = made.with_step(StepDone(step=step, done_at=at))
    made = made.with_step(replace(made.step("family_met"), note="With her sister, 20 minutes."))
    said = (
        Contribution(
            id="1",
            said_at="10:05",
            who="Pru Oakenshaw, school",
            kind=Kind.OBSERVATION,
            text="Since Christmas Juniper has come in clean clothes each day.",
            about=(juniper,),
            rests_on=(cited(SCHOOL, 0),),
        ),
        Contribution(
            id="2",
            said_at="10:10",
            who="Mother",
            kind=Kind.ALLEGATION,
            text="She says that the neighbour shouts through the wall at night.",
        ),
        Contribution(
            id="3",
            said_at="10:12",
            who="Advocate for Juniper",
            kind=Kind.FACT,
            text="Juniper wrote: I want to stay at my school and I want Mum to sleep.",
            about=(juniper,),
            is_childs_view=True,
        ),
        Contribution(
            id="4",
            said_at="10:20",
            who="Idris Calloway, social care",
            kind=Kind.OPINION,
            text="The changes are recent and rest on the sister's help alone.",
            withheld_from=(parent(),),
        ),
    )
    for one in said:
        made = made.with_contribution(one)
    made = made.with_view(
        GivenView(
            agency=SCHOOL_NAME,
            child=juniper,
            view=View.YES,
            has_suffered=YesNo.YES,
            is_likely=YesNo.YES,
            categories=("neglect",),
            because="The improvement is three weeks old.",
        )
    ).with_view(GivenView(agency=POLICE_NAME, child=juniper, view=View.UNDECIDED))
    made = made.with_decision(
        ChildDecision(
            child=juniper,
            decided=Decided.PLAN,
            has_suffered=YesNo.YES,
            is_likely=YesNo.YES,
            limb=Limb.SHOWN,
            categories=("neglect",),
            manner=Manner.CONSENSUS,
            because="Three agencies saw the same over four months.",
            rests_on=(cited(SCHOOL, 0), cited(SOCIAL_CARE, 0)),
            voice="She asked to stay at her school; the plan keeps her there.",
        )
    ).with_decision(ChildDecision(child=otto, decided=Decided.PLAN))
    made = made.with_dissent(
        Dissent(id="5", who="Mother", about="a plan for Otto", because="He was never hungry.")
    )
    made = made.with_action(
        PlanAction(
            id="6",
            what="Breakfast at school each day",
            purpose="Juniper has eaten before lessons begin",
            who="Hollybrook Primary School",
            by_when="from 7 January",
            success="The register of the breakfast club",
            children=(juniper,),
        )
    ).with_action(
        PlanAction(
            id="7",
            what="Be at home for the weekly visit",
            who="Mother",
            is_familys=True,
            by_when="each Tuesday",
            success="Visits kept",
        )
    )
    return made.with_core_group(CoreGroup(lead_worker="Idris Calloway", members="Mother\nSchool"))


def with_child(
    coming: Coming, presence: Presence | None = None, record: ConferenceRecord | None = None
) -> AtConference:
    """Return a conference to which Juniper may come; the school keeps a statement from her."""
    made = meeting(record)
    first, *others = made.reports[SCHOOL].opened.report.statements
    (known,) = (
        one.id for one in made.reports[SCHOOL].opened.report.people if one.known_as == "Juniper"
    )
    kept = replace(first, disclosure=Disclosure(not_for_children=(known,)))
    side = with_changed(made.side_by_side, SCHOOL, statements=(kept, *others))
    juniper = Attendee(
        id=RecordId("j"),
        name="Juniper Pebblewick",
        standing=Standing.CHILD,
        coming=coming,
        presence=presence or Presence(),
    )
    return replace(made, side_by_side=side, coming=made.coming.with_person(juniper))


def complaints() -> tuple[Complaint, ...]:
    return (
        Complaint(
            id="21",
            who="Mother",
            matter=ComplaintAbout.PLAN,
            text="Otto was never hungry, and there is a plan for him all the same.",
            received_on=date(2027, 1, 6),
            looked_at_by="Complaints manager",
        ),
        Complaint(
            id="22",
            who="Stepfather",
            matter=ComplaintAbout.PROCESS,
            text="I was not told when it began.",
            received_on=date(2027, 1, 6),
            looked_at_by="The unit",
            outcome="The letter had the wrong time. The unit said sorry in writing.",
            answered_on=date(2027, 1, 6),
        ),
    )


def meeting(made: ConferenceRecord | None = None) -> AtConference:
    held = conference()
    area = LIBRARY.area(held.area)
    quorum = area.quorum
    rule = area.rule(quorum.rule) if quorum else None
    return AtConference(
        conference=held,
        area=area,
        coming=coming_to(here(), quorum, rule),
        side_by_side=side_by_side(),
        dates=deadlines().of_conference(area, held),
        record=record() if made is None else made,
    )


@dataclass
class FakeDeciding:
    """Keeps the record as the service does."""

    held: AtConference = field(default_factory=meeting)
    saved: list[ConferenceRecord] = field(default_factory=list)
    trouble: ReportWriterError | None = None
    ids: Callable[[], int] = field(default_factory=lambda: count(100).__next__)

    def open(self, reference: ConferenceReference) -> AtConference:
        if self.trouble is not None:
            raise self.trouble
        return self.held

    def save(self, reference: ConferenceReference, made: ConferenceRecord) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.saved.append(made)
        self.held = self.held.with_record(made)

    def close(self, held: AtConference) -> ConferenceRecord:
        if missing := held.missing:
            raise NotYetClosedError([one.lack for one in missing])
        self.save(held.conference.reference, replace(held.record, closed_at=AT))
        return self.held.record

    def new_contribution(self) -> Contribution:
        return Contribution(id=str(self.ids()))

    def new_action(self) -> PlanAction:
        return PlanAction(id=str(self.ids()))

    def new_group_action(self) -> GroupAction:
        return GroupAction(id=str(self.ids()))

    def new_complaint(self) -> Complaint:
        return Complaint(id=str(self.ids()))

    def new_dissent(self) -> Dissent:
        return Dissent(id=str(self.ids()))


@dataclass
class FakePapers:
    """Keeps what was made."""

    made: list[tuple[Order, Path, str]] = field(default_factory=list)

    def write(self, held: AtConference, order: Order, path: Path, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.made.append((order, path, held.record.core_group.lead_worker))

    def write_for_word(self, held: AtConference, order: Order, path: Path) -> None:
        self.made.append((order, path, "for Word"))


@dataclass
class FakePacks:
    """Keeps for whom a print was made."""

    made: list[tuple[PersonId, Path]] = field(default_factory=list)

    def write(self, held: AtConference, reader: PersonId, path: Path, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.made.append((reader, path))


def whole_record() -> ConferenceRecord:
    """Return the record once all is said."""
    _, otto = children()[:2]
    made = record().with_decision(ChildDecision(child=otto, decided=Decided.HELD_AGAIN))
    return made.with_core_group(
        replace(
            made.core_group,
            first_on=date(2027, 1, 19),
            assessment_by=date(2027, 2, 10),
            review_on=date(2027, 4, 5),
        )
    )


def with_group() -> ConferenceRecord:
    """Return the record once the core group met."""
    juniper = children()[0]
    made = whole_record()
    group = replace(made.core_group, members="Tamsin Pebblewick\nPru Oakenshaw (school)\nMs Wren")
    notes = GroupNotes(
        held_on=date(2027, 1, 19),
        there="Tamsin Pebblewick\nPru Oakenshaw, school\nIdris Calloway, social care",
        absent="Ms Wren, housing: sent that the lock is mended",
        notes="The house was warm and there was food. Tamsin asked for help with mornings.",
        next_on=date(2027, 3, 2),
        risks="Mornings without breakfast; the sister's help may end. She talks to Ms Oakenshaw.",
        must_change="Juniper has eaten and slept on each school day.",
        contact="Idris sees Juniper alone every week.",
    )
    notes = (
        notes.with_child(
            ChildInGroup(
                child=juniper,
                part="She drew her week with Idris the day before, and came for the last part.",
                views="\u201cI want Mum to wake me, not my aunt.\u201d",
            )
        )
        .with_detail(PlanDetail(action="6", steps="Ms Wren walks with her from the gate at 8:10"))
        .with_action(
            GroupAction(
                id="31",
                what="Ring at 7:15 to wake the house",
                who="Aunt Maren",
                is_familys=True,
                by_when="from 20 January",
                often="each school day",
                success="Juniper is at school by 8:10",
            )
        )
    )
    return made.with_core_group(group).with_group_notes(notes)


def minutes() -> ConferencePaper:
    return paper_of(PaperKind.MINUTES, whole_record())


def paper_of(kind: PaperKind, made: ConferenceRecord) -> ConferencePaper:
    held = meeting(made)
    return ConferencePaper(
        kind=kind,
        conference=replace(held.conference, people=held.children, addresses=()),
        chair=held.conference.chair,
        unit=held.area.unit_name,
        made_at=AT,
        parts=paper_parts(held, kind, PaperReader()),
    )


def minutes_of_the_sample() -> bytes:
    """Return the minutes of this conference, as they are before the chair signs them."""
    return lay_out_paper(minutes(), data=None)


def tools_of(
    deciding: FakeDeciding,
    papers: FakePapers | None = None,
    packs: FakePacks | None = None,
    vault: Runner | None = None,
) -> AtConferenceTools:
    return AtConferenceTools(
        deciding=deciding,
        papers=papers or FakePapers(),
        packs=packs or FakePacks(),
        vault=vault or ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: AT,
    )


def stepfather() -> PersonId:
    return next(one.id for one in conference().people if one.name == "Corin Thrumm")
