"""The register as lines of its two tables, and as words about one entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.protected import ProtectedKind
from reportwriter.ui.called import called
from reportwriter.ui.table_rows import Line
from reportwriter.wording.kinds import named
from reportwriter.wording.protected import ALL_BUT, EVERYBODY, KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.report import Report
    from reportwriter.services.fact_register import RegisterEntry

_FEW = 2
NOTHING_WRITTEN = "Nothing written yet"
FROM_FAMILY = "This comes from what is written under Family. Change it there."
FROM_STATEMENT = (
    "This comes from statements whose source may not be named to the family. Change it there."
)


def line(report: Report, entry: RegisterEntry, key: str) -> Line:
    """Return an entry as a line: its words, what it is, and from whom it is kept."""
    words = entry.words.replace("\n", ", ").strip() or NOTHING_WRITTEN
    cells = (words, KINDS[entry.kind], people_named(report, entry.kept_from))
    spoken = f"{words}, {KINDS[entry.kind]}, kept from {cells[2]}"
    return replace(Line.of_words(key, cells), spoken=spoken)


def people_named(report: Report, ids: Sequence[PersonId]) -> str:
    """Return people by their first names; all of the family, or all but one or two, in a word."""
    others = [called(one) for one in report.people if one.id not in ids]
    if not others:
        return EVERYBODY
    if len(others) <= _FEW < len(ids):
        return ALL_BUT.format(names=named(others))
    return named([called(one) for one in report.people if one.id in ids])


def where_from(entry: RegisterEntry) -> str:
    """Say of an entry that filled itself in where it comes from."""
    return FROM_STATEMENT if entry.kind is ProtectedKind.REFERRER else FROM_FAMILY
