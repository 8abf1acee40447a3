"""How late something is that has not come or gone: a report, or what is sent round."""

from datetime import datetime


def days_late(due: datetime | None, now: datetime) -> int | None:
    """Return the whole days since it was due, None where it is not late yet."""
    if due is None or now <= due:
        return None
    return (now - due).days
