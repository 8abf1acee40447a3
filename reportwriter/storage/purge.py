"""Moving a statement to the confidential page: its text leaves every open place at once."""

from dataclasses import dataclass

from sqlalchemy import select

from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.records.kept import SealedItem
from reportwriter.storage import confidential, sent_drafts, versions
from reportwriter.storage.backup import Backups, Renewed
from reportwriter.storage.engine import Database
from reportwriter.storage.library import ask_within
from reportwriter.storage.report_rows import read_head, rewrite_head
from reportwriter.storage.statement_rows import StatementRows
from reportwriter.storage.tables import signed_copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What was done, and where the text still stands beyond the reach of this.

    `is_log_clear` is False only while another connection reads; closing the vault clears it.
    `signed_versions` are versions that were signed before and say it; `sent_to` are colleagues who
    were sent a draft with it.
    """

    is_log_clear: bool
    signed_versions: tuple[int, ...]
    sent_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    database: Database
    backups: Backups

    def statement(self, report: ReportId, statement: StatementId, sealed: SealedItem) -> Purged:
        """Replace a statement by a sealed item: row, versions and index in one transaction.

        The digests go too that tell who saw it: of a short text a digest gives away the words. A
        comment about it is about the whole report then. What a colleague said to it goes, and so
        do the files of drafts, which hold it. Then the write-ahead log, which holds the pages as
        they were, is emptied. Raises UnknownStatementError.
        """
        with self.database.writing() as connection:
            ask = ask_within(connection)
            StatementRows(ask, report).purge(statement)
            versions.purge(ask, report, statement)
            sent_to = sent_drafts.purge(ask, report, statement)
            head = read_head(ask, report)
            sharing = tuple(one.without_seen(statement) for one in head.sharing)
            comments = tuple(
                one.without_statement() if one.statement == statement else one
                for one in head.comments
            )
            rewrite_head(ask, head.with_family(sharing=sharing, comments=comments))
            confidential.put(connection, report, sealed)
            signed = (
                connection.execute(
                    select(signed_copy.c.version)
                    .where(signed_copy.c.report == report)
                    .order_by(signed_copy.c.version)
                )
                .scalars()
                .all()
            )
        return Purged(
            is_log_clear=self.database.clear_log(),
            signed_versions=tuple(signed),
            sent_to=sent_to,
        )

    def renew_backups(self, report: ReportId, statement: StatementId) -> Renewed:
        """Make a fresh backup and name the older ones; `Backups.remove` takes one away.

        May be called beside the vault thread, after `statement`.
        """
        return self.backups.renew(lambda: self.backups.holding(report, statement))
