"""What the editor pane shows: the questions of a statement, or the slot that is selected."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ids import PersonId, Reference, StatementId
from reportwriter.domain.people import Person
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Statement
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.area import Area
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import ColumnType
from reportwriter.forms.outline import Leaf, is_filled
from reportwriter.ui.called import called
from reportwriter.ui.when_text import echo
from reportwriter.ui.write.asks import Answer, Ask, answer, asks, label_of
from reportwriter.ui.write.cards import still_true, withheld_words
from reportwriter.ui.write.desk import Desk
from reportwriter.ui.write.lending import Lent, lent_to
from reportwriter.ui.write.readers import Reader, openings_of, readers_of
from reportwriter.wording import kinds as words
from reportwriter.wording.areas import view_asked

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One question as the pane shows it. `choices` are (value, words)."""

    ask: Ask
    label: str
    answer: Answer
    choices: Choices = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPane:
    id: StatementId
    title: str
    reference: str
    kind: str
    shown: tuple[Shown, ...]
    readers: tuple[Reader, ...] = ()
    openings: tuple[str, ...] = ()
    """What was opened to whom, and why, in words."""
    may_read: str = ""
    still_true: str = ""
    """What a copy asks, until it is confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotPane:
    """`value` and `view` are what stands in the slot; `people` serve the tables and the view.

    `asked` is the question that a view answers, in the words of the area.
    """

    leaf: Leaf
    value: SlotValue | None
    view: ProvisionalView | None
    nothing: bool
    because: str
    may_say_nothing: bool
    is_filled: bool
    people: tuple[Person, ...]
    categories: Choices
    references: tuple[tuple[int, Reference], ...]
    """The statements by number, for tables that name some."""
    rests_on: str
    today: date
    asked: str = ""
    lent: tuple[Lent, ...] = ()
    """What each row of a chronology borrows from the statement it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewAnswer:
    """A provisional view as it is typed; `rests_on` are numbers of statements."""

    view: View
    categories: tuple[str, ...]
    reason: str
    rests_on: str


def statement_pane(desk: Desk, statement: Statement, area: Area) -> StatementPane:
    are_children = {person.is_child for person in desk.report.people}
    asked = asks(statement, has_adults=False in are_children, has_children=True in are_children)
    return StatementPane(
        id=statement.id,
        title=f"Statement {desk.known.numbers.get(statement.id, 0)} of {len(desk.known.numbers)}",
        reference=statement.reference,
        kind=statement.kind or "",
        shown=tuple(_shown(desk, statement, ask) for ask in asked),
        readers=readers_of(desk, statement, area),
        openings=openings_of(desk, statement),
        may_read=may_read_words(desk, statement),
        still_true=still_true(statement, desk.known),
    )


def slot_pane(desk: Desk, leaf: Leaf, area: Area, today: date) -> SlotPane:
    report = desk.report
    nothing = desk.known.nothing.get(leaf.place)
    view = next((found for found in report.views if found.child == leaf.place.person), None)
    return SlotPane(
        leaf=leaf,
        value=report.value(leaf.place),
        view=view,
        nothing=nothing is not None,
        because=nothing.because if nothing else "",
        may_say_nothing=leaf.slot.need == "or_reason",
        is_filled=is_filled(leaf, report),
        people=report.people,
        references=_references(desk, leaf),
        today=today,
        categories=tuple((category.id, category.title) for category in area.categories),
        rests_on=numbers_of(desk, view.rests_on if view else ()),
        lent=_lent(desk, leaf),
        asked=view_asked(area.registration_name, called(leaf.person) if leaf.person else ""),
    )


def _lent(desk: Desk, leaf: Leaf) -> tuple[Lent, ...]:
    if not is_chronology(leaf.slot):
        return ()
    held = Chronology(place=leaf.place, slot=leaf.slot)
    return tuple(lent_to(held, row, desk) for row in held.rows(desk.report))


def _references(desk: Desk, leaf: Leaf) -> tuple[tuple[int, Reference], ...]:
    if not any(column.type is ColumnType.STATEMENTS for column in leaf.slot.cells):
        return ()
    numbers = desk.known.numbers
    return tuple((numbers[one.id], one.reference) for one in desk.report.statements)


def numbers_of(desk: Desk, statements: Iterable[StatementId]) -> str:
    """Return the numbers of statements as they are typed: `3, 4`."""
    numbers = sorted(desk.known.numbers.get(found, 0) for found in statements)
    return ", ".join(str(number) for number in numbers if number)


def _shown(desk: Desk, statement: Statement, ask: Ask) -> Shown:
    held = answer(statement, ask)
    if ask is Ask.RESTS_ON:
        held = numbers_of(desk, statement.rests_on)
    choices = _CHOICES.get(ask, ())
    if ask in _PEOPLE:
        choices = tuple((who.id, called(who)) for who in desk.report.people if _PEOPLE[ask](who))
    return Shown(
        ask=ask,
        label=label_of(ask, statement.kind),
        answer=held,
        choices=choices,
        hint=hint(desk, statement, ask),
    )


def may_read_words(desk: Desk, statement: Statement) -> str:
    """Return in one line who may not read a statement, by itself or by what it rests on."""
    withheld = withheld_words(statement, desk.known)
    if not withheld:
        return "Everybody who is given the report"
    reach = desk.known.reaches.get(statement.id)
    until = reach is not None and reach.disclosure.until_chair_advises
    return f"{withheld}, until the chair advises" if until else withheld


def hint(desk: Desk, statement: Statement, ask: Ask) -> str:
    """Return what was understood, or what a restriction comes from."""
    if ask is Ask.WHEN:
        return echo(statement.when)
    if ask is Ask.RESTS_ON:
        return rests_on_words(desk, statement.rests_on)
    if ask is Ask.WITHHELD_FROM:
        return _inherited(desk, statement)
    return ""


def rests_on_words(desk: Desk, rests_on: Iterable[StatementId]) -> str:
    """Return the beginning of each statement that an opinion rests on."""
    wanted = set(rests_on)
    if not wanted:
        return ""
    found = (statement for statement in desk.report.statements if statement.id in wanted)
    return "\n".join(f"{desk.known.numbers[one.id]}  {_short(one.text)}" for one in found)


def _inherited(desk: Desk, statement: Statement) -> str:
    reach = desk.known.reaches.get(statement.id)
    if reach is None or not reach.because_of:
        return ""
    people: Mapping[PersonId, Person] = desk.known.people
    names = [people[who].name for who in reach.disclosure.withheld_from if who in people]
    because = [str(desk.known.numbers[found]) for found in reach.because_of]
    return words.withheld_from(names, because_of=because) if names else ""


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()} ..."


_PEOPLE: Mapping[Ask, Callable[[Person], bool]] = {
    Ask.ABOUT: lambda _person: True,
    Ask.WITHHELD_FROM: lambda person: not person.is_child,
    Ask.NOT_FOR_CHILDREN: lambda person: person.is_child,
}
_CHOICES: Mapping[Ask, Choices] = {
    Ask.CHECKED: (("", "Not said"), *words.CHECKED.items()),
    Ask.SOURCE: tuple(words.SOURCES_ASKED.items()),
    Ask.MAY_BE_NAMED: (("", "Not asked yet"), ("yes", "Yes"), ("no", "No")),
    Ask.WEIGHT: (("neutral", "Neither"), ("strength", "A strength"), ("worry", "A worry")),
}
