"""Who signs a document and when: on its pages first, and in the signature that follows."""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.wording import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """The facts that pages and signature share. `reason` is what the signature says it is for."""

    name: str
    at: datetime
    reason: str

    @property
    def day(self) -> str:
        return dates.long_date(dates.local_day(self.at))
