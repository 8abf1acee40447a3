"""What the screen of a copy shows, and whose copy it is: one of the family's, or an agency's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.copies.rows import agency_rows, family_rows, left_out_rows
from reportwriter.wording import agency_copy, family_copy
from reportwriter.wording.dates import long_date

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder, Standing
    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.services.agency_copies import AgencyCopies
    from reportwriter.services.family_copies import FamilyCopies
    from reportwriter.ui.table_rows import Line

Choices = tuple[tuple[str, str], ...]
NEVER_IN_FAMILYS = (
    "Never in it: addresses, schools and doctors, adults' dates of birth, what others of the family"
    " said, who told you something and may not be named, and the confidential page."
)
NEVER_IN_AGENCYS = (
    "Never in it: addresses, telephones, schools and doctors, with whom the report was shared, and"
    " the confidential page."
)
NAME_AGENCY = "Type which agency it is for, to see what it would hold."


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyShown:
    """`name` is to be typed before the copy is made; `stage` says of what it is a copy.

    `is_signed`: the copy is signed too, which takes the passphrase; so does the search for what is
    on the confidential page, `is_compared`. `second_person`: somebody else has to look, and to
    enter their name. `standing` is None for an agency; `agencies` are those
    that some statement is not for.
    """

    name: str
    title: str
    stage: str
    never_in_it: str
    is_signed: bool
    is_compared: bool
    second_person: bool
    purposes: tuple[str, ...]
    inside: tuple[Line, ...] = ()
    left_out: tuple[Line, ...] = ()
    standing: Standing | None = None
    capacities: Choices = ()
    agencies: tuple[str, ...] = ()

    @property
    def takes_passphrase(self) -> bool:
        return self.is_signed or self.is_compared


class CopyReader(Protocol):
    """Whose copy it is; each call works on the vault."""

    @property
    def person(self) -> PersonId | None: ...
    def look(self, standing: Standing | None) -> CopyShown: ...
    def pictures(self, order: CopyOrder) -> tuple[bytes, ...]: ...
    def require_settled(self, order: CopyOrder) -> None: ...
    def export(self, order: CopyOrder, folder: Path, passphrase: str) -> Path: ...
    def print_out(self, order: CopyOrder, passphrase: str) -> tuple[bytes, ...]: ...


@dataclass(frozen=True, slots=True)
class FamilyReader:
    copies: FamilyCopies
    report: ReportId
    person: PersonId

    def look(self, standing: Standing | None) -> CopyShown:
        made = self.copies.preview(self.report, self.person, standing)
        copy = made.copy
        return CopyShown(
            name=copy.reader.name,
            title=family_copy.whose(copy.reader.name),
            stage=_stage(copy),
            never_in_it=NEVER_IN_FAMILYS,
            is_signed=copy.signed_on is not None,
            is_compared=self.copies.needs_passphrase(self.report),
            second_person=self.copies.second_person_looks(self.report),
            purposes=family_copy.PURPOSES,
            inside=tuple(family_rows(made)),
            left_out=tuple(left_out_rows(made.left_out)),
            standing=copy.standing,
            capacities=tuple((one.value, _capitalised(one.value)) for one in made.capacities),
        )

    def pictures(self, order: CopyOrder) -> tuple[bytes, ...]:
        return self.copies.pictures(self.report, self.person, order.standing)

    def require_settled(self, order: CopyOrder) -> None:
        self.copies.require_settled(self.report, self.person, order)

    def export(self, order: CopyOrder, folder: Path, passphrase: str) -> Path:
        return self.copies.export(self.report, self.person, order, folder, passphrase)

    def print_out(self, order: CopyOrder, passphrase: str) -> tuple[bytes, ...]:
        return self.copies.print_out(self.report, self.person, order, passphrase)


@dataclass(frozen=True, slots=True)
class AgencyReader:
    """`agency` is empty while nobody has said which one it is."""

    copies: AgencyCopies
    report: ReportId
    agency: str = ""

    @property
    def person(self) -> PersonId | None:
        return None

    def look(self, standing: Standing | None) -> CopyShown:
        made = self.copies.preview(self.report, self.agency)
        copy, is_named = made.copy, bool(self.agency)
        of = agency_copy.stage(copy.version, long_date(copy.signed_on) if copy.signed_on else "")
        return CopyShown(
            name=copy.agency,
            title=family_copy.whose(copy.agency or "an agency"),
            stage=of if is_named else NAME_AGENCY,
            never_in_it=NEVER_IN_AGENCYS,
            is_signed=copy.signed_on is not None,
            is_compared=self.copies.needs_passphrase(self.report),
            second_person=self.copies.second_person_looks(self.report),
            purposes=agency_copy.PURPOSES,
            inside=tuple(agency_rows(made)) if is_named else (),
            left_out=tuple(left_out_rows(made.left_out)) if is_named else (),
            agencies=self.copies.named(self.report),
        )

    def pictures(self, order: CopyOrder) -> tuple[bytes, ...]:
        return self.copies.pictures(self.report, self.agency, order.purpose)

    def require_settled(self, order: CopyOrder) -> None:
        self.copies.require_settled(self.report, self.agency, order)

    def export(self, order: CopyOrder, folder: Path, passphrase: str) -> Path:
        return self.copies.export(self.report, self.agency, order, folder, passphrase)

    def print_out(self, order: CopyOrder, passphrase: str) -> tuple[bytes, ...]:
        return self.copies.print_out(self.report, self.agency, order, passphrase)


def _capitalised(capacity: str) -> str:
    words = family_copy.CAPACITIES[capacity]
    return words[0].upper() + words[1:]


def _stage(copy: FamilyCopy) -> str:
    if not copy.for_child:
        return family_copy.copy_of(copy.version, is_signed=copy.signed_on is not None)
    return family_copy.childs_copy_of(copy.version, is_signed=copy.signed_on is not None)
