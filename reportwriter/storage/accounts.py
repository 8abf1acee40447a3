"""What administrators told the chair that they sent, chased and passed on, as it came."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.account import AccountFile
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import account as rows


@dataclass(frozen=True, slots=True)
class AccountStore:
    """Holds the newest of each administrator: each tells all that was done so far."""

    database: Database

    def put(self, record: AccountFile, pdf: bytes) -> bool:
        """Keep an account unless one as new is held; tell whether it was kept."""
        signer = _signer(record)
        of = {"conference": record.conference, "signer": signer}
        values = {
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "record": to_json(record),
            "pdf": pdf,
        }
        before = (one for one in self.of(record.conference) if _signer(one) == signer)
        if any(one.issued_at >= record.issued_at for one in before):
            return False
        kept = insert(rows).values(**of, **values)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=["conference", "signer"], set_=values)
            )
        return True

    def of(self, conference: ConferenceReference) -> tuple[AccountFile, ...]:
        """Return the accounts of a conference, the earliest first."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows.c.record).where(rows.c.conference == conference)
            ).scalars()
            read = [from_json(one, AccountFile, name="account") for one in found]
        return tuple(sorted(read, key=lambda one: one.issued_at))

    def files(self, conference: ConferenceReference) -> tuple[bytes, ...]:
        """Return them as they came."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows.c.pdf).where(rows.c.conference == conference).order_by(rows.c.sha256)
            ).scalars()
            return tuple(bytes(one) for one in found)


def _signer(record: AccountFile) -> str:
    return hashlib.sha256(record.administrator.certificates.signing_der).hexdigest()
