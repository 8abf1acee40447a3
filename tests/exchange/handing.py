"""Pages that people of these tests hand on, as their program makes them, and as a forger would."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from reportwriter.crypto.sealing import open_sealed
from reportwriter.crypto.seals import Seals
from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import HandsOn
from reportwriter.exchange.checking import Checking
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.services.handing_on import HandedOnMaking, Onward
from reportwriter.services.sealed_letters import SealedLetters, Unsigned
from reportwriter.services.submission import Author, Submission
from reportwriter.signing.signatures import Signatures
from tests.exchange import senders
from tests.exchange.senders import SIGNED, Sender

AT = SIGNED + timedelta(days=3)
LETTERS = SealedLetters(signatures=Signatures, seals=Seals)
MAKING = HandedOnMaking(
    letters=LETTERS, press=Press, seals=Seals, checking=Checking, now=lambda: AT
)


def new_chair() -> Sender:
    return senders.sender("Perpetua Lark", "Safeguarding unit")


def new_deputy() -> Sender:
    return senders.sender("Isolde Quarrington", "Safeguarding unit")


def inner_page(submission: Submission, by: Sender, quarantine: Quarantine) -> bytes:
    """Return the confidential page as its author signed it, opened by somebody it is sealed to."""
    p7m = Checking.sealed_bytes(submission.sealed_page_pdf, quarantine)
    fields = quarantine.split_sealed(p7m)
    return open_sealed(fields, by.identity.encryption_certificate, by.keys.encryption)


def onward(
    submission: Submission, by: Sender, to: Sequence[Sender], quarantine: Quarantine
) -> Onward:
    report = Checking.examine(submission.report_pdf, quarantine)
    assert report.report is not None
    assert report.signed_by is not None
    return Onward(
        report=report.report,
        signer=report.signed_by.certificate,
        page=inner_page(submission, by, quarantine),
        writer=Contact(name=by.name, agency=by.agency),
        role=HandsOn.CHAIR,
        note="I hand over to you on Monday.",
        recipients=[one.certificates.encryption_der for one in to],
    )


def handed_on(
    submission: Submission, by: Sender, to: Sequence[Sender], quarantine: Quarantine
) -> bytes:
    """Return the carrier as the program of `by` makes it."""
    person = Author(certificates=by.certificates, keys=by.keys)
    return MAKING.make(onward(submission, by, to, quarantine), person, quarantine)


def a_letter(of: Onward, by: Sender, **changed: object) -> HandedOnFile:
    """Return what such a file says, with `changed` told otherwise."""
    report = of.report
    record = HandedOnFile(
        recipients=tuple(hashlib.sha256(der).hexdigest() for der in of.recipients),
        author=by.certificates,
        signed_at=AT,
        conference=report.report.conference.of_children_alone(),
        writer=of.writer,
        role=of.role,
        note=of.note,
        report=report.report.id,
        version=report.report.version,
        statements_sha256=report.statements_sha256,
        page_sha256=report.page_sha256,
        original_sha256=hashlib.sha256(of.page).hexdigest(),
        original_size=len(of.page),
    )
    return replace(record, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def forged(of: Onward, record: HandedOnFile, by: Sender) -> bytes:
    """Return a carrier that says whatever its maker wants, signed and sealed as ours are."""
    padded = Press.handed_on_to_pad(record, of.page, data=to_json(record))
    p7m = LETTERS.make(
        Unsigned(padded=padded, at=AT),
        Author(certificates=by.certificates, keys=by.keys),
        of.recipients,
        Seals.bucket,
    )
    return Press.sealed_handed_on(p7m)
