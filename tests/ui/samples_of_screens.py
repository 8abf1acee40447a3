"""The screens with the Pebblewick family on them, to be looked at."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import ConferenceReference, PersonId, RecordId, ReportId, StatementId
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.domain.statement import Disclosure, Place
from reportwriter.domain.supplement import Said, Since
from reportwriter.records.destruction import Destruction
from reportwriter.records.kept import CopyMade, CopyWay
from reportwriter.services.agency_copies import AgencyCopies
from reportwriter.services.agency_copy_making import AgencyReader as NamedAgency
from reportwriter.services.agency_copy_making import MadeAgencyCopy, make_agency_copy
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.copy_words import Spot
from reportwriter.services.family_copies import FamilyCopies
from reportwriter.services.protected_facts import Fact, FactKind, FoundFact
from reportwriter.services.writing import with_form
from reportwriter.ui.begin.invited import InvitationChoice
from reportwriter.ui.begin.presenter import AreaChoice, FormChoice
from reportwriter.ui.begin.view import BeginScreen
from reportwriter.ui.copies.presenter import CopyPresenter, CopyTools
from reportwriter.ui.copies.shown import AgencyReader, CopyReader, FamilyReader
from reportwriter.ui.copies.stopped import StoppedScreen
from reportwriter.ui.copies.stopping import StoppedCopy, StoppedPresenter
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.copies_made.presenter import CopiesMadePresenter, CopiesMadeTools
from reportwriter.ui.copies_made.view import CopiesMadeScreen
from reportwriter.ui.deadlines.presenter import DatesPresenter, DatesTools
from reportwriter.ui.deadlines.view import DatesScreen
from reportwriter.ui.deadlines.view import connect as connect_dates
from reportwriter.ui.details.presenter import DetailsPresenter, DetailsTools
from reportwriter.ui.details.view import DetailsScreen
from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from reportwriter.ui.protected.presenter import FactAsk, ProtectedPresenter
from reportwriter.ui.protected.view import ProtectedScreen
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sharing.asks import SharingAsk
from reportwriter.ui.sharing.comment_asks import CommentAsk
from reportwriter.ui.sharing.wiring import make_sharing
from reportwriter.ui.start.view import StartScreen
from reportwriter.ui.widgets.focus_ring import FocusRing
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.view import WriteScreen
from reportwriter.ui.write.wiring import Writing
from tests.builders import CORIN, JUNIPER, NOON, TAMSIN
from tests.services.dated import deadlines, due_in_its_area
from tests.ui.builders_ui import (
    LIBRARY,
    NOW,
    FakeWriting,
    Suggested,
    fake_writing,
    home_tools,
    nothing_suggested,
    school_report,
    sharing_tools,
    write_tools,
)
from tests.ui.fakes import FakeSupplements, supplement_tools


def open_writing(
    look: Look, held: FakeWriting | None = None, suggested: Suggested = nothing_suggested
) -> tuple[QWidget, Writing]:
    window = QWidget()
    window.setObjectName("window")
    frame = ReportFrame(look)
    screen = WriteScreen(look, frame)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(frame)
    writing = Writing(frame, screen, write_tools(held or fake_writing(), suggested=suggested))
    window.setProperty("held", writing)
    writing.presenter.open(school_report().id)
    FocusRing(window, look)
    return window, writing


def write(look: Look) -> QWidget:
    window, writing = open_writing(look)
    writing.presenter.go_to_statement(StatementId("s3"))
    window.show()
    writing.screen.edit_text()
    return window


def write_help(look: Look) -> QWidget:
    window, writing = open_writing(look)
    writing.presenter.go_to_statement(StatementId("s3"))
    window.show()
    writing.turn_help(on=True)
    writing.screen.edit_text()
    return window


def write_slot(look: Look) -> QWidget:
    return _at(look, Place(section="3", slot="health", person=JUNIPER))


def write_table(look: Look) -> QWidget:
    return _at(look, Place(section="contact", slot="contact"))


def write_view(look: Look) -> QWidget:
    return _at(look, Place(section="9", slot="view", person=JUNIPER))


def _at(look: Look, place: Place) -> QWidget:
    window, writing = open_writing(look)
    writing.presenter.go_to_place(place)
    window.show()
    writing.screen.list.setFocus()
    return window


def start(look: Look) -> QWidget:
    screen = StartScreen(look)
    screen.show()
    screen.show_choices()
    FocusRing(screen, look)
    return screen


def unlock(look: Look) -> QWidget:
    screen = StartScreen(look)
    screen.show()
    screen.show_unlock()
    screen.show_trouble(WrongPassphraseError())
    FocusRing(screen, look)
    return screen


def new_passphrase(look: Look) -> QWidget:
    screen = StartScreen(look)
    screen.show()
    screen.show_new_passphrase(keyring_lacking=True)
    screen.show_mismatch()
    FocusRing(screen, look)
    return screen


def begin(look: Look) -> QWidget:
    screen = BeginScreen(look)
    form = LIBRARY.latest("stockport-conference-report")
    offered = FormChoice(ref=form.ref, title=form.title)
    rests_on = "Based on a handbook (2010). Check your local procedure. 3 of 20 rules not checked."
    area = AreaChoice(id="stockport", title="Stockport", forms=(offered,), rests_on=rests_on)
    screen.show_areas([area], area.id)
    screen.show_invitations([InvitationChoice(id="i", words="FIC-0001, Wednesday 6 January 2027")])
    screen.show_author(school_report().author)
    screen.show_lacking("children", "Say who the conference is about; initials are enough.")
    return screen


def home(look: Look) -> QWidget:
    screen = HomeScreen(look)
    presenter = HomePresenter(screen, home_tools())
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen


def home_after(look: Look) -> QWidget:
    """Today of a chair who had the records of two conferences destroyed."""
    screen = HomeScreen(look)
    gone = tuple(
        Destruction(
            conference=ConferenceReference(reference),
            at=datetime(2026, 12, day, 10, tzinfo=UTC),
            confirmed_by=("Merriweather Stope", "Idris Calloway"),
        )
        for reference, day in (("FIC-0006", 14), ("FIC-0002", 2))
    )
    presenter = HomePresenter(screen, home_tools(destroyed=gone))
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen._fold.turn(is_open=True)
    screen.take_focus()
    return screen


def protected(look: Look) -> QWidget:
    window, writing = open_writing(look)
    screen = ProtectedScreen(look)
    presenter = ProtectedPresenter(screen, lambda: writing.presenter.edits)
    screen.entry_chosen.connect(presenter.select)
    screen.setProperty("held", (presenter, window))
    presenter.add()
    presenter.answer(FactAsk.WORDS, "Larch House")
    presenter.answer(FactAsk.KIND, "refuge")
    presenter.answer(FactAsk.WITHHELD_FROM, (CORIN,))
    presenter.answer(FactAsk.NOTE, "Told to me by the mother on 9 December.")
    presenter.show(writing.presenter.stage.desk.report)
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen


def details(look: Look) -> QWidget:
    window, writing = open_writing(look)
    screen = DetailsScreen(look)
    tools = DetailsTools(
        edits=lambda: writing.presenter.edits,
        is_invited=lambda _report: False,
        reports_due=due_in_its_area,
        newer_form=lambda _report: None,
        vault=ImmediateRunner(),
        now=lambda: NOW,
    )
    presenter = DetailsPresenter(screen, tools)
    screen.setProperty("held", (presenter, window))
    presenter.open(school_report())
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen


def dates(look: Look) -> QWidget:
    screen = DatesScreen(look)
    tools = DatesTools(
        deadlines=deadlines(), area=LIBRARY.area, pool=ImmediateRunner(), now=lambda: NOW
    )
    presenter = DatesPresenter(screen, tools)
    connect_dates(screen, presenter)
    screen.setProperty("held", presenter)
    report = school_report()
    meeting = replace(report.conference, strategy_discussion=date(2026, 12, 14))
    presenter.show(replace(report, conference=meeting))
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen


def sharing_signed(look: Look) -> QWidget:
    """The report is signed, and a comment has come since."""
    held = fake_writing()
    window, writing = open_writing(look, held)
    report = school_report()
    comment = FamilyComment(
        id=RecordId("C1"), by=CORIN, text="I was at work.", kind=CommentKind.DISAGREEMENT
    )
    said = Said(comment=comment, by="Corin Thrumm")
    tools = supplement_tools(FakeSupplements(came=Since(said=(said,))))
    made = make_sharing(look, sharing_tools(lambda: writing.presenter.edits, held), tools)
    made.screen.setProperty("held", (made, window))
    made.show(replace(report, signed_at=NOW, comments=(comment,)))
    return made.screen


def sharing(look: Look) -> QWidget:
    held = fake_writing()
    window, writing = open_writing(look, held)
    made = make_sharing(
        look, sharing_tools(lambda: writing.presenter.edits, held), supplement_tools()
    )
    made.screen.setProperty("held", (made, window))
    made.show(school_report())
    made.choose_person(CORIN)
    made.records.answer(SharingAsk.HOW, "not_shared")
    made.records.answer(SharingAsk.WHY_NOT, "risk")
    made.records.answer(SharingAsk.BECAUSE, "He must not learn where the children live.")
    made.add_comment(TAMSIN)
    made.comments.answer(CommentAsk.TEXT, "She has two jumpers and they look alike.")
    made.comments.answer(CommentAsk.STATEMENT, "2")
    made.choose_person(TAMSIN)
    made.records.answer(SharingAsk.HOW, "read_together")
    made.records.answer(SharingAsk.ON, "18 dec 2026")
    made.records.answer(SharingAsk.AT, "9:10")
    made.records.share_again()
    edits = writing.presenter.edits
    edits.answer(StatementId("s2"), Ask.TEXT, "Juniper wore the same clothes for three days.")
    made.show(writing.presenter.stage.desk.report)
    made.records.show_changes()
    made.screen.show()
    made.screen.take_focus()
    FocusRing(made.screen, look)
    return made.screen


class _Copies:
    """Gives a preview alone."""

    def second_person_looks(self, report_id: ReportId) -> bool:
        return True

    def needs_passphrase(self, report_id: ReportId) -> bool:
        return False

    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy:
        report = school_report()
        reader = report.person(person)
        assert reader is not None
        return make_copy(with_form(LIBRARY, report), reader, 1, standing)


class _AgencyCopies:
    """Gives a preview alone."""

    def second_person_looks(self, report_id: ReportId) -> bool:
        return False

    def needs_passphrase(self, report_id: ReportId) -> bool:
        return False

    def named(self, report_id: ReportId) -> tuple[str, ...]:
        return ("Housing",)

    def preview(self, report_id: ReportId, agency: str) -> MadeAgencyCopy:
        report = school_report()
        first = replace(report.statements[0], disclosure=Disclosure(not_for_agencies=("Housing",)))
        report = replace(report, statements=(first, *report.statements[1:]))
        return make_agency_copy(with_form(LIBRARY, report), NamedAgency(agency=agency))


def copy_for_family(look: Look) -> QWidget:
    copies = cast(FamilyCopies, _Copies())
    return _copy(look, FamilyReader(copies, school_report().id, CORIN))


def copy_for_agency(look: Look) -> QWidget:
    copies = cast(AgencyCopies, _AgencyCopies())
    return _copy(look, AgencyReader(copies, school_report().id, "Larch Housing"))


def _copy(look: Look, reader: CopyReader) -> QWidget:
    screen = CopyScreen(look)
    tools = CopyTools(
        vault=ImmediateRunner(),
        ask_folder=lambda: None,
        ask_paper=lambda: None,
        given=lambda _person: None,
        stopped=lambda _stopped: None,
        back=lambda: None,
    )
    presenter = CopyPresenter(screen, tools)
    screen.setProperty("held", presenter)
    screen.show()
    presenter.open(reader)
    FocusRing(screen, look)
    return screen


def stopped(look: Look) -> QWidget:
    third, fifth = Spot(number=3, statement=StatementId("s3")), Spot(number=5)
    return _stopped(
        look,
        FoundFact(fact=Fact(kind=FactKind.ADDRESS, words="Marigold Rise"), page=3, spots=(third,)),
        FoundFact(fact=Fact(kind=FactKind.TELEPHONE, words="07700 900123"), page=5, spots=(fifth,)),
    )


def stopped_for_good(look: Look) -> QWidget:
    spot = Spot(number=3, statement=StatementId("s3"))
    words = Fact(kind=FactKind.LEFT_OUT, words="She packed a bag with a torch in it.")
    return _stopped(look, FoundFact(fact=words, page=3, spots=(spot,)))


def _stopped(look: Look, *found: FoundFact) -> QWidget:
    screen = StoppedScreen(look)
    presenter = StoppedPresenter(screen, go_to=lambda _spot: None)
    screen.hit_chosen.connect(presenter.choose)
    screen.setProperty("held", presenter)
    screen.show()
    presenter.open(
        StoppedCopy(
            name="Corin Thrumm",
            is_signed=False,
            takes_passphrase=False,
            error=ProtectedFactError(found),
            again=lambda _given, _passphrase: None,
        )
    )
    FocusRing(screen, look)
    return screen


class _Register:
    wants_second_person = True

    def of(self, report: ReportId) -> tuple[CopyMade, ...]:
        his = CopyMade(
            report=report,
            version=1,
            signed_on=None,
            reader="Corin Thrumm",
            person=CORIN,
            number=2,
            purpose="To read before the conference",
            at=NOON,
            way=CopyWay.PRINTED,
            standing=Standing(capacity=Capacity.CARER),
            second_person="Wren Ashdown",
        )
        housing = replace(
            his,
            reader="Larch Housing",
            person=None,
            standing=None,
            number=1,
            purpose="To decide what the agency can offer",
            way=CopyWay.FILE,
        )
        return (his, housing, replace(his, number=1, way=CopyWay.FILE, second_person=""))

    def want_second_person(self, *, wanted: bool) -> None:
        """Nobody keeps it."""


def copies_made(look: Look) -> QWidget:
    screen = CopiesMadeScreen(look)
    tools = CopiesMadeTools(
        register=_Register(),
        vault=ImmediateRunner(),
        given=lambda _made: None,
        back=lambda: None,
    )
    presenter = CopiesMadePresenter(screen, tools)
    screen.setProperty("held", presenter)
    screen.chosen.connect(presenter.choose)
    screen.show()
    presenter.open(school_report().id)
    FocusRing(screen, look)
    return screen


def home_empty(look: Look) -> QWidget:
    screen = HomeScreen(look)
    presenter = HomePresenter(screen, home_tools(reports=(), conferences=()))
    screen.setProperty("held", presenter)
    presenter.refresh()
    return screen
