"""Find the statements that a chair cites by their references, in all reports of a conference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.agencies import are_the_same
from reportwriter.domain.decision import Cited
from reportwriter.domain.reference import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.statement import Statement
    from reportwriter.services.desk.headings import HeardReport

_BETWEEN = re.compile(r"[,;\n]+")
_CITED = re.compile(rf"(?:ref\.?\s*)?([{LETTERS}]{{3}})\b\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedStatement:
    """A cited statement as it stands in a report that counts."""

    cited: Cited
    report: HeardReport
    statement: Statement

    @property
    def agency(self) -> str:
        return self.report.agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """`unknown` stand in no report here; `unclear` in several, with the agencies of these."""

    found: tuple[CitedStatement, ...] = ()
    unknown: tuple[str, ...] = ()
    unclear: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def cited(self) -> tuple[Cited, ...]:
        return tuple(one.cited for one in self.found)


def cite(typed: str, reports: Sequence[HeardReport]) -> Citing:
    """Return what was meant by `HKM, TRV Police`: an agency is named where one is not enough."""
    found: dict[Cited, CitedStatement] = {}
    unknown: list[str] = []
    unclear: list[tuple[str, tuple[str, ...]]] = []
    for part in filter(None, (one.strip() for one in _BETWEEN.split(typed))):
        meant = tuple(_meant(part, reports))
        if len(meant) == 1:
            found[meant[0].cited] = meant[0]
        elif meant:
            unclear.append((part.upper(), tuple(one.agency for one in meant)))
        else:
            unknown.append(part)
    return Citing(found=tuple(found.values()), unknown=tuple(unknown), unclear=tuple(unclear))


def statements_of(
    cited: Iterable[Cited], reports: Sequence[HeardReport]
) -> tuple[CitedStatement, ...]:
    """Return what is cited, as it stands now; what no report that counts holds is left out."""
    wanted = tuple(cited)
    held = {one.cited: one for report in reports for one in _all(report) if one.cited in wanted}
    return tuple(held[one] for one in wanted if one in held)


def typed_of(found: Iterable[CitedStatement], reports: Sequence[HeardReport]) -> str:
    """Return the references as they would be typed again."""
    return ", ".join(_typed(one, reports) for one in found)


def _typed(one: CitedStatement, reports: Sequence[HeardReport]) -> str:
    reference = one.statement.reference
    is_enough = len(tuple(_meant(reference, reports))) == 1
    return str(reference) if is_enough else f"{reference} {one.agency}"


def _meant(part: str, reports: Sequence[HeardReport]) -> Iterator[CitedStatement]:
    if (said := _CITED.fullmatch(part)) is None:
        return
    reference, agency = said[1].upper(), said[2].strip(" ()")
    for report in reports:
        if agency and not are_the_same(agency, report.agency):
            continue
        yield from (one for one in _all(report) if one.statement.reference == reference)


def _all(report: HeardReport) -> Iterator[CitedStatement]:
    made = report.opened.report
    for statement in made.statements:
        cited = Cited(report=made.id, reference=statement.reference)
        yield CitedStatement(cited=cited, report=report, statement=statement)
