"""Names of things. Ids are opaque; people read only the two kinds of reference."""

from collections.abc import Iterable
from typing import NewType, Protocol, TypeVar

ReportId = NewType("ReportId", str)
StatementId = NewType("StatementId", str)
ItemId = NewType("ItemId", str)
"""A confidential item. No statement of a report can carry one."""
PersonId = NewType("PersonId", str)
AddressId = NewType("AddressId", str)
RecordId = NewType("RecordId", str)
"""A sharing record or a comment of the family."""
AttachedId = NewType("AttachedId", str)
FactId = NewType("FactId", str)
"""A fact that the author protects by hand."""
ConferenceReference = NewType("ConferenceReference", str)
"""What the chair's unit calls the conference, as `FIC-0001`; printed on every page."""
Reference = NewType("Reference", str)
"""Three letters drawn for a statement, the same in every edition; see `domain.reference`."""
AreaId = NewType("AreaId", str)
MessageId = NewType("MessageId", str)
"""A message to the chair."""
DraftId = NewType("DraftId", str)
"""A draft as it was once sent to a colleague to be checked."""


class Identified(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=Identified)


def with_one(kept: tuple[_T, ...], one: _T) -> tuple[_T, ...]:
    """Return them with one in the place of its earlier state, or as the last."""
    if all(other.id != one.id for other in kept):
        return (*kept, one)
    return tuple(one if other.id == one.id else other for other in kept)


def next_id(letter: str, ids: Iterable[str]) -> str:
    """Return the id after the highest of those made so, as `P4`; others are passed over."""
    numbers = (int(one[1:]) for one in ids if one[1:].isdigit())
    return f"{letter}{max(numbers, default=0) + 1}"
