"""Make a submission: the signed report and its sealed page, always two files, bound both ways."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import as_sent
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import PageFile, ReportFile, statements_sha256
from reportwriter.services.lost_links import without_lost_links
from reportwriter.services.padding import brought_to
from reportwriter.wording.agency_check import checked_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.crypto.private_keys import PrivateKeys
    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.pdf.press import Press
    from reportwriter.records.agreement import SignedAgreement
    from reportwriter.records.travelling import Certificates, InvitationFile
    from reportwriter.signing.signatures import Signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """All that goes into a submission, before it is signed."""

    report: Report
    form: Form
    area: Area
    page: ConfidentialPage
    invitation: InvitationFile | None
    documents: tuple[bytes, ...] = ()
    """The bytes of what is attached, in the order of the report."""
    agreement: SignedAgreement | None = None
    """A colleague's, to exactly these statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who signs: certificates to show, and keys opened for this one act.

    `earlier` are the identities before this one, which open what was sealed to them.
    """

    certificates: Certificates
    keys: PrivateKeys
    earlier: tuple[Author, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """The two files that leave, and the report as it is kept, with what they leave out."""

    report: Report
    report_pdf: bytes
    sealed_page_pdf: bytes
    page_sha256: str


@dataclass(frozen=True, kw_only=True)
class SubmissionMaking:
    """Sign and seal. Nothing is written here; what is returned is whole or an error was raised."""

    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    seals: Callable[[], Seals]

    def make(self, manuscript: Manuscript, author: Author, at: datetime) -> Submission:
        """Return both files, signed at `at`.

        Without an invitation the page is sealed to the author alone (design.md 6).
        """
        signed = as_it_leaves(manuscript.form, manuscript.report).sign(at)
        p7m = self._sealed_page(signed, manuscript, author)
        page_sha256 = hashlib.sha256(p7m).hexdigest()
        record = ReportFile(
            report=signed,
            invitation=manuscript.invitation.id if manuscript.invitation else None,
            author=author.certificates,
            statements_sha256=statements_sha256(signed),
            page_sha256=page_sha256,
            agreement=manuscript.agreement,
        )
        laid_out = self.press().report(
            signed,
            manuscript.form,
            manuscript.area,
            carried=self.press().carried(
                data=to_json(record),
                documents=manuscript.documents,
                checked=_checked(manuscript.agreement),
            ),
            made=at,
            signer=signed.author.name,
        )
        return Submission(
            report=manuscript.report.sign(at),
            report_pdf=self._signed(laid_out, author, at),
            sealed_page_pdf=self.press().sealed_page(p7m),
            page_sha256=page_sha256,
        )

    def _sealed_page(self, signed: Report, manuscript: Manuscript, author: Author) -> bytes:
        recipients = recipients_of(manuscript.invitation, author)
        record = PageFile(
            conference=signed.conference.reference,
            version=signed.version,
            statements_sha256=statements_sha256(signed),
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in recipients),
            page=manuscript.page,
        )
        padded = self.press().page_to_pad(
            manuscript.page,
            signed,
            data=to_json(record),
            made=_signed_at(signed),
            signer=signed.author.name,
        )
        # A signature fills the place that is kept for it, so signing changes no size.
        laid_out = brought_to(self.seals().bucket, padded)
        return self.seals().seal(self._signed(laid_out, author, _signed_at(signed)), recipients)

    def _signed(self, pdf: bytes, author: Author, at: datetime) -> bytes:
        return self.signatures().sign(
            pdf, key=author.keys.signing, certificate=author.certificates.signing_der, at=at
        )


def as_it_leaves(form: Form, report: Report) -> Report:
    """Return what of a report leaves: the same for its signing, and for a colleague before that."""
    return without_lost_links(form, as_sent(report))


def _checked(signed: SignedAgreement | None) -> str:
    """Return how an agreement is printed; empty where there is none."""
    if signed is None:
        return ""
    by = signed.agreement
    return checked_by(by.name, by.designation, by.at)


def _signed_at(report: Report) -> datetime:
    if report.signed_at is None:
        raise AssertionError("only a signed report is laid out to be signed")
    return report.signed_at


def recipients_of(invitation: InvitationFile | None, author: Author) -> tuple[bytes, ...]:
    """Return the encryption certificates of chair, deputies and author, each once."""
    asked = invitation.recipients if invitation else ()
    ders = (
        *(recipient.certificates.encryption_der for recipient in asked),
        author.certificates.encryption_der,
    )
    return tuple(dict.fromkeys(ders))
