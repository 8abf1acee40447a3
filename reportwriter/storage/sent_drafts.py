"""Drafts that the owner of this vault sent to colleagues, and what came back to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select

from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.drafts import KeptAnswer, KeptDraft, KeptRemark, Remark
from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import draft_remark as remarks
from reportwriter.storage.tables import sent_draft as drafts
from reportwriter.storage.tables import sent_statement as statements

_OF = "draft IN (SELECT id FROM sent_draft WHERE report = ?) AND statement = ?"
_FORGET_REMARKS = f"DELETE FROM draft_remark WHERE {_OF}"  # noqa: S608  # Constants.
_FORGET_DIGESTS = f"DELETE FROM sent_statement WHERE {_OF}"  # noqa: S608  # Constants.
_SENT_TO = """
    SELECT body FROM sent_draft JOIN sent_statement ON draft = id
    WHERE report = ? AND statement = ? ORDER BY sent_draft.rowid
"""
_FORGET_FILES = "UPDATE sent_draft SET carrier = NULL WHERE report = ?"
_TABLES = ("draft_remark", "sent_statement")


@dataclass(frozen=True, slots=True)
class SentDraftStore:
    """Statements are kept by their digest alone: enough to tell later which of them changed."""

    database: Database

    def add(self, draft: KeptDraft, digests: Mapping[StatementId, str], carrier: bytes) -> None:
        """Keep a draft that was made, byte for byte."""
        sent = [
            {"draft": draft.id, "statement": statement, "sha256": digest}
            for statement, digest in digests.items()
        ]
        with self.database.writing() as connection:
            connection.execute(
                insert(drafts).values(
                    id=draft.id, report=draft.report, body=to_json(draft), carrier=carrier
                )
            )
            if sent:
                connection.execute(insert(statements), sent)

    def change(self, draft: KeptDraft) -> None:
        """Keep what is said of a draft in place of what was said before."""
        with self.database.writing() as connection:
            connection.execute(
                drafts.update().where(drafts.c.id == draft.id).values(body=to_json(draft))
            )

    def get(self, draft: DraftId) -> KeptDraft:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            body = connection.execute(select(drafts.c.body).where(drafts.c.id == draft)).scalar()
        if body is None:
            raise NotInVaultError("draft")
        return from_json(body, KeptDraft, name="draft")

    def carrier(self, draft: DraftId) -> bytes:
        """Return the file as it was made.

        Raises NotInVaultError, also when something of it has become confidential since.
        """
        with self.database.reading() as connection:
            found = connection.execute(
                select(drafts.c.carrier).where(drafts.c.id == draft)
            ).scalar()
        if found is None:
            raise NotInVaultError("draft")
        return bytes(found)

    def of(self, report: ReportId) -> tuple[KeptDraft, ...]:
        """Return the drafts of a report, in their order."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(drafts.c.body).where(drafts.c.report == report)
            ).scalars()
            found = [from_json(body, KeptDraft, name="draft") for body in bodies]
        return tuple(sorted(found, key=lambda one: one.number))

    def digests(self, draft: DraftId) -> Mapping[StatementId, str]:
        """Return the digest of each statement as it was sent."""
        wanted = select(statements.c.statement, statements.c.sha256).where(
            statements.c.draft == draft
        )
        with self.database.reading() as connection:
            return {StatementId(one): digest for one, digest in connection.execute(wanted).all()}

    def put_answer(self, answer: KeptAnswer, said: Sequence[Remark]) -> None:
        """Keep what came back to a draft, in place of what came before."""
        rows = [
            {
                "draft": answer.draft,
                "number": number,
                "statement": one.statement,
                "text": one.text,
                "is_done": False,
            }
            for number, one in enumerate(said, start=1)
        ]
        with self.database.writing() as connection:
            connection.execute(
                drafts.update().where(drafts.c.id == answer.draft).values(answer=to_json(answer))
            )
            connection.execute(remarks.delete().where(remarks.c.draft == answer.draft))
            if rows:
                connection.execute(insert(remarks), rows)

    def answers(self, report: ReportId) -> Mapping[DraftId, KeptAnswer]:
        """Return what came back to the drafts of a report."""
        wanted = select(drafts.c.answer).where(drafts.c.report == report)
        with self.database.reading() as connection:
            bodies = connection.execute(wanted.where(drafts.c.answer.is_not(None))).scalars()
            found = [from_json(body, KeptAnswer, name="answer") for body in bodies]
        return {one.draft: one for one in found}

    def remarks(self, report: ReportId) -> tuple[KeptRemark, ...]:
        """Return all that colleagues said to a report, draft by draft in the order it came in."""
        wanted = (
            select(remarks)
            .join(drafts, drafts.c.id == remarks.c.draft)
            .where(drafts.c.report == report)
            .order_by(remarks.c.draft, remarks.c.number)
        )
        with self.database.reading() as connection:
            rows = connection.execute(wanted).all()
        return tuple(
            KeptRemark(
                draft=DraftId(row.draft),
                number=row.number,
                remark=Remark(
                    statement=StatementId(row.statement) if row.statement else None, text=row.text
                ),
                is_done=row.is_done,
            )
            for row in rows
        )

    def tick(self, draft: DraftId, number: int, *, done: bool) -> None:
        """Keep whether a remark is dealt with."""
        one = (remarks.c.draft == draft) & (remarks.c.number == number)
        with self.database.writing() as connection:
            connection.execute(remarks.update().where(one).values(is_done=done))


def purge(ask: Ask, report: ReportId, statement: StatementId) -> tuple[str, ...]:
    """Take away all that drafts of a report say of a statement that becomes confidential.

    That is what a colleague said to it, its digest, and the files themselves. Return who was sent
    it, each name once.
    """
    bodies = ask(_SENT_TO, report, statement)
    names = (from_json(body, KeptDraft, name="draft").colleague.name for (body,) in bodies)
    sent_to = tuple(dict.fromkeys(names))
    ask(_FORGET_REMARKS, report, statement)
    ask(_FORGET_DIGESTS, report, statement)
    ask(_FORGET_FILES, report)
    rewrite(ask, _TABLES)
    return sent_to
