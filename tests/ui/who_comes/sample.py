"""Who comes to the Pebblewick conference, and the screen that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from reportwriter.domain.attendance import Attendance, Comes, DirectContact
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.forms.area import Rule, RuleStatus
from reportwriter.forms.practice import Quorum
from reportwriter.forms.quorum import count_present, counts_as, forecast
from reportwriter.services.who_comes import AgencyComes, ComingTo
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.who_comes.presenter import WhoComesPresenter, WhoComesTools
from reportwriter.ui.who_comes.view import WhoComesScreen, connect
from tests.ui.sample_desk import FIC

RULE = Rule(
    id="S-8.1",
    text="Children's Social Care and at least two other agencies that have had direct contact.",
    source="Handbook, paragraph 8.1",
    date="2010~",
)
UNCHECKED = Rule(
    id="G", text="Three agencies.", source="A page", date="", status=RuleStatus.UNCHECKED
)
STOCKPORT = Quorum(
    agencies=3, always=("Children's Social Care",), direct_contact=True, rule=RULE.id
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


def coming_to(
    heard: Sequence[Attendance] = HEARD,
    quorum: Quorum | None = STOCKPORT,
    rule: Rule | None = RULE,
) -> ComingTo:
    return ComingTo(
        reference=FIC,
        agencies=tuple(
            AgencyComes(
                asked="" if one.agency == "GP practice" else "Whoever is on duty",
                attendance=one,
                counts_as=counts_as(quorum, one) if quorum else "",
                observations=OBSERVED.get(one.agency),
            )
            for one in heard
        ),
        quorum=quorum,
        rule=rule,
        forecast=forecast(quorum, heard),
        counted=count_present(quorum, heard),
        plan=AttendancePlan(),
    )


class FakeGoing:
    def go_back(self) -> None:
        return


@dataclass
class FakeWhoComes:
    """Keeps what is answered, and forecasts from it as the service does."""

    heard: dict[str, Attendance] = field(default_factory=lambda: {one.agency: one for one in HEARD})
    trouble: ReportWriterError | None = None

    def open(self, reference: ConferenceReference) -> ComingTo:
        if self.trouble:
            raise self.trouble
        return coming_to(tuple(self.heard.values()))

    def of(self, board: object) -> ComingTo:
        return self.open(FIC)

    def put(self, reference: ConferenceReference, attendance: Attendance) -> None:
        self.heard[attendance.agency] = attendance


def screen(look: Look) -> QWidget:
    view = WhoComesScreen(look)
    tools = WhoComesTools(who_comes=FakeWhoComes(), vault=ImmediateRunner())
    presenter = WhoComesPresenter(view, tools, FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    presenter.choose("Hollybrook Primary School")
    view.agencies.set_current("Hollybrook Primary School")
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view
