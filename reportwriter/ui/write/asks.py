"""What the editor asks about a statement: exactly what its kind needs, in the order of the tab key.

Each question reads one thing out of a statement and puts an answer back; answers are text, or a
tuple of ids where several can be chosen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.statement import Checked, Kind, SourceKind, Statement, Weight
from reportwriter.ui.when_text import read_when, typed

Answer = str | tuple[str, ...]


class Ask(StrEnum):
    TEXT = "text"
    RECORDED_IN = "recorded_in"
    SEEN_BY = "seen_by"
    WHERE = "where"
    SAID_BY = "said_by"
    SAID_TO = "said_to"
    EXACT_WORDS = "exact_words"
    CHECKED = "checked"
    HELD_BY = "held_by"
    RESTS_ON = "rests_on"
    HOW_SURE = "how_sure"
    WOULD_CHANGE = "would_change"
    WHEN = "when"
    SOURCE = "source"
    SOURCE_WHO = "source_who"
    MAY_BE_NAMED = "may_be_named"
    EVIDENCE = "evidence"
    NONE_BECAUSE = "none_because"
    ABOUT = "about"
    WEIGHT = "weight"
    WITHHELD_FROM = "withheld_from"
    UNTIL_CHAIR_ADVISES = "until_chair_advises"
    NOT_FOR_CHILDREN = "not_for_children"
    NOT_FOR_AGENCIES = "not_for_agencies"
    WHY_WITHHELD = "why_withheld"
    CHILD_WORDING = "child_wording"


LABELS: Mapping[Ask, str] = {
    Ask.TEXT: "What do you want to say?",
    Ask.RECORDED_IN: "Where is it written down?",
    Ask.SEEN_BY: "Who saw or heard this?",
    Ask.WHERE: "Where was it?",
    Ask.SAID_BY: "Whose words are these?",
    Ask.SAID_TO: "Told to whom?",
    Ask.EXACT_WORDS: "The text gives their exact words",
    Ask.CHECKED: "Has it been checked?",
    Ask.HELD_BY: "Whose view is it?",
    Ask.RESTS_ON: "Which statements lead to this?",
    Ask.HOW_SURE: "How sure is that?",
    Ask.WOULD_CHANGE: "What would change it?",
    Ask.WHEN: "When",
    Ask.SOURCE: "How do you know?",
    Ask.SOURCE_WHO: "From whom?",
    Ask.MAY_BE_NAMED: "May they be named?",
    Ask.EVIDENCE: "Where is it written down?",
    Ask.NONE_BECAUSE: "Or why there is nothing to show",
    Ask.ABOUT: "About",
    Ask.WEIGHT: "Strength or worry",
    Ask.WITHHELD_FROM: "Who may not read it?",
    Ask.UNTIL_CHAIR_ADVISES: "Until the chair advises",
    Ask.NOT_FOR_CHILDREN: "Not for the copy of",
    Ask.NOT_FOR_AGENCIES: "Agencies it is not for, with commas between them",
    Ask.WHY_WITHHELD: "Why they may not read it",
    Ask.CHILD_WORDING: "In words for the child's own copy",
}

WHAT_ELSE = "What else shows it?"
_OF_KIND: Mapping[Kind | None, tuple[Ask, ...]] = {
    None: (Ask.WHEN,),
    Kind.FACT: (Ask.RECORDED_IN, Ask.WHEN),
    Kind.OBSERVATION: (Ask.SEEN_BY, Ask.WHEN, Ask.WHERE),
    Kind.ALLEGATION: (Ask.SAID_BY, Ask.SAID_TO, Ask.EXACT_WORDS, Ask.WHEN, Ask.CHECKED),
    Kind.OPINION: (Ask.RESTS_ON, Ask.HELD_BY, Ask.HOW_SURE, Ask.WOULD_CHANGE, Ask.WHEN),
}
WHO_MAY_READ = (
    Ask.WITHHELD_FROM,
    Ask.UNTIL_CHAIR_ADVISES,
    Ask.WHY_WITHHELD,
    Ask.NOT_FOR_CHILDREN,
    Ask.CHILD_WORDING,
    Ask.NOT_FOR_AGENCIES,
)


def label_of(ask: Ask, kind: Kind | None) -> str:
    """Return the question in the words for a kind: what else, where the kind asked already."""
    asked_already = kind in (Kind.FACT, Kind.OPINION)
    return WHAT_ELSE if ask is Ask.EVIDENCE and asked_already else LABELS[ask]


def asks(
    statement: Statement, *, has_adults: bool = True, has_children: bool = True
) -> tuple[Ask, ...]:
    """Return what is asked about this statement now, in order; who may read, if anyone is known."""
    asked = [Ask.TEXT, *_OF_KIND[statement.kind], Ask.SOURCE]
    if statement.source.kind.is_third_party:
        asked += [Ask.SOURCE_WHO] if _is_another(statement) else []
        asked.append(Ask.MAY_BE_NAMED)
    asked.append(Ask.EVIDENCE)
    if _shows_nothing(statement):
        asked.append(Ask.NONE_BECAUSE)
    asked += (Ask.ABOUT, Ask.WEIGHT)
    if has_adults:
        asked.append(Ask.WITHHELD_FROM)
    if statement.disclosure.withheld_from:
        asked += [Ask.UNTIL_CHAIR_ADVISES, Ask.WHY_WITHHELD]
    if has_children:
        asked += (Ask.NOT_FOR_CHILDREN, Ask.CHILD_WORDING)
    asked.append(Ask.NOT_FOR_AGENCIES)
    return tuple(asked)


def _is_another(statement: Statement) -> bool:
    """Say whether who it is known from may be another than whose words it gives."""
    told = statement.kind is Kind.ALLEGATION and bool(statement.basis.said_by)
    source = statement.source
    return not told or bool(source.who) or source.kind is SourceKind.SECOND_HAND


def _shows_nothing(statement: Statement) -> bool:
    """Say whether a reason is due why nothing shows it.

    An opinion rests on statements, and before a kind is chosen nothing is due.
    """
    if statement.kind in (None, Kind.OPINION):
        return bool(statement.evidence.none_because)
    recorded_in = statement.basis.recorded_in if statement.kind is Kind.FACT else ""
    return not (statement.evidence.text or recorded_in)


@dataclass(frozen=True, slots=True)
class _Way:
    read: Callable[[Statement], Answer]
    put: Callable[[Statement, Answer], Statement]


def answer(statement: Statement, ask: Ask) -> Answer:
    """Return what stands in the statement for a question."""
    return typed(statement.when) if ask is Ask.WHEN else _WAYS[ask].read(statement)


def answered(statement: Statement, ask: Ask, given: Answer, today: date) -> Statement:
    """Return the statement with an answer put in; a date that cannot be read leaves it as it is."""
    if ask is Ask.WHEN:
        when = read_when(str(given), today)
        unread = when is None and bool(str(given).strip())
        return statement if unread else replace(statement, when=when)
    return _WAYS[ask].put(statement, given)


def _part(part: str, name: str, kept_as: Callable[[Answer], Any] = str) -> _Way:
    """Reach what stands in a part of the statement, as evidence.text."""

    def read(statement: Statement) -> Answer:
        found: Answer = kept_as(getattr(getattr(statement, part), name))
        return found

    def put(statement: Statement, given: Answer) -> Statement:
        changed: dict[str, Any] = {name: kept_as(given)}
        whole: dict[str, Any] = {part: replace(getattr(statement, part), **changed)}
        return replace(statement, **whole)

    return _Way(read, put)


_NAMED = {"": None, "yes": True, "no": False}


def _put_named(statement: Statement, given: Answer) -> Statement:
    named = _NAMED[str(given)]
    return replace(statement, source=replace(statement.source, may_be_named=named))


def _read_named(statement: Statement) -> str:
    return next(key for key, value in _NAMED.items() if value is statement.source.may_be_named)


def _put_checked(statement: Statement, given: Answer) -> Statement:
    checked = Checked(str(given)) if given else None
    return replace(statement, basis=replace(statement.basis, checked=checked))


def _put_exact(statement: Statement, given: Answer) -> Statement:
    return replace(statement, basis=replace(statement.basis, exact_words=given == "yes"))


def _put_until(statement: Statement, given: Answer) -> Statement:
    disclosure = replace(statement.disclosure, until_chair_advises=given == "yes")
    return replace(statement, disclosure=disclosure)


def _put_agencies(statement: Statement, given: Answer) -> Statement:
    named = tuple(filter(None, (one.strip() for one in str(given).split(","))))
    disclosure = replace(statement.disclosure, not_for_agencies=tuple(dict.fromkeys(named)))
    return replace(statement, disclosure=disclosure)


_WAYS: Mapping[Ask, _Way] = {
    Ask.TEXT: _Way(
        lambda statement: statement.text,
        lambda statement, given: replace(statement, text=str(given)),
    ),
    Ask.CHILD_WORDING: _Way(
        lambda statement: statement.child_wording,
        lambda statement, given: replace(statement, child_wording=str(given)),
    ),
    Ask.RECORDED_IN: _part("basis", "recorded_in"),
    Ask.SEEN_BY: _part("basis", "seen_by"),
    Ask.WHERE: _part("basis", "place"),
    Ask.SAID_BY: _part("basis", "said_by"),
    Ask.SAID_TO: _part("basis", "said_to"),
    Ask.EXACT_WORDS: _Way(
        lambda statement: "yes" if statement.basis.exact_words else "", _put_exact
    ),
    Ask.CHECKED: _Way(lambda statement: statement.basis.checked or "", _put_checked),
    Ask.HELD_BY: _part("basis", "held_by"),
    Ask.HOW_SURE: _part("basis", "how_sure"),
    Ask.WOULD_CHANGE: _part("basis", "would_change"),
    Ask.RESTS_ON: _Way(
        lambda statement: statement.rests_on,
        lambda statement, given: replace(
            statement, rests_on=tuple(StatementId(item) for item in given)
        ),
    ),
    Ask.SOURCE: _Way(
        lambda statement: statement.source.kind,
        lambda statement, given: replace(
            statement, source=replace(statement.source, kind=SourceKind(str(given)))
        ),
    ),
    Ask.SOURCE_WHO: _part("source", "who"),
    Ask.MAY_BE_NAMED: _Way(_read_named, _put_named),
    Ask.EVIDENCE: _part("evidence", "text"),
    Ask.NONE_BECAUSE: _part("evidence", "none_because"),
    Ask.ABOUT: _Way(
        lambda statement: statement.about,
        lambda statement, given: replace(
            statement, about=tuple(PersonId(person) for person in given)
        ),
    ),
    Ask.WEIGHT: _Way(
        lambda statement: statement.weight,
        lambda statement, given: replace(statement, weight=Weight(str(given))),
    ),
    Ask.WITHHELD_FROM: _part("disclosure", "withheld_from", tuple),
    Ask.UNTIL_CHAIR_ADVISES: _Way(
        lambda statement: "yes" if statement.disclosure.until_chair_advises else "",
        _put_until,
    ),
    Ask.NOT_FOR_CHILDREN: _part("disclosure", "not_for_children", tuple),
    Ask.NOT_FOR_AGENCIES: _Way(
        lambda statement: ", ".join(statement.disclosure.not_for_agencies), _put_agencies
    ),
    Ask.WHY_WITHHELD: _part("disclosure", "reason"),
}
