"""The list says who got which copy, and one step takes a copy into the record of sharing."""

from dataclasses import dataclass, field, replace

import pytest
from pytestqt.qtbot import QtBot

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.errors import ReportError, ReportWriterError
from reportwriter.domain.ids import ReportId
from reportwriter.records.kept import CopyMade, CopyWay
from reportwriter.ui.copies_made.presenter import CopiesMadePresenter, CopiesMadeTools
from reportwriter.ui.copies_made.view import CopiesMadeScreen
from reportwriter.ui.copies_made.wiring import given
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sharing.presenter import Given
from tests.builders import CORIN, NOON
from tests.ui.showing import show

REPORT = ReportId("report-1")
HIS = CopyMade(
    report=REPORT,
    version=2,
    signed_on=NOON.date(),
    reader="Corin Thrumm",
    person=CORIN,
    number=3,
    purpose="To read together",
    at=NOON,
    way=CopyWay.PRINTED,
    standing=Standing(capacity=Capacity.CARER, supporter="Odalys Quill"),
    second_person="Wren Ashdown",
)
THEIRS = replace(
    HIS, reader="Larch Housing", person=None, standing=None, way=CopyWay.FILE, signed_on=None
)


@dataclass
class FakeRegister:
    made: tuple[CopyMade, ...] = (HIS, THEIRS)
    wants_second_person: bool = False
    fails: ReportWriterError | None = None

    def of(self, report: ReportId) -> tuple[CopyMade, ...]:
        if self.fails:
            raise self.fails
        return self.made

    def want_second_person(self, *, wanted: bool) -> None:
        self.wants_second_person = wanted


@dataclass
class Room:
    screen: CopiesMadeScreen
    presenter: CopiesMadePresenter
    register: FakeRegister
    given: list[CopyMade] = field(default_factory=list)


def _room(look: Look, qtbot: QtBot, register: FakeRegister) -> Room:
    screen = CopiesMadeScreen(look)
    qtbot.addWidget(screen)
    kept: list[CopyMade] = []
    tools = CopiesMadeTools(
        register=register, vault=ImmediateRunner(), given=kept.append, back=lambda: None
    )
    presenter = CopiesMadePresenter(screen, tools)
    screen.chosen.connect(presenter.choose)
    screen.write_down_requested.connect(presenter.write_down)
    screen.second_person_changed.connect(presenter.want_second_person)
    presenter.open(REPORT)
    show(qtbot, screen)
    return Room(screen, presenter, register, kept)


def test_each_copy_says_to_whom_what_for_which_when_and_how(look: Look, qtbot: QtBot) -> None:
    room = _room(look, qtbot, FakeRegister())

    assert [line.spoken.replace("\u00a0", " ") for line in room.screen.copies._model.lines] == [
        "Corin Thrumm, as carer, with Odalys Quill, To read together, Copy 3, version 2, "
        "4 Jan 2027, 12:00, Printed, looked at by Wren Ashdown",
        "Larch Housing, To read together, Copy 3, before signing, 4 Jan 2027, 12:00, As a file, "
        "looked at by Wren Ashdown",
    ]
    assert not room.screen._none.isVisible()


def test_a_copy_of_the_family_is_written_down_in_one_step(look: Look, qtbot: QtBot) -> None:
    room = _room(look, qtbot, FakeRegister())

    room.presenter.choose("0")
    room.screen._write_down.click()

    assert room.given == [HIS]
    assert given(HIS) == Given(person=CORIN, supporter="Odalys Quill", on=NOON.date(), version=2)


def test_a_copy_of_an_agency_is_no_sharing_with_the_family(look: Look, qtbot: QtBot) -> None:
    room = _room(look, qtbot, FakeRegister())

    room.presenter.choose("1")
    room.presenter.write_down()

    assert not room.screen._write_down.isEnabled()
    assert room.given == []
    with pytest.raises(ValueError, match="agency"):
        given(THEIRS)


def test_whether_a_second_person_looks_is_set_here(look: Look, qtbot: QtBot) -> None:
    room = _room(look, qtbot, FakeRegister())

    room.screen._second.click()
    room.presenter.open(REPORT)

    assert room.register.wants_second_person
    assert room.screen._second.isChecked()


def test_that_no_copy_was_made_is_said(look: Look, qtbot: QtBot) -> None:
    screen = _room(look, qtbot, FakeRegister(made=())).screen

    assert screen._none.isVisible()
    assert not screen._card.isVisible()


def test_what_went_wrong_is_said(look: Look, qtbot: QtBot) -> None:
    screen = _room(look, qtbot, FakeRegister(fails=ReportError("gone"))).screen

    assert screen._notice.isVisible()
