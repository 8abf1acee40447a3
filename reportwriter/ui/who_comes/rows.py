"""Who comes, as plain values: the lines of the table, and what is said above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Comes
from reportwriter.forms.area import RuleStatus
from reportwriter.forms.quorum import Outlook
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording import attendance as words

if TYPE_CHECKING:
    from reportwriter.services.who_comes import AgencyComes, ComingTo


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesHead:
    """`outlook` is said first, `sentences` say why and what to do, `rule` what it rests on."""

    outlook: str
    is_quorate: bool
    sentences: tuple[str, ...] = ()
    rule: str = ""


def head_of(coming: ComingTo) -> ComesHead:
    found = coming.forecast
    if not coming.agencies:
        return ComesHead(outlook=words.NO_AGENCY, is_quorate=False)
    if found.outlook is Outlook.NO_RULE:
        return ComesHead(outlook=words.NO_RULE, is_quorate=True)
    said = (
        words.absent(found.absent),
        words.unknown(found.unknown),
        words.MAY_GO_ON if found.may_go_on else "",
    )
    return ComesHead(
        outlook=words.sure(found.outlook, found.sure, found.needed),
        is_quorate=found.outlook is Outlook.QUORATE,
        sentences=tuple(one for one in said if one),
        rule=_rule(coming),
    )


def agency_line(one: AgencyComes) -> Line:
    """Return one line: agency, whether it comes, what it counts as, whether its report is here."""
    said = one.attendance
    comes = words.COMES[said.comes]
    if said.comes is Comes.SUBSTITUTE and said.who:
        comes = f"{comes}: {said.who}"
    tone = "second" if said.comes is Comes.NOT_HEARD else ""
    report = words.NO_REPORT if one.observations is None else words.REPORT
    spoken = ", ".join(part for part in (one.agency, comes, one.counts_as, report) if part)
    return Line(
        key=one.agency,
        cells=(
            Words(one.agency, strong=True),
            Words(comes, tone=tone),
            Words(one.counts_as),
            Words(report, tone="second"),
        ),
        spoken=spoken,
    )


def _rule(coming: ComingTo) -> str:
    rule = coming.rule
    if rule is None:
        return ""
    unchecked = words.NOT_CHECKED if rule.status is RuleStatus.UNCHECKED else ""
    return " ".join(part for part in (rule.text, f"({rule.source})", unchecked) if part)
