"""A report as it is handed to be signed, and who signs it; loads no more than that takes."""

from base64 import b64decode
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.crypto.private_keys import PrivateKey, PrivateKeys
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.report import Report
from reportwriter.forms.library import Library
from reportwriter.records.travelling import Certificates, InvitationFile, Recipient
from reportwriter.services.submission import Author, Manuscript
from reportwriter.services.writing import with_form

SIGNED_AT = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody with an identity; the keys as base64, so that another process can take them over."""

    contact: Contact
    certificates: Certificates
    signing_key: str
    encryption_key: str

    @property
    def author(self) -> Author:
        keys = PrivateKeys(signing=_key(self.signing_key), encryption=_key(self.encryption_key))
        return Author(certificates=self.certificates, keys=keys)

    @property
    def recipient(self) -> Recipient:
        return Recipient(name=self.contact.name, certificates=self.certificates)


def a_manuscript(report: Report, invitation: InvitationFile) -> Manuscript:
    opened = with_form(Library(), report)
    return Manuscript(
        report=report,
        form=opened.form,
        area=opened.area,
        page=ConfidentialPage(report=report.id),
        invitation=invitation,
    )


def _key(base64: str) -> PrivateKey:
    key = load_der_private_key(b64decode(base64), None)
    if not isinstance(key, PrivateKey):
        raise TypeError(type(key).__name__)
    return key
