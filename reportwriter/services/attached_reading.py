"""Read documents that came inside a received report; they are drawn in quarantine, never opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attached import NotAttachedError, name_inside
from reportwriter.exchange.errors import QuarantineError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.attached import AttachedDocument
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.services.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedPage:
    """One page: a PNG, or where it is text alone that text."""

    document: AttachedDocument
    image: bytes = b""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class AttachedReading:
    reading: Reading
    checking: Callable[[], Checking]

    def page(self, submission: str, number: int, page: int) -> AttachedPage:
        """Return a page of a document of a received report; both count from 1.

        Raises NotProvenError, NotInVaultError, NotAttachedError, QuarantineError.
        """
        documents = self.reading.report(submission).report.attached
        if not 1 <= number <= len(documents):
            raise NotAttachedError("no such document")
        document = documents[number - 1]
        with self.checking().quarantine() as quarantine:
            content = self._content(submission, name_inside(number, document.type), quarantine)
            image = self.checking().page_image(document.type, content, page, quarantine)
            if image is not None:
                return AttachedPage(document=document, image=image)
            read = self.checking().read_document(content, quarantine)
        return AttachedPage(document=document, text=read.found.texts[0])

    def _content(self, submission: str, name: str, quarantine: Quarantine) -> bytes:
        facts = quarantine.read(self.reading.received.content(submission))
        found = next((one.content for one in facts.attachments if one.name == name), None)
        if found is None:
            raise QuarantineError(Trouble.NOT_UNDERSTOOD)
        return found
