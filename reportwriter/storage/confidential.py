"""The confidential page, as it arrives: sealed. This store knows no text and no key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ItemId, ReportId
from reportwriter.records.kept import SealedItem
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import confidential_item as items
from reportwriter.storage.tables import confidential_page as pages


@dataclass(frozen=True, slots=True)
class ConfidentialStore:
    database: Database

    def put(self, report: ReportId, item: ItemId, sealed: bytes) -> None:
        """Keep an item, in place of what was kept under its id; a new one comes last."""
        with self.database.writing() as connection:
            put(connection, report, SealedItem(id=item, sealed=sealed))

    def get(self, report: ReportId) -> tuple[SealedItem, ...]:
        """Return the items in their order: as they were first put, or as `reorder` left them."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(items).where(items.c.report == report).order_by(items.c.rank)
            ).all()
        return tuple(SealedItem(id=ItemId(row.id), sealed=row.sealed) for row in found)

    def count(self, report: ReportId) -> int:
        with self.database.reading() as connection:
            return connection.execute(
                select(func.count()).select_from(items).where(items.c.report == report)
            ).scalar_one()

    def remove(self, report: ReportId, item: ItemId) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(items).where(items.c.report == report, items.c.id == item))

    def reorder(self, report: ReportId, order: Sequence[ItemId]) -> None:
        """Put the items in this order; one that is not named keeps its place behind them."""
        ranks = {item: rank for rank, item in enumerate(order, start=1)}
        with self.database.writing() as connection:
            found = connection.execute(
                select(items.c.id).where(items.c.report == report).order_by(items.c.rank)
            ).scalars()
            kept = sorted(found, key=lambda item: ranks.get(ItemId(item), len(ranks) + 1))
            for rank, item in enumerate(kept, start=1):
                connection.execute(
                    update(items)
                    .where(items.c.report == report, items.c.id == item)
                    .values(rank=rank)
                )

    def put_frame(self, report: ReportId, sealed: bytes) -> None:
        """Keep what the page says beside its items."""
        with self.database.writing() as connection:
            _put_frame(connection, report, sealed)

    def frame(self, report: ReportId) -> bytes | None:
        with self.database.reading() as connection:
            return connection.execute(
                select(pages.c.sealed).where(pages.c.report == report)
            ).scalar()

    def replace_all(
        self, report: ReportId, sealed_items: Iterable[SealedItem], frame: bytes | None
    ) -> None:
        """Put the whole page in place of what is kept, as when a new certificate seals it."""
        with self.database.writing() as connection:
            connection.execute(delete(items).where(items.c.report == report))
            connection.execute(delete(pages).where(pages.c.report == report))
            for item in sealed_items:
                put(connection, report, item)
            if frame is not None:
                _put_frame(connection, report, frame)


def put(connection: Connection, report: ReportId, item: SealedItem) -> None:
    """Keep an item within a transaction of another store."""
    last = select(func.coalesce(func.max(items.c.rank), 0) + 1).where(items.c.report == report)
    statement = insert(items).values(
        report=report, id=item.id, rank=last.scalar_subquery(), sealed=item.sealed
    )
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[items.c.report, items.c.id], set_={"sealed": item.sealed}
        )
    )


def _put_frame(connection: Connection, report: ReportId, sealed: bytes) -> None:
    statement = insert(pages).values(report=report, sealed=sealed)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[pages.c.report], set_={"sealed": sealed})
    )
