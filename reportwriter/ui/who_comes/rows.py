"""Who comes, as plain values: the lines of the table, and what is said above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Comes
from reportwriter.domain.attendance_plan import Proceedings
from reportwriter.domain.attendee import Allowed, Coming, Standing
from reportwriter.forms.quorum import Outlook
from reportwriter.ui.table_rows import Line, Words
from reportwriter.ui.who_comes.exclusion_pane import exclusion_lacks
from reportwriter.ui.who_comes.panes import rule_words
from reportwriter.ui.who_comes.person_pane import person_as
from reportwriter.ui.who_comes.plan_pane import APART, LEGAL, QUORUM, asks_for_path
from reportwriter.wording import attendance as words
from reportwriter.wording import attendee as people
from reportwriter.wording import exclusion as excluded
from reportwriter.wording import quorum as quorums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.attendance import Presence
    from reportwriter.domain.attendee import Attendee
    from reportwriter.forms.quorum import Forecast
    from reportwriter.services.coming import AgencyComes, ComingTo, PersonComes

LACKING = "something is still to be said"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesHead:
    """`outlook` is said first, `sentences` say why and what to do, `rule` what it rests on.

    `warning` says who should not sit together, or not there, and `advice` what to do about it.
    """

    outlook: str
    is_quorate: bool
    sentences: tuple[str, ...] = ()
    rule: str = ""
    warning: str = ""
    advice: str = ""


def agency_key(agency: str) -> str:
    return f"agency {agency}"


def person_key(attendee: str) -> str:
    return f"person {attendee}"


def head_of(coming: ComingTo) -> ComesHead:
    warning, advice = _warning(coming)
    if not coming.agencies:
        return ComesHead(outlook=words.NO_AGENCY, is_quorate=False, warning=warning, advice=advice)
    found = coming.counted or coming.forecast
    if found.outlook is Outlook.NO_RULE:
        return ComesHead(outlook=words.NO_RULE, is_quorate=True, warning=warning, advice=advice)
    return ComesHead(
        outlook=_outlook(coming, found),
        is_quorate=found.outlook is Outlook.QUORATE,
        sentences=_sentences(found),
        rule=rule_words(coming.rules.rule),
        warning=warning,
        advice=advice,
    )


def lines_of(coming: ComingTo) -> tuple[Line, ...]:
    """Return the lines in their groups, each under its heading."""
    family = [one for one in coming.people if one.attendee.is_of_family]
    others = [one for one in coming.people if not one.attendee.is_of_family]
    groups = (
        (words.AGENCIES, [agency_line(one) for one in coming.agencies]),
        (words.FAMILY, [person_line(one) for one in family]),
        (words.OTHERS, [person_line(one) for one in others]),
        (words.CONFERENCE, list(_plan_lines(coming))),
    )
    return tuple(line for title, lines in groups if lines for line in (Line.heading(title), *lines))


def agency_line(one: AgencyComes) -> Line:
    said = one.attendance
    comes = words.COMES[said.comes]
    if said.comes is Comes.SUBSTITUTE and said.who:
        comes = f"{comes}: {said.who}"
    counts_as = words.counts_as(one.counts_as, one.agency)
    expected = _expected(
        comes, is_unheard=said.comes is Comes.NOT_HEARD, is_lacking=said.are_too_many
    )
    return _line(agency_key(one.agency), one.agency, counts_as, expected, _here(said.presence))


def person_line(one: PersonComes) -> Line:
    said = one.attendee
    is_lacking = bool(said.lacks) or any(exclusion_lacks(said))
    expected = _expected(
        _comes(said), is_unheard=said.coming is Coming.NOT_HEARD, is_lacking=is_lacking
    )
    name = said.name or people.SOMEBODY
    return _line(person_key(said.id), name, person_as(said), expected, _here(said.presence))


def _comes(said: Attendee) -> str:
    if said.exclusion is not None:
        return excluded.EXCLUDED if said.is_excluded_wholly else excluded.EXCLUDED_IN_PART
    if said.standing is Standing.OBSERVER and said.allowed is not Allowed.YES:
        return people.OBSERVER_EXPECTED[said.allowed]
    choices = people.CHILD_COMING if said.standing is Standing.CHILD else people.COMING
    return choices.get(said.coming, people.COMING[said.coming])


def _plan_lines(coming: ComingTo) -> Iterator[Line]:
    if coming.forecast.outlook is not Outlook.NO_RULE:
        path = coming.plan.without_quorum.path
        done = quorums.PATHS[path or ""] if path else ""
        said = done or (quorums.LACKS["path"] if asks_for_path(coming) else quorums.QUORATE)
        is_lacking = asks_for_path(coming) and not path
        yield _line(QUORUM, quorums.TITLE, "", _expected(said, is_lacking=is_lacking))
    pending = coming.plan.proceedings is Proceedings.PENDING
    legal = quorums.PENDING if pending else ""
    is_lacking = coming.plan.lacks_legal_advice
    yield _line(LEGAL, quorums.LEGAL, "", _expected(legal, is_lacking=is_lacking))
    yield _line(APART, quorums.APART, "", Words(coming.plan.apart))


def _expected(said: str, *, is_unheard: bool = False, is_lacking: bool = False) -> Words:
    mark = "warning" if is_lacking else ""
    tone = "warning" if is_lacking else "second" if is_unheard else ""
    return Words(said, tone=tone, mark=mark)


def _here(presence: Presence) -> Words:
    said = words.here(presence.here, presence.arrived, presence.left)
    if presence.is_at_table:
        return Words(said, tone="success", mark="tick", strong=True)
    return Words(said, tone="second")


def _line(key: str, name: str, as_what: str, expected: Words, here: Words | None = None) -> Line:
    here = here or Words("")
    lacking = LACKING if expected.mark else ""
    spoken = (name, as_what, expected.words, lacking, here.words)
    return Line(
        key=key,
        cells=(Words(name, strong=True), Words(as_what, tone="second"), expected, here),
        spoken=", ".join(part for part in spoken if part),
    )


def _outlook(coming: ComingTo, found: Forecast) -> str:
    if coming.counted is None:
        return words.sure(found.outlook, found.sure, found.needed)
    return quorums.table(quorums.AT_TABLE[found.outlook], found.sure, found.needed)


def _sentences(found: Forecast) -> tuple[str, ...]:
    said = (
        words.absent(found.absent),
        words.unknown(found.unknown),
        words.MAY_GO_ON if found.may_go_on else "",
    )
    return tuple(one for one in said if one)


def _warning(coming: ComingTo) -> tuple[str, str]:
    """Return what is wrong with who sits together, and what to do; two empty texts for nothing."""
    if children := coming.observed_children:
        return people.observed([one.name for one in children]), people.OBSERVED_MORE
    if there := coming.here_though_excluded:
        return people.here_though_excluded([one.name for one in there]), people.EXCLUDED_MORE
    return "", ""
