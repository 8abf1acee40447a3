"""What was found in a document when it was attached; kept beside its bytes, and never sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.attached import FileType


class Note(StrEnum):
    """Something its author may not know of, as no page shows it."""

    DELETED_TEXT = "deleted_text"
    COMMENTS = "comments"
    PLACE_TAKEN_OUT = "place_taken_out"
    """A photograph told where it was taken; what is attached does not."""
    DETAILS_TAKEN_OUT = "details_taken_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFound:
    """`texts` are what each page says; a page that is a picture says nothing. `said` is the rest.

    Of a Word file the first page is its text, and each picture in it is a further page.
    """

    type: FileType
    texts: tuple[str, ...]
    unreadable: tuple[int, ...] = ()
    said: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def pages(self) -> int:
        return len(self.texts)

    def places(self) -> Iterator[tuple[int, str]]:
        """Give all that it says with the page, from 1; 0 is what stands on no page."""
        yield from enumerate(self.texts, start=1)
        yield from ((0, words) for words in self.said)
