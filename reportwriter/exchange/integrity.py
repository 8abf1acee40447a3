"""Whether a file is the one that was signed: asked in a fixed order, and the first failure ends it.

Size and type; facts from quarantine; exactly one signature over the whole file; its value, digest
and certificate; a certification that permits no change; the data's schema; text and data agree.
There is no answer between *unchanged* and the rest (design.md 7).
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportwriter.domain.integrity import Why
from reportwriter.domain.paper import PaperPart
from reportwriter.exchange.agency_check import agreed
from reportwriter.exchange.agreement import Named, differing, unsaid
from reportwriter.exchange.carried import (
    data_of,
    is_of_our_making,
    read_record,
    require_documents,
    require_signer,
    sealed_content,
    what_it_is,
)
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.examined import SEALED, Examined, FromChair, Letter, Record, What
from reportwriter.exchange.quarantine.facts import (
    MOST_BYTES,
    Feature,
    PdfFacts,
    SignatureFacts,
)
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.signature import NotHeldError, check_signature, signed_length
from reportwriter.records.account import AccountFile
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.drafts import DraftFile
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.records.minute import MinuteFile
from reportwriter.records.paper import PaperFile
from reportwriter.records.travelling import (
    InvitationFile,
    MessageFile,
    PageFile,
    ReceiptFile,
    ReportFile,
    SupplementFile,
)
from reportwriter.wording.agency_check import AGREES, DOES_NOT_AGREE, checked_by
from reportwriter.wording.handed_on import said_on_paper

_BEGINS_WITH = b"%PDF-"
_OUR_MARKS = re.compile(rb"\((?:AuthorSignature|ChairSignature)\)")
_ACTIVE = frozenset(
    {
        Feature.JAVASCRIPT,
        Feature.LAUNCH,
        Feature.SUBMIT,
        Feature.OTHER_FILE,
        Feature.MULTIMEDIA,
        Feature.XFA,
    }
)
"""What runs, opens or sends something. The other features only have no place in a file of ours."""


def examine(pdf: bytes, quarantine: Quarantine) -> Examined:
    """Return what a file is and whether it is unchanged. Nothing it can hold raises or hangs."""
    examined = Examined(
        what=What.OTHER,
        why=Why.HOLDS,
        sha256=hashlib.sha256(pdf).hexdigest(),
        size=len(pdf),
    )
    try:
        return _examined(pdf, quarantine, examined)
    except NotHeldError as error:
        return replace(examined, why=error.why)


def sealed_bytes(pdf: bytes, quarantine: Quarantine) -> bytes:
    """Return what a carrier carries, still closed.

    Raises QuarantineError. Only for a file that `examine` has called one of these.
    """
    return sealed_content(quarantine.read(pdf))


def _examined(pdf: bytes, quarantine: Quarantine, examined: Examined) -> Examined:
    if len(pdf) > MOST_BYTES:
        raise NotHeldError(Why.TOO_LARGE)
    if not pdf.startswith(_BEGINS_WITH):
        raise NotHeldError(Why.CUT_OR_BROKEN if _OUR_MARKS.search(pdf) else Why.NOT_A_PDF)
    facts = _facts(pdf, quarantine)
    examined = replace(examined, what=what_it_is(facts), pages=facts.pages)
    try:
        if not facts.signatures:
            return _unsigned(facts, examined)
        return _signed(pdf, facts, quarantine, examined)
    except NotHeldError as error:
        return replace(examined, why=error.why)


def _facts(pdf: bytes, quarantine: Quarantine) -> PdfFacts:
    try:
        facts = quarantine.read(pdf)
    except QuarantineError as error:
        ours = _OUR_MARKS.search(pdf)
        raise NotHeldError(Why.CUT_OR_BROKEN if ours else Why.UNREADABLE) from error
    if facts.is_encrypted:
        raise NotHeldError(Why.ENCRYPTED)
    if _ACTIVE.intersection(facts.features):
        raise NotHeldError(Why.ACTIVE_CONTENT)
    return facts


def _unsigned(facts: PdfFacts, examined: Examined) -> Examined:
    if is_of_our_making(facts):
        raise NotHeldError(Why.CUT_OR_BROKEN if facts.is_damaged else Why.SIGNATURE_MISSING)
    if examined.what in SEALED:
        digest = hashlib.sha256(sealed_content(facts)).hexdigest()
        examined = replace(examined, sealed_sha256=digest)
    return replace(examined, why=Why.NO_SIGNATURE)


def _signed(pdf: bytes, facts: PdfFacts, quarantine: Quarantine, examined: Examined) -> Examined:
    end = signed_length(pdf, _one_signature(facts))
    if end == len(pdf):
        return _signed_whole(pdf, facts, quarantine, examined)
    # What was signed is looked at by itself, as it was before anything was added behind it.
    signed_part = pdf[:end]
    facts = _facts(signed_part, quarantine)
    if signed_length(signed_part, _one_signature(facts)) != end:
        raise NotHeldError(Why.BYTES_OUTSIDE)
    examined = replace(examined, what=what_it_is(facts), pages=facts.pages)
    proven = _signed_whole(signed_part, facts, quarantine, examined)
    return replace(proven, why=Why.BYTES_AFTER)


def _one_signature(facts: PdfFacts) -> SignatureFacts:
    if len(facts.signatures) != 1:
        raise NotHeldError(Why.SEVERAL_SIGNATURES if facts.signatures else Why.CUT_OR_BROKEN)
    return facts.signatures[0]


def _signed_whole(
    pdf: bytes, facts: PdfFacts, quarantine: Quarantine, examined: Examined
) -> Examined:
    """Check a file that ends where its signature does."""
    if facts.is_damaged:
        raise NotHeldError(Why.CUT_OR_BROKEN)
    held = check_signature(pdf, _one_signature(facts))
    if examined.what is What.OTHER:
        ours = is_of_our_making(facts)
        raise NotHeldError(Why.FOREIGN_PARTS if ours else Why.NO_DATA)
    if facts.features:
        raise NotHeldError(Why.FOREIGN_PARTS)
    attachment = data_of(facts)
    record = read_record(attachment)
    require_signer(record, attachment, held)
    require_documents(record, facts)
    # None says anything on its pages that could not be read as well from its data.
    is_read_as_data = isinstance(record, InvitationFile | ReceiptFile | AccountFile)
    pages = () if is_read_as_data else _body(pdf, quarantine)
    wrong = _differing(record, pages, attachment.content)
    if wrong:
        return replace(examined, why=Why.TEXT_DIFFERS, differing=wrong)
    return replace(
        examined,
        signed_by=held.by,
        signed_at=held.at,
        record=record,
        data=attachment.content,
        agreed=agreed(record, held.by) if isinstance(record, ReportFile) else None,
    )


def _differing(record: Record, pages: Sequence[str], data: bytes) -> tuple[str, ...]:
    if isinstance(record, ReportFile):
        return _report_differs(record, pages, data)
    if isinstance(record, SupplementFile):
        return _supplement_differs(record, pages, data)
    if isinstance(record, PageFile):
        return differing(record.page.items, pages, data)
    return unsaid(_all_said(record), pages)


def _all_said(record: FromChair | AccountFile | Letter) -> Iterator[Named]:
    """Give what the pages must say, part by part; nothing of what is read as data.

    Not by the name of a part: a stranger may give two of them the same.
    """
    if isinstance(record, PaperFile):
        yield from ((part.title, tuple(_in_part(part))) for part in record.paper.parts)
    elif isinstance(record, Letter):
        yield from _said_in(record)


def _in_part(part: PaperPart) -> Iterator[str]:
    yield part.title
    yield from (cell for row in (part.grid.rows if part.grid else ()) for cell in row if cell)
    yield from (entry.text for entry in part.entries)


def _said_in(letter: Letter) -> Iterator[Named]:
    """Give what the pages of a letter must say, part by part."""
    if isinstance(letter, MessageFile):
        yield from ((one.matter.value, (one.text,)) for one in letter.message.points)
    elif isinstance(letter, DraftFile):
        yield from ((str(one.reference), (one.text,)) for one in letter.report.statements)
    elif isinstance(letter, MinuteFile | ConfidentialBundleFile):
        yield from _said_by_chair(letter)
    elif isinstance(letter, HandedOnFile):
        # What stands on the page itself is proven by itself.
        yield "handed on", tuple(said_on_paper(letter.role, letter.version, letter.note))
    else:
        yield "agreement", (DOES_NOT_AGREE if letter.agreement is None else AGREES,)
        yield from ((str(number), (one.text,)) for number, one in enumerate(letter.remarks))


def _said_by_chair(letter: MinuteFile | ConfidentialBundleFile) -> Iterator[Named]:
    if isinstance(letter, MinuteFile):
        for number, one in enumerate(letter.parts, start=1):
            yield str(number), (one.title, *one.paragraphs)
        return
    # What the originals in a bundle say is proven by themselves.
    for held in letter.originals:
        yield held.letter, (held.title, held.said, held.attached_as)
    for number, out in enumerate(letter.left_out):
        yield str(number), (out.title, out.why)


def _report_differs(record: ReportFile, pages: Sequence[str], data: bytes) -> tuple[str, ...]:
    wrong = differing(record.report.statements, pages, data)
    if record.agreement is None:
        return wrong
    by = record.agreement.agreement
    return (*wrong, *unsaid([(by.name, (checked_by(by.name, by.designation, by.at),))], pages))


def _body(pdf: bytes, quarantine: Quarantine) -> tuple[str, ...]:
    try:
        return quarantine.body(pdf)
    except QuarantineError as error:
        raise NotHeldError(Why.UNREADABLE) from error


def _supplement_differs(
    record: SupplementFile, pages: Sequence[str], data: bytes
) -> tuple[str, ...]:
    """Return what is quoted otherwise than the data says, and comments the pages do not show."""
    told = [one.about for one in record.said if one.about is not None]
    words = [
        (str(one.comment.id), (one.comment.text, one.comment.answer_text)) for one in record.said
    ]
    return (*differing(told, pages, data), *unsaid(words, pages))
