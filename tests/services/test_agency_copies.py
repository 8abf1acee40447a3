import hashlib
from pathlib import Path

import pytest

from reportwriter.domain.changes import AddStatement, SetSigningReasons
from reportwriter.domain.ids import ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import CopyWay
from reportwriter.services.agency_copies import NoAgencyError
from reportwriter.services.copy_register import NoPurposeError, OtherNameError
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.signing.cms import check_cms
from tests.builders import a_statement, an_order
from tests.pdf.reading import text_of
from tests.services.desks import PASSPHRASE, Desk
from tests.services.on_its_way import sign

NOT_FOR_HOUSING = Disclosure(not_for_agencies=("Housing",))
HIDDEN = a_statement(1, text="She takes tablets for her nerves.", disclosure=NOT_FOR_HOUSING)
OPEN = a_statement(2, text="She reads with younger pupils.")


@pytest.fixture
def report(pru: Desk) -> ReportId:
    report_id = pru.begin_report()
    for position, statement in enumerate((HIDDEN, OPEN)):
        pru.vault.writing.apply(report_id, AddStatement(statement=statement, position=position))
    return report_id


def test_a_copy_is_made_for_one_agency_counted_and_kept_in_the_list(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    copies = pru.vault.agency_copies
    assert copies.named(report) == ("Housing",)

    first = copies.export(report, "Larch Housing", an_order("larch housing"), tmp_path)
    copies.export(report, "larch  housing", an_order("Larch Housing"), tmp_path)
    police = copies.export(report, "Police", an_order("Police"), tmp_path)

    assert first.name == "FIC-0001 Hollybrook Primary School copy for Larch Housing.pdf"
    assert HIDDEN.text not in text_of(first.read_bytes())
    assert OPEN.text in text_of(first.read_bytes())
    assert HIDDEN.text in text_of(police.read_bytes())
    made = pru.vault.copy_register.of(report)
    assert [(one.reader, one.person, one.number) for one in made] == [
        ("Police", None, 1),
        ("larch housing", None, 2),
        ("Larch Housing", None, 1),
    ]
    assert pru.logged()[-3:] == ["agency_copy_made"] * 3


@pytest.mark.parametrize("typed", ["They live in Marigold Rise now.", HIDDEN.text])
def test_a_slip_of_the_author_stops_the_copy(
    pru: Desk, report: ReportId, tmp_path: Path, typed: str
) -> None:
    slip = a_statement(3, text=typed)
    pru.vault.writing.apply(report, AddStatement(statement=slip, position=2))

    with pytest.raises(ProtectedFactError):
        pru.vault.agency_copies.export(report, "Housing", an_order("Housing"), tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert pru.logged()[-1] == "agency_copy_stopped"


def test_nothing_is_made_before_all_is_answered(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    copies = pru.vault.agency_copies

    with pytest.raises(NoAgencyError):
        copies.export(report, " ", an_order(" "), tmp_path)
    with pytest.raises(OtherNameError):
        copies.require_settled(report, "Housing", an_order("Police"))
    with pytest.raises(NoPurposeError):
        copies.require_settled(report, "Housing", an_order("Housing", purpose=""))

    assert list(tmp_path.iterdir()) == []
    assert not copies.second_person_looks(report)


def test_a_copy_of_the_signed_report_is_signed_by_its_author(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, SetSigningReasons(incomplete_because="Made for a test."))
    sign(pru, report, tmp_path)
    (tmp_path / "copies").mkdir()

    path = pru.vault.agency_copies.export(
        report, "Housing", an_order("Housing"), tmp_path / "copies", PASSPHRASE
    )

    pdf = path.read_bytes()
    with Quarantine() as quarantine:
        facts = quarantine.read(pdf)
    (signature,) = facts.signatures
    signed = pdf[: signature.byte_range[1]] + pdf[signature.byte_range[2] :]
    by = check_cms(signature.contents, hashlib.sha256(signed).digest())
    assert by.certificate == pru.recipient.certificates.signing_der
    assert facts.attachments == ()
    assert HIDDEN.text not in text_of(pdf)
    assert pru.vault.agency_copies.preview(report, "Housing").copy.signed_on is not None


def test_it_can_be_looked_at_before_and_printed(pru: Desk, report: ReportId) -> None:
    copies = pru.vault.agency_copies
    looked_at = copies.pictures(report, "Housing")

    printed = copies.print_out(report, "Housing", an_order("Housing"))

    assert len(printed) == len(looked_at)
    assert all(page.startswith(b"\x89PNG") for page in printed)
    assert [one.way for one in pru.vault.copy_register.of(report)] == [CopyWay.PRINTED]
    assert pru.logged()[-1] == "agency_copy_printed"
