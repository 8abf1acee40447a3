import pytest

from reportwriter.domain.errors import (
    DataError,
    IncompleteReportError,
    NewerVaultError,
    ReportWriterError,
    UnknownStatementError,
)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (UnknownStatementError("s1"), "no such statement in this report"),
        (IncompleteReportError(["no_kind", "no_kind"]), "2 things are missing"),
        (DataError("when", "not a date"), "when: not a date"),
        (NewerVaultError("0009", "0001"), "made as 0009, known up to 0001"),
    ],
)
def test_a_message_tells_the_fact_and_nothing_that_was_written(
    error: ReportWriterError, message: str
) -> None:
    assert str(error) == message


def test_an_incomplete_report_keeps_what_is_missing() -> None:
    assert IncompleteReportError(["no_kind"]).missing == ("no_kind",)
