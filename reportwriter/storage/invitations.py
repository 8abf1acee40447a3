"""Invitations: sent by a chair, received by an author or an administrator, each as it came."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.records.passing_on import Sent
from reportwriter.records.travelling import InvitationFile
from reportwriter.storage.administrator_tables import invitation_sent as sendings
from reportwriter.storage.conferences import Side
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.tables import conference as called
from reportwriter.storage.tables import invitation as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptInvitation:
    """`sha256` is of the signed PDF.

    `in_force_since` is None while what it says does not hold, as another was there before it.
    """

    record: InvitationFile
    sha256: str
    taken_in_at: datetime
    in_force_since: datetime | None = None

    @property
    def came_into_force(self) -> tuple[datetime | None, int, bool]:
        """By which the last of a conference is the one that tells of it."""
        return self.in_force_since, self.record.number, self.record.asks


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationStore:
    """The invitations of one side: those a chair sent, or those that were received."""

    database: Database
    now: Callable[[], datetime]
    side: Side

    def add(self, record: InvitationFile, pdf: bytes) -> bool:
        """Keep an invitation; tell whether it is new. The same file twice is one invitation.

        Raises AlreadyInVaultError when another file came under its id.
        """
        sha256 = hashlib.sha256(pdf).hexdigest()
        with self.database.writing() as connection:
            held = connection.execute(
                select(rows.c.sha256).where(rows.c.id == self._key(record.id))
            ).scalar()
            if held is not None and held != sha256:
                raise AlreadyInVaultError("invitation")
            if held is None:
                connection.execute(insert(rows).values(self._row(record, pdf)))
        return held is None

    def issue(self, conference: Conference, sent: Sequence[tuple[InvitationFile, bytes]]) -> None:
        """Keep a conference as it is from now on, and all that tells of it, or nothing."""
        with self.database.writing() as connection:
            self._put(connection, conference)
            for record, pdf in sent:
                connection.execute(insert(rows).values(self._row(record, pdf)))

    def claim(self, conference: Conference, of: Side, invitations: Sequence[str]) -> None:
        """Have invitations of the other side, and their conference, be this side's from now on."""
        with self.database.writing() as connection:
            connection.execute(
                update(rows)
                .where(rows.c.id.in_(invitations), rows.c.side == of)
                .values(side=self.side, in_force_since=None)
            )
            connection.execute(
                delete(called).where(
                    called.c.reference == conference.reference, called.c.side == of
                )
            )
            self._put(connection, conference)

    def _put(self, connection: Connection, conference: Conference) -> None:
        said = {"changed_at": self.now(), "body": to_json(conference)}
        key = {"reference": conference.reference, "side": self.side}
        connection.execute(
            upsert(called)
            .values(key | said)
            .on_conflict_do_update(index_elements=[called.c.reference, called.c.side], set_=said)
        )

    def _row(self, record: InvitationFile, pdf: bytes) -> dict[str, Any]:
        return {
            "id": self._key(record.id),
            "side": self.side,
            "conference": record.conference.reference,
            "taken_in_at": self.now(),
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "record": to_json(record),
            "pdf": pdf,
        }

    def bring_into_force(self, invitation: str, beside: KeptInvitation | None = None) -> None:
        """Say that from now on it is this one that tells of its conference.

        Where it only holds `beside` another, that one tells of it still.
        """
        since = beside.in_force_since if beside else self.now()
        with self.database.writing() as connection:
            connection.execute(
                update(rows)
                .where(rows.c.id == self._key(invitation), rows.c.side == self.side)
                .values(in_force_since=since)
            )

    def in_force(self, conference: ConferenceReference) -> KeptInvitation | None:
        """Return the invitation that tells of a conference, None where there is none."""
        return _in_force(self.of(conference))

    def all_in_force(self) -> tuple[KeptInvitation, ...]:
        """Return of each conference the invitation that tells of it, the last first."""
        by_conference: dict[ConferenceReference, list[KeptInvitation]] = {}
        for one in self.all():
            by_conference.setdefault(one.record.conference.reference, []).append(one)
        found = (_in_force(reversed(kept)) for kept in by_conference.values())
        return tuple(one for one in found if one is not None)

    def that_hold(self, conference: ConferenceReference) -> tuple[KeptInvitation, ...]:
        """Return all that were sent, and of those that were received the ones that ever held."""
        is_senders = self.side is Side.CHAIR
        return tuple(one for one in self.of(conference) if is_senders or one.in_force_since)

    def get(self, invitation: str) -> InvitationFile:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            record = connection.execute(
                select(rows.c.record).where(
                    rows.c.id == self._key(invitation), rows.c.side == self.side
                )
            ).scalar()
        if record is None:
            raise NotInVaultError("invitation")
        return _from_record(record)

    def holding(self, invitation: str) -> InvitationFile:
        """Return an invitation, or what takes its place though it asks somebody else.

        Raises NotInVaultError.
        """
        named = self.get(invitation)
        held = self.in_force(named.conference.reference)
        if held is None:
            return named
        return max(named, held.record, key=lambda one: one.rank_beside(held.record))

    def with_what_holds(self, invitation: str) -> InvitationFile:
        """Return an invitation, saying of its conference what holds. Raises NotInVaultError."""
        return replace(self.get(invitation), conference=self.holding(invitation).conference)

    def pdf(self, invitation: str) -> bytes:
        """Return the file as it was sent or received. Raises NotInVaultError."""
        with self.database.reading() as connection:
            pdf = connection.execute(
                select(rows.c.pdf).where(
                    rows.c.id == self._key(invitation), rows.c.side == self.side
                )
            ).scalar()
        if pdf is None:
            raise NotInVaultError("invitation")
        return bytes(pdf)

    def of(self, conference: ConferenceReference) -> tuple[KeptInvitation, ...]:
        """Return a conference's invitations in the order they came."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(*_LISTED)
                .where(rows.c.conference == conference, rows.c.side == self.side)
                .order_by(rows.c.taken_in_at, rows.c.id)
            ).all()
        return tuple(_from_row(row) for row in found)

    def all(self) -> tuple[KeptInvitation, ...]:
        """Return all invitations of this side, the last first."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(*_LISTED)
                .where(rows.c.side == self.side)
                .order_by(rows.c.taken_in_at.desc(), rows.c.id)
            ).all()
        return tuple(_from_row(row) for row in found)

    def sent(self) -> Mapping[str, Sent]:
        """Return when and how an administrator sent each invitation, by its id."""
        joined = select(rows.c.record, sendings.c.at, sendings.c.how).join(
            rows, rows.c.id == sendings.c.invitation
        )
        with self.database.reading() as connection:
            found = connection.execute(joined.where(rows.c.side == self.side)).all()
        return {_from_record(row.record).id: Sent(at=row.at, how=row.how) for row in found}

    def record_sent(self, invitation: str, sent: Sent | None) -> None:
        """Keep when and how an invitation was sent, in place of what was said before."""
        key = self._key(invitation)
        with self.database.writing() as connection:
            connection.execute(delete(sendings).where(sendings.c.invitation == key))
            if sent is not None:
                values = {"invitation": key, "at": sent.at, "how": sent.how}
                connection.execute(insert(sendings).values(**values))

    def _key(self, invitation: str) -> str:
        """Return the id of a row: somebody may hold one invitation as author and administrator."""
        if self.side is not Side.ADMINISTRATOR:
            return invitation
        return f"{self.side} {invitation}"


def _in_force(kept: Iterable[KeptInvitation]) -> KeptInvitation | None:
    """Return of one conference's invitations, in the order they came, the one that tells of it."""
    held = [one for one in kept if one.in_force_since]
    return max(held, key=lambda one: one.came_into_force, default=None)


_LISTED = (rows.c.record, rows.c.sha256, rows.c.taken_in_at, rows.c.in_force_since)


def _from_row(row: Row[*tuple[Any, ...]]) -> KeptInvitation:
    return KeptInvitation(
        record=_from_record(row.record),
        sha256=row.sha256,
        taken_in_at=row.taken_in_at,
        in_force_since=row.in_force_since,
    )


def _from_record(record: bytes) -> InvitationFile:
    return from_plain(json.loads(record), InvitationFile, name="invitation")
