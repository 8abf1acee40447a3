"""The versions of a report that a vault keeps. Apart, since every report that opens has one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WhyKept(StrEnum):
    """What made the program keep a version of a report."""

    ASKED_FOR = "asked_for"
    OPENED = "opened"
    EVERY_HOUR = "every_hour"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORING = "before_restoring"
    BEFORE_SIGNING = "before_signing"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptVersion:
    """A version of a report in a list. `changed` statements are others than in the one before.

    `name` is what its author called it; it may be empty.
    """

    number: int
    at: datetime
    why: WhyKept
    name: str
    changed: int
    statements: int
