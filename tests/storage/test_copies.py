"""Who got which copy is kept for as long as the report is."""

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import ReportId
from reportwriter.records.kept import CopyMade, CopyWay
from reportwriter.storage.vault import Vault
from tests.builders import CORIN, NOON, a_report


def _made(number: int) -> CopyMade:
    return CopyMade(
        report=ReportId("report-1"),
        version=1,
        signed_on=None,
        reader="Corin Thrumm",
        person=CORIN,
        number=number,
        purpose="To read together",
        at=NOON,
        way=CopyWay.PRINTED,
        standing=Standing(capacity=Capacity.CARER, supporter="Odalys Quill"),
        second_person="Wren Ashdown",
    )


def test_copies_come_back_in_the_order_they_were_made(vault: Vault) -> None:
    vault.reports.add(a_report())

    vault.copies.add(_made(1))
    vault.copies.add(_made(2))

    assert vault.copies.of(ReportId("report-1")) == (_made(1), _made(2))
    assert vault.copies.of(ReportId("another")) == ()


def test_they_go_with_their_report(vault: Vault) -> None:
    vault.reports.add(a_report())
    vault.copies.add(_made(1))

    vault.reports.remove(ReportId("report-1"))

    assert vault.copies.of(ReportId("report-1")) == ()
