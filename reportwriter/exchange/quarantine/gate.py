"""The side of the program: hand a foreign file in, take facts out."""

from collections.abc import Sequence
from types import TracebackType
from typing import TypeVar

from reportwriter.crypto.sealed_fields import LARGEST_SEALED, SealedFields
from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine.cells import Cells, Line, cells_of_this_computer
from reportwriter.exchange.quarantine.document_facts import (
    LARGEST_PICTURES,
    MOST_SAID,
    DocumentText,
    PictureFacts,
    Said,
    WordFacts,
)
from reportwriter.exchange.quarantine.facts import (
    MOST_ATTACHED,
    MOST_BYTES,
    MOST_PIXELS,
    MOST_PIXELS_AT_ONCE,
    MOST_TEXT,
    Filled,
    Hello,
    PageLines,
    PagePicture,
    PagePictures,
    Paper,
    PdfFacts,
    PdfText,
    Question,
    Task,
)
from reportwriter.exchange.quarantine.mail_facts import LARGEST_MAIL, MailFacts
from reportwriter.exchange.quarantine.message import NotUnderstoodError, pack, unpack
from reportwriter.exchange.quarantine.picture import png
from reportwriter.exchange.quarantine.report_facts import ReportFound

Answer = TypeVar("Answer")

_MOST_SIGNATURE_BYTES = 8 * 1024 * 1024


class Quarantine:
    """Reads foreign files for one batch. Use it in a `with`: afterwards no process is left.

    May be asked by several threads at once; each file has a process of its own.
    """

    def __init__(self, cells: Cells | None = None) -> None:
        self._cells = cells or cells_of_this_computer()
        self._lacking: tuple[str, ...] | None = None

    def __enter__(self) -> "Quarantine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._cells.close()

    @property
    def lacking(self) -> tuple[str, ...]:
        """Which protections this computer does not give; if any, say "reduced protection".

        Of `limits` (memory, time), `files` (no file can be opened) and `calls` (no program, no
        connection, no process).
        """
        if self._lacking is None:
            line = self._cells.open(Task.STRUCTURE)
            try:
                self._hear_hello(line)
            finally:
                line.hang_up()
        return self._lacking or ()

    def read(self, pdf: bytes) -> PdfFacts:
        """Return what a PDF says of itself. Raises QuarantineError."""
        most = MOST_ATTACHED + _MOST_SIGNATURE_BYTES
        return self._ask(Task.STRUCTURE, Question(content=pdf), PdfFacts, most)

    def text(self, pdf: bytes) -> tuple[str, ...]:
        """Return the whole text of every page. Raises QuarantineError."""
        return self._text(Question(content=pdf, whole=True))

    def body(self, pdf: bytes) -> tuple[str, ...]:
        """Return the text of every page without what is marked as its head and foot.

        Raises QuarantineError.
        """
        return self._text(Question(content=pdf))

    def lines(self, pdf: bytes, page: int) -> PageLines:
        """Return the text of a page (from 0) with where it stands. Raises QuarantineError."""
        return self._ask(Task.LINES, Question(content=pdf, first=page, last=page), PageLines, 0)

    def pages(self, pdf: bytes, first: int, last: int, scale: float) -> tuple[bytes, ...]:
        """Return pages (from 0, both included, as many as go at once) as PNG; 1.0 is 72 dpi.

        Raises QuarantineError.
        """
        question = Question(
            content=pdf, first=max(0, first), last=last, per_cent=max(1, round(scale * 100))
        )
        return self._pictures(Task.PICTURES, question)

    def document(self, pdf: bytes) -> DocumentText:
        """Return the text of a PDF, and the pages somebody has to look at. Raises QuarantineError.

        Its bytes are not yet known to be text.
        """
        return self._ask(Task.DOCUMENT, Question(content=pdf), DocumentText, 2 * MOST_SAID)

    def said(self, pdf: bytes) -> Said:
        """Return what a PDF says beside its pages. Raises QuarantineError."""
        return self._ask(Task.SAID, Question(content=pdf), Said, 2 * MOST_SAID)

    def word(self, file: bytes) -> WordFacts:
        """Return what a Word file holds. Raises QuarantineError."""
        most = 4 * MOST_SAID + LARGEST_PICTURES
        return self._ask(Task.WORD, Question(content=file), WordFacts, most)

    def word_report(self, file: bytes) -> ReportFound:
        """Return what an old report in Word says, in order. Raises QuarantineError."""
        return self._ask(Task.WORD_REPORT, Question(content=file), ReportFound, 0)

    def picture(self, file: bytes) -> PictureFacts:
        """Return what a PNG or JPEG tells, and its pixels as a file. Raises QuarantineError."""
        return self._ask(Task.PICTURE, Question(content=file), PictureFacts, LARGEST_PICTURES)

    def drawn_picture(self, file: bytes, scale: float) -> bytes:
        """Return a PNG or JPEG as a PNG of our making. Raises QuarantineError."""
        question = Question(content=file, per_cent=max(1, round(scale * 100)))
        (drawn,) = self._pictures(Task.DRAWN_PICTURE, question)
        return drawn

    def mail(self, file: bytes) -> MailFacts:
        """Return the papers in a mail file, and when it was received. Raises QuarantineError."""
        return self._mail(Task.MAIL, file)

    def outlook(self, file: bytes) -> MailFacts:
        """Return the same of a mail in Outlook's own format. Raises QuarantineError."""
        return self._mail(Task.OUTLOOK, file)

    def _mail(self, task: Task, file: bytes) -> MailFacts:
        if len(file) > LARGEST_MAIL:
            raise QuarantineError(Trouble.TOO_LARGE)
        return self._ask(task, Question(content=file), MailFacts, LARGEST_MAIL)

    def _pictures(self, task: Task, question: Question) -> tuple[bytes, ...]:
        most = 3 * (MOST_PIXELS_AT_ONCE + MOST_PIXELS)
        drawn = self._ask(task, question, PagePictures, most)
        if not all(_is_sound(picture) for picture in drawn.pictures):
            raise QuarantineError(Trouble.NOT_UNDERSTOOD)
        return tuple(png(picture) for picture in drawn.pictures)

    def framed(self, bundle: bytes, papers: Sequence[Paper]) -> bytes:
        """Return a bundle with the pages of papers in their frames.

        Each must have as many pages as is said. Raises QuarantineError, and does not say for which.
        """
        question = Question(content=bundle, papers=tuple(papers))
        return self._ask(Task.FRAMES, question, Filled, MOST_BYTES).content

    def split_sealed(self, sealed: bytes) -> SealedFields:
        """Return the parts of a sealed file, still closed. Raises QuarantineError."""
        if len(sealed) > LARGEST_SEALED:
            raise QuarantineError(Trouble.TOO_LARGE)
        return self._ask(Task.SEAL, Question(content=sealed), SealedFields, LARGEST_SEALED)

    def _text(self, question: Question) -> tuple[str, ...]:
        text = self._ask(Task.TEXT, question, PdfText, MOST_TEXT)
        try:
            return tuple(page.decode() for page in text.pages)
        except UnicodeDecodeError as error:
            raise QuarantineError(Trouble.NOT_UNDERSTOOD) from error

    def _ask(self, task: Task, question: Question, wanted: type[Answer], most: int) -> Answer:
        papers = sum(len(paper.content) for paper in question.papers)
        if max(len(question.content), papers) > MOST_BYTES:
            raise QuarantineError(Trouble.TOO_LARGE)
        line = self._cells.open(task)
        try:
            self._hear_hello(line)
            for part in pack(question):
                line.send(part)
            return unpack(line.receive, wanted, most=most)
        except NotUnderstoodError as error:
            raise QuarantineError(Trouble.NOT_UNDERSTOOD) from error
        finally:
            line.hang_up()

    def _hear_hello(self, line: Line) -> None:
        """Hear what protects the cell, before anything foreign is sent to it."""
        hello = unpack(line.receive, Hello, most=0)
        self._lacking = tuple(sorted({*hello.lacking, *(self._lacking or ())}))


def _is_sound(picture: PagePicture) -> bool:
    sizes = (picture.width, picture.height)
    return min(sizes) > 0 and len(picture.pixels) == 3 * picture.width * picture.height
