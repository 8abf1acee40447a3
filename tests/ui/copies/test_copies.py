from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.copy_order import Capacity, CopyOrder, Standing
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import PersonId, ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.services.copy_register import NoPurposeError, OtherNameError
from reportwriter.ui.copies.presenter import CopyPresenter, CopyShown
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import CORIN, NOON, TAMSIN, a_report, a_statement, an_order
from tests.services.rules.opened import opened
from tests.ui.showing import show

REPORT = ReportId("report-1")
HIDDEN = a_statement(1, text="She packed a bag.", disclosure=Disclosure(withheld_from=(CORIN,)))
OPEN = a_statement(2, text="She reads well.")
RESTS = a_statement(3, text="I think she is afraid.", rests_on=(HIDDEN.id,))
OUT = Path("/out")


class FakeCopies:
    def __init__(self, fails: ReportWriterError | None = None) -> None:
        self.fails = fails
        self.lacks: ReportWriterError | None = None
        self.wants_second_person = False
        self.made: list[tuple[PersonId, CopyOrder, Path]] = []
        self.standings: list[Standing | None] = []
        self.passphrases: list[str] = []
        self.signed_at: datetime | None = None

    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy:
        report = a_report(HIDDEN, OPEN, RESTS, signed_at=self.signed_at)
        reader = report.person(person)
        assert reader is not None
        self.standings.append(standing)
        return make_copy(opened(report), reader, 1, standing)

    def require_settled(self, report_id: ReportId, person: PersonId, order: CopyOrder) -> None:
        if self.lacks:
            raise self.lacks

    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        order: CopyOrder,
        folder: Path,
        passphrase: str = "",
    ) -> Path:
        if self.fails:
            raise self.fails
        self.made.append((person, order, folder))
        self.passphrases.append(passphrase)
        return folder / "copy.pdf"


@dataclass
class FakeView:
    copy: CopyShown | None = None
    busy: list[bool] = field(default_factory=list)
    made: tuple[str, str, str] | None = None
    trouble: ReportWriterError | None = None

    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None:
        self.copy = copy

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, name: str, file: str, folder: str) -> None:
        self.made = (name, file, folder)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def _presenter(
    view: FakeView | CopyScreen, copies: FakeCopies, folder: Path | None = OUT
) -> CopyPresenter:
    return CopyPresenter(
        view, copies, ImmediateRunner(), back=lambda: None, ask_folder=lambda: folder
    )


def _screen(qtbot: QtBot, look: Look, copies: FakeCopies, person: PersonId = CORIN) -> CopyScreen:
    screen = CopyScreen(look)
    qtbot.addWidget(screen)
    presenter = _presenter(screen, copies)
    screen.make_requested.connect(presenter.make)
    screen.read_as_requested.connect(presenter.read_as)
    presenter.open(REPORT, person)
    screen.setProperty("held", presenter)
    show(qtbot, screen)
    return screen


def test_the_author_sees_what_is_in_it_what_is_left_out_and_why() -> None:
    view = FakeView()

    _presenter(view, FakeCopies()).open(REPORT, CORIN)

    assert view.copy is not None
    assert view.copy.name == "Corin Thrumm"
    assert [line.spoken for line in view.copy.inside] == [
        "Statement 1, She reads well.",
        "Who is named, Juniper Pebblewick, Otto Pebblewick, Tamsin Pebblewick and Corin Thrumm",
    ]
    assert [line.spoken for line in view.copy.left_out] == [
        "Statement 1, She packed a bag., Withheld from them",
        "Statement 3, I think she is afraid., Rests on statement 1, which is left out",
        "A person, Marlow Thrumm, No statement in the copy names them",
    ]
    assert view.copy.standing == Standing(capacity=Capacity.CARER)
    assert ("mother", "As mother") in view.copy.capacities


def test_a_copy_is_made_as_it_was_ordered() -> None:
    view, copies = FakeView(), FakeCopies()
    presenter = _presenter(view, copies)
    presenter.open(REPORT, TAMSIN)

    presenter.make(an_order("Tamsin Pebblewick"))

    assert copies.made == [(TAMSIN, an_order("Tamsin Pebblewick"), OUT)]
    assert view.made == ("Tamsin Pebblewick", "copy.pdf", "/out")
    assert view.busy == [True, False]


def test_no_folder_is_asked_for_while_anything_is_lacking() -> None:
    view, copies = FakeView(), FakeCopies()
    copies.lacks = NoPurposeError("none")
    presenter = _presenter(view, copies)
    presenter.open(REPORT, TAMSIN)

    presenter.make(an_order("Tamsin Pebblewick", purpose=""))

    assert isinstance(view.trouble, NoPurposeError)
    assert (copies.made, view.busy) == ([], [True, False])


def test_no_copy_is_made_where_no_folder_is_chosen() -> None:
    view, copies = FakeView(), FakeCopies()
    presenter = _presenter(view, copies, folder=None)
    presenter.open(REPORT, TAMSIN)

    presenter.make(an_order("Tamsin Pebblewick"))

    assert (copies.made, view.busy) == ([], [True, False])


def test_what_stops_a_copy_is_said_and_it_can_be_tried_again() -> None:
    view = FakeView()
    presenter = _presenter(view, FakeCopies(fails=OtherNameError("other")))
    presenter.open(REPORT, TAMSIN)

    presenter.make(an_order("Corin Thrumm"))

    assert isinstance(view.trouble, OtherNameError)
    assert view.made is None
    assert view.busy == [True, False]


def test_nothing_is_made_before_anybody_was_chosen() -> None:
    copies = FakeCopies()

    _presenter(FakeView(), copies).make(an_order("Anybody"))

    assert copies.made == []


def test_a_copy_of_the_signed_report_asks_for_the_passphrase(look: Look, qtbot: QtBot) -> None:
    copies = FakeCopies()
    copies.signed_at = NOON

    screen = _screen(qtbot, look, copies)

    assert screen._passphrase.isVisible()
    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClicks(screen._passphrase._edit, "my passphrase")
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)
    assert copies.passphrases == ["my passphrase"]
    assert screen._passphrase.take() == ""


def test_the_screen_asks_who_reads_it_with_whom_what_for_and_the_name(
    look: Look, qtbot: QtBot
) -> None:
    copies = FakeCopies()
    copies.wants_second_person = True
    screen = _screen(qtbot, look, copies)

    screen._for_whom._purpose.setCurrentIndex(1)
    QTest.keyClicks(screen._for_whom._supporter, "Odalys Quill")
    QTest.keyClick(screen._for_whom._supporter, Qt.Key.Key_Return)
    QTest.keyClicks(screen._names._second, "Wren Ashdown")
    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClick(screen._names.name, Qt.Key.Key_Return)

    standing = Standing(capacity=Capacity.CARER, supporter="Odalys Quill")
    assert copies.standings == [None, standing]
    ((_, order, _),) = copies.made
    assert order == an_order("Corin Thrumm", standing=standing, second_person="Wren Ashdown")


def test_another_purpose_is_typed(look: Look, qtbot: QtBot) -> None:
    screen = _screen(qtbot, look, FakeCopies())
    asked = screen._for_whom
    assert asked.purpose == ""
    assert not asked._other_field.isVisible()

    asked._purpose.setFocus()
    QTest.keyClick(asked._purpose, Qt.Key.Key_End)
    asked._purpose.activated.emit(asked._purpose.currentIndex())
    QTest.keyClicks(asked._other, "Her solicitor asked for it")

    assert asked._other_field.isVisible()
    assert asked.purpose == "Her solicitor asked for it"


def test_the_screen_says_where_the_copy_lies_and_forgets_it_for_the_next_reader(
    look: Look, qtbot: QtBot
) -> None:
    screen = _screen(qtbot, look, FakeCopies())
    assert screen._title.text() == "Copy for Corin Thrumm"
    assert screen._left_out_card.isVisible()
    assert not screen._nothing.isVisible()
    assert not screen._names._second.isVisible()

    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClick(screen._names.name, Qt.Key.Key_Return)

    assert screen._notice.isVisible()
    assert "to nobody else" in screen._notice.accessibleName()
    screen.property("held").open(REPORT, TAMSIN)
    assert screen._names.name.text() == ""
    assert not screen._notice.isVisible()
