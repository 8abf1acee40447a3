"""A report that a colleague agreed to is signed, printed and checked as such."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.changes import SetSigningReasons
from reportwriter.domain.errors import IncompleteReportError
from reportwriter.domain.file_check import Agreed
from reportwriter.domain.ids import ReportId
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.forms.form import AgencyCheck
from reportwriter.records.travelling import ReportFile
from reportwriter.services.writing import OpenReport
from tests.services.checking_drafts import REMARK, UNA, Pair
from tests.services.on_its_way import sign


def _signed(pair: Pair, report_id: ReportId, folder: Path) -> tuple[ReportFile, Agreed | None, str]:
    made = sign(pair.author, report_id, folder)
    pdf = made.report_path.read_bytes()
    with Quarantine() as quarantine:
        examined = examine(pdf, quarantine)
        text = "\n".join(quarantine.body(pdf))
    assert examined.report is not None
    return examined.report, examined.agreed, text


def test_an_agreement_goes_with_the_report_and_is_printed_on_its_last_page(
    pair: Pair, tmp_path: Path
) -> None:
    report_id = pair.checked()

    record, agreed, text = _signed(pair, report_id, tmp_path)

    assert agreed is Agreed.HOLDS
    assert record.agreement is not None
    assert record.agreement.agreement.name == UNA.name
    assert "Checked by Una Fennimore, Head teacher, 4" in text


def test_what_the_colleague_said_goes_with_no_report(pair: Pair, tmp_path: Path) -> None:
    report_id = pair.checked()

    record, _, text = _signed(pair, report_id, tmp_path)

    assert REMARK not in text
    assert REMARK not in str(record)


def test_a_stale_agreement_is_neither_printed_nor_carried(pair: Pair, tmp_path: Path) -> None:
    report_id = pair.checked()
    pair.rewrite(report_id, 2, "Otto came on time in every week of the term.")

    record, agreed, text = _signed(pair, report_id, tmp_path)

    assert (record.agreement, agreed) == (None, None)
    assert "Checked by" not in text


def _require_a_check(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every form ask for a check, as that of an area may."""
    writing = pair.author.vault.writing
    open_report = writing.open

    def opened(report_id: ReportId) -> OpenReport:
        found = open_report(report_id)
        return replace(found, form=replace(found.form, agency_check=AgencyCheck.REQUIRED))

    monkeypatch.setattr(type(writing), "open", lambda _self, report_id: opened(report_id))


def test_where_a_check_is_asked_for_nobody_signs_without_one_or_a_reason(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = pair.report()
    pair.author.vault.writing.apply(report_id, SetSigningReasons(incomplete_because=""))
    _require_a_check(pair, monkeypatch)

    with pytest.raises(IncompleteReportError) as caught:
        sign(pair.author, report_id, tmp_path)

    assert "not_checked_by_colleague" in caught.value.missing
    codes = [one.code for one in pair.author.vault.report_check.problems(report_id)]
    ready = pair.author.vault.handing_over.ready(report_id).problems
    assert "not_checked_by_colleague" in codes
    assert "not_checked_by_colleague" in [one.code for one in ready]


def test_a_reason_lets_an_author_sign_without_the_check_that_is_asked_for(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = pair.report()
    _require_a_check(pair, monkeypatch)

    made = sign(pair.author, report_id, tmp_path)

    assert made.report_path.exists()
