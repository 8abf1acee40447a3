"""What stands in the way of signing in the documents that go with a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.completeness import Problem, Weighs, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.services.attaching import DocumentState


def of_attached(states: Iterable[DocumentState]) -> Iterator[Problem]:
    """Yield what `Attaching.require_clear` would refuse, one document after the other.

    The reason that lets a document stay is given with the document, so none that is given for the
    report as a whole helps.
    """
    for number, state in enumerate(states, start=1):
        for code in _codes(state):
            yield Problem(
                code=code,
                weighs=Weighs.ALWAYS,
                where=Where.ATTACHED,
                facts={"document": str(number)},
            )


def _codes(state: DocumentState) -> Iterator[str]:
    if not state.document.title.strip():
        yield "attached_without_title"
    if state.document.stays_although.strip():
        return
    if state.looked.withheld_addresses:
        yield "attached_holds_address"
    if state.looked.pages:
        yield "attached_not_looked_at"
