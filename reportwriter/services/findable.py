"""What the search finds in what was received: statements, people, and pages of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement

_PERSON, _PAGE = "person ", "page "


def passages(report: Report) -> Mapping[str, str]:
    """Return what can be found in a received report: statements by their id, and its people."""
    said = {str(one.id): _words(one) for one in report.statements}
    named = {f"{_PERSON}{one.id}": " ".join((one.name, *one.aliases)) for one in report.people}
    return {**said, **named}


def letter_passages(texts: Sequence[str]) -> Mapping[str, str]:
    """Return what can be found in a letter: the text of each page that has any."""
    return {f"{_PAGE}{number}": text for number, text in enumerate(texts, start=1) if text.strip()}


def page_found(item: str) -> int | None:
    """Return of a passage of a letter its page, from 1; None for any other passage."""
    return int(item.removeprefix(_PAGE)) if item.startswith(_PAGE) else None


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
