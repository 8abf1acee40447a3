"""Whether the colleague's agreement in a report is genuine, and to the statements that came."""

import hashlib

from reportwriter.domain.errors import DataError
from reportwriter.domain.file_check import Agreed
from reportwriter.records.agreement import SignedAgreement
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import ReportFile
from reportwriter.signing.cms import SignedBy, check_cms
from reportwriter.signing.errors import BadSignatureError


def agreed(record: ReportFile, author: SignedBy) -> Agreed | None:
    """Return what the agreement in a report is worth; None where it holds none.

    `author` is who signed the report, and so cannot be who checked it.
    """
    if (signed := record.agreement) is None:
        return None
    if not is_genuine(signed) or signed.certificate_der == author.certificate:
        return Agreed.NOT_GENUINE
    agreement = signed.agreement
    says = (agreement.report, agreement.statements_sha256)
    is_bound = says == (record.report.id, record.statements_sha256)
    return Agreed.HOLDS if is_bound else Agreed.OTHER_STATEMENTS


def is_genuine(signed: SignedAgreement) -> bool:
    """Tell whether whoever the agreement names has signed exactly it, while they could."""
    agreement = signed.agreement
    try:
        by = check_cms(signed.cms, hashlib.sha256(to_json(agreement)).digest())
        named = (signed.certificate_der, agreement.name)
    except (BadSignatureError, DataError):
        return False
    return (by.certificate, by.facts.name) == named and by.facts.is_valid_at(agreement.at)
