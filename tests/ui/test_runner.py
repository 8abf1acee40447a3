from collections.abc import Callable

from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.ui.runner import ImmediateRunner, Runner, UntilClosed, WhileWanted
from tests.ui.waiting import WaitingRunner


def failing() -> None:
    raise ExchangeError("not read")


def heard_by(runner: Runner) -> list[object]:
    heard: list[object] = []
    note: Callable[[ReportWriterError], None] = heard.append
    runner.run(lambda: "read", done=heard.append, failed=note)
    runner.run(failing, done=heard.append, failed=note)
    return heard


def test_outcomes_reach_whom_they_are_for() -> None:
    said, error = heard_by(UntilClosed(ImmediateRunner()))

    assert said == "read"
    assert isinstance(error, ExchangeError)


def test_outcomes_for_screens_that_are_gone_go_nowhere() -> None:
    runner = UntilClosed(ImmediateRunner())

    runner.close()

    assert heard_by(runner) == []


def test_what_was_asked_before_leaving_goes_nowhere_and_what_is_asked_after_comes() -> None:
    later = WaitingRunner()
    wanted = WhileWanted(later)
    heard = heard_by(wanted)

    wanted.leave()
    later.do_all()
    assert heard == []

    heard = heard_by(wanted)
    later.do_all()
    assert heard[0] == "read"
    assert isinstance(heard[1], ExchangeError)
