"""The report is shared with the family before, by whom the area asks it of (R69, R80-R87)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.sharing import Shared
from reportwriter.services.completeness import Problem, Weighs, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.report import Report
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


def _of_comments(report: Report) -> Iterator[Problem]:
    """Want words in every comment, and an answer to it (R89, R90)."""
    for comment in report.comments:
        person = report.person(comment.by)
        facts = {"person": person.name if person else ""}
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
            person = report.person(record.person)
            yield Problem(
                code="not_shared_without_reason",
                weighs=Weighs.UNLESS_REASON,
                where=Where.SHARING,
                facts={"person": person.name if person else ""},
            )
