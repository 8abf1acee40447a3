"""A moment as text: SQLite forgets time zones, so every moment goes in and out as UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)


def as_text(moment: datetime | None) -> str | None:
    """Return text of fixed length, so that it sorts as it should."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")


def as_moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)
