from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import PersonId, ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.services.family_copies import OtherNameError
from reportwriter.ui.copies.presenter import CopyPresenter, CopyShown
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import CORIN, NOON, TAMSIN, a_report, a_statement
from tests.services.rules.opened import opened
from tests.ui.showing import show

REPORT = ReportId("report-1")
HIDDEN = a_statement(1, text="She packed a bag.", disclosure=Disclosure(withheld_from=(CORIN,)))
OPEN = a_statement(2, text="She reads well.")


class FakeCopies:
    def __init__(self, fails: ReportWriterError | None = None) -> None:
        self.fails = fails
        self.made: list[tuple[PersonId, str, Path]] = []
        self.passphrases: list[str] = []
        self.signed_at: datetime | None = None

    def preview(self, report_id: ReportId, person: PersonId) -> MadeCopy:
        report = a_report(HIDDEN, OPEN, signed_at=self.signed_at)
        reader = report.person(person)
        assert reader is not None
        return make_copy(opened(report), reader, 1)

    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        typed_name: str,
        folder: Path,
        passphrase: str = "",
    ) -> Path:
        if self.fails:
            raise self.fails
        self.made.append((person, typed_name, folder))
        self.passphrases.append(passphrase)
        return folder / "copy.pdf"


@dataclass
class FakeView:
    copy: CopyShown | None = None
    busy: list[bool] = field(default_factory=list)
    made: tuple[str, str, str] | None = None
    trouble: ReportWriterError | None = None

    def show_copy(self, copy: CopyShown) -> None:
        self.copy = copy

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, name: str, file: str, folder: str) -> None:
        self.made = (name, file, folder)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def _presenter(view: FakeView | CopyScreen, copies: FakeCopies) -> CopyPresenter:
    return CopyPresenter(view, copies, ImmediateRunner(), back=lambda: None)


def test_the_author_sees_what_is_in_it_and_what_is_left_out() -> None:
    view = FakeView()

    _presenter(view, FakeCopies()).open(REPORT, CORIN)

    assert view.copy is not None
    assert view.copy.name == "Corin Thrumm"
    assert [line.spoken for line in view.copy.inside] == ["Statement 1: She reads well."]
    assert [line.spoken for line in view.copy.left_out] == [
        "Statement 1: She packed a bag.",
        "A person: Marlow Thrumm",
    ]


def test_a_copy_is_made_with_the_name_that_was_typed() -> None:
    view, copies = FakeView(), FakeCopies()
    presenter = _presenter(view, copies)
    presenter.open(REPORT, TAMSIN)

    presenter.make("Tamsin Pebblewick", Path("/out"))

    assert copies.made == [(TAMSIN, "Tamsin Pebblewick", Path("/out"))]
    assert view.made == ("Tamsin Pebblewick", "copy.pdf", "/out")
    assert view.busy == [True, False]


def test_what_stops_a_copy_is_said_and_it_can_be_tried_again() -> None:
    view = FakeView()
    presenter = _presenter(view, FakeCopies(fails=OtherNameError("other")))
    presenter.open(REPORT, TAMSIN)

    presenter.make("Corin Thrumm", Path("/out"))

    assert isinstance(view.trouble, OtherNameError)
    assert view.made is None
    assert view.busy == [True, False]


def test_a_copy_of_the_signed_report_asks_for_the_passphrase(look: Look, qtbot: QtBot) -> None:
    screen, copies = CopyScreen(look), FakeCopies()
    copies.signed_at = NOON
    qtbot.addWidget(screen)
    presenter = _presenter(screen, copies)
    screen.make_requested.connect(
        lambda typed, passphrase: presenter.make(typed, Path("/out"), passphrase)
    )
    presenter.open(REPORT, CORIN)
    show(qtbot, screen)

    assert screen._passphrase.isVisible()
    QTest.keyClicks(screen._name, "Corin Thrumm")
    QTest.keyClicks(screen._passphrase._edit, "my passphrase")
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)

    assert copies.passphrases == ["my passphrase"]
    assert screen._passphrase.take() == ""


def test_nothing_is_made_before_anybody_was_chosen() -> None:
    copies = FakeCopies()

    _presenter(FakeView(), copies).make("Anybody", Path("/out"))

    assert copies.made == []


def test_the_screen_asks_for_the_name_and_says_where_the_copy_lies(
    look: Look, qtbot: QtBot
) -> None:
    screen = CopyScreen(look)
    qtbot.addWidget(screen)
    presenter = _presenter(screen, FakeCopies())
    screen.make_requested.connect(
        lambda typed, passphrase: presenter.make(typed, Path("/out"), passphrase)
    )
    presenter.open(REPORT, CORIN)
    show(qtbot, screen)

    assert screen._title.text() == "Copy for Corin Thrumm"
    assert screen._left_out_card.isVisible()
    assert not screen._nothing.isVisible()
    QTest.keyClicks(screen._name, "Corin Thrumm")
    QTest.keyClick(screen._name, Qt.Key.Key_Return)

    assert screen._notice.isVisible()
    assert "to nobody else" in screen._notice.accessibleName()
    presenter.open(REPORT, TAMSIN)
    assert screen._name.text() == ""
    assert not screen._notice.isVisible()
