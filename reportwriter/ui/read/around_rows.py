"""What stands before and after the statements of a report: its people, its reasons, the family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.sharing import Answer, Shared
from reportwriter.ui.cards.rows import HeadingRow, LineRow
from reportwriter.wording import attached
from reportwriter.wording.conference import ROLES
from reportwriter.wording.dates import local_day, long_date
from reportwriter.wording.kinds import withheld_from
from reportwriter.wording.sharing import ANSWERS, BEFORE, COMMENT_KINDS, SHARED, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.attached import AttachedDocument
    from reportwriter.domain.ids import PersonId, StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import FamilyComment, SharingRecord
    from reportwriter.records.travelling import SupplementFile
    from reportwriter.ui.cards.rows import ReadingRow

PEOPLE_KEY = "people"
FAMILY_KEY = "family"
ATTACHED_KEY = "attached"
NOT_SETTLED = "What the family said, not settled: for you to take up"
SAID = "What the family said"
NOBODY = "Somebody"


def rows_before(report: Report) -> tuple[ReadingRow, ...]:
    """Return the people of a report, and the reasons its author gave when signing."""
    rows: list[ReadingRow] = []
    if report.incomplete_because:
        said = f"Signed although something was still open: {report.incomplete_because}"
        rows.append(LineRow(key="incomplete", text=said))
    if report.late_reason:
        rows.append(LineRow(key="late", text=f"Late, because: {report.late_reason}"))
    rows.append(HeadingRow(key=PEOPLE_KEY, title="People"))
    for role, title in ROLES.items():
        people = [person for person in report.people if person.role == role]
        if people:
            rows.append(HeadingRow(key=f"people {role}", title=title, level=3))
        rows += [LineRow(key=f"person {one.id}", text=_person(one)) for one in people]
    return tuple(rows)


def rows_after(report: Report, numbers: Mapping[StatementId, int]) -> tuple[ReadingRow, ...]:
    """Return how the report was shared, and what the family said to it."""
    people = {person.id: person for person in report.people}
    rows: list[ReadingRow] = [HeadingRow(key=FAMILY_KEY, title="Shared with the family")]
    rows += [LineRow(key=f"shared {one.id}", text=_shared(one, people)) for one in report.sharing]
    if not report.sharing:
        rows.append(LineRow(key="shared", text="Not recorded.", second=True))
    # What the chair has to settle stands first, so that it is not looked for among the rest.
    for title, comments in (
        (NOT_SETTLED, [one for one in report.comments if not _is_settled(one)]),
        (SAID, [one for one in report.comments if _is_settled(one)]),
    ):
        if comments:
            rows.append(HeadingRow(key=title, title=title, level=3))
        rows += [
            LineRow(key=f"comment {one.id}", text=_comment(one, people, numbers))
            for one in comments
        ]
    return tuple(rows)


def rows_added(supplements: Sequence[SupplementFile]) -> tuple[ReadingRow, ...]:
    """Return what came in supplements after the report was signed, each under its day."""
    rows: list[ReadingRow] = []
    for one in supplements:
        title = f"Came later: supplement {one.number}, signed {long_date(local_day(one.signed_at))}"
        rows.append(HeadingRow(key=f"supplement {one.number}", title=title, level=3))
        for said in one.said:
            key = f"later {one.number} {said.comment.id}"
            number = said.about.number if said.about else None
            rows.append(LineRow(key=key, text=_said(said.comment, said.by, number)))
        for shared in one.shared:
            key = f"later shared {one.number} {shared.record.id}"
            rows.append(LineRow(key=key, text=_shared_with(shared.record, shared.person)))
    return tuple(rows)


def attached_rows(report: Report) -> tuple[ReadingRow, ...]:
    """Return the documents that came with a report; opening one leads to its pages."""
    if not report.attached:
        return ()
    people = {person.id: person.known_as for person in report.people}
    return (
        HeadingRow(key=ATTACHED_KEY, title=attached.TITLE),
        *(
            LineRow(key=f"{ATTACHED_KEY} {number}", text=_document(number, one, people))
            for number, one in enumerate(report.attached, start=1)
        ),
    )


def attached_number(key: str) -> int | None:
    """Return which document a row is; None for any other row."""
    led, _, number = key.partition(" ")
    return int(number) if led == ATTACHED_KEY and number.isdigit() else None


def _document(number: int, one: AttachedDocument, people: Mapping[PersonId, str]) -> str:
    said = f"{number}. {one.title} ({attached.described(one.type, one.pages)})."
    disclosure = one.disclosure
    if disclosure.withheld_from:
        names = [people.get(person, "somebody") for person in disclosure.withheld_from]
        until = disclosure.until_chair_advises
        said = f"{said} {withheld_from(names, until_chair_advises=until)}."
    return f"{said} {attached.OPEN_IT}"


def _person(person: Person) -> str:
    parts = [person.name, person.relationship]
    if person.born:
        parts.append(f"born {long_date(person.born)}")
    if person.due and person.is_unborn:
        parts.append(f"due {long_date(person.due)}")
    if person.aliases:
        parts.append(f"also {', '.join(person.aliases)}")
    return ", ".join(part for part in parts if part)


def _shared(record: SharingRecord, people: Mapping[PersonId, Person]) -> str:
    return _shared_with(record, people[record.person].name if record.person in people else NOBODY)


def _shared_with(record: SharingRecord, who: str) -> str:
    parts = [f"{who}: {SHARED[record.how].lower()}"]
    if record.on:
        clock = f", {record.at:%H:%M}" if record.at else ""
        parts.append(f"on {long_date(record.on)}{clock}")
    if record.how is Shared.NOT_SHARED:
        parts += _why_not(record)
    else:
        parts += [f"interpreter: {record.interpreter}"] if record.interpreter else []
        parts += [f"present: {record.present}"] if record.present else []
    return ", ".join(parts)


def _why_not(record: SharingRecord) -> Iterator[str]:
    if record.has_reason:
        yield f"because {reason(record.why_not, record.not_shared_because)}"
    if record.agreed_by:
        yield f"agreed by {record.agreed_by}"
    if record.review_on:
        yield f"to be looked at again on {long_date(record.review_on)}"


def _is_settled(comment: FamilyComment) -> bool:
    """Say whether the author has answered, and the answer ends it (R89)."""
    return comment.answer not in (None, Answer.NOT_SETTLED)


def _comment(
    comment: FamilyComment,
    people: Mapping[PersonId, Person],
    numbers: Mapping[StatementId, int],
) -> str:
    number = numbers.get(comment.statement) if comment.statement else None
    return _said(comment, people[comment.by].name if comment.by in people else NOBODY, number)


def _said(comment: FamilyComment, who: str, number: int | None) -> str:
    on = f", on statement {number}" if number else ""
    said = f"{who}{on} ({COMMENT_KINDS[comment.kind].lower()}): “{comment.text}”"
    return "\n".join([said, *_answer(comment)])


def _answer(comment: FamilyComment) -> Iterator[str]:
    parts = (ANSWERS[comment.answer] if comment.answer else "", comment.answer_text)
    if answer := ". ".join(part for part in parts if part):
        yield f"The author's answer: {answer}"
    if comment.read:
        yield f"{BEFORE} “{comment.read}”"
