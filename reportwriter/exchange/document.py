"""Reads a document that is to go with a report, and refuses what nobody could look through.

All that it holds must be searchable, or be shown page by page; what can be neither is refused with
the way to make it so.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reportwriter.domain.attached import MOST_PAGES, FileType
from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError, Refusal, Trouble
from reportwriter.exchange.quarantine.document_facts import WordFacts
from reportwriter.exchange.quarantine.facts import Feature, PdfFacts
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.attached import DocumentFound, Note

_FEATURES: Mapping[Feature, Refusal] = {
    Feature.JAVASCRIPT: Refusal.ACTIVE,
    Feature.LAUNCH: Refusal.ACTIVE,
    Feature.SUBMIT: Refusal.ACTIVE,
    Feature.OTHER_FILE: Refusal.ACTIVE,
    Feature.MULTIMEDIA: Refusal.ACTIVE,
    Feature.XFA: Refusal.ACTIVE,
    Feature.FILE_ANNOTATION: Refusal.FILES_INSIDE,
    Feature.COLLECTION: Refusal.FILES_INSIDE,
    Feature.HIDDEN_LAYERS: Refusal.HIDDEN_LAYERS,
}
"""What else a PDF can hold, as web links, does no harm and is searched."""
_LINEARISED = b"/Linearized"
_FIRST = 1024
_SCREEN = 1.5
"""How large a page is drawn to be looked at: 108 dpi."""
_FIELDS_THAT_FETCH = ("DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "DATABASE")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """`content` is what is attached: the file as it came, or of a picture its pixels alone."""

    content: bytes
    found: DocumentFound

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_document(content: bytes, quarantine: Quarantine) -> ReadDocument:
    """Return a document with what is in it. Raises DocumentRefusedError, QuarantineError."""
    read = next((read for begin, read in _READERS.items() if content.startswith(begin)), None)
    if read is None:
        raise DocumentRefusedError(Refusal.ANOTHER_KIND)
    try:
        document = read(content, quarantine)
    except QuarantineError as error:
        if error.why in (Trouble.NOT_STARTED, Trouble.TOO_LARGE):
            raise
        raise DocumentRefusedError(Refusal.DAMAGED) from error
    if document.found.pages > MOST_PAGES:
        raise DocumentRefusedError(Refusal.TOO_MANY_PAGES)
    return document


def page_image(kind: FileType, content: bytes, page: int, quarantine: Quarantine) -> bytes | None:
    """Return a page (from 1) as PNG; None for the page of a Word file that is its text.

    Raises QuarantineError.
    """
    if kind is FileType.PDF:
        drawn = quarantine.pages(content, page - 1, page - 1, _SCREEN)
        if not drawn:
            raise QuarantineError(Trouble.NOT_UNDERSTOOD)
        return drawn[0]
    if kind is FileType.WORD:
        return _picture_in_word(content, page, quarantine)
    return quarantine.drawn_picture(content, 1.0)


def _picture_in_word(content: bytes, page: int, quarantine: Quarantine) -> bytes | None:
    if page == 1:
        return None
    pictures = quarantine.word(content).pictures
    if page - 2 >= len(pictures):
        raise QuarantineError(Trouble.NOT_UNDERSTOOD)
    return quarantine.drawn_picture(pictures[page - 2], 1.0)


def _read_pdf(content: bytes, quarantine: Quarantine) -> ReadDocument:
    facts = quarantine.read(content)
    for refusal in _refusals(facts, content):
        raise DocumentRefusedError(refusal)
    text = quarantine.document(content)
    said = quarantine.said(content)
    found = DocumentFound(
        type=FileType.PDF,
        texts=tuple(_spelled(page) for page in text.pages),
        unreadable=tuple(sorted({page for page in text.unreadable if page <= len(text.pages)})),
        said=(_spelled(said.words),),
    )
    return ReadDocument(content=content, found=found)


def _refusals(facts: PdfFacts, content: bytes) -> Iterator[Refusal]:
    """Give what speaks against a file, the gravest first."""
    if facts.is_encrypted:
        yield Refusal.ENCRYPTED
    if facts.is_damaged or not facts.pages:
        yield Refusal.DAMAGED
    if facts.attachments:
        yield Refusal.FILES_INSIDE
    # A file that is made ready for reading over a network is written in two parts.
    made_in = 2 if _LINEARISED in content[:_FIRST] else 1
    if facts.revisions > made_in:
        yield Refusal.EARLIER_VERSIONS
    yield from (_FEATURES[one] for one in facts.features if one in _FEATURES)


def _read_word(content: bytes, quarantine: Quarantine) -> ReadDocument:
    facts = quarantine.word(content)
    if (refusal := _word_refusal(facts)) is not None:
        raise DocumentRefusedError(refusal)
    for picture in facts.pictures:
        _require_picture(picture, quarantine)
    pictures = len(facts.pictures)
    notes = {Note.DELETED_TEXT: facts.has_deleted_text, Note.COMMENTS: facts.has_comments}
    found = DocumentFound(
        type=FileType.WORD,
        texts=(_spelled(facts.text), *("" for _ in range(pictures))),
        unreadable=tuple(range(2, 2 + pictures)),
        said=tuple(map(_spelled, facts.words)),
        notes=tuple(note for note, holds in notes.items() if holds),
    )
    return ReadDocument(content=content, found=found)


def _word_refusal(facts: WordFacts) -> Refusal | None:
    if facts.is_encrypted:
        return Refusal.ENCRYPTED
    if not facts.is_word:
        return Refusal.ANOTHER_KIND
    fetches = any(field.upper() in _FIELDS_THAT_FETCH for field in facts.fields)
    if facts.links or fetches or any("vba" in name.lower() for name in facts.other_parts):
        return Refusal.ACTIVE
    return Refusal.FILES_INSIDE if facts.other_parts else None


def _require_picture(picture: bytes, quarantine: Quarantine) -> None:
    """Have each picture of a Word file shown once, so that it can be shown to whoever looks."""
    try:
        quarantine.drawn_picture(picture, 0.1)
    except QuarantineError as error:
        raise DocumentRefusedError(Refusal.PICTURE_NOT_SHOWN) from error


def _read_picture(content: bytes, quarantine: Quarantine) -> ReadDocument:
    facts = quarantine.picture(content)
    if not facts.clean:
        raise DocumentRefusedError(Refusal.PICTURE_SIZE)
    notes = {Note.PLACE_TAKEN_OUT: facts.told_place, Note.DETAILS_TAKEN_OUT: facts.told_more}
    found = DocumentFound(
        type=FileType.JPEG if facts.is_jpeg else FileType.PNG,
        texts=("",),
        unreadable=(1,),
        notes=tuple(note for note, holds in notes.items() if holds),
    )
    return ReadDocument(content=facts.clean, found=found)


def _refuse_locked(_content: bytes, _quarantine: Quarantine) -> ReadDocument:
    # A Word file with a password, and every Word file of before 2007, is of this kind.
    raise DocumentRefusedError(Refusal.OLD_OR_LOCKED)


def _spelled(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError as error:
        raise QuarantineError(Trouble.NOT_UNDERSTOOD) from error


_READERS: Mapping[bytes, Callable[[bytes, Quarantine], ReadDocument]] = {
    b"%PDF-": _read_pdf,
    b"PK\x03\x04": _read_word,
    b"\x89PNG\r\n\x1a\n": _read_picture,
    b"\xff\xd8\xff": _read_picture,
    b"\xd0\xcf\x11\xe0": _refuse_locked,
}
"""By the first bytes of the file; what it is called says nothing."""
