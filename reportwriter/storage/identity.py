"""Who the owner of this vault is. The private keys are not here: they stand in the header."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.conference import Contact
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.records.kept import Identity
from reportwriter.records.travelling import Certificates
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import identity as rows


@dataclass(frozen=True, slots=True)
class IdentityStore:
    database: Database

    def put(self, identity: Identity) -> None:
        """Make this the current identity; those before stay, for files sealed to them."""
        values = {
            "is_current": True,
            "made_at": identity.made_at,
            "body": to_json(identity.contact),
            "signing": identity.certificates.signing_der,
            "encryption": identity.certificates.encryption_der,
        }
        statement = insert(rows).values(id=identity.id, **values)
        with self.database.writing() as connection:
            connection.execute(update(rows).values(is_current=False))
            connection.execute(
                statement.on_conflict_do_update(index_elements=[rows.c.id], set_=values)
            )

    def current(self) -> Identity | None:
        with self.database.reading() as connection:
            row = connection.execute(select(rows).where(rows.c.is_current)).one_or_none()
        return None if row is None else _from_row(row)

    def all(self) -> tuple[Identity, ...]:
        """Return the current identity and those before it, the newest first."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows).order_by(rows.c.is_current.desc(), rows.c.made_at.desc())
            ).all()
        return tuple(_from_row(row) for row in found)


def _from_row(row: Row[*tuple[Any, ...]]) -> Identity:
    return Identity(
        contact=from_plain(json.loads(row.body), Contact, name="identity"),
        certificates=Certificates.of(row.signing, row.encryption),
        made_at=row.made_at,
    )
