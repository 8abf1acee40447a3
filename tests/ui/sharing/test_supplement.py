"""Once the report is signed, what came since is counted and can be signed as a supplement."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import RecordId
from reportwriter.domain.sharing import CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.domain.supplement import Said, SharedWith, Since
from reportwriter.ui.look import Look
from reportwriter.ui.sharing.supplement import SupplementPresenter
from reportwriter.ui.sharing.supplement_card import SupplementCard
from tests.builders import CORIN, NOON, a_report
from tests.ui.fakes import FakeSupplements, supplement_tools
from tests.ui.showing import show

COMMENT = FamilyComment(
    id=RecordId("C1"), by=CORIN, text="I was at work.", kind=CommentKind.DISAGREEMENT
)
RECORD = SharingRecord(id=RecordId("H1"), person=CORIN, how=Shared.COPY_GIVEN)
CAME = Since(
    said=(Said(comment=COMMENT, by="Corin Thrumm"),),
    shared=(SharedWith(record=RECORD, person="Corin Thrumm"),),
)
SIGNED = a_report(signed_at=NOON, comments=(COMMENT,))


@dataclass
class FakeView:
    waits: str | None = ""
    may_sign: bool = False
    made: tuple[str, str, str] = ("", "", "")
    busy: list[bool] = field(default_factory=list)
    troubles: list[ReportWriterError] = field(default_factory=list)

    def show_waiting(self, waits: str | None, *, may_sign: bool) -> None:
        self.waits, self.may_sign = waits, may_sign

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.made = (sentence, more, email)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)


@dataclass
class Rig:
    view: FakeView = field(default_factory=FakeView)
    supplements: FakeSupplements = field(default_factory=lambda: FakeSupplements(came=CAME))

    def __post_init__(self) -> None:
        self.presenter = SupplementPresenter(self.view, supplement_tools(self.supplements))


@pytest.fixture
def rig() -> Rig:
    return Rig()


def test_what_waits_is_counted_once_the_report_is_signed(rig: Rig) -> None:
    rig.presenter.show(SIGNED)

    assert rig.view.waits == "1 comment and 1 record of sharing wait to be signed."
    assert rig.view.may_sign


def test_a_report_that_is_not_signed_has_no_supplement(rig: Rig) -> None:
    rig.presenter.show(a_report(comments=(COMMENT,)))
    rig.presenter.sign("secret", Path("/out"))

    assert rig.view.waits is None
    assert rig.supplements.signed == []


def test_it_is_counted_anew_when_more_is_said_and_not_before(rig: Rig) -> None:
    rig.presenter.show(SIGNED)
    rig.supplements.came = Since(said=CAME.said)
    rig.presenter.show(SIGNED)
    before = rig.view.waits
    rig.presenter.show(replace(SIGNED, comments=()))

    assert before == "1 comment and 1 record of sharing wait to be signed."
    assert rig.view.waits == "1 comment waits to be signed."


def test_the_supplement_is_signed_and_what_to_send_is_said(rig: Rig) -> None:
    rig.presenter.show(SIGNED)

    rig.presenter.sign("secret", Path("/out"))

    assert rig.supplements.signed == [("secret", Path("/out"))]
    assert rig.view.made == (
        "Supplement 1 is signed. It is not sent.",
        "Send supplement 1.pdf to the chair. It lies in /out.",
        "Subject: It",
    )
    assert (rig.view.waits, rig.view.may_sign) == ("Nothing waits to be signed.", False)
    assert rig.view.busy == [True, False]


def test_a_wrong_passphrase_is_said_and_what_waits_still_waits(rig: Rig) -> None:
    rig.supplements.trouble = WrongPassphraseError()
    rig.presenter.show(SIGNED)

    rig.presenter.sign("wrong", Path("/out"))

    assert rig.view.troubles == [rig.supplements.trouble]
    assert rig.view.busy == [True, False]
    assert rig.view.may_sign


def test_the_card_gives_the_passphrase_away_once_and_copies_the_text(
    look: Look, qtbot: QtBot
) -> None:
    card = SupplementCard(look)
    qtbot.addWidget(card)
    card.show_waiting("1 comment waits to be signed.", may_sign=True)
    show(qtbot, card)
    sign, copy = card.findChildren(QPushButton)[-2:]

    with qtbot.waitSignal(card.sign_requested):
        sign.click()
    card.show_made("Supplement 1 is signed.", "Send it.", "Subject: Supplement")
    copy.click()

    assert QGuiApplication.clipboard().text() == "Subject: Supplement"


def test_the_card_is_not_there_before_the_report_is_signed(look: Look, qtbot: QtBot) -> None:
    card = SupplementCard(look)
    qtbot.addWidget(card)

    card.show_waiting(None, may_sign=False)

    assert card.isHidden()
