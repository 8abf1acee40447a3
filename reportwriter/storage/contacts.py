"""People whose certificates are known, and how they came to be: the pins of the file check."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.records.kept import KnownBy, KnownContact, contact_id
from reportwriter.records.travelling import Certificates
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import contact as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStore:
    database: Database

    def pin(self, contact: KnownContact) -> None:
        """Keep a contact, in place of what was known under the same signing certificate."""
        values = {
            "name": contact.name,
            "designation": contact.designation,
            "agency": contact.agency,
            "known_by": contact.known_by,
            "known_since": contact.known_since,
            "signing": contact.certificates.signing_der,
            "encryption": contact.certificates.encryption_der,
        }
        statement = insert(rows).values(id=contact.id, **values)
        with self.database.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=[rows.c.id], set_=values)
            )

    def find(self, signing_certificate: bytes) -> KnownContact | None:
        """Return who is known by this signing certificate (DER)."""
        with self.database.reading() as connection:
            row = connection.execute(
                select(rows).where(rows.c.id == contact_id(signing_certificate))
            ).one_or_none()
        return None if row is None else _from_row(row)

    def all(self) -> tuple[KnownContact, ...]:
        """Return all contacts by name."""
        with self.database.reading() as connection:
            found = connection.execute(select(rows).order_by(rows.c.name, rows.c.id)).all()
        return tuple(_from_row(row) for row in found)

    def remove(self, contact: str) -> None:
        """Forget the contact of this id; what they sign is no longer by somebody known."""
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.id == contact))


def _from_row(row: Row[*tuple[Any, ...]]) -> KnownContact:
    return KnownContact(
        name=row.name,
        designation=row.designation,
        agency=row.agency,
        certificates=Certificates.of(row.signing, row.encryption),
        known_by=KnownBy(row.known_by),
        known_since=row.known_since,
    )
