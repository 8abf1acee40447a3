"""What the search finds in a received report: its statements, and the people it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement

_PERSON = "person "


def passages(report: Report) -> Mapping[str, str]:
    """Return what can be found in a received report: statements by their id, and its people."""
    said = {str(one.id): _words(one) for one in report.statements}
    named = {f"{_PERSON}{one.id}": " ".join((one.name, *one.aliases)) for one in report.people}
    return {**said, **named}


def _words(statement: Statement) -> str:
    basis = statement.basis
    return "\n".join(
        filter(
            None,
            (
                statement.text,
                statement.evidence.text,
                statement.source.who,
                basis.recorded_in,
                basis.seen_by,
                basis.place,
                basis.said_by,
                basis.said_to,
                basis.held_by,
            ),
        )
    )
