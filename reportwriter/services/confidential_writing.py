"""Write on the confidential page. Writing needs no passphrase, reading does (design.md 5).

What is saved is sealed to the author's own certificate before it reaches the vault, so the database
never holds its text, not for a moment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import RemoveStatement
from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
from reportwriter.domain.errors import VaultError
from reportwriter.domain.opening import left_behind
from reportwriter.forms.row_links import rows_gone_with
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.kept import LogEvent, SealedItem
from reportwriter.services.opened_by import opened_by
from reportwriter.services.told_openly import told_openly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.ids import ItemId, ReportId, StatementId
    from reportwriter.services.identities import Identities
    from reportwriter.services.page_preview import PagePreview
    from reportwriter.services.submission import Author
    from reportwriter.services.told_openly import ToldOpenly
    from reportwriter.services.writing import Writing
    from reportwriter.storage.backup import Backup
    from reportwriter.storage.confidential import ConfidentialStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.purge import Purge


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """After a statement was moved: where its text still stands beyond the reach of this program.

    `older_backups` may still hold it; `signed_versions` were signed with it before, and
    `sent_to` are colleagues who have a draft with it. `failure` is why the fresh backup that
    follows was not made; the statement is moved all the same.
    """

    older_backups: tuple[Backup, ...]
    signed_versions: tuple[int, ...]
    sent_to: tuple[str, ...] = ()
    failure: VaultError | None = None


@dataclass(frozen=True, kw_only=True)
class ConfidentialWriting:
    """The confidential page of the author's own reports."""

    store: ConfidentialStore
    purge: Purge
    seals: Callable[[], Seals]
    identities: Identities
    writing: Writing
    preview: PagePreview
    log: LogStore

    def count(self, report_id: ReportId) -> int:
        """Return how many items are stored; it needs no passphrase and opens nothing."""
        return self.store.count(report_id)

    def add(self, report_id: ReportId, item: ConfidentialItem) -> None:
        """Seal a new item and keep it. Raises NoPrivateKeysError before an identity is set up."""
        self.store.put(report_id, item.id, self._sealed(item))

    save = add
    """An item is kept under its id, new or changed."""

    def remove(self, report_id: ReportId, item_id: ItemId) -> None:
        self.store.remove(report_id, item_id)

    def reorder(self, report_id: ReportId, order: Sequence[ItemId]) -> None:
        """Keep the items in this order."""
        self.store.reorder(report_id, order)

    def told_openly(self, report_id: ReportId, items: Sequence[ConfidentialItem]) -> ToldOpenly:
        """Return where the open report tells what these items say, which stops the signing."""
        return told_openly(self.writing.open(report_id), items)

    def pages(self, page: ConfidentialPage) -> tuple[bytes, ...]:
        """Return the page as the chair will read it, in pictures (PNG); nothing is written."""
        return self.preview.pages(page, self.writing.open(page.report).report)

    def move(self, report_id: ReportId, statement_id: StatementId, item: ConfidentialItem) -> Moved:
        """Put an item in the place of a statement, whose text leaves the report for good.

        Row, versions and search index go in one transaction; then the log and a fresh backup. What
        fails after the transaction is part of the answer: nothing brings the statement back.
        """
        sealed = SealedItem(id=item.id, sealed=self._sealed(item))
        # What rests on it inherits nothing more from it, and must open to nobody by that.
        gone = RemoveStatement(statement_id=statement_id)
        opened = self.writing.open(report_id)
        for kept in left_behind(opened.report, gone, statement_id):
            self.writing.apply(report_id, kept)
        reference = opened.report.statement(statement_id).reference
        for rows in rows_gone_with(opened.form, opened.report, reference):
            self.writing.apply(report_id, rows)
        purged = self.purge.statement(report_id, statement_id, sealed)
        self.writing.forget(report_id)
        unlogged = self._log_move(item.id)
        renewed = self.purge.renew_backups(report_id, statement_id)
        return Moved(
            older_backups=renewed.older_holding,
            signed_versions=purged.signed_versions,
            sent_to=purged.sent_to,
            failure=renewed.failure or unlogged,
        )

    def remove_backup(self, backup: Backup) -> None:
        """Remove an older backup that the user was told of."""
        self.purge.backups.remove(backup)
        self.log.add(LogEvent.BACKUP_REMOVED)

    def open(self, report_id: ReportId, passphrase: str) -> tuple[ConfidentialItem, ...]:
        """Return the items. Raises WrongPassphraseError."""
        return self.open_page(report_id, passphrase).items

    def open_page(self, report_id: ReportId, passphrase: str) -> ConfidentialPage:
        """Return the items and what the page says beside them. Raises WrongPassphraseError."""
        return self.page(report_id, self.identities.open(passphrase))

    def page(self, report_id: ReportId, author: Author) -> ConfidentialPage:
        """Return the whole page for an author whose keys are open."""
        frame = self.store.frame(report_id)
        page = (
            from_json(
                opened_by(author, frame, self.seals()), ConfidentialPage, name="confidential page"
            )
            if frame
            else ConfidentialPage(report=report_id)
        )
        items = tuple(
            from_json(
                opened_by(author, kept.sealed, self.seals()),
                ConfidentialItem,
                name="confidential item",
            )
            for kept in self.store.get(report_id)
        )
        self.log.add(LogEvent.CONFIDENTIAL_PAGE_OPENED, report_id)
        return replace(page, items=items)

    def save_frame(self, page: ConfidentialPage) -> None:
        """Keep what the page says beside its items: how the chair was told, and the contact."""
        self.store.put_frame(page.report, self._sealed(replace(page, items=())))

    def _log_move(self, item: ItemId) -> VaultError | None:
        try:
            self.log.add(LogEvent.MOVED_TO_CONFIDENTIAL_PAGE, item)
        except VaultError as error:
            return error
        return None

    def _sealed(self, value: ConfidentialItem | ConfidentialPage) -> bytes:
        own = self.identities.required().certificates.encryption_der
        return self.seals().seal(to_json(value), [own])
