"""A handed-on page: who hands on and what they say of it, with the untouched page attached."""

from collections.abc import Callable

from reportwriter.domain.attached import FileType, mime_type
from reportwriter.pdf.finish import Attachment
from reportwriter.pdf.letter import Letter, Part, letter_to_pad
from reportwriter.records.handed_on import ATTACHED_AS, HandedOnFile
from reportwriter.wording import handed_on as words

DATA_NAME = "handed-on.json"


def handed_on_to_pad(
    record: HandedOnFile, original: bytes, *, data: bytes
) -> Callable[[int], bytes]:
    """Return what gives the handed-on page with so much padding and a place for a signature.

    `original` is the confidential page as its author signed it, `data` is attached as
    `handed-on.json`.
    """
    about, *note = words.said_on_paper(record.role, record.version, record.note)
    parts = [Part(title=words.WHAT_IT_IS, paragraphs=(about,))]
    if note:
        parts.append(Part(title=words.NOTE, paragraphs=tuple(note)))
    return letter_to_pad(
        Letter(
            title=words.TITLE,
            lede=words.FOR_WHOM,
            facts=(
                ("Conference", record.conference.reference),
                ("Chair", record.conference.chair.name),
                ("Handed on by", record.writer.name),
            ),
            parts=tuple(parts),
            conference=record.conference,
            writer=record.writer,
            role=words.SIGNS_AS[record.role],
            at=record.signed_at,
            reason=words.REASON,
            data_name=DATA_NAME,
            data=data,
            also=(
                Attachment(
                    name=ATTACHED_AS,
                    mime=mime_type(FileType.PDF),
                    content=original,
                    relation="Source",
                    description=words.THE_PAGE,
                ),
            ),
        )
    )
