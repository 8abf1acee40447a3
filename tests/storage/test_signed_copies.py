"""What was signed is kept byte for byte, and closes the report with it."""

from dataclasses import replace

import pytest

from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.vault import Vault
from tests.builders import NOON, a_report, a_statement


@pytest.fixture
def report(vault: Vault) -> Report:
    made = a_report(a_statement())
    vault.reports.add(made)
    return made


def test_both_files_are_kept_and_the_report_is_closed(vault: Vault, report: Report) -> None:
    signed = report.sign(NOON)

    vault.signed_copies.add(signed, b"%PDF report", b"%PDF page")

    kept = vault.signed_copies.get(report.id, 1)
    assert (kept.report_pdf, kept.page_pdf, kept.signed_at) == (b"%PDF report", b"%PDF page", NOON)
    assert vault.reports.get(report.id) == signed


def test_versions_are_listed_newest_first_with_their_digests(vault: Vault, report: Report) -> None:
    vault.signed_copies.add(report.sign(NOON), b"one", b"page one")
    second = report.sign(NOON).next_version().sign(NOON)
    vault.signed_copies.add(second, b"two", b"page two")

    newest, oldest = vault.signed_copies.rows(report.id)

    assert (newest.version, oldest.version) == (2, 1)
    assert len({newest.report_sha256, newest.page_sha256, oldest.report_sha256}) == 3


def test_a_signed_version_is_never_replaced(vault: Vault, report: Report) -> None:
    vault.signed_copies.add(report.sign(NOON), b"one", b"page")

    with pytest.raises(AlreadyInVaultError):
        vault.signed_copies.add(report.sign(NOON), b"other", b"page")

    assert vault.signed_copies.get(report.id, 1).report_pdf == b"one"


def test_an_open_report_has_no_signed_files(vault: Vault, report: Report) -> None:
    with pytest.raises(ReportError):
        vault.signed_copies.add(report, b"one", b"page")


def test_a_version_that_was_never_signed_is_not_there(vault: Vault, report: Report) -> None:
    with pytest.raises(NotInVaultError):
        vault.signed_copies.get(report.id, 1)
    unknown = replace(report, id=ReportId("gone")).sign(NOON)
    with pytest.raises(NotInVaultError):
        vault.signed_copies.add(unknown, b"one", b"page")
