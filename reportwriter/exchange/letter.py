"""Reads a report that was not made with this program, as far as it can be shown in safety."""

from dataclasses import dataclass

from reportwriter.domain.attached import FileType
from reportwriter.domain.integrity import Why
from reportwriter.domain.letter import UNPROVEN
from reportwriter.exchange.document import read_document
from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError, Refusal, Trouble
from reportwriter.exchange.quarantine.gate import Quarantine


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLetter:
    """`texts` are what each page says, for the search alone; a scan says nothing.

    `type` is None where it cannot be shown; `refused` then says why, where there is more to say
    than its file check does.
    """

    type: FileType | None = None
    texts: tuple[str, ...] = ()
    refused: Refusal | None = None


def read_letter(content: bytes, why: Why, quarantine: Quarantine) -> ReadLetter:
    """Return what can be read of a file that is no report of ours; `why` is by its examination.

    Raises QuarantineError where no quarantine can be had.
    """
    if why in UNPROVEN:
        return ReadLetter(type=FileType.PDF, texts=_texts(content, quarantine))
    if why is not Why.NOT_A_PDF:
        return ReadLetter()
    try:
        found = read_document(content, quarantine).found
    except DocumentRefusedError as error:
        return ReadLetter(refused=error.why)
    return ReadLetter(type=found.type, texts=found.texts)


def _texts(pdf: bytes, quarantine: Quarantine) -> tuple[str, ...]:
    """Return the text of each page; a file whose pages show and whose text does not, says none."""
    try:
        pages = quarantine.document(pdf).pages
    except QuarantineError as error:
        if error.why is Trouble.NOT_STARTED:
            raise
        return ()
    return tuple(page.decode(errors="replace") for page in pages)
