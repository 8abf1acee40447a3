import pytest

from reportwriter.domain.changes import EditStatement, RemoveStatement
from reportwriter.domain.comparison import Differs
from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Disclosure
from reportwriter.records.versions import WhyKept
from reportwriter.services.open_vault import OpenVault
from tests.builders import CORIN, a_report, a_statement
from tests.services.desks import Desk

REPORT = a_report(a_statement(1), a_statement(2))


@pytest.fixture
def vault(desk: Desk) -> OpenVault:
    desk.vault.writing.reports.add(REPORT)
    desk.vault.versions.keep(REPORT.id, WhyKept.OPENED)
    return desk.vault


def test_a_version_is_compared_with_what_the_report_says_now(vault: OpenVault) -> None:
    now = vault.writing.apply(REPORT.id, EditStatement(statement=a_statement(2, text="Other.")))

    (change,) = vault.going_back.compared(now, 1).statements

    assert change.differs == (Differs.WORDS,)


def test_what_is_there_before_bringing_back_is_kept_first(vault: OpenVault) -> None:
    now = vault.writing.apply(REPORT.id, EditStatement(statement=a_statement(2, text="Other.")))

    step = vault.going_back.step(now, 1)

    assert step.change.apply(now).statements == REPORT.statements
    assert vault.versions.of(REPORT.id)[0].why is WhyKept.BEFORE_RESTORING
    assert vault.versions.get(REPORT.id, 2) == now


def test_one_that_was_deleted_is_as_closed_as_when_it_was_deleted(vault: OpenVault) -> None:
    closed = a_statement(2, disclosure=Disclosure(withheld_from=(CORIN,)))
    now = vault.writing.apply(REPORT.id, EditStatement(statement=closed))
    now = vault.writing.apply(REPORT.id, RemoveStatement(statement_id=StatementId("s2")))

    after = vault.going_back.step(now, 1).change.apply(now)

    assert after.statement(StatementId("s2")).disclosure.withheld_from == (CORIN,)
