"""The data inside a signed file: read strictly, and held against whoever signed."""

import hashlib
from collections.abc import Iterator, Mapping

from reportwriter.domain.attached import AttachedDocument, FileType, mime_type, name_inside
from reportwriter.domain.errors import DataError
from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import Letter, Record, What
from reportwriter.exchange.quarantine.facts import Attachment, PdfFacts
from reportwriter.exchange.signature import Held, NotHeldError
from reportwriter.records.account import AccountFile
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.drafts import AnswerFile, DraftFile
from reportwriter.records.handed_on import ATTACHED_AS, HandedOnFile
from reportwriter.records.minute import MinuteFile
from reportwriter.records.paper import PaperFile
from reportwriter.records.travelling import (
    Certificates,
    InvitationFile,
    MessageFile,
    PageFile,
    ReceiptFile,
    ReportFile,
    SupplementFile,
    statements_sha256,
)
from reportwriter.signing.errors import BadCertificateError
from reportwriter.signing.identity import belong_together

AUTHOR_FIELD, CHAIR_FIELD = "AuthorSignature", "ChairSignature"
SIGNED_WITH = frozenset({AUTHOR_FIELD, CHAIR_FIELD})

_DATA: Mapping[str, tuple[What, type[Record], str]] = {
    "report.json": (What.REPORT, ReportFile, AUTHOR_FIELD),
    "invitation.json": (What.INVITATION, InvitationFile, CHAIR_FIELD),
    "receipt.json": (What.RECEIPT, ReceiptFile, CHAIR_FIELD),
    "paper.json": (What.PAPER, PaperFile, CHAIR_FIELD),
    "supplement.json": (What.SUPPLEMENT, SupplementFile, AUTHOR_FIELD),
    "account.json": (What.ACCOUNT, AccountFile, AUTHOR_FIELD),
    "message.json": (What.OPENED_MESSAGE, MessageFile, AUTHOR_FIELD),
    "draft.json": (What.OPENED_DRAFT, DraftFile, AUTHOR_FIELD),
    "answer.json": (What.OPENED_ANSWER, AnswerFile, AUTHOR_FIELD),
    "minute.json": (What.OPENED_MINUTE, MinuteFile, AUTHOR_FIELD),
    "bundle.json": (What.OPENED_BUNDLE, ConfidentialBundleFile, AUTHOR_FIELD),
    "handed-on.json": (What.OPENED_HANDED_ON, HandedOnFile, AUTHOR_FIELD),
    "page.json": (What.CONFIDENTIAL_PAGE, PageFile, AUTHOR_FIELD),
}
"""By the name of the attachment: what the file is, what it holds, the field it is signed in."""
_WITH_DOCUMENTS = ("report.json", "bundle.json", "handed-on.json")
_SEALED: Mapping[str, What] = {
    "page.p7m": What.SEALED_PAGE,
    "message.p7m": What.MESSAGE,
    "draft.p7m": What.DRAFT,
    "answer.p7m": What.ANSWER,
    "minute.p7m": What.MINUTE,
    "bundle.p7m": What.CONFIDENTIAL_BUNDLE,
    "handed-on.p7m": What.HANDED_ON,
}


def what_it_is(facts: PdfFacts) -> What:
    """Return what a file says to be by what it carries; a signed file is never a carrier.

    A report may carry documents beside its data, a confidential bundle carries its originals, and
    a handed-on page the page as it was; everything else carries one thing.
    """
    carried = [one.name for one in facts.attachments]
    data = [name for name in carried if name in _DATA]
    if len(data) == 1 and (len(carried) == 1 or data[0] in _WITH_DOCUMENTS):
        return _DATA[data[0]][0]
    is_signed = facts.signatures or facts.empty_fields
    if is_signed or len(carried) != 1:
        return What.OTHER
    return _SEALED.get(carried[0], What.OTHER)


def data_of(facts: PdfFacts) -> Attachment:
    """Return the data of a file that is one of ours by what it carries."""
    return next(one for one in facts.attachments if one.name in _DATA)


def require_documents(record: Record, facts: PdfFacts) -> None:
    """Raise NotHeldError unless a file carries exactly the documents that its data names."""
    wanted = set(_named(record))
    inside = [one for one in facts.attachments if one.name not in _DATA]
    if len(inside) != len(wanted) or {_found(one) for one in inside} != wanted:
        raise NotHeldError(Why.ATTACHED_DIFFERS)


def _named(record: Record) -> Iterator[tuple[str, str, str, int, str]]:
    if isinstance(record, ReportFile):
        for number, one in enumerate(record.report.attached, start=1):
            yield _wanted(number, one)
    elif isinstance(record, ConfidentialBundleFile):
        for original in record.originals:
            name, size = original.attached_as, original.size
            yield name, "Source", mime_type(FileType.PDF), size, original.sha256
    elif isinstance(record, HandedOnFile):
        size, sha256 = record.original_size, record.original_sha256
        yield ATTACHED_AS, "Source", mime_type(FileType.PDF), size, sha256


def _wanted(number: int, one: AttachedDocument) -> tuple[str, str, str, int, str]:
    name = name_inside(number, one.type)
    return name, "Supplement", mime_type(one.type), one.size, one.sha256


def _found(one: Attachment) -> tuple[str, str, str, int, str]:
    digest = hashlib.sha256(one.content).hexdigest()
    return one.name, one.relation, one.mime, len(one.content), digest


def is_of_our_making(facts: PdfFacts) -> bool:
    """Whether the file bears what only our signed files bear, signed or not."""
    names = {attachment.name for attachment in facts.attachments}
    return not names.isdisjoint(_DATA) or not SIGNED_WITH.isdisjoint(facts.empty_fields)


def read_record(attachment: Attachment) -> Record:
    """Return what our data says. Raises NotHeldError where it does not follow its schema."""
    _, wanted, _ = _DATA[attachment.name]
    try:
        record: Record = from_json(attachment.content, wanted, name=attachment.name)
    except DataError as error:
        raise NotHeldError(Why.DATA_FAULTY) from error
    # What can be written in several ways could be read in several ways.
    if to_json(record) != attachment.content:
        raise NotHeldError(Why.DATA_FAULTY)
    if isinstance(record, ReportFile) and not _is_whole(record):
        raise NotHeldError(Why.DATA_FAULTY)
    if isinstance(record, DraftFile) and record.statements_sha256 != statements_sha256(
        record.report
    ):
        raise NotHeldError(Why.DATA_FAULTY)
    return record


def require_signer(record: Record, attachment: Attachment, held: Held) -> None:
    """Raise NotHeldError unless whoever signed is whom the data names."""
    if held.field != _DATA[attachment.name][2]:
        raise NotHeldError(Why.SIGNATURE_FAULTY)
    if isinstance(record, ReportFile | SupplementFile | Letter):
        _require_certificates(record.author, held)
    if isinstance(record, InvitationFile):
        _require_certificates(record.signer.certificates, held)
    if isinstance(record, AccountFile):
        _require_certificates(record.administrator.certificates, held)
    if isinstance(record, ReceiptFile | PaperFile):
        _require_certificates(record.chair, held)


def sealed_content(facts: PdfFacts) -> bytes:
    """Return what a carrier carries."""
    return facts.attachments[0].content


def _is_whole(record: ReportFile) -> bool:
    """Whether the report is closed, and its digest is that of its statements."""
    is_digest = len(record.page_sha256) == hashlib.sha256().digest_size * 2
    is_bound = record.statements_sha256 == statements_sha256(record.report)
    return is_digest and is_bound and record.report.signed_at is not None


def _require_certificates(named: Certificates, held: Held) -> None:
    try:
        signing, encryption = named.signing_der, named.encryption_der
        agrees = signing == held.by.certificate and belong_together(signing, encryption)
    except (DataError, BadCertificateError) as error:
        raise NotHeldError(Why.DATA_FAULTY) from error
    if not agrees:
        raise NotHeldError(Why.CERTIFICATE_DIFFERS)
