"""The sealed minute on paper: what was confidential, who heard it, who must still be told."""

from collections.abc import Callable

from reportwriter.pdf.letter import Letter, Part, letter_to_pad
from reportwriter.records.minute import MinuteFile
from reportwriter.wording import minute as words

DATA_NAME = "minute.json"


def minute_to_pad(record: MinuteFile, *, data: bytes) -> Callable[[int], bytes]:
    """Return what gives the minute with so much padding and a place for the chair's signature.

    `data` is attached as `minute.json`.
    """
    return letter_to_pad(
        Letter(
            title=words.TITLE,
            lede=words.FOR_CHAIR_AND_DEPUTIES,
            facts=(
                ("Conference", record.conference.reference),
                ("Chair", record.writer.name),
            ),
            parts=tuple(Part(title=one.title, paragraphs=one.paragraphs) for one in record.parts),
            conference=record.conference,
            writer=record.writer,
            role="chair",
            at=record.signed_at,
            reason=words.REASON,
            data_name=DATA_NAME,
            data=data,
        )
    )
