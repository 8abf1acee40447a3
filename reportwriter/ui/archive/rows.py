"""Puts how it stands with the records of a conference into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.ui.when_text import typed_day
from reportwriter.wording import archive
from reportwriter.wording import retention as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.records.destruction import Destruction
    from reportwriter.records.kept import HeldOf
    from reportwriter.services.retention import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """`is_due` asks for a decision now. `day` is that of the chair, as it is typed."""

    title: str
    archived: str
    rule: str
    review: str
    is_due: bool
    day: str
    may_destroy: bool
    goes: tuple[str, ...]
    stays: tuple[str, ...]
    before: tuple[str, ...]


def shown(standing: Standing) -> Shown:
    conference, keeping = standing.conference, standing.keeping
    return Shown(
        title=f"{archive.TITLE}, conference {conference.reference}",
        archived=archive.last(keeping.archived_at),
        rule=_rule(standing),
        review=_review(standing),
        is_due=standing.is_due,
        day=typed_day(keeping.review_on),
        may_destroy=standing.is_over,
        goes=tuple(_goes(standing.held)),
        stays=(*_others(standing.held.of_none), *words.STAYS_ALWAYS),
        before=before(standing.destroyed),
    )


def before(destroyed: Sequence[Destruction]) -> tuple[str, ...]:
    return tuple(words.line(one.conference, one.at, one.confirmed_by) for one in destroyed)


def _rule(standing: Standing) -> str:
    rule = standing.rule
    if rule is None:
        return words.NO_RULE
    from_birth = rule.counted_from == "birth"
    return words.rule(rule.holder, rule.years, rule.rule, from_birth=from_birth)


def _review(standing: Standing) -> str:
    if standing.is_due:
        return words.DUE
    said = words.review(standing.review_on, is_own=standing.is_own_day)
    if said or standing.rule is None:
        return said
    return words.NO_DAY


def _goes(held: HeldOf) -> Iterator[str]:
    """Give what there is; what is not there is not spoken of."""
    yield f"{words.counted(held.files, 'file', 'files')} that came, and what was found in them"
    if held.invitations:
        yield f"{words.counted(held.invitations, 'invitation', 'invitations')} you sent"
    if held.coming:
        yield f"Who comes: {words.counted(held.coming, 'answer', 'answers')}"
    if held.has_record:
        yield "The record of the conference, with the decisions"
    if held.papers:
        yield f"{words.counted(held.papers, 'paper', 'papers')} you made and kept to send"
    if held.has_circulation:
        yield "Which papers went to whom, and when"
    if held.has_hearing:
        yield "What was decided about confidential items"
    if held.remarks or held.matched:
        yield "Your questions, notes and decisions on the desk"
    yield "Their words in the search, and their ids in the log"


def _others(count: int) -> Iterator[str]:
    if count == 1:
        yield "1 received file that names no conference: it may be another family's"
    elif count:
        yield f"{count} received files that name no conference: they may be another family's"
