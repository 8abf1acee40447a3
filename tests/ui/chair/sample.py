"""The chair's list, with one conference in the states it can be in."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from reportwriter.domain.file_check import Contents, HandedOnBy, HandsOn, WasAsked
from reportwriter.services.gone_over import GoneOver
from reportwriter.ui.chair.presenter import ChairPresenter, ChairTools
from reportwriter.ui.chair.view import ChairView
from reportwriter.ui.chair.view import connect as connect_chair
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording.updates import COPY_REQUEST
from tests.ui.fakes import (
    CHASED_AT,
    FakeBundling,
    FakeChasing,
    FakeGoing,
    FakeIntake,
    FakeNews,
    FakeWords,
)
from tests.ui.fakes_of_chair import (
    FakeAccounts,
    FakeLetters,
    FakeReceipting,
)
from tests.ui.hearing.sample import FakeHearings
from tests.ui.sample_board import (
    CAME,
    HEALTH,
    MIDWIFE,
    POLICE,
    SCAN,
    SCHOOL,
    TOLD,
    UNKNOWN_MESSAGE,
    UNKNOWN_PAGE,
    WAITING_PAGE,
    SampleBoard,
    a_board,
    a_letter,
    unchanged,
)
from tests.ui.samples_b import held
from tests.ui.update.sample import FakeUpdating
from tests.ui.who_comes.sample import FakeWhoComes


def board(look: Look) -> QWidget:
    view, presenter = _chair(look)
    presenter.select("police")
    view.show_current("police")
    return held(view, presenter)


def changed(look: Look) -> QWidget:
    view, presenter = _chair(look)
    presenter.select("nurse")
    view.show_current("nurse")
    presenter.batch.drop((Path("/a.pdf"), Path("/b.pdf")))
    return held(view, presenter)


def missing(look: Look) -> QWidget:
    """A report that has not come, whose agency was reminded."""
    view, presenter = _chair(look)
    presenter.select("asked Midwifery")
    presenter.requests.remember()
    view.show_current("asked Midwifery")
    return held(view, presenter)


def no_longer_asked(look: Look) -> QWidget:
    """Two agencies that are asked no longer: one sent its report, the other had sent nothing."""
    since = CAME + timedelta(days=1)
    sent = replace(SCHOOL, check=unchanged(asked=WasAsked.NO_LONGER_ASKED), withdrawn=since)
    out = replace(MIDWIFE, withdrawn=since)
    view, presenter = _chair(look, replace(a_board(), rows=(HEALTH, POLICE, sent, out)))
    presenter.select("asked Midwifery")
    view.show_current("asked Midwifery")
    return held(view, presenter)


def handed_on(look: Look) -> QWidget:
    """A report whose page came by way of the chair before."""
    by = HandedOnBy(name="Merriweather Stope", role=HandsOn.CHAIR, at=CAME)
    came = replace(SCHOOL, check=unchanged(contents=Contents.ITEMS, items=2, handed_on=by))
    view, presenter = _chair(look, replace(a_board(), rows=(came, POLICE)))
    presenter.select("school")
    view.show_current("school")
    return held(view, presenter)


def page_waits(look: Look) -> QWidget:
    """A handed-on page whose report has not come."""
    view, presenter = _chair(look, replace(a_board(), rows=(POLICE, WAITING_PAGE)))
    presenter.select("handed on")
    view.show_current("handed on")
    return held(view, presenter)


def unknown_page(look: Look) -> QWidget:
    """A page that was handed on by somebody who is not known yet."""
    view, presenter = _chair(look, replace(a_board(), rows=(POLICE, UNKNOWN_PAGE)))
    presenter.select("handed on")
    view.show_current("handed on")
    return held(view, presenter)


def unknown_message(look: Look) -> QWidget:
    """A message from somebody who is not known yet."""
    view, presenter = _chair(look, replace(a_board(), rows=(UNKNOWN_MESSAGE, POLICE)))
    presenter.select("message")
    view.show_current("message")
    return held(view, presenter)


def words(look: Look) -> QWidget:
    view, presenter = _chair(look)
    presenter.select("police")
    view.show_current("police")
    presenter.signers.ask_for_words()
    presenter.signers.enter_words(["x"])
    return held(view, presenter)


def letter(look: Look) -> QWidget:
    nobodys = replace(SCAN, agency="", author="report for Wednesday.pdf", check=a_letter())
    view, presenter = _chair(look, SampleBoard(rows=(nobodys, SCHOOL, HEALTH, MIDWIFE)))
    presenter.select("scan")
    view.show_current("scan")
    presenter.assigning.begin()
    return held(view, presenter)


def handed_over(look: Look) -> QWidget:
    given = GoneOver(to="Lark Haldane", at=CHASED_AT, now="Lark Haldane")
    return held(*_chair(look, updating=FakeUpdating(given=given)))


STEPPED_IN = GoneOver(
    to="Ottoline Farrow", at=CHASED_AT, now="Ottoline Farrow", stepped_in="Ottoline Farrow"
)


def stepped_in(look: Look) -> QWidget:
    """A deputy has stepped in for the reader, who has copied a request to hand it back."""
    view, presenter = _chair(look, updating=FakeUpdating(given=STEPPED_IN))
    (copy,) = (one for one in view.findChildren(QPushButton) if one.text() == COPY_REQUEST)
    copy.click()
    return held(view, presenter)


def stepped_in_deputy(look: Look) -> QWidget:
    """A deputy has stepped in, and has named the reader as deputy."""
    given = replace(STEPPED_IN, is_deputy=True)
    return held(*_chair(look, updating=FakeUpdating(given=given)))


def not_told_yet(look: Look) -> QWidget:
    """The reader has stepped in as a deputy, and has signed no update."""
    return held(*_chair(look, updating=FakeUpdating(steps_in_for="Merriweather Stope")))


def told(look: Look) -> QWidget:
    """An administrator told whom they invited and reminded; the agency is still missing."""
    view, presenter = _chair(look, accounts=FakeAccounts(TOLD))
    presenter.select("asked Midwifery")
    view.show_current("asked Midwifery")
    return held(view, presenter)


def letter_proposed(look: Look) -> QWidget:
    """A letter of which an administrator says whose it is."""
    nobodys = replace(SCAN, agency="", author="report for Wednesday.pdf", check=a_letter())
    board = SampleBoard(rows=(nobodys, SCHOOL, HEALTH, MIDWIFE))
    view, presenter = _chair(look, board, accounts=FakeAccounts(TOLD))
    presenter.select("scan")
    view.show_current("scan")
    presenter.assigning.begin()
    return held(view, presenter)


def _chair(
    look: Look,
    board: SampleBoard | None = None,
    updating: FakeUpdating | None = None,
    accounts: FakeAccounts | None = None,
) -> tuple[ChairView, ChairPresenter]:
    view = ChairView(look)
    tools = ChairTools(
        intake=FakeIntake(board or a_board()),
        trust=FakeWords(),
        bundling=FakeBundling(),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        chasing=FakeChasing(),
        accounts=accounts or FakeAccounts(),
        letters=FakeLetters(),
        who_comes=FakeWhoComes(),
        receipts=FakeReceipting(),
        hearing=FakeHearings(),
        updating=updating or FakeUpdating(),
        now=lambda: CHASED_AT,
    )
    presenter = ChairPresenter(view, tools, FakeGoing(), FakeNews())
    connect_chair(view, presenter)
    presenter.open(a_board().conference.reference)
    return view, presenter
