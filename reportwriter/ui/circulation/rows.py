"""Who gets what, as plain values ready to be shown: late ones first, and said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.circulation import Round
from reportwriter.services.circulation_plan import Held, State
from reportwriter.ui.table_rows import Heading, Line, Words
from reportwriter.wording import circulation as words
from reportwriter.wording.reminder import late_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reportwriter.domain.circulation import CirculationRecord
    from reportwriter.services.circulation_plan import CirculationPlan, Piece, Row

HEADINGS = (
    Heading(words.WHO, 27),
    Heading(words.WHAT, 27),
    Heading(words.DUE, 25),
    Heading(words.SENT, 21),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceShown:
    """One paper. `can_choose` where it is not held back; `asks_reason` where the rule is left.

    `asks` is what the reason is asked by.
    """

    id: str
    title: str
    note: str
    is_in: bool
    can_choose: bool
    asks_reason: bool
    reason: str
    needs: str
    asks: str = words.REASON


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsiderShown:
    """Somebody from outside; they can be taken away while nothing went to them."""

    name: str
    email: str
    needs: str
    can_remove: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """`write` is what the button says, empty where nothing can go; `sent` says what went so far.

    `mark` is what is marked: that it went, or that it came back. `not_back` is why it will not, and
    None where nothing is to come back.
    """

    key: str
    title: str
    who: str
    due: str
    is_late: bool
    rule: str
    pieces: tuple[PieceShown, ...]
    nothing: str
    sent: tuple[str, ...]
    write: str
    can_mark: bool
    mark: str = words.MARK
    not_back: str | None = None
    outsider: OutsiderShown | None = None


def lines(plan: CirculationPlan, now: datetime) -> tuple[Line, ...]:
    """Return the rows, each group of them under its heading."""
    return tuple(_lines(plan, now))


def state(plan: CirculationPlan, now: datetime) -> tuple[str, bool]:
    """Return how much is still to be sent, and whether anything is late."""
    late = sum(one.is_late(now) for one in plan.rows)
    in_time = [one.state for one in plan.rows if not one.is_late(now)]
    due = sum(one in (State.DUE, State.WRITTEN) for one in in_time)
    return words.state(late, due, in_time.count(State.AWAITED)), bool(late)


def pane(row: Row, now: datetime, record: CirculationRecord) -> Pane:
    """Return all that is said of one row."""
    is_back, by = row.state is State.AWAITED, row.next_by
    return Pane(
        key=row.key,
        title=f"{words.ROUNDS[row.round]}: {_name(row)}",
        who=", ".join(filter(None, (row.receiver.contact, row.receiver.email, _edition(row)))),
        due=words.due_words(by, row.days_late(now), is_back=is_back)
        if row.by_rule or (is_back and by)
        else "",
        is_late=row.is_late(now),
        rule=_rule(row),
        pieces=tuple(_piece(one, row) for one in row.pieces),
        nothing="" if row.pieces else words.NOTHING_YET,
        sent=tuple(
            "\n".join(
                (
                    words.sent_line(one.sent_at, one.written_at, one.sent_by),
                    *filter(None, (words.back_line(one.back_at, one.not_back),)),
                    *(words.file_line(file.title, file.name, file.sha256) for file in one.files),
                )
            )
            for one in reversed(row.dispatches)
        )
        or (words.NO_RECORD,),
        write=_write(row),
        can_mark=row.waiting is not None or is_back,
        mark=words.MARK_BACK if is_back else words.MARK,
        not_back=_not_back(row),
        outsider=_outsider(row, record),
    )


def _lines(plan: CirculationPlan, now: datetime) -> Iterator[Line]:
    group = ""
    for row in plan.in_order(now):
        its_group = words.GROUPS["late" if row.is_late(now) else row.state]
        if its_group != group:
            group = its_group
            yield Line.heading(group)
        yield _line(row, now)


def _line(row: Row, now: datetime) -> Line:
    is_late = row.is_late(now)
    what = f"{words.ROUNDS[row.round]}\n{_what(row)}"
    by = row.next_by
    due = words.day(by) if by else (words.NO_DAY if row.by_rule else "")
    if (days := row.days_late(now)) is not None:
        due = f"{due}\n{late_words(days)}"
    sent = _sent(row)
    return Line(
        key=row.key,
        cells=(
            Words(_name(row), strong=True),
            Words(what, mark="eye-off" if row.held and row.state is State.HELD else ""),
            Words(due, tone="error" if is_late else "", mark="clock" if is_late else ""),
            Words(sent, tone="success", mark="tick")
            if row.state is State.SENT
            else Words(sent, tone="second"),
        ),
        spoken=", ".join(one.replace("\n", ", ") for one in (_name(row), what, due, sent) if one),
    )


def _sent(row: Row) -> str:
    last = row.last_sent
    if last is None or last.sent_at is None:
        return words.NOT_SENT
    by = f"\nby {last.sent_by}" if last.sent_by else ""
    return f"{words.day(last.sent_at)}{by}"


def _what(row: Row) -> str:
    if row.round is Round.REPORTS and _is_agency(row):
        is_more = any(one.goes_with or one.is_letter for one in (*row.going, *row.held))
        return words.how_many("paper" if is_more else "report", len(row.going), len(row.held))
    first = next((one for one in row.pieces if one.is_in), None)
    if first is None:
        return words.NOTHING
    return words.HELD_SHORT[first.held] if first.held and not first.goes else _edition(row)


def _is_agency(row: Row) -> bool:
    return row.receiver.person is None and not row.receiver.is_stand_in


def _edition(row: Row) -> str:
    if row.receiver.stands_for:
        return words.STANDS_FOR.format(name=row.receiver.stands_for)
    if row.receiver.is_stand_in:
        return ""
    if row.receiver.person is None:
        return words.PROFESSIONAL
    return words.CHILD if row.receiver.is_child else words.FAMILY


def _rule(row: Row) -> str:
    if row.receiver.is_outsider:
        return words.FROM_OUTSIDE
    if not row.by_rule:
        return words.NOT_BY_RULE
    if row.rule is None:
        return words.AS_USUAL
    return words.BY_RULE.format(rule=f"{row.rule.text} ({row.rule.id})")


def _not_back(row: Row) -> str | None:
    """Return why it will not come back signed, as far as that was said; None once it has."""
    last = row.last_sent
    is_asked = row.round.comes_back_signed and row.state in (State.AWAITED, State.SENT)
    return last.not_back if is_asked and last and last.back_at is None else None


def _outsider(row: Row, record: CirculationRecord) -> OutsiderShown | None:
    found = record.outsider(row.receiver.key)
    if found is None:
        return None
    return OutsiderShown(
        name=found.name,
        email=found.email,
        needs="" if found.name.strip() else words.NAME_FIRST,
        can_remove=not record.went_to(found.key),
    )


def _name(row: Row) -> str:
    return row.receiver.name.strip() or words.NOBODY_NAMED


def _write(row: Row) -> str:
    if not row.going:
        return ""
    return words.WRITE if row.outstanding and row.waiting is None else words.WRITE_AGAIN


def _piece(one: Piece, row: Row) -> PieceShown:
    chosen = one.choice
    may_go = one.held is None or one.held.can_be_made or one.held is Held.QUOTES
    can_choose = may_go and not one.goes_with
    return PieceShown(
        id=one.id,
        title=one.title,
        note=_note(one),
        is_in=may_go and _is_ticked(one),
        can_choose=can_choose,
        asks_reason=can_choose and chosen is not None,
        reason=chosen.reason if chosen else "",
        needs=_needs(one),
        asks=words.ALLOWED if row.receiver.is_outsider else words.REASON,
    )


def _needs(one: Piece) -> str:
    if one.lacks_reason:
        return words.NEEDS_REASON
    is_old = one.held is Held.QUOTES and one.choice is not None and not one.is_let_through
    return words.SAID_FOR_OTHERS if is_old and one.choice and one.choice.is_in else ""


def _is_ticked(one: Piece) -> bool:
    """Say whether a paper is chosen, also while the reason for that is still to be typed."""
    if one.goes_with:
        return one.is_in
    return one.choice.is_in if one.choice else one.usually_goes


def _note(one: Piece) -> str:
    if one.quotes:
        said = [words.quote(each.agency, each.reference, each.words) for each in one.quotes]
        return words.quotes(said)
    return words.HELD[one.held] if one.held else _about(one)


def _about(one: Piece) -> str:
    if one.goes_with:
        return words.WITH_REPORT
    if one.is_letter:
        return words.ABOUT_LETTER
    return words.DOES_NOT_COME if one.of_absent and one.is_in else ""
