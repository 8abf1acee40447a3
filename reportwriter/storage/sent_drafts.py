"""Drafts that the owner of this vault sent to colleagues, and what came back to each.

Asked of each report that is opened, so it is SQL as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.drafts import KeptAnswer, KeptDraft, KeptRemark, Remark
from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError

_ADD = "INSERT INTO sent_draft (id, report, body, carrier) VALUES (?, ?, ?, ?)"
_ADD_DIGEST = "INSERT INTO sent_statement (draft, statement, sha256) VALUES (?, ?, ?)"
_CHANGE = "UPDATE sent_draft SET body = ? WHERE id = ?"
_BODY = "SELECT body FROM sent_draft WHERE id = ?"
_CARRIER = "SELECT carrier FROM sent_draft WHERE id = ? AND carrier IS NOT NULL"
_BODIES = "SELECT body FROM sent_draft WHERE report = ?"
_DIGESTS = "SELECT statement, sha256 FROM sent_statement WHERE draft = ?"
_PUT_ANSWER = "UPDATE sent_draft SET answer = ? WHERE id = ?"
_ANSWERS = "SELECT answer FROM sent_draft WHERE report = ? AND answer IS NOT NULL"
_NO_REMARKS = "DELETE FROM draft_remark WHERE draft = ?"
_ADD_REMARK = """
    INSERT INTO draft_remark (draft, number, statement, text, is_done) VALUES (?, ?, ?, ?, FALSE)
"""
_REMARKS = """
    SELECT draft, number, statement, text, is_done FROM draft_remark
    JOIN sent_draft ON sent_draft.id = draft WHERE report = ? ORDER BY draft, number
"""
_TICK = "UPDATE draft_remark SET is_done = ? WHERE draft = ? AND number = ?"
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
        with self.database.asking(to_write=True) as ask:
            ask(_ADD, draft.id, draft.report, to_json(draft), carrier)
            for statement, digest in digests.items():
                ask(_ADD_DIGEST, draft.id, statement, digest)

    def change(self, draft: KeptDraft) -> None:
        """Keep what is said of a draft in place of what was said before."""
        with self.database.asking(to_write=True) as ask:
            ask(_CHANGE, to_json(draft), draft.id)

    def get(self, draft: DraftId) -> KeptDraft:
        """Raise NotInVaultError."""
        return from_json(self._one(_BODY, draft), KeptDraft, name="draft")

    def carrier(self, draft: DraftId) -> bytes:
        """Return the file as it was made.

        Raises NotInVaultError, also when something of it has become confidential since.
        """
        return self._one(_CARRIER, draft)

    def of(self, report: ReportId) -> tuple[KeptDraft, ...]:
        """Return the drafts of a report, in their order."""
        with self.database.asking() as ask:
            bodies = ask(_BODIES, report)
        found = [from_json(body, KeptDraft, name="draft") for (body,) in bodies]
        return tuple(sorted(found, key=lambda one: one.number))

    def digests(self, draft: DraftId) -> Mapping[StatementId, str]:
        """Return the digest of each statement as it was sent."""
        with self.database.asking() as ask:
            return {StatementId(one): digest for one, digest in ask(_DIGESTS, draft)}

    def put_answer(self, answer: KeptAnswer, said: Sequence[Remark]) -> None:
        """Keep what came back to a draft, in place of what came before."""
        with self.database.asking(to_write=True) as ask:
            ask(_PUT_ANSWER, to_json(answer), answer.draft)
            ask(_NO_REMARKS, answer.draft)
            for number, one in enumerate(said, start=1):
                ask(_ADD_REMARK, answer.draft, number, one.statement, one.text)

    def answers(self, report: ReportId) -> Mapping[DraftId, KeptAnswer]:
        """Return what came back to the drafts of a report."""
        with self.database.asking() as ask:
            bodies = ask(_ANSWERS, report)
        found = [from_json(body, KeptAnswer, name="answer") for (body,) in bodies]
        return {one.draft: one for one in found}

    def remarks(self, report: ReportId) -> tuple[KeptRemark, ...]:
        """Return all that colleagues said to a report, draft by draft in the order it came in."""
        with self.database.asking() as ask:
            rows = ask(_REMARKS, report)
        return tuple(
            KeptRemark(
                draft=DraftId(draft),
                number=number,
                remark=Remark(statement=StatementId(of) if of else None, text=text),
                is_done=bool(is_done),
            )
            for draft, number, of, text, is_done in rows
        )

    def tick(self, draft: DraftId, number: int, *, done: bool) -> None:
        """Keep whether a remark is dealt with."""
        with self.database.asking(to_write=True) as ask:
            ask(_TICK, done, draft, number)

    def _one(self, wanted: str, draft: DraftId) -> bytes:
        with self.database.asking() as ask:
            found = ask(wanted, draft)
        if not found:
            raise NotInVaultError("draft")
        return bytes(found[0][0])


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
