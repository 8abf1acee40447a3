"""Which reports are to be chased: how late one is that has not come."""

from datetime import datetime


def days_late(due: datetime | None, now: datetime) -> int | None:
    """Return the whole days since a report was due, None where it is not late yet."""
    if due is None or now <= due:
        return None
    return (now - due).days
