"""What the pane beside the list asks, and how an answer is put in: of agencies and of the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Comes, Here
from reportwriter.forms.area import RuleStatus
from reportwriter.ui.who_comes.asks import LABELS, Answer, Ask, answer, answered
from reportwriter.wording import attendance as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.attendance import Attendance, Presence
    from reportwriter.forms.area import Rule
    from reportwriter.services.coming import AgencyComes, Rules

Choices = tuple[tuple[str, str], ...]
ON_THE_DAY = (Ask.HERE, Ask.ARRIVED, Ask.LEFT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A question as it is asked now. `problem` says what is wrong with what was typed."""

    ask: Ask
    answer: Answer
    question: str
    choices: Choices = ()
    hint: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """`under` stands below the title, `lacks` says what is still to be said or done.

    `letter` can be copied to the person; empty where there is none.
    """

    title: str
    under: str
    shown: tuple[Shown, ...]
    lacks: str = ""
    may_remove: bool = False
    letter: str = ""


def asked(
    value: object,
    ask: Ask,
    choices: Mapping[str, str] | None = None,
    *,
    question: str = "",
    hint: str = "",
) -> Shown:
    """Return a question with its answer from a value."""
    return Shown(
        ask=ask,
        answer=answer(value, ask),
        question=question or LABELS[ask],
        choices=tuple((choices or {}).items()),
        hint=hint,
    )


def rule_words(rule: Rule | None) -> str:
    """Return what a rule of the area says and where it stands; nothing where there is none."""
    if rule is None:
        return ""
    unchecked = words.NOT_CHECKED if rule.status is RuleStatus.UNCHECKED else ""
    return " ".join(part for part in (rule.text, f"({rule.source})", unchecked) if part)


def agency_pane(one: AgencyComes, rules: Rules) -> Pane:
    said = one.attendance
    return Pane(
        title=one.agency,
        under=words.asked(one.asked) if one.asked else words.NOBODY_ASKED,
        shown=(*_of_agency(one, rules), *of_the_day(said.presence), *_afterwards(one)),
        lacks=words.TOO_MANY if said.are_too_many else "",
    )


def agency_answered(said: Attendance, ask: Ask, given: Answer) -> Attendance:
    if ask in ON_THE_DAY:
        return replace(said, presence=answered(said.presence, ask, given))
    return answered(said, ask, given)


def of_the_day(presence: Presence) -> Iterator[Shown]:
    """Return what is asked on the day of whoever may come."""
    yield asked(presence, Ask.HERE, words.HERE)
    if presence.here is Here.LATE:
        yield asked(presence, Ask.ARRIVED)
    if presence.came:
        yield asked(presence, Ask.LEFT)


def _of_agency(one: AgencyComes, rules: Rules) -> Iterator[Shown]:
    """Return what is asked of one agency: no more than the rules of the area make matter."""
    said, quorum = one.attendance, rules.quorum
    yield asked(said, Ask.COMES, words.COMES)
    if said.comes is Comes.SUBSTITUTE:
        yield asked(said, Ask.WHO)
    if said.will_be_there:
        yield asked(said, Ask.ALSO, hint=words.ALSO_HINT)
        yield asked(said, Ask.FIRST, hint=words.FIRST_HINT if said.is_first else "")
    if rules.asks_reason and said.may_be_there:
        yield asked(said, Ask.REASON)
    if quorum is not None and quorum.always:
        musts = {must: must for must in quorum.always} | {"": words.COUNTS_AS_NONE}
        yield replace(asked(said, Ask.COUNTS_AS, musts), answer=one.counts_as)
    if quorum is not None and quorum.direct_contact and not one.counts_as:
        seen = words.observations(one.observations)
        yield asked(said, Ask.CONTACT, words.CONTACT, hint=seen)


def _afterwards(one: AgencyComes) -> Iterator[Shown]:
    """Ask that what an absent agency sent is given to the others (R127)."""
    said = one.attendance
    is_absent = not said.may_be_there or said.presence.here is Here.NOT_HERE
    if is_absent and one.observations is not None:
        yield asked(said, Ask.CIRCULATED)
