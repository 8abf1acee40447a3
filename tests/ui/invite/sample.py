"""The screen on which a chair invites agencies, as it is before and after something was typed."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from reportwriter.ui.invite.presenter import InvitePresenter, InviteTools
from reportwriter.ui.invite.view import InviteView
from reportwriter.ui.invite.view import connect as connect_invite
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON
from tests.ui.fakes import FakeCertificates, FakeNews, FakeWords
from tests.ui.fakes_of_chair import FakeInviting
from tests.ui.sample_invitation import DEPUTY, ROWAN, said_by_rules
from tests.ui.sample_report import LIBRARY


def invite(look: Look) -> QWidget:
    view = InviteView(look)
    tools = InviteTools(
        inviting=FakeInviting(),
        known=lambda: (DEPUTY, ROWAN),
        certificates=FakeCertificates(),
        trust=FakeWords(),
        library=LIBRARY,
        rules=said_by_rules,
        read=lambda _path: b"pem",
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=Path("/Documents"),
        now=lambda: NOON,
    )
    presenter = InvitePresenter(view, tools, FakeNews())
    connect_invite(view, presenter)
    presenter.open()
    # A presenter lives as long as whoever shows its view.
    view.setProperty("presenter", presenter)
    return view


def invite_lacking(look: Look) -> QWidget:
    view = invite(look)
    assert isinstance(view, InviteView)
    view.invite_requested.emit(view.typed(), "")
    return view


def invite_rules(look: Look) -> QWidget:
    """A conference that is later than its area asks."""
    view = invite(look)
    for name, text in (
        ("Day and time", "6 jan 2027 10:00"),
        ("Reports are due", "5 jan 2027 10:00"),
        ("Strategy discussion", "9 dec 2026"),
    ):
        fields = view.findChildren(QLineEdit)
        next(one for one in fields if one.accessibleName() == name).setText(text)
    return view


def invite_deputy(look: Look) -> QWidget:
    view = invite(look)
    assert isinstance(view, InviteView)
    view.deputy_file_chosen.emit(Path("/ansel.pem"))
    view.deputy_words_entered.emit(("x",) * 8)
    return view
