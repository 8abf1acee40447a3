"""A colleague's agreement to a draft: what is signed, and the signature that goes with the report.

It is signed by itself and not only inside the answer, so that it can be carried in `report.json`
and checked again by whoever reads the report, without the colleague's remarks.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportwriter.domain.ids import ReportId
from reportwriter.records.values import bytes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What a colleague signs, as canonical JSON. `format` keeps it from passing for anything else.

    `name` is that of the certificate it is signed with; `designation` and `agency` are as the
    colleague says them. `statements_sha256` is of the statements as they were read.
    """

    format: Literal["reportwriter-agreement"] = "reportwriter-agreement"
    format_version: Literal[1] = 1
    report: ReportId
    version: int
    statements_sha256: str
    name: str
    designation: str
    agency: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAgreement:
    """`certificate` (DER) and `signature` (a CMS value over the agreement's JSON) as base64."""

    agreement: Agreement
    certificate: str
    signature: str

    @property
    def certificate_der(self) -> bytes:
        """Raise DataError when the text is no base64."""
        return bytes_of(self.certificate, "certificate")

    @property
    def cms(self) -> bytes:
        """Raise DataError when the text is no base64."""
        return bytes_of(self.signature, "signature")
