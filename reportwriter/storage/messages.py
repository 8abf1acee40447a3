"""Messages to chairs, as they were sent and as they are begun: sealed. This store knows no key."""

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference, MessageId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.messages import KeptMessage
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import chair_message as rows
from reportwriter.storage.tables import message_draft as drafts


@dataclass(frozen=True, slots=True)
class MessageStore:
    database: Database

    def add(self, message: KeptMessage, carrier: bytes) -> None:
        """Keep a message that was made, byte for byte; its draft is done with."""
        with self.database.writing() as connection:
            connection.execute(
                insert(rows).values(
                    id=message.id,
                    conference=message.conference,
                    body=to_json(message),
                    carrier=carrier,
                )
            )
            connection.execute(delete(drafts).where(drafts.c.conference == message.conference))

    def change(self, message: KeptMessage) -> None:
        """Keep what is said of a message in place of what was said before."""
        with self.database.writing() as connection:
            connection.execute(
                rows.update().where(rows.c.id == message.id).values(body=to_json(message))
            )

    def get(self, message: MessageId) -> KeptMessage:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            body = connection.execute(select(rows.c.body).where(rows.c.id == message)).scalar()
        if body is None:
            raise NotInVaultError("message")
        return from_json(body, KeptMessage, name="message")

    def carrier(self, message: MessageId) -> bytes:
        """Return the file as it was made. Raises NotInVaultError."""
        with self.database.reading() as connection:
            found = connection.execute(select(rows.c.carrier).where(rows.c.id == message)).scalar()
        if found is None:
            raise NotInVaultError("message")
        return bytes(found)

    def of(self, conference: ConferenceReference) -> tuple[KeptMessage, ...]:
        """Return the messages to the chair of a conference, in their order."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference)
            ).scalars()
            found = [from_json(body, KeptMessage, name="message") for body in bodies]
        return tuple(sorted(found, key=lambda one: one.number))

    def put_draft(self, conference: ConferenceReference, sealed: bytes) -> None:
        """Keep what is being written, in place of what was."""
        kept = insert(drafts).values(conference=conference, sealed=sealed)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(
                    index_elements=[drafts.c.conference], set_={"sealed": sealed}
                )
            )

    def draft(self, conference: ConferenceReference) -> bytes | None:
        with self.database.reading() as connection:
            return connection.execute(
                select(drafts.c.sealed).where(drafts.c.conference == conference)
            ).scalar()

    def remove_draft(self, conference: ConferenceReference) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(drafts).where(drafts.c.conference == conference))
