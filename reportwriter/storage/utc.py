"""A moment as text: SQLite forgets time zones, so every moment goes in and out as UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """Return text of fixed length, so that it sorts as it should."""
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")


def as_moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
