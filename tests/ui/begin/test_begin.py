from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.conference import Conference, ConferenceType, Contact
from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.people import Role
from reportwriter.domain.report import FormRef
from reportwriter.records.travelling import Asked
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.succession import Succeeded
from reportwriter.ui.begin.invited import completed
from reportwriter.ui.begin.meeting import NO_REFERENCE
from reportwriter.ui.begin.presenter import (
    NO_FORM,
    AreaChoice,
    BeginPresenter,
    BeginTools,
    FormChoice,
    Typed,
)
from reportwriter.ui.begin.shown import Told
from reportwriter.ui.begin.view import BeginScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import a_conference
from tests.services.dated import due_in_its_area
from tests.ui.builders_ui import LIBRARY, NOW
from tests.ui.sample_invitation import an_invitation
from tests.ui.waiting import WaitingRunner

PRU = Contact(name="Pru Oakenshaw", agency="Hollybrook Primary School")
FORM = FormRef(id="stockport-conference-report", version=1)


@dataclass
class Invitation:
    """As it is kept, and as it comes back from being taken in."""

    id: str = "i1"
    conference: Conference = field(default_factory=a_conference)
    asked: Asked = field(default_factory=lambda: Asked(agency=PRU.agency, role="Lead", form=FORM))
    signer: Contact = PRU

    @property
    def record(self) -> "Invitation":
        return self

    asks = True
    standing = Standing.FIRST
    held: None = None
    succeeded: Succeeded | None = None
    followed_by_chair: None = None
    is_deputy: bool = False


@dataclass
class FakeInvitations:
    """`handing_over` come one after the other, with the invitations that are taken in."""

    held: list[Invitation] = field(default_factory=list)
    handing_over: list[Succeeded] = field(default_factory=list)

    def take_in(self, pdf: bytes) -> Invitation:
        succeeded = self.handing_over.pop(0) if self.handing_over else None
        invitation = Invitation(id=pdf.decode(), succeeded=succeeded)
        if succeeded is None:
            self.held.append(invitation)
        return invitation

    def step_in(self, reference: ConferenceReference) -> tuple[str, ...]:
        agencies = tuple(
            one.asked.agency for one in self.held if one.conference.reference == reference
        )
        self.held.clear()
        return agencies

    def all(self) -> tuple[Invitation, ...]:
        return tuple(self.held)


@dataclass
class FakeBeginning:
    begun: list[tuple[Any, ...]] = field(default_factory=list)

    def begin(self, invitation: str, author: Contact) -> ReportId:
        self.begun.append((invitation, author))
        return ReportId("invited")

    def begin_without_invitation(
        self, conference: Conference, form: FormRef, author: Contact
    ) -> ReportId:
        self.begun.append((conference, form, author))
        return ReportId("uninvited")


@dataclass
class FakeBeginView:
    areas: list[Any] = field(default_factory=list)
    usual: str = ""
    author: Contact | None = None
    invitations: list[Any] = field(default_factory=list)
    taken: str = ""
    understood: tuple[str, str] = ("", "")
    lacking: tuple[str, str] | None = None
    trouble: ReportWriterError | None = None
    printed: str = ""
    told: list[Told] = field(default_factory=list)

    def show_areas(self, areas: Any, usual: str) -> None:
        self.areas, self.usual = list(areas), usual

    def show_author(self, author: Contact) -> None:
        self.author = author

    def show_invitations(self, invitations: Any, taken: str = "") -> None:
        self.invitations, self.taken = list(invitations), taken

    def show_understood(self, day: str) -> None:
        self.understood = (day, self.understood[1])

    def show_means(self, means: str) -> None:
        self.understood = (self.understood[0], means)

    def show_lacking(self, field: str, sentence: str) -> None:
        self.lacking = (field, sentence)

    def show_printed(self, name: str) -> None:
        self.printed = name

    def show_told(self, told: Told) -> None:
        self.told.append(told)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Beginning:
    presenter: BeginPresenter
    view: FakeBeginView
    writing: FakeBeginning
    opened: list[ReportId]
    printed: list[tuple[Any, ...]]
    held: list[Invitation]
    handing_over: list[Succeeded]


def beginning(own: Contact | None = None, usual: str = "") -> Beginning:
    view, writing, opened = FakeBeginView(), FakeBeginning(), list[ReportId]()
    printed: list[tuple[Any, ...]] = []
    held: list[Invitation] = []
    handing_over: list[Succeeded] = []
    taking_in = FakeInvitations(held, handing_over)
    tools = BeginTools(
        writing=writing,  # type: ignore[arg-type]  # Has the methods this screen calls.
        invitations=lambda: taking_in,  # type: ignore[arg-type,return-value]  # As above.
        own=lambda: own,
        usual_area=lambda: usual,
        reports_due=due_in_its_area,
        library=LIBRARY,
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: NOW,
        begun=opened.append,
        print_empty=lambda form, area, path: printed.append((form, area, path)),
    )
    presenter = BeginPresenter(view, tools)
    return Beginning(presenter, view, writing, opened, printed, held, handing_over)


def typed(**changed: Any) -> Typed:
    given: dict[str, Any] = {
        "children": "Juniper Pebblewick, Otto Pebblewick",
        "type": ConferenceType.INITIAL,
        "day": "wed 6 jan, 10:00",
        "area": "stockport",
        "form": FORM,
        "author": PRU,
    }
    return Typed(**(given | changed))


def test_areas_forms_and_the_author_are_filled_in() -> None:
    begun = beginning(own=PRU)

    begun.presenter.show()

    stockport = next(area for area in begun.view.areas if area.id == "stockport")
    assert FORM in [form.ref for form in stockport.forms]
    assert begun.view.author == PRU


def test_the_chosen_form_is_printed_empty_in_the_words_of_its_area(tmp_path: Path) -> None:
    begun = beginning()

    begun.presenter.print_empty(typed(), tmp_path / "empty.pdf")

    assert begun.printed == [(FORM, "stockport", tmp_path / "empty.pdf")]
    assert begun.view.printed == "empty.pdf"


def test_without_an_area_there_is_no_form_to_print(tmp_path: Path) -> None:
    begun = beginning()

    begun.presenter.print_empty(typed(form=None, area=""), tmp_path / "empty.pdf")

    assert begun.printed == []
    assert begun.view.lacking is not None
    assert begun.view.lacking[0] == "area"


def test_an_area_says_on_what_its_rules_rest() -> None:
    begun = beginning()

    begun.presenter.show()

    stockport = next(area for area in begun.view.areas if area.id == "stockport")
    assert stockport.rests_on.startswith(
        "Based on the Stockport Safeguarding Children Board handbook (2010). Rules change."
    )
    assert stockport.rests_on.endswith("rules, all from a source named.")


def test_the_area_of_the_last_report_is_the_usual_one() -> None:
    begun = beginning(usual="stockport")

    begun.presenter.show()

    assert begun.view.usual == "stockport"


def test_no_area_is_chosen_for_an_author_who_chose_none() -> None:
    begun = beginning()

    begun.presenter.begin(typed(area="", form=None))

    assert begun.view.lacking is not None
    assert begun.view.lacking[0] == "area"
    assert begun.writing.begun == []


def test_an_area_without_a_form_begins_nothing_and_says_so() -> None:
    begun = beginning()

    begun.presenter.begin(typed(form=None))

    assert begun.view.lacking == ("area", NO_FORM)
    assert begun.writing.begun == []


def test_a_kind_of_conference_is_offered_its_own_forms() -> None:
    first, later = FormRef(id="first", version=1), FormRef(id="later", version=1)
    area = AreaChoice(
        id="anywhere",
        title="Anywhere",
        forms=(
            FormChoice(ref=first, title="First", conferences=(ConferenceType.INITIAL,)),
            FormChoice(ref=later, title="Later", conferences=(ConferenceType.REVIEW,)),
        ),
    )

    assert [one.ref for one in area.forms_for(ConferenceType.REVIEW)] == [later]
    assert [one.ref for one in area.forms_for(ConferenceType.TRANSFER)] == [first, later]


def test_two_answers_begin_a_report() -> None:
    begun = beginning()

    begun.presenter.begin(typed())

    conference, form, author = begun.writing.begun[0]
    assert [(child.name, child.role) for child in conference.people] == [
        ("Juniper Pebblewick", Role.SUBJECT_CHILD),
        ("Otto Pebblewick", Role.SUBJECT_CHILD),
    ]
    assert conference.starts_at.isoformat() == "2027-01-06T10:00:00+00:00"
    assert conference.reports_due.isoformat() == "2027-01-04T10:00:00+00:00"
    assert (form, author) == (FORM, PRU)
    assert begun.opened == [ReportId("uninvited")]


def test_a_report_can_be_begun_before_the_day_is_known() -> None:
    begun = beginning()

    begun.presenter.begin(typed(day=""))

    conference = begun.writing.begun[0][0]
    assert (conference.starts_at, conference.reports_due) == (None, None)
    assert conference.reference == NO_REFERENCE


def test_what_was_understood_of_the_date_is_said_with_what_it_means() -> None:
    begun = beginning()

    begun.presenter.understand(typed())
    assert begun.view.understood == (
        "Wednesday 6\xa0January\xa02027, 10:00",
        "Have your report ready by Monday 4\xa0January\xa02027, 10:00.",
    )

    begun.presenter.understand(typed(day="january"))
    assert begun.view.understood == ("Type the day, as 6 Jan or 6 January 2027.", "")


def test_only_the_child_and_the_author_must_be_named() -> None:
    begun = beginning()

    begun.presenter.begin(typed(children=" "))
    assert begun.view.lacking is not None
    assert begun.view.lacking[0] == "children"
    begun.presenter.begin(typed(author=Contact(name="")))

    assert begun.view.lacking[0] == "name"
    assert begun.writing.begun == []


def test_an_invitation_is_taken_in_listed_and_begun(tmp_path: Path) -> None:
    begun = beginning()
    file = tmp_path / "invitation.pdf"
    file.write_bytes(b"i7")

    begun.presenter.take_in(file)
    assert [one.words for one in begun.view.invitations] == [
        "FIC-0001, Wednesday 6\xa0January\xa02027"
    ]
    begun.presenter.begin_invited("i7", PRU)

    assert begun.view.told == []
    assert begun.writing.begun == [("i7", PRU)]
    assert begun.opened == [ReportId("invited")]


def test_hand_overs_of_an_unknown_chair_are_read_again_once_the_words_were_compared(
    tmp_path: Path,
) -> None:
    begun, files = beginning(), [tmp_path / "school.pdf", tmp_path / "police.pdf"]
    for file in files:
        file.write_bytes(file.stem.encode())
    unknown = Succeeded(standing=Standing.FIRST, is_known=False)
    known = Succeeded(standing=Standing.FIRST, is_known=True, asked=("School", "Police"))
    begun.handing_over += [unknown, unknown, known, known]

    begun.presenter.take_in(*files)
    before = begun.view.told[-1]
    assert before.compare is not None
    begun.presenter.compared(before.compare)

    assert before.sentence.endswith("so nothing was taken over yet.")
    assert begun.view.told[-1].sentence.startswith("You chair conference FIC-0001 now")
    assert begun.handing_over == []
    assert begun.held == []


def test_a_deputy_who_steps_in_has_no_report_to_write_and_is_told_what_to_do() -> None:
    begun = beginning()
    begun.held.append(Invitation(id="i7"))
    begun.presenter.show()

    begun.presenter.step_in(an_invitation())

    assert begun.view.invitations == []
    assert begun.view.told[-1].sentence.startswith("You chair conference FIC-0001 here now")
    assert "Hollybrook Primary School" in begun.view.told[-1].more


def test_what_was_typed_stays_when_an_invitation_is_taken_in(tmp_path: Path) -> None:
    begun = beginning(own=PRU)
    file = tmp_path / "invitation.pdf"
    file.write_bytes(b"i7")

    begun.presenter.take_in(file)

    assert begun.view.taken == "i7"
    assert begun.view.author is None


def test_an_invited_author_who_types_nothing_is_whom_the_chair_asked() -> None:
    begun = beginning()
    begun.held.append(Invitation(id="i7"))
    begun.presenter.show()

    begun.presenter.begin_invited("i7", Contact(name=""))

    assert begun.writing.begun == [
        ("i7", Contact(name="", designation="Lead", agency="Hollybrook Primary School"))
    ]


def test_somebody_else_of_the_agency_keeps_their_own_role_and_address() -> None:
    asked = Contact(name="Ivo Calloway", designation="Head", agency="Hollybrook", email="ivo@h")

    assert completed(Contact(name="Pru"), asked) == Contact(name="Pru", agency="Hollybrook")
    assert completed(Contact(name="Ivo Calloway"), asked) == asked


def test_a_list_of_days_that_is_not_sound_begins_a_report_without_a_due_day() -> None:
    begun = beginning()
    begun.presenter._tools = replace(begun.presenter._tools, reports_due=unsound)

    begun.presenter.begin(typed())

    assert begun.writing.begun[0][0].reports_due is None
    assert isinstance(begun.view.trouble, ExchangeError)


def test_enter_pressed_twice_begins_one_report() -> None:
    begun, slow = beginning(), WaitingRunner()
    begun.presenter._tools = replace(begun.presenter._tools, pool=slow)

    begun.presenter.begin(typed())
    begun.presenter.begin(typed())
    slow.do_all()

    assert len(begun.writing.begun) == 1
    assert begun.opened == [ReportId("uninvited")]


def unsound(_meeting: Conference) -> datetime | None:
    raise ExchangeError("a day that is none")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    begun = beginning()

    begun.presenter.take_in(tmp_path / "none.pdf")

    assert isinstance(begun.view.trouble, ExchangeError)


def test_the_screen_gives_what_was_typed(qtbot: QtBot, look: Look) -> None:
    begun = beginning()
    begun.presenter.show()
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    screen.show_areas(begun.view.areas, "stockport")
    screen.show_author(PRU)
    screen._lines["children"].setText("J.P.")
    screen._types.buttons()[2].click()

    given = screen.typed()

    assert (given.children, given.type, given.area) == ("J.P.", ConferenceType.REVIEW, "stockport")
    assert given.author == PRU
    assert given.form is not None


def test_what_is_lacking_stands_at_its_field_until_it_is_typed(qtbot: QtBot, look: Look) -> None:
    screen = BeginScreen(look)
    qtbot.addWidget(screen)

    screen.show_lacking("children", "Say who.")
    assert screen._lines["children"].accessibleDescription() == "Say who."
    screen._lines["children"].textEdited.emit("J")

    assert screen._lines["children"].accessibleDescription() == ""


def test_the_form_follows_the_kind_of_conference_and_stays_where_it_fits(
    qtbot: QtBot, look: Look
) -> None:
    both, later = FormRef(id="both", version=1), FormRef(id="later", version=1)
    forms = (
        FormChoice(ref=later, title="Later", conferences=(ConferenceType.REVIEW,)),
        FormChoice(ref=both, title="Both"),
    )
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    screen.show_areas([AreaChoice(id="a", title="A", forms=forms, rests_on="On a page.")], "")
    nothing_chosen = screen.typed()

    screen._area.setCurrentIndex(0)
    at_first = screen.typed().form
    screen._types.buttons()[2].click()

    assert (nothing_chosen.area, nothing_chosen.form) == ("", None)
    assert screen._rests_on.text() == "On a page."
    assert (at_first, screen.typed().form) == (both, both)
    assert screen._form.count() == 2


def test_the_screen_asks_for_an_empty_form_and_says_when_it_is_there(
    qtbot: QtBot, look: Look
) -> None:
    screen = BeginScreen(look)
    qtbot.addWidget(screen)
    press = next(
        one for one in screen.findChildren(QPushButton) if one.text() == "Print an empty form"
    )

    with qtbot.waitSignal(screen.print_requested):
        press.click()
    screen.show_printed("empty.pdf")

    assert "empty.pdf is ready to be printed." in [
        one.text() for one in screen.findChildren(QLabel)
    ]
