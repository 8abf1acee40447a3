"""A statement that the chair typed from a letter, so that it stands beside those of reports.

It is never proven: it holds for what the page of the letter says, and the chair can have misread.
"""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.ids import PersonId, RecordId, Reference
from reportwriter.domain.statement import Kind
from reportwriter.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcribed:
    """`submission` is the SHA-256 of the letter's file, `page` counts from 1.

    `about` are people of the conference; nobody is the whole family.
    """

    id: RecordId
    submission: str
    page: int
    text: str
    kind: Kind
    about: tuple[PersonId, ...] = ()
    when: When | None = None
    reference: Reference
    at: datetime
