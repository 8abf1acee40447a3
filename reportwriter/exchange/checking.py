"""The whole of this room in one object, so that services need not import it to name it."""

from base64 import b64decode, b64encode
from dataclasses import replace

from reportwriter.exchange.addressed import name_of_reader, readers_named
from reportwriter.exchange.agency_check import is_genuine
from reportwriter.exchange.document import page_image, read_document
from reportwriter.exchange.examined import Examined, Letter, What
from reportwriter.exchange.handed_on import (
    OpenedHandedOn,
    open_handed_on,
    unsealed_handed_on,
)
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.letter import read_letter
from reportwriter.exchange.mail import read_mail
from reportwriter.exchange.old_report import read_old_report
from reportwriter.exchange.old_report_places import proposal
from reportwriter.exchange.originals import check_originals
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, Unsealed, unsealed, unsealed_letter
from reportwriter.records.drafts import DraftFile
from reportwriter.records.found import Found, PageHandedOn
from reportwriter.records.travelling import MessageFile
from reportwriter.signing.certificates import read_certificate
from reportwriter.signing.cms import SignedBy


class Checking:
    """Examines files in quarantine, opens sealed pages, reads documents, old reports and mails."""

    quarantine = Quarantine
    reader = Reader
    examine = staticmethod(examine)
    sealed_bytes = staticmethod(sealed_bytes)
    readers_named = staticmethod(readers_named)
    name_of_reader = staticmethod(name_of_reader)
    unsealed = staticmethod(unsealed)
    unsealed_letter = staticmethod(unsealed_letter)
    unsealed_handed_on = staticmethod(unsealed_handed_on)
    open_handed_on = staticmethod(open_handed_on)
    check_originals = staticmethod(check_originals)
    is_genuine = staticmethod(is_genuine)
    read_document = staticmethod(read_document)
    page_image = staticmethod(page_image)
    read_old_report = staticmethod(read_old_report)
    proposal = staticmethod(proposal)
    read_mail = staticmethod(read_mail)
    read_letter = staticmethod(read_letter)

    @staticmethod
    def found(examined: Examined) -> Found:
        """Return what a vault keeps of an examination."""
        by = examined.signed_by
        return Found(
            what=examined.what.value,
            why=examined.why,
            sha256=examined.sha256,
            pages=examined.pages,
            certificate=b64encode(by.certificate).decode() if by else "",
            size=examined.size,
            signed_at=examined.signed_at,
            data=(examined.data or b"").decode(),
            sealed_sha256=examined.sealed_sha256 or "",
            agreed=examined.agreed,
        )

    @staticmethod
    def found_opened(found: Found, opened: Unsealed) -> Found:
        """Return what a vault keeps of a letter once it was opened: whose it is, no word of it."""
        inner, record = opened.inner, opened.letter
        if inner is None or record is None or inner.signed_by is None:
            return replace(found, contents=opened.contents)
        return replace(
            found,
            why=inner.why,
            contents=opened.contents,
            certificate=b64encode(inner.signed_by.certificate).decode(),
            encryption=record.author.encryption,
            signed_at=inner.signed_at,
            agency=_agency(record),
            conference=record.message.conference if isinstance(record, MessageFile) else "",
        )

    @staticmethod
    def found_handed_on(found: Found, opened: OpenedHandedOn) -> Found:
        """Return what a vault keeps of a handed-on page once it was opened: of which report it is.

        Of the page and of the note it keeps nothing.
        """
        record, page = opened.record, opened.page
        if opened.letter is None or record is None or page is None or page.signed_by is None:
            return replace(found, contents=opened.contents)
        known = Checking.found_opened(found, opened.letter)
        return replace(
            known,
            conference=record.conference.reference,
            handed_on=PageHandedOn(
                name=record.writer.name,
                role=record.role,
                signer=page.signed_by.fingerprint,
                author=page.signed_by.subject_name,
                report=record.report,
                version=record.version,
                statements_sha256=record.statements_sha256,
                page_sha256=record.page_sha256,
            ),
        )

    @staticmethod
    def examined(found: Found) -> Examined:
        """Return an examination as it was, from what the vault kept of it."""
        der = b64decode(found.certificate)
        by = (
            SignedBy(certificate=der, facts=read_certificate(der), claimed_at=None) if der else None
        )
        data = found.data.encode()
        return Examined(
            what=What(found.what),
            why=found.why,
            sha256=found.sha256,
            size=found.size,
            pages=found.pages,
            signed_by=by,
            signed_at=found.signed_at,
            record=found.record(),
            data=data or None,
            sealed_sha256=found.sealed_sha256 or None,
            agreed=found.agreed,
        )


def _agency(letter: Letter) -> str:
    """Return of which agency its sender says to be."""
    if isinstance(letter, MessageFile):
        return letter.message.sender.agency
    return letter.report.author.agency if isinstance(letter, DraftFile) else letter.writer.agency
