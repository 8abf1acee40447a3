"""What a chair sends round: papers that were made, signed reports, and what went to whom.

The only store that the rooms of circulation know. Of received files it gives signed reports, what
adds to them, and letters.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.circulation import CirculationRecord
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.circulable import Addition, Circulable, MadePaper, NewPaper, PaperOf
from reportwriter.records.found import Found
from reportwriter.storage.conference_tables import circulation as records
from reportwriter.storage.conference_tables import made_paper as papers
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import received

_REPORT, _SUPPLEMENT, _LETTER = "report", "supplement", "other"
_KINDS = (_REPORT, _SUPPLEMENT, _LETTER)
_LISTED = tuple(column for column in papers.c if column.name != "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class CirculationStore:
    database: Database
    now: Callable[[], datetime]

    def keep(self, paper: NewPaper) -> str:
        """Keep a paper that was made, and return its digest; the same paper twice is one."""
        sha256 = hashlib.sha256(paper.content).hexdigest()
        kept = insert(papers).values(
            sha256=sha256,
            conference=paper.conference,
            kind=paper.kind.value,
            reader=paper.reader,
            drawn_from=paper.drawn_from,
            made_at=self.now(),
            content=paper.content,
        )
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_nothing(index_elements=[papers.c.sha256]))
        return sha256

    def papers(self, conference: ConferenceReference) -> tuple[MadePaper, ...]:
        """Return the papers made for a conference, the last first."""
        wanted = select(*_LISTED).where(papers.c.conference == conference)
        in_order = wanted.order_by(papers.c.made_at.desc(), papers.c.sha256)
        with self.database.reading() as connection:
            found = connection.execute(in_order).all()
        return tuple(
            MadePaper(
                sha256=row.sha256,
                conference=row.conference,
                kind=PaperOf(row.kind),
                reader=row.reader,
                drawn_from=row.drawn_from,
                made_at=row.made_at,
            )
            for row in found
        )

    def additions(self, conference: ConferenceReference) -> tuple[Addition, ...]:
        """Return the supplements that were received for a conference, by report and number."""
        wanted = select(received.c.sha256, received.c.verdict).where(
            received.c.kind == _SUPPLEMENT, received.c.conference == conference
        )
        with self.database.reading() as connection:
            rows = connection.execute(wanted).all()
        found = filter(None, (_addition(row.sha256, row.verdict) for row in rows))
        return tuple(sorted(found, key=lambda one: (one.report_sha256, one.number)))

    def received(self, sha256: str) -> Circulable:
        """Return a file as it was received.

        Raises NotInVaultError, and NotCirculableError for any other kind of file.
        """
        wanted = select(received.c.kind, received.c.verdict).where(received.c.sha256 == sha256)
        with self.database.reading() as connection:
            row = connection.execute(wanted).one_or_none()
        if row is None:
            raise NotInVaultError("file")
        return Circulable.received(sha256, row.kind, row.verdict)

    def content(self, one: Circulable) -> bytes:
        """Return the bytes of what may be sent round. Raises NotInVaultError."""
        table = received if one.is_received else papers
        wanted = select(table.c.content).where(table.c.sha256 == one.sha256)
        if one.is_received:
            wanted = wanted.where(received.c.kind.in_(_KINDS))
        with self.database.reading() as connection:
            content = connection.execute(wanted).scalar()
        if content is None:
            raise NotInVaultError("file")
        return bytes(content)

    def put(self, conference: ConferenceReference, record: CirculationRecord) -> None:
        """Keep what went to whom, in place of how it was before."""
        body = {"body": to_json(record)}
        kept = insert(records).values(conference=conference, **body)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=[records.c.conference], set_=body)
            )

    def get(self, conference: ConferenceReference) -> CirculationRecord:
        """Return what went to whom; an empty record while nothing did."""
        with self.database.reading() as connection:
            body = connection.execute(
                select(records.c.body).where(records.c.conference == conference)
            ).scalar()
        if body is None:
            return CirculationRecord()
        return from_json(body, CirculationRecord, name="circulation")


def _addition(sha256: str, verdict: bytes | None) -> Addition | None:
    found = from_json(verdict, Found, name="finding") if verdict else None
    added = found.supplement() if found else None
    if added is None:
        return None
    return Addition(sha256=sha256, report_sha256=added.report_sha256, number=added.number)
