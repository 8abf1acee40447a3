"""A date as a calendar holds it: what must be done and by when, and nobody's name."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """`key` stays the same when the date moves, so that a calendar replaces the old one.

    `at` is an aware moment. `rule` is what the date is counted by, as `T-S05`.
    """

    key: str
    at: datetime
    title: str
    told: str
    rule: str
