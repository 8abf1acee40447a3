"""The record of a restriction that was lowered: what, to whom, why and who agreed (domain.md E.2).

It is the author's own: it never leaves this computer.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportwriter.domain.ids import AddressId, PersonId, StatementId


class AgreedBy(StrEnum):
    """Who alone may agree that somebody reads what they were kept from."""

    CHAIR = "chair"
    AGENCY = "agency"
    """The agency that the information comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Why a restriction may be lowered, and who said so, by their name."""

    reason: str
    agreed_by: AgreedBy
    name: str

    @property
    def is_complete(self) -> bool:
        return bool(self.reason.strip() and self.name.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowering:
    """`statement` or `address` was opened to `people` or `agencies`; the other of the two is None.

    `agencies` are names as the author wrote them; an address is opened to people alone.
    """

    statement: StatementId | None = None
    address: AddressId | None = None
    people: tuple[PersonId, ...] = ()
    agreement: Agreement
    on: date
    agencies: tuple[str, ...] = ()
