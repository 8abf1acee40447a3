"""The column type of a moment, which is kept as `utc` has it."""

from datetime import datetime

from sqlalchemy import String, TypeDecorator
from sqlalchemy.engine import Dialect

from reportwriter.storage.utc import as_moment, as_text


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment as text of fixed length."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else as_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else as_moment(value)
