"""Opening what was kept from somebody: asks why and who agreed before anything changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import EditStatement, SetFamily
from reportwriter.domain.lowering import Lowering
from reportwriter.domain.opening import (
    lowered,
    lowered_family,
    opened,
    opened_addresses,
    opened_to_agencies,
)
from reportwriter.ui.write.asks import Ask, answered
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from reportwriter.domain.ids import PersonId, StatementId
    from reportwriter.domain.lowering import Agreement
    from reportwriter.domain.people import Address, Person
    from reportwriter.domain.report import Report
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.edits import Edits

OPENS = (Ask.WITHHELD_FROM, Ask.NOT_FOR_CHILDREN)
"""The questions whose answer may open a statement; agencies are asked of once they are typed."""
UNDO_INSTEAD = "Was it kept back by mistake a moment ago? Cancel, and undo that instead (Ctrl+Z)."


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementAsked:
    """What the author is asked to give a reason for: who reads what, and what to know of it."""

    title: str
    more: str


class AsksAgreement(Protocol):
    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None: ...


@dataclass(frozen=True)
class Openings:
    """Steps that let somebody read more; each is taken only with a reason."""

    edits: Edits
    view: AsksAgreement

    def answer(self, statement_id: StatementId, ask: Ask, given: Answer) -> bool:
        """Take an answer that opens a statement, once agreed; say whether it does open it."""
        edits, report = self.edits, self.edits.desk.report
        after = answered(report.statement(statement_id), ask, given, edits.today())
        then = EditStatement(statement=after).apply(report)
        people = opened(report, then).get(statement_id, ())
        agencies = opened_to_agencies(report, then).get(statement_id, ())
        if not people and not agencies:
            return False
        names = named([*_named(report, people), *agencies])
        number = edits.desk.known.numbers.get(statement_id, 0)
        asked = AgreementAsked(
            title=f"Open statement {number} to {names}?",
            more=f"What rests on it stays as it is, until you open that too. {UNDO_INSTEAD}",
        )
        if (agreement := self.view.ask_agreement(asked)) is not None:
            record = Lowering(
                statement=statement_id,
                people=people,
                agencies=agencies,
                agreement=agreement,
                on=edits.today(),
            )
            edits.take(f"opening to {names}", lowered(report, after, record))
        return True

    def set_family(
        self, people: tuple[Person, ...], addresses: tuple[Address, ...], merges: str = ""
    ) -> bool:
        """Change the family; where that opens an address, once agreed. Say whether it was done."""
        report = self.edits.desk.report
        found = opened_addresses(report.addresses, addresses)
        if not found:
            self.edits.set_family(people, addresses, merges)
            return True
        address, to = next(iter(found.items()))
        agreement = self.view.ask_agreement(_of_address(report, address, to, addresses))
        if agreement is None:
            return False
        record = Lowering(address=address, people=to, agreement=agreement, on=self.edits.today())
        change = SetFamily(people=people, addresses=addresses)
        self.edits.take("opening an address", lowered_family(report, change, record))
        return True


def _of_address(
    report: Report, address: str, to: tuple[PersonId, ...], after: tuple[Address, ...]
) -> AgreementAsked:
    """Say whose home it is: an address given to the wrong reader has made families move."""
    home = named([one.name for one in report.people if one.address == address]) or "nobody listed"
    names = _names(report, to)
    shown = next(one for one in after if one.id == address)
    if any(shown.is_shown_to(one) for one in to):
        title = f"Show {names} where {home} live?" if " and " in home else ""
        return AgreementAsked(
            title=title or f"Show {names} where {home} lives?",
            more=f"This is the home of {home}. The copy for {names} will hold the address. Nobody "
            "else's copy will. Copies lie about and are read by others.",
        )
    return AgreementAsked(
        title=f"No longer withhold this address from {names}?",
        more=f"This is the home of {home}. The report for the conference will print it. Copies for "
        f"the family still do not, unless you show it to one of them. {UNDO_INSTEAD}",
    )


def _names(report: Report, people: tuple[PersonId, ...]) -> str:
    return named(_named(report, people))


def _named(report: Report, people: tuple[PersonId, ...]) -> list[str]:
    return [one.name for one in report.people if one.id in people]
