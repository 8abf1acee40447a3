"""What came after a report was signed: the family's words, and how it was shared (R89, R90).

It adds to a signed report and changes no word of it. There is no place here for a statement of the
author's: new facts are a new version of the report.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import FamilyComment, SharingRecord
from reportwriter.domain.statement import Kind

NOT_LISTED = "a person not listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A statement of the signed report as it stands there, under its printed number."""

    number: int
    reference: Reference
    kind: Kind | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A comment, who made it by name, and the statement it is about; None: the whole report."""

    comment: FamilyComment
    by: str
    about: Quoted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWith:
    record: SharingRecord
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """All that came since a version was signed, and since the supplements made to it before."""

    said: tuple[Said, ...] = ()
    shared: tuple[SharedWith, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not self.said and not self.shared


def since(
    report: Report,
    numbers: Mapping[StatementId, int],
    comments: Iterable[FamilyComment],
    sharing: Iterable[SharingRecord],
) -> Since:
    """Return what a report holds beyond these comments and records, which were signed before.

    `numbers` are those of the printed statements. One that was changed since, as by an answer,
    counts as new. A comment without words says nothing yet and waits.
    """
    had, shared = frozenset(comments), frozenset(one.as_sent() for one in sharing)
    return Since(
        said=tuple(
            Said(
                comment=_sent(report, one),
                by=_name(report, one.by),
                about=_quoted(report, one, numbers),
            )
            for one in report.comments
            if _sent(report, one) not in had and one.text.strip()
        ),
        shared=tuple(
            SharedWith(record=one, person=_name(report, one.person))
            for one in (kept.as_sent() for kept in report.sharing)
            if one not in shared
        ),
    )


def _sent(report: Report, comment: FamilyComment) -> FamilyComment:
    said = (one.text for one in report.statements if one.id == comment.statement)
    return comment.as_sent(next(said, ""))


def later_comments(said: Sequence[Said], statement: StatementId | None) -> tuple[Said, ...]:
    """Return what was said about one statement, or (None) about the whole report."""
    return tuple(one for one in said if one.comment.statement == statement)


def _quoted(
    report: Report, comment: FamilyComment, numbers: Mapping[StatementId, int]
) -> Quoted | None:
    if comment.statement is None or comment.statement not in numbers:
        return None
    statement = report.statement(comment.statement)
    return Quoted(
        number=numbers[statement.id],
        reference=statement.reference,
        kind=statement.kind,
        text=statement.text,
    )


def _name(report: Report, person: str) -> str:
    found = next((one for one in report.people if one.id == person), None)
    return found.name if found else NOT_LISTED
