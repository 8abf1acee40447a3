"""How a moment is stored: SQLite forgets time zones, so every moment goes in and out as UTC."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, TypeDecorator
from sqlalchemy.engine import Dialect


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment as text of fixed length, so that it sorts as it should."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone")
        return str(value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f"))

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


def utc_now() -> datetime:
    return datetime.now(UTC)
