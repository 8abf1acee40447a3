from collections.abc import Callable

from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.ui.runner import ImmediateRunner, UntilClosed


def failing() -> None:
    raise ExchangeError("not read")


def heard_by(runner: UntilClosed) -> list[object]:
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
