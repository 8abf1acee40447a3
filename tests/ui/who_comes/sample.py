"""Who comes to the Pebblewick conference, and the screen that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import count

from PySide6.QtWidgets import QWidget

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.attendee import Attendee, Basis, Coming, Standing
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.exclusion import Exclusion, Police
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.domain.view import View
from reportwriter.domain.without_quorum import GoOnGround
from reportwriter.forms.area import Rule, RuleStatus
from reportwriter.forms.practice import ExclusionGround, ExclusionRule, Quorum
from reportwriter.forms.quorum import counts_as
from reportwriter.services.coming import AgencyComes, ComingTo, PersonComes, Rules
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.who_comes.asks import Ask
from reportwriter.ui.who_comes.plan_pane import QUORUM
from reportwriter.ui.who_comes.presenter import WhoComesPresenter, WhoComesTools
from reportwriter.ui.who_comes.rows import agency_key, person_key
from reportwriter.ui.who_comes.view import WhoComesScreen, connect
from tests.builders import a_conference
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC

NOW = datetime(2027, 1, 6, 10, 20, tzinfo=UTC)
LAST_DAY = date(2027, 1, 27)
RULE = Rule(
    id="S-8.1",
    text="Children's Social Care and at least two other agencies that have had direct contact.",
    source="Handbook, paragraph 8.1",
    date="2010~",
)
EXCLUSION_RULE = Rule(
    id="S-14.1",
    text="Somebody of the family may be excluded only for a reason the handbook names.",
    source="Handbook, paragraphs 14.1 to 14.4",
    date="2010~",
)
ONE_ABSENT = Rule(
    id="S-8.2",
    text="A review may go on, exceptionally, without one agency whose report says so.",
    source="Handbook, paragraph 8.2",
    date="2010~",
)
UNCHECKED = Rule(
    id="G", text="Three agencies.", source="A page", date="", status=RuleStatus.UNCHECKED
)
STOCKPORT = Quorum(
    agencies=3, always=("Children's Social Care",), direct_contact=True, rule=RULE.id
)
GROUNDS = ExclusionRule(
    grounds=(
        ExclusionGround(id="police_investigation", words="A police investigation goes on"),
        ExclusionGround(id="violence", words="Violence or disruption is threatened, or was before"),
        ExclusionGround(id="court_order", words="Bail or a court order forbids the contact"),
    ),
    rule=EXCLUSION_RULE.id,
)
HEARD = (
    Attendance(agency="Children's Social Care", comes=Comes.COMES),
    Attendance(
        agency="Hollybrook Primary School",
        comes=Comes.SUBSTITUTE,
        who="Ada Quill, deputy head",
        direct_contact=DirectContact.YES,
    ),
    Attendance(agency="Police", comes=Comes.ABSENT),
    Attendance(agency="GP practice", comes=Comes.COMES),
    Attendance(agency="Housing"),
)
OBSERVED = {"Hollybrook Primary School": 9, "Police": 0, "GP practice": 0}
VIEWS = {"Hollybrook Primary School": (("Juniper", View.YES),)}
JUNIPER = Attendee(
    id=RecordId("juniper"),
    name="Juniper Pebblewick",
    standing=Standing.CHILD,
    coming=Coming.PART,
    part="The beginning, and the decision",
)
MARA = Attendee(
    id=RecordId("mara"),
    name="Mara Pebblewick",
    relationship="mother",
    coming=Coming.WHOLE,
    basis=(Basis.PARENTAL_RESPONSIBILITY,),
)
CAL = Attendee(id=RecordId("cal"), name="Cal Ridgeway", relationship="stepfather")
ADVOCATE = Attendee(
    id=RecordId("advocate"),
    name="Ida Fenwick",
    standing=Standing.SUPPORTER,
    for_whom="Mara Pebblewick",
    coming=Coming.WHOLE,
)
OBSERVER = Attendee(
    id=RecordId("observer"), name="Bo Lark", standing=Standing.OBSERVER, request="His training"
)
PEOPLE = (
    PersonComes(attendee=JUNIPER, is_named=True),
    PersonComes(attendee=MARA, is_named=True, has_responsibility=True),
    PersonComes(attendee=CAL, is_named=True),
    PersonComes(attendee=ADVOCATE),
    PersonComes(attendee=OBSERVER),
)
EXCLUDED = replace(
    CAL,
    exclusion=Exclusion(
        is_reasoned=True,
        police=Police.ASKED,
    ),
)
HERE = Presence(here=Here.HERE)


def coming_to(
    heard: Sequence[Attendance] = HEARD,
    quorum: Quorum | None = STOCKPORT,
    rule: Rule | None = RULE,
    people: Sequence[PersonComes] = (),
) -> ComingTo:
    return ComingTo(
        conference=a_conference(),
        agencies=tuple(
            AgencyComes(
                asked="" if one.agency == "GP practice" else "Whoever is on duty",
                attendance=one,
                counts_as=counts_as(quorum, one) if quorum else "",
                observations=OBSERVED.get(one.agency),
                views=VIEWS.get(one.agency, ()),
            )
            for one in heard
        ),
        people=tuple(people),
        plan=AttendancePlan(),
        rules=Rules(
            quorum=quorum,
            rule=rule,
            grounds={GoOnGround.ABSENT_AGENCY_AGREES: ONE_ABSENT, GoOnGround.FEW_AGENCIES: None},
            needs_quorum_to_end=True,
            exclusion=GROUNDS,
            exclusion_rule=EXCLUSION_RULE,
            conference_name="Child protection conference",
            unit_name="Safeguarding Children Unit",
        ),
        offered=("Edda Pebblewick",),
    )


@dataclass
class FakeWhoComes:
    """Keeps what is answered, as the service does."""

    coming: ComingTo = field(default_factory=lambda: coming_to(people=PEOPLE))
    trouble: ReportWriterError | None = None
    refuses_once: ReportWriterError | None = None
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    removed: list[str] = field(default_factory=list)

    @property
    def heard(self) -> dict[str, Attendance]:
        return {one.agency: one.attendance for one in self.coming.agencies}

    @property
    def people(self) -> dict[str, Attendee]:
        return {one.attendee.id: one.attendee for one in self.coming.people}

    def open(self, reference: ConferenceReference) -> ComingTo:
        if self.trouble:
            raise self.trouble
        return self.coming

    def of(self, board: object) -> ComingTo:
        return self.open(FIC)

    def held_again_by(self, reference: ConferenceReference) -> date | None:
        return LAST_DAY

    def new_person(self) -> Attendee:
        return Attendee(id=RecordId(f"new {next(self.numbers)}"))

    def put(self, reference: ConferenceReference, attendance: Attendance) -> None:
        self._refuse()
        self.coming = self.coming.with_agency(attendance)

    def put_person(self, reference: ConferenceReference, attendee: Attendee) -> None:
        self._refuse()
        self.coming = self.coming.with_person(attendee)

    def remove_person(self, reference: ConferenceReference, attendee: str) -> None:
        self._refuse()
        self.removed.append(attendee)
        self.coming = self.coming.without_person(attendee)

    def put_plan(self, reference: ConferenceReference, plan: AttendancePlan) -> None:
        self._refuse()
        self.coming = replace(self.coming, plan=plan)

    def _refuse(self) -> None:
        once, self.refuses_once = self.refuses_once, None
        if error := once or self.trouble:
            raise error


def tools_of(kept: FakeWhoComes) -> WhoComesTools:
    return WhoComesTools(
        who_comes=kept, vault=ImmediateRunner(), pool=ImmediateRunner(), now=lambda: NOW
    )


def _screen(look: Look, kept: FakeWhoComes, key: str) -> WhoComesScreen:
    view = WhoComesScreen(look)
    presenter = WhoComesPresenter(view, tools_of(kept), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    presenter.choose(key)
    view.list.set_current(key)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def screen(look: Look) -> QWidget:
    return _screen(look, FakeWhoComes(), agency_key("Hollybrook Primary School"))


def of_a_child(look: Look) -> QWidget:
    return _screen(look, FakeWhoComes(), person_key(JUNIPER.id))


def of_an_observer(look: Look) -> QWidget:
    return _screen(look, FakeWhoComes(), person_key(OBSERVER.id))


def excluded(look: Look) -> QWidget:
    kept = FakeWhoComes()
    kept.coming = kept.coming.with_person(EXCLUDED)
    return _screen(look, kept, person_key(CAL.id))


def on_the_day(look: Look) -> QWidget:
    """Show a conference half way through the roll, without its quorum."""
    kept = FakeWhoComes()
    for agency, presence in (("Children's Social Care", HERE), ("GP practice", HERE)):
        kept.coming = kept.coming.with_agency(replace(kept.heard[agency], presence=presence))
    late = Presence(here=Here.LATE, arrived="10:20")
    kept.coming = kept.coming.with_person(replace(MARA, presence=late))
    return _screen(look, kept, person_key(MARA.id))


def without_quorum(look: Look) -> QWidget:
    kept = FakeWhoComes()
    care = kept.heard["Children's Social Care"]
    kept.coming = kept.coming.with_agency(replace(care, presence=HERE))
    school = replace(kept.heard["Hollybrook Primary School"], presence=HERE)
    kept.coming = kept.coming.with_agency(school)
    view = _screen(look, kept, QUORUM)
    view.answered.emit(Ask.PATH, "go_on")
    view.answered.emit(Ask.GROUND, "absent_agency_agrees")
    return view
