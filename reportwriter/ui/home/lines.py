"""What Today shows of each report and conference: a line of its list, or a notice above them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.gone_over import told_of
from reportwriter.ui.table_rows import Line, Ready, Ring, Sent, Words
from reportwriter.ui.write.contents import handed_over_words
from reportwriter.wording import (
    administering,
    deputising,
    retention,
    sealing_anew,
    sending_out,
    updates,
)
from reportwriter.wording.dates import local_day, short_date, weekday_date

if TYPE_CHECKING:
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference, ReportId
    from reportwriter.services.administrator_rows import AdministeredRow
    from reportwriter.services.conference_rows import ConferenceRow
    from reportwriter.services.deputising import DeputyRow
    from reportwriter.ui.due import Due
    from reportwriter.ui.home.own_reports import OwnReport

BEING_LOOKED_AT = "Being looked at"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFor:
    """A sent report whose page is to be sealed for somebody who came later, or sent to them."""

    report: ReportId
    sentence: str
    more: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A conference still to come that a deputy has taken, by stepping in for the reader."""

    conference: ConferenceReference
    sentence: str
    more: str


def page_for(row: OwnReport) -> PageFor | None:
    if row.page_for:
        return PageFor(
            report=row.id,
            sentence=sealing_anew.on_today(row.page_for, row.children),
            more=sealing_anew.ON_TODAY,
            button=sealing_anew.SEAL.format(name=row.page_for),
        )
    if row.page_not_sent:
        return PageFor(
            report=row.id,
            sentence=sealing_anew.not_sent(row.page_not_sent, row.children),
            more=sealing_anew.LIES_HERE,
            button=sealing_anew.SAY_SENT,
        )
    return None


def taken_of(row: ConferenceRow, now: datetime) -> Taken | None:
    """Return that a deputy has stepped in; of a conference that is over it is only in the list."""
    gone, starts = row.gone_over, row.starts_at
    if gone is None or not gone.stepped_in or (starts is not None and starts < now):
        return None
    said, _more = told_of(gone)
    return Taken(
        conference=row.reference,
        sentence=updates.ON_TODAY.format(reference=row.reference, said=said),
        more=updates.ON_TODAY_MORE,
    )


def report_line(row: OwnReport, due: Due) -> Line:
    handed_over = handed_over_words(row.handed_over)
    page = page_for(row)
    starts = _short_day(row.starts_at)
    ready = "{} of {} ready".format(*row.readiness) if row.readiness else ""
    parts = (
        f"Report for {row.children}",
        f"conference {row.conference} on {starts}",
        due.words,
        ready,
        handed_over or "not sent",
        page.sentence if page else "",
    )
    return Line(
        key=row.id,
        cells=(
            Ring(due, row.children),
            Words(row.conference),
            # In place of a day that matters to nobody any more.
            Words(due.words if due.withdrawn else starts),
            Ready(*row.readiness) if row.readiness else Words(""),
            Sent(handed_over),
        ),
        spoken=", ".join(part for part in parts if part),
    )


def conference_line(row: ConferenceRow) -> Line:
    day = _short_day(row.starts_at)
    arrived = f"{row.arrived} of {row.asked} arrived"
    check = retention.DUE_IN_LIST if row.is_due_for_review else _standing(row)
    problems = 1 if row.is_due_for_review else row.problems
    mark = _mark(problems)
    if (gone := row.gone_over) is not None and not row.is_due_for_review:
        mark = "warning" if gone.stepped_in else ""
    return Line(
        key=row.reference,
        cells=(
            Words(row.reference, strong=True),
            Words(day),
            Words(arrived),
            Words(check, mark=mark),
        ),
        spoken=f"Conference {row.reference}, {day}, {arrived}, {check}",
    )


def administered_line(row: AdministeredRow) -> Line:
    day = _short_day(row.starts_at)
    who = administering.for_chair(row.chair)
    arrived = "" if row.asked is None else f"{row.arrived} of {row.asked} arrived"
    state, mark = _administered_state(row)
    return Line(
        key=row.reference,
        cells=(
            Words(row.reference, strong=True),
            Words(administering.CHAIR.format(chair=row.chair)),
            Words(day),
            Words(arrived),
            Words(state, mark=mark),
        ),
        spoken=f"Conference {row.reference}, {who}, {day}, {arrived}, {state}",
    )


def deputised_line(row: DeputyRow) -> Line:
    day, came, state = _short_day(row.starts_at), "", ""
    if row.came is not None:
        came = deputising.came_words(row.came)
    if row.is_certain is not None:
        state = deputising.MAY if row.is_certain else deputising.COMPARE_FIRST
    parts = (f"Conference {row.reference}", deputising.for_chair(row.chair), day, came, state)
    return Line(
        key=row.reference,
        cells=(
            Words(row.reference, strong=True),
            Words(deputising.CHAIR.format(chair=row.chair)),
            Words(day),
            Words(came),
            Words(state, mark="warning" if row.is_certain is False else ""),
        ),
        spoken=", ".join(part for part in parts if part),
    )


def _administered_state(row: AdministeredRow) -> tuple[str, str]:
    """Return what is to be done about a conference, and the mark beside it.

    What nobody else has goes on before anything is destroyed.
    """
    if row.is_due_for_review and not row.waiting:
        return retention.DUE_IN_LIST, "warning"
    if not row.is_certain:
        return administering.COMPARE, "warning"
    if row.waiting is None:
        return BEING_LOOKED_AT, ""
    counted = (
        (row.unsent, sending_out.to_send_words),
        (row.waiting, administering.waiting_words),
    )
    to_do = [said(count) for count, said in counted if count]
    return (", ".join(to_do), "warning") if to_do else (administering.NOTHING_TO_DO, "tick")


def _standing(row: ConferenceRow) -> str:
    """Return what is to be looked at; of a conference that has gone to another, to whom."""
    if (gone := row.gone_over) is not None:
        short = updates.STEPPED_IN_SHORT if gone.stepped_in else updates.GONE_OVER_SHORT
        return short.format(name=gone.stepped_in or gone.to)
    return _problems(row.problems)


def _mark(problems: int | None) -> str:
    if problems is None:
        return ""
    return "warning" if problems else "tick"


def _short_day(at: datetime | None) -> str:
    """Return `Wed 6 Jan 2027`."""
    if at is None:
        return "No date yet"
    day = local_day(at)
    return f"{weekday_date(day)[:3]} {short_date(day)}"


def _problems(number: int | None) -> str:
    if number is None:
        return BEING_LOOKED_AT
    if not number:
        return "Nothing to look at"
    return f"{number} to look at"
