"""Drafts that others sent to the owner of this vault to be checked, and what they say to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import DraftId, StatementId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.drafts import DraftToCheck
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import draft_to_check as drafts
from reportwriter.storage.tables import own_remark as remarks

_WHOLE = ""


@dataclass(frozen=True, slots=True)
class DraftToCheckStore:
    database: Database

    def put(self, draft: DraftToCheck) -> None:
        """Keep a draft, in place of what was kept under its id; what was said to it stays."""
        body = to_json(draft)
        kept = insert(drafts).values(id=draft.file.id, body=body)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=[drafts.c.id], set_={"body": body})
            )

    def find(self, draft: DraftId) -> DraftToCheck | None:
        with self.database.reading() as connection:
            body = connection.execute(select(drafts.c.body).where(drafts.c.id == draft)).scalar()
        return None if body is None else from_json(body, DraftToCheck, name="draft")

    def get(self, draft: DraftId) -> DraftToCheck:
        """Raise NotInVaultError."""
        found = self.find(draft)
        if found is None:
            raise NotInVaultError("draft")
        return found

    def all(self) -> tuple[DraftToCheck, ...]:
        """Return all drafts, the last opened first."""
        with self.database.reading() as connection:
            bodies = connection.execute(select(drafts.c.body)).scalars()
            found = [from_json(body, DraftToCheck, name="draft") for body in bodies]
        return tuple(sorted(found, key=lambda one: one.opened_at, reverse=True))

    def say(self, draft: DraftId, statement: StatementId | None, text: str) -> None:
        """Keep what is said to a statement, or to all of it; nothing takes it away again."""
        key = {"draft": draft, "statement": statement or _WHOLE}
        with self.database.writing() as connection:
            if not text:
                connection.execute(
                    delete(remarks).where(
                        remarks.c.draft == key["draft"], remarks.c.statement == key["statement"]
                    )
                )
                return
            connection.execute(
                insert(remarks)
                .values(**key, text=text)
                .on_conflict_do_update(
                    index_elements=[remarks.c.draft, remarks.c.statement], set_={"text": text}
                )
            )

    def said(self, draft: DraftId) -> Mapping[StatementId | None, str]:
        """Return what is said so far, by statement; None stands for all of it."""
        wanted = select(remarks.c.statement, remarks.c.text).where(remarks.c.draft == draft)
        with self.database.reading() as connection:
            rows = connection.execute(wanted).all()
        return {StatementId(one) if one else None: text for one, text in rows}

    def remove(self, draft: DraftId) -> None:
        """Forget a draft with all that was said to it."""
        with self.database.writing() as connection:
            connection.execute(delete(drafts).where(drafts.c.id == draft))
