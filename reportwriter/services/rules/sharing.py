"""The report is shared with the family before, by whom the area asks it of (R69, R80-R87)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.seen import changed_since
from reportwriter.domain.sharing import Shared
from reportwriter.services.completeness import Problem, Weighs, Where
from reportwriter.wording.deadlines import moment_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import SharingRecord
    from reportwriter.services.deadlines import Dates
    from reportwriter.services.writing import OpenReport


def of_sharing(opened: OpenReport) -> Iterator[Problem]:
    """Ask nothing where the chair is asked first, and of nobody who owes the family nothing.

    Whoever of the family tells in their own words owes nobody a copy.
    """
    report = opened.report
    yield from _of_comments(report)
    if report.ask_chair_first:
        yield Problem(code="chair_asked_first", weighs=Weighs.WORTH_A_LOOK, where=Where.SHARING)
        return
    duties = opened.area.duties_of(report.profession, report.conference.type)
    is_exempt = opened.form.own_words or (not duties and bool(opened.area.sharing))
    if not report.sharing and not is_exempt:
        yield Problem(
            code="not_shared_yet",
            weighs=Weighs.UNLESS_REASON,
            where=Where.SHARING,
            rule=duties[0].rule if duties else "",
        )
    yield from _without_reason(report)
    yield from _without_agreement(report)
    yield from _changed_since(report)


def of_late_sharing(opened: OpenReport, dates: Dates) -> Iterator[Problem]:
    """Name whom the report was shown to only after the area would have them see it (R82-R87)."""
    report = opened.report
    due = owed_by(opened, dates)
    if due is None:
        return
    by, rule = due
    for person in report.people:
        shared = [one for one in _seen_by(report, person.id) if one.on]
        if shared and all(one.is_after(by) for one in shared):
            yield Problem(
                code="shared_late",
                weighs=Weighs.WORTH_A_LOOK,
                where=Where.SHARING,
                rule=rule,
                facts={"person": person.name, "by": moment_words(by)},
            )


def owed_by(opened: OpenReport, dates: Dates) -> tuple[datetime, str] | None:
    """Return the earliest moment by which the author owes it to the family, and its rule."""
    owed = opened.area.duties_of(opened.report.profession, opened.report.conference.type)
    found = ((dates.of_rule(duty.rule), duty.rule) for duty in owed)
    moments = [(one.governing.moment, rule) for one, rule in found if one and one.governing]
    return min(moments, default=None)


def _of_comments(report: Report) -> Iterator[Problem]:
    """Want words in every comment, and an answer to it (R89, R90)."""
    for comment in report.comments:
        facts = {"person": _name(report, comment.by)}
        if not comment.text.strip():
            yield Problem(
                code="empty_comment", weighs=Weighs.ALWAYS, where=Where.SHARING, facts=facts
            )
        elif comment.answer is None:
            yield Problem(
                code="comment_not_answered",
                weighs=Weighs.WORTH_A_LOOK,
                where=Where.SHARING,
                facts=facts,
            )


def _without_reason(report: Report) -> Iterator[Problem]:
    for record in report.sharing:
        if record.how is Shared.NOT_SHARED and not record.has_reason:
            yield Problem(
                code="not_shared_without_reason",
                weighs=Weighs.UNLESS_REASON,
                where=Where.SHARING,
                facts={"person": _name(report, record.person)},
            )


def _without_agreement(report: Report) -> Iterator[Problem]:
    """Ask who agreed to what the author decided; who was not reached decided nothing."""
    for record in report.sharing:
        is_decided = record.why_not is None or record.why_not.needs_agreement
        is_kept = record.how is Shared.NOT_SHARED and record.has_reason
        if is_kept and is_decided and not record.agreed_by.strip():
            yield Problem(
                code="nobody_agreed_not_to_share",
                weighs=Weighs.WORTH_A_LOOK,
                where=Where.SHARING,
                facts={"person": _name(report, record.person)},
            )


def _changed_since(report: Report) -> Iterator[Problem]:
    """Name who saw something else than what the report says now."""
    reach = reaches(report) if any(one.seen_at for one in report.sharing) else {}
    for person in report.people:
        seen = _seen_by(report, person.id)
        changes = changed_since(report, seen[-1], reach) if seen else ()
        if changes:
            count = len(changes)
            said = "1 statement has" if count == 1 else f"{count} statements have"
            yield Problem(
                code="changed_since_shared",
                weighs=Weighs.WORTH_A_LOOK,
                where=Where.SHARING,
                facts={"person": person.name, "statements": said},
            )


def _seen_by(report: Report, person: PersonId) -> tuple[SharingRecord, ...]:
    """Return the records by which a person has seen the report, in the order of writing down."""
    return tuple(
        one for one in report.sharing if one.person == person and one.how is not Shared.NOT_SHARED
    )


def _name(report: Report, person: PersonId) -> str:
    found = report.person(person)
    return found.name if found else ""
