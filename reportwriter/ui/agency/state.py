"""What the screen of the agency check shows, in words ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.forms.form import AgencyCheck
from reportwriter.forms.outline import printed_statements
from reportwriter.wording.agency_check import ON_ALL, changed_words, checked_by
from reportwriter.wording.dates import clock, local_day, long_date, short_date
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.statement import Statement
    from reportwriter.records.agreement import Agreement
    from reportwriter.records.drafts import KeptDraft, KeptRemark
    from reportwriter.records.kept import KnownContact
    from reportwriter.services.agency_check import DraftHolds
    from reportwriter.services.agency_standing import CheckStanding, SentDraft
    from reportwriter.services.writing import OpenReport

NEEDS = {
    AgencyCheck.REQUIRED: "This form asks for it: whoever signs without it says why.",
    AgencyCheck.OPTIONAL: "This form leaves it to you.",
    AgencyCheck.NONE: "This form wants no check: one of the family writes.",
}
NOT_ASKED = "Nobody was asked to check this report yet."
SIGNED = "This version is signed, so no draft of it is sent any more."
EMPTY = "Write the first statement; then there is something to check."
GONE = "This statement is no longer in the report."
_STAYS = "The confidential page stays with you, whatever is on it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """Where the check stands: `tone` as of a notice; `asks_again` offers to send once more."""

    sentence: str
    more: str = ""
    tone: str = "accent"
    asks_again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRow:
    """What a colleague said, beside what it was said to.

    `statement` is None where it is on the whole draft, or the statement is gone.
    """

    draft: str
    number: int
    about: str
    text_of_statement: str
    statement: StatementId | None
    text: str
    who: str
    is_done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """`sent` is empty while its author has not said that it was sent; so is `answer` until then."""

    key: str
    title: str
    sent: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPage:
    """`colleagues` are (id, words). `why_not` says why nothing can be sent now; empty where it can.

    `holds` says line by line what the draft holds and what stays here.
    """

    needs: str
    stands: Stands
    colleagues: tuple[tuple[str, str], ...]
    asked_last: str
    holds: tuple[str, ...]
    why_not: str
    remarks: tuple[RemarkRow, ...]
    sent: tuple[SentRow, ...]
    folder: str


def stands(standing: CheckStanding) -> Stands:
    """Return where the check stands, by the draft that counts."""
    one = standing.counts
    if one is None:
        return Stands(sentence=NOT_ASKED)
    if one.answer is None:
        return Stands(
            sentence=f"{_who(one)} has the draft since {_since(one)} and has not answered.",
            more="Take in the answer when it comes.",
        )
    if one.answer.agreement is None:
        return Stands(
            sentence=f"{_who(one)} did not agree on {_since(one)}.",
            more="Look at the comments, change what you agree with, and send the draft again.",
            tone="warning",
            asks_again=True,
        )
    return _agreed(one, one.answer.agreement.agreement)


def _agreed(one: SentDraft, by: Agreement) -> Stands:
    if one.changed is None:
        return Stands(
            sentence=f"{checked_by(by.name, by.designation, by.at)}.",
            more="It goes with the report, and is printed on its last page, when you sign now.",
            tone="success",
        )
    return Stands(
        sentence=f"{changed_words(one.changed)} since {_who(one)} agreed on {_since(one)}.",
        more="The agreement is to other statements than these, so it does not go with the report.",
        tone="warning",
        asks_again=True,
    )


def holds_lines(holds: DraftHolds) -> tuple[str, ...]:
    """Say before it is sent what a draft holds, and what of the report stays here."""
    return tuple(_holds(holds))


def _holds(holds: DraftHolds) -> Iterator[str]:
    withheld = (
        f", {holds.withheld} of them kept from somebody in the family" if holds.withheld else ""
    )
    yield f"{_counted(holds.statements, 'statement')}{withheld}, as they stand now."
    said = f", and {_counted(holds.comments, 'comment')} of the family" if holds.comments else ""
    yield f"{_counted(holds.people, 'person', 'people')} with what the report says of them{said}."
    yield _STAYS
    if holds.addresses:
        kept = _counted(holds.addresses, "address", "addresses")
        verb = "stays" if holds.addresses == 1 else "stay"
        yield f"{kept} kept from somebody {verb} here too."
    if holds.documents:
        verb = "is" if holds.documents == 1 else "are"
        yield f"{_counted(holds.documents, 'attached document')} {verb} named and not sent."


def colleagues(known: Sequence[KnownContact]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.id, ", ".join(filter(None, (one.name, one.designation, one.agency)))) for one in known
    )


def remark_rows(standing: CheckStanding, opened: OpenReport) -> tuple[RemarkRow, ...]:
    """Return what came back, what is not dealt with first, then in printed order."""
    printed = printed_statements(opened.form, opened.report)
    at = {one.id: (number, one) for number, one in enumerate(printed, start=1)}
    drafts = {one.draft.id: one for one in standing.drafts}
    rows = [
        (one.is_done, _number(one, at), _remark(one, at, drafts[one.draft]))
        for one in standing.remarks
    ]
    return tuple(row for _done, _number, row in sorted(rows, key=lambda found: found[:2]))


def sent_rows(standing: CheckStanding) -> tuple[SentRow, ...]:
    """Return the drafts that were sent, the last first."""
    return tuple(_sent(one) for one in reversed(standing.drafts))


def why_not(opened: OpenReport) -> str:
    """Return why no draft can be sent now; empty where one can."""
    if opened.form.agency_check is AgencyCheck.NONE:
        return NEEDS[AgencyCheck.NONE]
    if opened.report.signed_at is not None:
        return SIGNED
    return "" if opened.report.statements else EMPTY


def draft_title(draft: KeptDraft) -> str:
    at = draft.made_at
    when = f"{short_date(local_day(at))}, {clock(at)}"
    return f"Draft {draft.number} to {draft.colleague.name}, sealed {when}"


def _who(one: SentDraft) -> str:
    return one.draft.colleague.name


def _since(one: SentDraft) -> str:
    at = one.answer.answered_at if one.answer else one.draft.made_at
    return long_date(local_day(at))


def _sent(one: SentDraft) -> SentRow:
    sent = one.draft.sent_on
    answer = ""
    if one.answer is not None:
        said = "Agreed" if one.answer.agreement else "Did not agree"
        answer = f"{said}, {short_date(local_day(one.answer.answered_at))}"
    return SentRow(
        key=one.draft.id,
        title=draft_title(one.draft),
        sent=f"Sent {short_date(sent)}. {one.draft.how}" if sent else "",
        answer=answer,
    )


def _number(one: KeptRemark, at: Mapping[StatementId, tuple[int, Statement]]) -> int:
    statement = one.remark.statement
    if statement is None:
        return 0
    # What was said to a statement that is gone comes after all others.
    return at[statement][0] if statement in at else len(at) + 1


def _remark(
    one: KeptRemark, at: Mapping[StatementId, tuple[int, Statement]], sent: SentDraft
) -> RemarkRow:
    statement = one.remark.statement
    found = at.get(statement) if statement else None
    about, text = ON_ALL if statement is None else GONE, ""
    if found is not None:
        number, said = found
        kind = NO_KIND if said.kind is None else KINDS[said.kind].word
        about, text = f"Statement {number}, {kind}, ref. {said.reference}", said.text
    when = short_date(local_day(sent.answer.answered_at)) if sent.answer else ""
    return RemarkRow(
        draft=one.draft,
        number=one.number,
        about=about,
        text_of_statement=text,
        statement=found[1].id if found else None,
        text=one.remark.text,
        who=", ".join(filter(None, (sent.draft.colleague.name, when))),
        is_done=one.is_done,
    )


def _counted(count: int, one: str, many: str = "") -> str:
    return f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"
