from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sign.view import SignView
from reportwriter.ui.sign.word_copy import WordCopyPresenter
from reportwriter.wording import word_copy
from tests.builders import a_report
from tests.ui import samples_b as samples

TO = Path("/elsewhere/copy.docx")


@dataclass
class FakeView:
    busy: list[bool] = field(default_factory=list)
    made: str = ""
    trouble: ReportWriterError | None = None

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, name: str) -> None:
        self.made = name

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class FakeCopies:
    failing: ReportWriterError | None = None
    made: list[tuple[ReportId, Path]] = field(default_factory=list)

    def make(self, report_id: ReportId, path: Path) -> None:
        if self.failing:
            raise self.failing
        self.made.append((report_id, path))


def presenter(view: FakeView, copies: FakeCopies, report: Report | None) -> WordCopyPresenter:
    return WordCopyPresenter(
        view=view, copies=copies, pool=ImmediateRunner(), report=lambda: report
    )


def test_the_copy_is_of_the_report_that_is_shown() -> None:
    view, copies = FakeView(), FakeCopies()

    presenter(view, copies, a_report()).make(TO)

    assert copies.made == [(a_report().id, TO)]
    assert (view.busy, view.made, view.trouble) == ([True], "copy.docx", None)


def test_what_went_wrong_is_said() -> None:
    view, failing = FakeView(), FileNotWrittenError("full")

    presenter(view, FakeCopies(failing), a_report()).make(TO)

    assert view.trouble is failing
    assert view.made == ""


def test_without_a_report_nothing_is_made() -> None:
    view, copies = FakeView(), FakeCopies()

    presenter(view, copies, None).make(TO)

    assert (copies.made, view.busy) == ([], [])


def shown(view: object, qtbot: QtBot) -> SignView:
    made = cast("SignView", view)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def offer_of(view: SignView) -> QPushButton:
    return next(
        one for one in view.findChildren(QPushButton) if one.accessibleName() == word_copy.MAKE
    )


def test_a_copy_is_offered_once_the_report_is_signed(look: Look, qtbot: QtBot) -> None:
    waiting, signed = shown(samples.sign(look), qtbot), shown(samples.signed(look), qtbot)

    assert not offer_of(waiting).isVisible()
    assert offer_of(signed).isVisible()


def test_the_copy_goes_where_its_author_says(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(samples.signed(look), qtbot)
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(TO), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    with qtbot.waitSignal(view.word_copy.copy_requested) as asked:
        offer_of(view).click()

    assert asked.args == [TO]
    assert proposed[0].endswith("copy, not signed.docx")


def test_leaving_the_question_makes_nothing(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(samples.signed(look), qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    with qtbot.assertNotEmitted(view.word_copy.copy_requested):
        offer_of(view).click()


def test_it_is_said_where_the_copy_is_and_that_it_goes_with_the_report(
    look: Look, qtbot: QtBot
) -> None:
    card = shown(samples.signed(look), qtbot).word_copy
    card.show_busy(busy=True)
    assert not card._make.isEnabled()

    card.show_made("copy.docx")

    assert card._make.isEnabled()
    assert "copy.docx" in card._notice.accessibleName()
    assert "together with the signed PDF" in card._notice.accessibleName()
