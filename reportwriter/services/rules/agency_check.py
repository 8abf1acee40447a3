"""What is still open in the check by a colleague, where the form offers one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.forms.form import AgencyCheck
from reportwriter.services.completeness import Problem, Weighs, Where
from reportwriter.wording.agency_check import changed_words, comments_words
from reportwriter.wording.dates import local_day, long_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.forms.form import Form
    from reportwriter.services.agency_standing import CheckStanding, SentDraft

_WEIGHS: Mapping[AgencyCheck, Weighs] = {
    AgencyCheck.REQUIRED: Weighs.UNLESS_REASON,
    AgencyCheck.OPTIONAL: Weighs.WORTH_A_LOOK,
}


def of_agency_check(form: Form, standing: CheckStanding) -> Iterator[Problem]:
    """Yield what is open. An author who goes on without an agreement that is asked for says why."""
    weighs = _WEIGHS.get(form.agency_check)
    if weighs is None:
        return
    counts = standing.counts
    if counts is None:
        if form.agency_check is AgencyCheck.REQUIRED:
            yield _problem("not_checked_by_colleague", weighs)
    elif standing.agreement is None:
        yield _problem(_code(counts), weighs, **_facts(counts))
    if said := standing.open_remarks:
        facts = {"comments": comments_words(said)}
        yield _problem("colleagues_comments_open", Weighs.WORTH_A_LOOK, **facts)


def _code(sent: SentDraft) -> str:
    if sent.answer is None:
        return "colleague_has_not_answered"
    return "check_is_stale" if sent.answer.agreement else "colleague_does_not_agree"


def _facts(sent: SentDraft) -> dict[str, str]:
    at = sent.answer.answered_at if sent.answer else sent.draft.made_at
    return {
        "colleague": sent.draft.colleague.name,
        "day": long_date(local_day(at)),
        "changed": changed_words(sent.changed or 0),
    }


def _problem(code: str, weighs: Weighs, **facts: str) -> Problem:
    return Problem(code=code, weighs=weighs, where=Where.AGENCY_CHECK, facts=facts)
