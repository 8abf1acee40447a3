"""A report comes back as it was, and a key press writes one statement and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from reportwriter.domain.changes import (
    AddStatement,
    Change,
    EditStatement,
    MoveStatement,
    RemoveStatement,
    SetNothingHeld,
    SetValue,
)
from reportwriter.domain.errors import SignedReportError, UnknownStatementError
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.storage import statement_rows
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.vault import Vault
from tests.builders import NOON, OTTO, a_report, a_statement
from tests.storage.conftest import Clock

HEALTH = Place(section="3", slot="health", person=OTTO)
GONE = ReportId("gone")


def _of(count: int) -> Report:
    return a_report(*(a_statement(number) for number in range(1, count + 1)))


def _edited(number: int, words: str) -> EditStatement:
    return EditStatement(statement=a_statement(number, text=words))


def test_a_report_comes_back_as_it_was(vault: Vault) -> None:
    report = _of(3).changed(
        values=(SlotValue(place=HEALTH, rows=(("2026-12-09", "yes"),)),),
        nothing_held=(NothingHeld(place=HEALTH, because="Not our service."),),
    )

    vault.reports.add(report)

    assert vault.reports.get(report.id) == report
    assert vault.reports.head(report.id) == replace(report, statements=())


def test_a_report_is_not_added_over_another(vault: Vault) -> None:
    vault.reports.add(_of(1))

    with pytest.raises(AlreadyInVaultError) as caught:
        vault.reports.add(_of(2))

    assert caught.value.kind == "report"
    assert vault.reports.get(ReportId("report-1")) == _of(1)


def test_what_is_not_there_is_said_not_to_be(vault: Vault) -> None:
    for ask in (
        lambda: vault.reports.get(GONE),
        lambda: vault.reports.head(GONE),
        lambda: vault.reports.invitation(GONE),
        lambda: vault.reports.invite(GONE, "i1"),
        lambda: vault.reports.remove(GONE),
        lambda: vault.reports.save(replace(_of(1), id=GONE)),
        lambda: vault.reports.apply(replace(_of(1), id=GONE), _edited(1, "x")),
    ):
        with pytest.raises(NotInVaultError):
            ask()


CHANGES: tuple[Change, ...] = (
    _edited(2, "edited"),
    AddStatement(statement=a_statement(9), position=0),
    AddStatement(statement=a_statement(9), position=2),
    AddStatement(statement=a_statement(9), position=99),
    RemoveStatement(statement_id=StatementId("s1")),
    RemoveStatement(statement_id=StatementId("s4")),
    MoveStatement(statement_id=StatementId("s1"), position=3),
    MoveStatement(statement_id=StatementId("s4"), position=0),
    MoveStatement(statement_id=StatementId("s2"), position=1, place=HEALTH),
    SetValue(place=HEALTH, value=SlotValue(place=HEALTH, text="Well.")),
    SetNothingHeld(place=HEALTH, nothing=NothingHeld(place=HEALTH)),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: type(change).__name__)
def test_what_a_change_does_to_a_report_it_does_to_the_vault(vault: Vault, change: Change) -> None:
    report = _of(4)
    vault.reports.add(report)

    changed = vault.reports.apply(report, change)
    kept = vault.reports.get(report.id)
    back = vault.reports.apply(changed, change.inverse(report))

    assert changed == kept == change.apply(report)
    assert back == vault.reports.get(report.id) == report


_numbers = st.integers(1, 12)
_positions = st.integers(0, 14)
_steps = st.one_of(
    st.builds(_edited, _numbers, st.text(max_size=8)),
    st.builds(
        lambda n, at: AddStatement(statement=a_statement(n), position=at), _numbers, _positions
    ),
    st.builds(lambda n: RemoveStatement(statement_id=StatementId(f"s{n}")), _numbers),
    st.builds(
        lambda n, at: MoveStatement(statement_id=StatementId(f"s{n}"), position=at),
        _numbers,
        _positions,
    ),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(_steps, max_size=30), gap=st.sampled_from([2, 1 << 40]))
def test_any_row_of_changes_leaves_the_vault_as_the_report(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, steps: list[Change], gap: int
) -> None:
    # With hardly a gap between ranks, all ranks are given anew again and again.
    monkeypatch.setattr(statement_rows, "GAP", gap)
    report = replace(_of(6), id=ReportId(f"report-{len(vault.reports.rows())}"))
    vault.reports.add(report)

    for step in steps:
        if _is_possible(report, step):
            report = vault.reports.apply(report, step)

    assert vault.reports.get(report.id) == report
    found = {hit.item for hit in vault.search.find("jumper", owner=report.id)}
    assert found == {each.id for each in report.statements if "jumper" in each.text}


def _is_possible(report: Report, step: Change) -> bool:
    held = {statement.id for statement in report.statements}
    if isinstance(step, AddStatement):
        return step.statement.id not in held
    try:
        step.apply(report)
    except UnknownStatementError:
        return False
    return True


def test_a_new_order_of_many_is_kept(vault: Vault) -> None:
    report = _of(80)
    vault.reports.add(report)
    turned = report.with_statements(reversed(report.statements))

    vault.reports.save(turned)

    assert vault.reports.get(report.id) == turned


def test_many_statements_slip_in_at_one_spot(vault: Vault) -> None:
    report = _of(2)
    vault.reports.add(report)

    for number in range(10, 70):
        report = vault.reports.apply(
            report, AddStatement(statement=a_statement(number), position=1)
        )

    assert vault.reports.get(report.id) == report


def test_a_key_press_writes_one_statement_and_nothing_else(vault: Vault, clock: Clock) -> None:
    report = _of(50)
    vault.reports.add(report)
    before = _rows_of(vault)
    clock.go(seconds=5)

    vault.reports.apply(report, _edited(7, "On 9 December Juniper wore"))

    assert [one[:2] for one in _rows_of(vault) - before] == [("statement", "s7")]


def _rows_of(vault: Vault) -> set[tuple[str, str, bytes]]:
    with vault.database.reading() as connection:
        found = connection.execute(
            text(
                "SELECT 'report', id, head || changed_at FROM report"
                " UNION ALL SELECT 'statement', id, body || changed_at || rank FROM statement"
                " UNION ALL SELECT 'version', statement, body FROM statement_version"
            )
        )
        return {tuple(row) for row in found}


def test_a_signed_report_takes_no_change(vault: Vault) -> None:
    report = _of(1)
    vault.reports.add(report)
    vault.reports.save_header(report.sign(NOON))

    with pytest.raises(SignedReportError):
        vault.reports.apply(report, _edited(1, "too late"))

    assert vault.reports.get(report.id) == report.sign(NOON)


def test_a_statement_that_the_vault_lacks_is_not_written(vault: Vault) -> None:
    vault.reports.add(_of(1))

    with pytest.raises(UnknownStatementError):
        vault.reports.apply(_of(2), _edited(2, "never kept"))


def test_statements_are_read_in_parts(vault: Vault) -> None:
    report = _of(10)
    vault.reports.add(report)

    assert vault.reports.statements(report.id, first=4, count=3) == report.statements[4:7]
    assert vault.reports.statement(report.id, StatementId("s5")) == report.statements[4]
    with pytest.raises(UnknownStatementError):
        vault.reports.statement(report.id, StatementId("s99"))


def test_a_list_shows_reports_without_reading_them(vault: Vault, clock: Clock) -> None:
    first, second = _of(2), replace(_of(1), id=ReportId("report-2"))
    vault.reports.add(first, "i1")
    clock.go(hours=1)
    vault.reports.add(second)
    clock.go(hours=1)
    vault.reports.apply(first, _edited(2, "later"))

    newest, oldest = vault.reports.rows()

    assert (newest.id, newest.statements, newest.invitation) == (first.id, 2, "i1")
    assert newest.children == ("Juniper Pebblewick", "Otto Pebblewick")
    assert (newest.agency, newest.author) == ("Hollybrook Primary School", "Pru Oakenshaw")
    assert newest.reports_due == first.conference.reports_due
    assert newest.changed_at == NOON + timedelta(hours=2)
    assert (oldest.id, oldest.form, oldest.signed_at) == (second.id, second.form, None)


def test_an_empty_report_is_listed_too(vault: Vault) -> None:
    vault.reports.add(a_report())

    (row,) = vault.reports.rows()

    assert (row.statements, row.changed_at) == (0, NOON)


def test_a_report_may_be_tied_to_an_invitation_later(vault: Vault) -> None:
    vault.reports.add(_of(1))
    assert vault.reports.invitation(ReportId("report-1")) is None

    vault.reports.invite(ReportId("report-1"), "i1")

    assert vault.reports.invitation(ReportId("report-1")) == "i1"


def test_an_older_text_is_kept_once_a_sitting(vault: Vault, clock: Clock) -> None:
    report = _of(1)
    vault.reports.add(report)
    for words in ("one", "one two", "one two three"):
        clock.go(minutes=1)
        report = vault.reports.apply(report, _edited(1, words))
    clock.go(hours=1)
    vault.reports.apply(report, _edited(1, "the next day"))

    older = vault.reports.older_texts(report.id, StatementId("s1"))

    assert [was.statement.text for was in older] == ["one two three"]
    assert older[0].saved_at == NOON + timedelta(minutes=3)


def test_what_a_removed_statement_said_is_still_there(vault: Vault) -> None:
    report = _of(1)
    vault.reports.add(report)

    vault.reports.apply(report, RemoveStatement(statement_id=StatementId("s1")))

    (older,) = vault.reports.older_texts(report.id, StatementId("s1"))
    assert older.statement == report.statements[0]


def test_only_the_latest_versions_are_kept(vault: Vault, clock: Clock) -> None:
    report = _of(1)
    vault.reports.add(report)
    for number in range(60):
        clock.go(hours=1)
        report = vault.reports.apply(report, _edited(1, f"text {number}"))

    older = vault.reports.older_texts(report.id, StatementId("s1"))

    assert [was.statement.text for was in older] == [f"text {n}" for n in range(58, 8, -1)]


def test_a_removed_report_leaves_nothing(vault: Vault) -> None:
    report = _of(3)
    vault.reports.add(report)
    vault.reports.apply(report, RemoveStatement(statement_id=StatementId("s1")))

    vault.reports.remove(report.id)

    assert vault.reports.rows() == ()
    assert vault.search.find("jumper") == ()
    assert vault.reports.older_texts(report.id, StatementId("s1")) == ()
