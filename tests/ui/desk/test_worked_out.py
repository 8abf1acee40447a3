"""What a page works out of all reports: once, for the desk that is open, and again if it failed."""

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.desk.headings import SideBySide
from reportwriter.ui.desk.own_page import PageTools
from reportwriter.ui.desk.worked_out import WorkedOut
from tests.ui.waiting import WaitingRunner


class _Rig:
    def __init__(self) -> None:
        self.pool = WaitingRunner()
        self.done: list[str] = []
        self.failed: list[ReportWriterError] = []
        tools = PageTools(
            pool=self.pool,
            read=lambda _report, _key: None,
            say=lambda _sentence: None,
            failed=self.failed.append,
        )
        self.worked_out = WorkedOut[str](tools, self.done.append)


def _fail() -> str:
    raise ReportWriterError


def test_who_asks_again_before_it_is_made_has_it_made_once() -> None:
    rig, desk = _Rig(), SideBySide(())

    rig.worked_out.make(desk, lambda: "first")
    rig.worked_out.make(desk, lambda: "second")
    before = rig.worked_out.of(desk)
    rig.pool.do_all()

    assert before is None
    assert rig.done == ["first"]
    assert rig.worked_out.of(desk) == "first"


def test_what_is_made_of_a_desk_that_was_closed_is_not_shown() -> None:
    rig, closed, opened = _Rig(), SideBySide(()), SideBySide(())

    rig.worked_out.make(closed, lambda: "closed")
    rig.worked_out.forget()
    rig.worked_out.make(opened, lambda: "opened")
    rig.pool.do_all()

    assert rig.done == ["opened"]
    assert rig.worked_out.of(closed) is None


def test_what_failed_is_made_when_it_is_asked_for_again() -> None:
    rig, desk = _Rig(), SideBySide(())

    rig.worked_out.make(desk, _fail)
    rig.pool.do_all()
    rig.worked_out.make(desk, lambda: "again")
    rig.pool.do_all()

    assert len(rig.failed) == 1
    assert rig.done == ["again"]
