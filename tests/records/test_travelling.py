import json
from dataclasses import replace

import pytest

from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.errors import DataError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import FormRef
from reportwriter.records.agreement import Agreement, SignedAgreement
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import (
    Administrator,
    Asked,
    Certificates,
    InvitationFile,
    PageFile,
    Recipient,
    ReportFile,
    statements_sha256,
)
from tests.builders import NOON, a_conference, a_report, a_statement

CERTIFICATES = Certificates.of(b"\x30signing", b"\x30encryption")
CHAIR = Recipient(name="Merriweather Stope", certificates=CERTIFICATES)
DEPUTY = replace(CHAIR, name="Ottoline Farrow")


def an_invitation() -> InvitationFile:
    return InvitationFile(
        id="i1",
        conference=a_conference(),
        asked=Asked(agency="Police", role="Officer", form=FormRef(id="a", version=1)),
        chair=CHAIR,
        deputies=(DEPUTY,),
        issued_at=NOON,
    )


def a_report_file() -> ReportFile:
    report = a_report(a_statement())
    return ReportFile(
        report=report,
        invitation=None,
        author=CERTIFICATES,
        statements_sha256=statements_sha256(report),
        page_sha256="00" * 32,
    )


AGREEMENT = SignedAgreement(
    agreement=Agreement(
        report=ReportId("r1"),
        version=1,
        statements_sha256="11" * 32,
        name="Una Fennimore",
        designation="Head teacher",
        agency="Hollybrook Primary School",
        at=NOON,
    ),
    certificate="MGNlcnQ=",
    signature="MGNtcw==",
)


def _page_file() -> PageFile:
    return PageFile(
        conference="FIC-0001",
        version=1,
        statements_sha256="00" * 32,
        recipients=("11" * 32,),
        page=ConfidentialPage(report=ReportId("r1")),
    )


def test_an_agreement_is_written_in_one_way_only() -> None:
    record = replace(a_report_file(), agreement=AGREEMENT)

    golden = (
        b'"agreement":{"agreement":{"agency":"Hollybrook Primary School","at":"2027-01-04T12:00:00'
        b'+00:00","designation":"Head teacher","format":"reportwriter-agreement","format_version":1'
        b',"name":"Una Fennimore","report":"r1","statements_sha256":"' + b"11" * 32 + b'","version"'
        b':1},"certificate":"MGNlcnQ=","signature":"MGNtcw=="},"author":'
    )
    assert golden in to_json(record)
    assert b'"agreement":null,' in to_json(a_report_file())
    assert from_json(to_json(record), ReportFile) == record


def test_the_bytes_of_an_agreement_are_base64_or_a_fault() -> None:
    assert (AGREEMENT.certificate_der, AGREEMENT.cms) == (b"0cert", b"0cms")
    for broken in (replace(AGREEMENT, certificate="?"), replace(AGREEMENT, signature="?")):
        with pytest.raises(DataError):
            _ = broken.certificate_der + broken.cms


def test_certificates_come_back_as_the_bytes_they_were() -> None:
    assert CERTIFICATES.signing_der == b"\x30signing"
    assert CERTIFICATES.encryption_der == b"\x30encryption"


@pytest.mark.parametrize("text", ["not base64", "MIIB\n", "MII", "MIIB=", "\u00e9"])
def test_a_text_that_is_no_base64_is_no_certificate(text: str) -> None:
    certificates = Certificates(signing=text, encryption=text)

    with pytest.raises(DataError):
        _ = certificates.signing_der
    with pytest.raises(DataError):
        _ = certificates.encryption_der


def test_the_chair_comes_first_of_those_who_can_open_the_page() -> None:
    assert an_invitation().recipients == (CHAIR, DEPUTY)


@pytest.mark.parametrize("record", [an_invitation(), a_report_file(), _page_file()])
def test_every_record_comes_back_as_it_went_in(
    record: InvitationFile | ReportFile | PageFile,
) -> None:
    assert from_json(to_json(record), type(record)) == record


@pytest.mark.parametrize("record", [an_invitation(), a_report_file(), _page_file()])
@pytest.mark.parametrize(
    "changed",
    [{"format": "reportwriter-receipt"}, {"format_version": 2}, {"format_version": "1"}],
    ids=str,
)
def test_a_record_of_another_format_or_version_is_refused(
    record: InvitationFile | ReportFile | PageFile, changed: dict[str, object]
) -> None:
    plain = json.dumps({**json.loads(to_json(record)), **changed}).encode()

    with pytest.raises(DataError):
        from_json(plain, type(record))


def test_the_digest_of_the_statements_follows_them_and_nothing_else() -> None:
    report = a_report(a_statement(1), a_statement(2))
    digest = statements_sha256(report)

    assert digest == statements_sha256(replace(report, version=2, late_reason="Off sick."))
    assert digest != statements_sha256(a_report(a_statement(2), a_statement(1)))
    assert digest != statements_sha256(a_report(a_statement(1), a_statement(2, text="She was ill")))


def test_a_first_invitation_is_written_as_it_was_before_they_were_numbered() -> None:
    first = an_invitation()

    plain = json.loads(to_json(first))

    assert not {"number", "issuer"} & plain.keys()
    assert (first.number, first.signer) == (1, CHAIR)


def test_an_update_says_its_number_and_who_hands_over() -> None:
    update = replace(an_invitation(), chair=DEPUTY, number=2, issuer=CHAIR)

    plain = json.loads(to_json(update))

    assert (plain["number"], plain["issuer"]["name"]) == (2, CHAIR.name)
    assert from_json(to_json(update), InvitationFile) == update
    assert (update.signer, update.recipients[0]) == (CHAIR, DEPUTY)


def test_an_administrator_is_named_and_can_open_nothing() -> None:
    who = Administrator(name="Rowan Teasel", certificates=Certificates.of(b"own", b"own too"))
    named = replace(an_invitation(), administrator=who)

    assert from_json(to_json(named), InvitationFile) == named
    assert named.recipients == an_invitation().recipients
    assert "administrator" not in json.loads(to_json(an_invitation()))
