"""Attached documents as lines of a list, and in words what was found in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.called import called
from reportwriter.ui.table_rows import Line
from reportwriter.wording import attached as words
from reportwriter.wording.kinds import named
from reportwriter.wording.protected import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.report import Report
    from reportwriter.services.attached_search import Looked
    from reportwriter.services.attaching import DocumentState

NO_TITLE = "No title yet"


def line(state: DocumentState) -> Line:
    document = state.document
    cells = (
        document.title.strip() or NO_TITLE,
        words.described(document.type, document.pages),
        stands(state),
    )
    return Line.of_words(document.id, cells)


def stands(state: DocumentState) -> str:
    """Say in a word how a document stands."""
    looked, document = state.looked, state.document
    count = len(looked.pages)
    ways = (
        (not document.title.strip(), NO_TITLE),
        (bool(document.stays_although.strip()), "Stays, with your reason"),
        (bool(looked.withheld_addresses), "Holds a kept address"),
        (count == 1, "1 page to look at"),
        (count > 1, f"{count} pages to look at"),
    )
    return next((said for holds, said in ways if holds), "Ready")


def found_in(report: Report, state: DocumentState) -> tuple[str, ...]:
    """Say what a document holds that somebody must not learn: where, what, and from whom kept."""
    people: dict[tuple[int, str, str], list[PersonId]] = {}
    for hit in state.looked.hits:
        key = (hit.found.page, hit.found.fact.kind.value, hit.found.fact.words)
        people.setdefault(key, []).append(hit.person)
    kind = state.document.type
    return tuple(
        f"{_begun(words.page_named(kind, page))} holds what is kept from {_names(report, of)}: "
        f"{_small(KINDS[what])}, “{said}”."
        for (page, what, said), of in sorted(people.items())
    )


def looked_words(report: Report, page: str, looked: Looked) -> str:
    """Return what the author says by confirming a page."""
    of = _names(report, looked.people, last="or")
    return f"I have looked at {page}: it shows nothing that {of} must not learn"


def _names(report: Report, people: Iterable[PersonId], last: str = "and") -> str:
    chosen = set(people)
    said = named([called(one) for one in report.people if one.id in chosen])
    return said.replace(" and ", f" {last} ")


def _begun(text: str) -> str:
    return text[0].upper() + text[1:]


def _small(text: str) -> str:
    return text[0].lower() + text[1:]
