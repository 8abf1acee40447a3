"""Puts how it stands with the records of a conference into words."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    """`due` asks for a decision now. `day` is one's own, as it is typed.

    `kept_by_rule` is said once none is typed any more, `grave` before anything is destroyed.
    """

    title: str
    archived: str
    rule: str
    review: str
    due: str
    day: str
    day_hint: str
    kept_by_rule: str
    may_destroy: bool
    grave: tuple[str, str]
    goes: tuple[str, ...]
    stays: tuple[str, ...]
    before: tuple[str, ...]


def shown(standing: Standing) -> Shown:
    """Return how it stands with the records of the chair."""
    conference, keeping = standing.conference, standing.keeping
    return Shown(
        title=f"{archive.TITLE}, conference {conference.reference}",
        archived=archive.last(keeping.archived_at),
        rule=_rule(standing),
        review=_review(standing),
        due=words.DUE if standing.is_due else "",
        day=typed_day(keeping.review_on),
        day_hint=words.DAY_HINT,
        kept_by_rule=words.KEPT_BY_RULE,
        may_destroy=standing.is_over,
        grave=(words.CANNOT_UNDO, f"{words.ONLY_LEFT} {words.ARCHIVE_FIRST}"),
        goes=tuple(_goes(standing.held)),
        stays=(*_others(standing.held.of_none), *words.STAYS_ALWAYS),
        before=before(standing.destroyed),
    )


def copies_shown(standing: Standing) -> Shown:
    """Return how it stands with what somebody holds who administers the conference."""
    of_chair = shown(standing)
    rule = f"{of_chair.rule} {words.COPIES}" if standing.rule else words.COPIES
    return replace(
        of_chair,
        title=f"{words.TITLE}, conference {standing.conference.reference}",
        archived="",
        rule=rule,
        review=words.COPIES_DUE if standing.is_due else of_chair.review,
        due=words.COPIES_DUE if standing.is_due else "",
        day_hint=words.DAY_HINT_COPIES,
        kept_by_rule=words.KEPT_COPIES,
        grave=(
            (words.waiting(standing.waiting), f"{words.CANNOT_UNDO} {words.ONLY_LEFT}")
            if standing.waiting
            else (words.CANNOT_UNDO, words.ONLY_LEFT)
        ),
        goes=tuple(_copies(standing.held)),
        stays=(*_others(standing.held.of_none), *words.STAYS_WITH_COPIES),
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


def _copies(held: HeldOf) -> Iterator[str]:
    """Give what an administrator holds, and what else does who has chaired it too."""
    yield f"{_files(held)} that came, sealed ones as they are, and when they were passed on"
    if held.mails:
        yield f"{words.counted(held.mails, 'e-mail', 'e-mails')} that brought them"
    if held.invitations:
        signed = words.counted(held.invitations, "invitation", "invitations")
        yield f"{signed} of the chair, and when you sent them"
    yield from _records(held)


def _goes(held: HeldOf) -> Iterator[str]:
    """Give what there is; what is not there is not spoken of."""
    yield f"{_files(held)} that came, and what was found in them"
    if held.invitations:
        yield f"{words.counted(held.invitations, 'invitation', 'invitations')} you sent"
    yield from _records(held)


def _files(held: HeldOf) -> str:
    return words.counted(held.files, "file", "files")


def _records(held: HeldOf) -> Iterator[str]:
    if held.coming:
        yield f"Who comes: {words.counted(held.coming, 'answer', 'answers')}"
    if held.has_record:
        yield "The record of the conference, with the decisions"
    if held.papers:
        yield f"{words.counted(held.papers, 'paper', 'papers')} you made and kept to send"
    if held.accounts:
        yield "What your administrator told you of sending and passing on"
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
