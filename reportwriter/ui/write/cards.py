"""The rows of a sheet, ready to be shown: headings, slots, statements, each with all its words."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass

from reportwriter.domain.disclosure import Reach
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.people import Person
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import CopiedFrom, Kind, Place, Statement, Weight
from reportwriter.forms.form import Need, SlotType
from reportwriter.forms.outline import Leaf
from reportwriter.ui.called import called
from reportwriter.ui.when_text import short_words
from reportwriter.ui.write.sheets import Sheet
from reportwriter.ui.write.values import value_words
from reportwriter.wording import kinds as words

NOTHING_HELD = "We hold no information on this"
NOTHING_WRITTEN = "Nothing written yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A heading above several slots."""

    title: str

    @property
    def key(self) -> str:
        return f"group {self.title}"

    @property
    def spoken(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRow:
    """A heading of the form. `value` is what stands in it where it is not made of statements.

    `nothing` says that the author holds nothing; `may_say_nothing` that the form lets them say so.
    """

    place: Place
    title: str
    type: SlotType
    filled: bool
    nothing: bool
    may_say_nothing: bool
    value: str = ""
    optional: bool = False

    @property
    def key(self) -> str:
        return slot_key(self.place)

    @property
    def is_prose(self) -> bool:
        return self.type is SlotType.STATEMENTS

    @property
    def spoken(self) -> str:
        if self.nothing:
            return f"{self.title}: {NOTHING_HELD}"
        if self.is_prose:
            return self.title if self.filled else f"{self.title}: {NOTHING_WRITTEN}"
        return f"{self.title}: {self.value or 'not filled in'}"


def slot_key(place: Place) -> str:
    return f"slot {place.section}/{place.person or ''}/{place.slot}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A card. `missing` stands in place of the source line while something is missing.

    `number` is 0 until it is looked at: `SheetRows` then puts it in.
    """

    id: StatementId
    kind: str
    text: str
    source: str
    missing: str
    withheld: str
    weight: str
    number: int = 0

    @property
    def key(self) -> str:
        return f"statement {self.id}"

    @property
    def spoken(self) -> str:
        kind = words.KINDS[self.kind].word if self.kind else words.NO_KIND
        parts = (
            f"{kind}, statement {self.number}",
            self.text or "nothing written",
            self.missing or self.source,
            self.withheld,
            self.weight,
        )
        return ". ".join(part for part in parts if part)


ListRow = GroupRow | SlotRow | StatementRow


Cards = MutableMapping[StatementId, tuple[Statement, StatementRow]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What rows need to know of the whole report, worked out once after a change of structure."""

    numbers: Mapping[StatementId, int]
    reaches: Mapping[StatementId, Reach]
    at: Mapping[Place, tuple[Statement, ...]]
    cards: Cards
    """Cards made before, each with the statement it was made of."""
    nothing: Mapping[Place, NothingHeld]
    people: Mapping[PersonId, Person]


def rows_of(sheet: Sheet, report: Report, known: Knowledge) -> tuple[ListRow, ...]:
    """Return the rows of a sheet in the order they are shown."""
    rows: list[ListRow] = []
    group = ""
    for leaf in sheet.leaves:
        if leaf.slot.group and leaf.slot.group != group:
            rows.append(GroupRow(title=leaf.slot.group))
        group = leaf.slot.group
        rows.append(slot_row(leaf, report, known))
        rows.extend(statement_row(found, known) for found in known.at.get(leaf.place, ()))
    return tuple(rows)


def slot_row(leaf: Leaf, report: Report, known: Knowledge) -> SlotRow:
    value = value_words(leaf, report, known.people)
    filled = (
        bool(known.at.get(leaf.place)) if leaf.slot.type is SlotType.STATEMENTS else bool(value)
    )
    return SlotRow(
        place=leaf.place,
        title=leaf.slot.label,
        type=leaf.slot.type,
        filled=filled,
        nothing=leaf.place in known.nothing and not filled,
        may_say_nothing=leaf.slot.need is Need.OR_REASON and not filled,
        value=value,
        optional=leaf.slot.need is Need.OPTIONAL,
    )


def statement_row(statement: Statement, known: Knowledge) -> StatementRow:
    """Return the card of a statement; one made before serves again while all it says still is."""
    kept = known.cards.get(statement.id)
    if (
        kept is not None
        and kept[0] is statement
        and not statement.rests_on
        and kept[1].withheld == withheld_words(statement, known)
    ):
        return kept[1]
    row = _statement_row(statement, known)
    known.cards[statement.id] = (statement, row)
    return row


def _statement_row(statement: Statement, known: Knowledge) -> StatementRow:
    return StatementRow(
        id=statement.id,
        kind=statement.kind or "",
        text=statement.text,
        source=source_line(statement, known),
        missing=still_true(statement, known) or missing_words(statement),
        withheld=withheld_words(statement, known),
        weight=words.WEIGHTS[statement.weight] if statement.weight is not Weight.NEUTRAL else "",
    )


def source_line(statement: Statement, known: Knowledge) -> str:
    """Return where a statement comes from, in a few words, and when it was."""
    parts = (whence(statement, known), statement.evidence.text, short_words(statement.when))
    return ". ".join(part.rstrip(".") for part in parts if part)


def whence(statement: Statement, known: Knowledge) -> str:
    """Return where a statement comes from, as its kind is asked for it."""
    return _SOURCE_LINES[statement.kind](statement, known)


def _of_fact(statement: Statement, _known: Knowledge) -> str:
    return statement.basis.recorded_in


def _of_observation(statement: Statement, _known: Knowledge) -> str:
    who = statement.basis.seen_by or ("me" if statement.source.kind == "own" else "")
    if not who:
        return statement.basis.place
    return f"Seen by {who}" + (f", {statement.basis.place}" if statement.basis.place else "")


def _of_allegation(statement: Statement, _known: Knowledge) -> str:
    said_by, said_to = statement.basis.said_by or statement.source.who, statement.basis.said_to
    return f"{said_by}, to {said_to}" if said_by and said_to else said_by


def _of_opinion(statement: Statement, known: Knowledge) -> str:
    whose = f"The view of {statement.basis.held_by}" if statement.basis.held_by else "My view"
    numbers = sorted(known.numbers.get(found, 0) for found in statement.rests_on)
    others = [f"{link.agency} {link.reference}" for link in statement.rests_on_others]
    named = [str(number) for number in numbers if number] + others
    return f"{whose}. Rests on {words.named(named)}" if named else whose


def _of_none(_statement: Statement, _known: Knowledge) -> str:
    return ""


_SOURCE_LINES = {
    None: _of_none,
    Kind.FACT: _of_fact,
    Kind.OBSERVATION: _of_observation,
    Kind.ALLEGATION: _of_allegation,
    Kind.OPINION: _of_opinion,
}


def missing_words(statement: Statement) -> str:
    """Return what its kind still needs, as a request; empty when nothing is missing."""
    is_complete, request = _NEEDS[statement.kind]
    return "" if is_complete(statement) else request


def _is_recorded(statement: Statement) -> bool:
    return bool(statement.basis.recorded_in) or _is_shown(statement)


def _is_somebodys(statement: Statement) -> bool:
    return bool(statement.basis.said_by or statement.source.who)


def _rests_on_something(statement: Statement) -> bool:
    return bool(statement.rests_on or statement.rests_on_others) or _is_shown(statement)


def _is_shown(statement: Statement) -> bool:
    return bool(statement.evidence.text or statement.evidence.none_because)


_NEEDS: Mapping[Kind | None, tuple[Callable[[Statement], bool], str]] = {
    None: (lambda _statement: False, "Say what kind of statement this is"),
    Kind.FACT: (_is_recorded, "Say where this is recorded"),
    Kind.OBSERVATION: (lambda _statement: True, ""),
    Kind.ALLEGATION: (_is_somebodys, "Add who said this"),
    Kind.OPINION: (_rests_on_something, "Choose the statements this rests on"),
}


def withheld_words(statement: Statement, known: Knowledge) -> str:
    """Return who will not read a statement, and on which statements it rests that say so."""
    reach = known.reaches.get(statement.id)
    if reach is None or reach.disclosure.is_open:
        return ""
    names = [called(known.people[who]) for who in reach.hidden if who in known.people]
    sentence = f"Not for {words.named([*names, *reach.disclosure.not_for_agencies])}"
    numbers = [str(known.numbers[one]) for one in reach.because_of if one in known.numbers]
    return f"{sentence}: rests on {words.named(numbers)}" if numbers else sentence


def still_true(statement: Statement, known: Knowledge) -> str:
    """Return what a copy asks; empty where it is none, or was confirmed."""
    copied = statement.copied
    if copied is None:
        return ""
    if copied.origin is CopiedFrom.EARLIER_REPORT:
        return "From an earlier report: still true?"
    whose, here = (
        known.people.get(one) if one else None for one in (copied.child, statement.place.person)
    )
    where = f"{called(whose)}'s sheet" if whose else "another child's sheet"
    return f"Copied from {where}: true for {called(here)} too?" if here else f"From {where}: true?"
