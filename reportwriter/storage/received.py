"""Files that came from others, byte for byte, and what was found about them."""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, or_, select, update

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.records.kept import Finding, ReceivedRow
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import received as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedStore:
    """Goes by the SHA-256 of the file, so the same file taken in twice is one file."""

    database: Database
    now: Callable[[], datetime]

    def holds(self, sha256: str) -> bool:
        with self.database.reading() as connection:
            found = select(rows.c.sha256).where(rows.c.sha256 == sha256)
            return connection.execute(found).first() is not None

    def lacking(self, files: Collection[str]) -> frozenset[str]:
        """Return which of these files, by SHA-256, are not here."""
        with self.database.reading() as connection:
            found = connection.execute(select(rows.c.sha256).where(rows.c.sha256.in_(files)))
            return frozenset(files) - frozenset(found.scalars())

    def add(self, name: str, content: bytes, finding: Finding | None = None) -> tuple[str, bool]:
        """Keep a file, with what was found about it; return its SHA-256 and whether it is new."""
        sha256 = hashlib.sha256(content).hexdigest()
        with self.database.writing() as connection:
            if connection.execute(select(rows.c.sha256).where(rows.c.sha256 == sha256)).first():
                return sha256, False
            connection.execute(
                insert(rows).values(
                    sha256=sha256,
                    name=name,
                    size=len(content),
                    taken_in_at=self.now(),
                    arrival_from=ArrivalKnownFrom.TAKEN_IN,
                    content=content,
                    **(_found(finding) if finding else {"kind": ""}),
                )
            )
        return sha256, True

    def record(self, sha256: str, finding: Finding) -> None:
        """Keep what was found about a file, in place of what was found before.

        Raises NotInVaultError.
        """
        self._update(sha256, **_found(finding))

    def record_arrival(self, sha256: str, at: datetime, how: ArrivalKnownFrom) -> None:
        """Say when a file arrived, and how that is known. Raises NotInVaultError."""
        self._update(sha256, arrived_at=at, arrival_from=how)

    def bind(self, sha256: str, conference: ConferenceReference) -> None:
        """Say of which conference a file is that names none itself. Raises NotInVaultError."""
        self._update(sha256, conference=conference)

    def unbound(self, kind: str) -> tuple[ReceivedRow, ...]:
        """Return the files of a kind that are of no conference yet."""
        of_kind = select(*_LISTED).where(rows.c.kind == kind, rows.c.conference.is_(None))
        return self._select(of_kind)

    def conference_naming(self, kind: str, digest: str) -> ConferenceReference | None:
        """Return the conference of a file of a kind whose finding holds a digest."""
        named = func.instr(rows.c.verdict, digest.encode()) > 0
        wanted = select(rows.c.conference).where(
            rows.c.kind == kind, rows.c.conference.is_not(None), named
        )
        with self.database.reading() as connection:
            return connection.execute(wanted.limit(1)).scalar()

    def reports_of_each(self) -> Mapping[ConferenceReference, int]:
        """Return of how many reports, by whatever version, each conference has files."""
        counted = select(rows.c.conference, func.count(rows.c.report.distinct()))
        known = counted.where(rows.c.kind == "report", rows.c.conference.is_not(None))
        with self.database.reading() as connection:
            found = connection.execute(known.group_by(rows.c.conference)).all()
        return {ConferenceReference(reference): count for reference, count in found}

    def get(self, sha256: str) -> ReceivedRow:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            row = connection.execute(select(*_LISTED).where(rows.c.sha256 == sha256)).one_or_none()
        if row is None:
            raise NotInVaultError("file")
        return _from_row(row)

    def content(self, sha256: str) -> bytes:
        """Return the file as it came. Raises NotInVaultError."""
        with self.database.reading() as connection:
            content = connection.execute(
                select(rows.c.content).where(rows.c.sha256 == sha256)
            ).scalar()
        if content is None:
            raise NotInVaultError("file")
        return bytes(content)

    def rows(self) -> tuple[ReceivedRow, ...]:
        """Return all files, the last taken in first."""
        return self._select(select(*_LISTED))

    def of_conference(self, conference: ConferenceReference) -> tuple[ReceivedRow, ...]:
        return self._select(select(*_LISTED).where(rows.c.conference == conference))

    def around(self, conference: ConferenceReference | None) -> tuple[ReceivedRow, ...]:
        """Return the files of a conference and those of none that is known."""
        names_none = rows.c.conference.is_(None)
        return self._select(
            select(*_LISTED).where(or_(rows.c.conference == conference, names_none))
        )

    def of_report(self, report: ReportId) -> tuple[ReceivedRow, ...]:
        return self._select(select(*_LISTED).where(rows.c.report == report))

    def remove(self, sha256: str) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.sha256 == sha256))

    def _update(self, sha256: str, **values: object) -> None:
        with self.database.writing() as connection:
            done = connection.execute(update(rows).where(rows.c.sha256 == sha256).values(**values))
            if not done.rowcount:
                raise NotInVaultError("file")

    def _select(self, query: Any) -> tuple[ReceivedRow, ...]:
        with self.database.reading() as connection:
            found = connection.execute(
                query.order_by(rows.c.taken_in_at.desc(), rows.c.sha256)
            ).all()
        return tuple(_from_row(row) for row in found)


def _found(finding: Finding) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "verdict": finding.verdict,
        "conference": finding.conference,
        "report": finding.report,
        "version": finding.version,
    }


_LISTED = tuple(column for column in rows.c if column.name != "content")


def _from_row(row: Row[*tuple[Any, ...]]) -> ReceivedRow:
    return ReceivedRow(
        sha256=row.sha256,
        name=row.name,
        size=row.size,
        kind=row.kind,
        taken_in_at=row.taken_in_at,
        arrived_at=row.arrived_at,
        arrival_from=ArrivalKnownFrom(row.arrival_from),
        conference=row.conference,
        report=row.report,
        version=row.version,
        verdict=row.verdict,
    )
