"""A moment as text: SQLite forgets time zones, so every moment goes in and out as UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """Return text of fixed length, so that it sorts as it should."""
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    # Not by `strftime`, to which the year 27 has two digits: no list with it could be read again.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def as_moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
