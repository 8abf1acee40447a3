"""What an administrator keeps beside received files: how they came, for whom, what went on."""

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.records.passing_on import KeptMail, NewMail
from reportwriter.storage.administrator_tables import kept_mail as mails
from reportwriter.storage.administrator_tables import mail_file as files
from reportwriter.storage.administrator_tables import passed_on as passed
from reportwriter.storage.administrator_tables import sealed_for as sealed
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOnStore:
    """Goes by the SHA-256 of the received file."""

    database: Database
    now: Callable[[], datetime]

    def keep_mail(self, mail: NewMail, brought: Collection[str]) -> None:
        """Keep the mail in which files came, as it came; the same mail twice is one."""
        sha256 = hashlib.sha256(mail.content).hexdigest()
        kept = insert(mails).values(
            sha256=sha256,
            ending=mail.ending,
            received_at=mail.received_at,
            is_whole=mail.is_whole,
            content=mail.content,
        )
        links = [{"mail": sha256, "file": one} for one in brought]
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_nothing(index_elements=[mails.c.sha256]))
            connection.execute(insert(files).on_conflict_do_nothing(), links)

    def mails(self) -> tuple[KeptMail, ...]:
        """Return the mails, each with the files that came in it; the earliest first."""
        listed = select(mails.c.sha256, mails.c.ending, mails.c.received_at, mails.c.is_whole)
        in_order = listed.order_by(mails.c.received_at.nulls_last(), mails.c.sha256)
        with self.database.reading() as connection:
            found = connection.execute(in_order).all()
            links = connection.execute(select(files)).all()
        brought: dict[str, set[str]] = {}
        for one in links:
            brought.setdefault(one.mail, set()).add(one.file)
        return tuple(
            KeptMail(
                sha256=row.sha256,
                ending=row.ending,
                received_at=row.received_at,
                is_whole=row.is_whole,
                files=frozenset(brought.get(row.sha256, ())),
            )
            for row in found
        )

    def mail(self, sha256: str) -> bytes:
        """Return a mail as it came. Raises NotInVaultError."""
        with self.database.reading() as connection:
            content = connection.execute(
                select(mails.c.content).where(mails.c.sha256 == sha256)
            ).scalar()
        if content is None:
            raise NotInVaultError("file")
        return bytes(content)

    def put_readers(self, sha256: str, readers: Collection[bytes]) -> None:
        """Keep by which names a sealed file names its readers."""
        body = {"readers": json.dumps(sorted(one.hex() for one in readers)).encode()}
        kept = insert(sealed).values(sha256=sha256, **body)
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=["sha256"], set_=body))

    def readers(self) -> Mapping[str, frozenset[bytes]]:
        """Return by which names each sealed file names its readers."""
        with self.database.reading() as connection:
            found = connection.execute(select(sealed)).all()
        return {
            row.sha256: frozenset(bytes.fromhex(one) for one in json.loads(row.readers))
            for row in found
        }

    def record(self, written: Collection[str]) -> None:
        """Keep that files were written for the chair now; the first time stays."""
        rows = [{"sha256": one, "at": self.now()} for one in written]
        if rows:
            with self.database.writing() as connection:
                connection.execute(insert(passed).on_conflict_do_nothing(), rows)

    def passed_on(self) -> Mapping[str, datetime]:
        """Return when each file was passed on; one that was not is left out."""
        with self.database.reading() as connection:
            found = connection.execute(select(passed)).all()
        return {row.sha256: row.at for row in found}
