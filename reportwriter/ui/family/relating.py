"""Who belongs to whom as one person's rows on the screen, and how a row is put back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.ui.when_text import echo, typed
from reportwriter.wording.relations import BONDS, CHILDREN, NO_NAME, NOT_NAMED, PARENTS

Choices = tuple[tuple[str, str], ...]
NOT_CHOSEN = ""
UNNAMED = "?"
"""Stands for a parent whom nobody has named."""
CHOOSE_WHAT = "Choose what they are to each other."
CHOOSE_WHOM = "Choose a person."
ONLY_A_PARENT = "Only a parent can be left without a name. Choose a person, or what child this is."
_BOND, _PARENT, _CHILD = "bond", "parent", "child"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


_AS_PARTNER: Choices = tuple((f"{_BOND} {one}", _capital(BONDS[one])) for one in Bond)
_AS_PARENT: Choices = tuple(
    (f"{_PARENT} {tie}", f"{_capital(PARENTS[tie])} of") for tie in ParentTie
)
_AS_CHILD: Choices = tuple(
    (f"{_CHILD} {tie}", f"{_capital(CHILDREN[tie])} of") for tie in ParentTie
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """What somebody is to one other person. `when_asked` is empty where no date belongs to it.

    `whats` are of one sort: who is no partner but a parent is another row.
    """

    key: str
    other: str
    what: str
    whats: Choices
    said: str
    when_asked: str = ""
    when: str = ""
    understood: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRelation:
    """What can be chosen for a relation to be added; the first of each says that none is yet."""

    whats: Choices
    others: Choices


def rows_of(report: Report, person: Person) -> tuple[RelationRow, ...]:
    """Return what is said of a person: whose child they are, whose partner, whose parent."""
    return tuple(_rows(report, person))


def choices_for(report: Report, person: Person) -> NewRelation:
    """Return what can be added, what is likeliest first."""
    as_elder = (*_AS_PARENT, *_AS_PARTNER, *_AS_CHILD)
    whats = (*_AS_CHILD, *_AS_PARTNER, *_AS_PARENT) if person.is_child else as_elder
    others = ((one.id, _named(one)) for one in report.people if one.id != person.id)
    return NewRelation(
        whats=((NOT_CHOSEN, "Choose"), *whats),
        others=((NOT_CHOSEN, "Choose"), *others, (UNNAMED, NOT_NAMED)),
    )


def problem_of(what: str, other: str) -> str:
    """Return what is still to be chosen; empty where the relation can be added."""
    if what == NOT_CHOSEN:
        return CHOOSE_WHAT
    if other == NOT_CHOSEN:
        return CHOOSE_WHOM
    return ONLY_A_PARENT if other == UNNAMED and not what.startswith(_CHILD) else ""


def key_of(what: str, other: str) -> str:
    return f"{what.split(maxsplit=1)[0]} {other}"


def put(relations: Relations, person: PersonId, what: str, other: str) -> Relations:
    """Return the relations with one added; of a pair there is one bond, of a child one tie."""
    kind, value = what.split()
    if kind == _BOND:
        bond = Partnership(one=person, other=PersonId(other), bond=Bond(value))
        held = relations.between(person, bond.other)
        if held is not None and held.bond.is_over is bond.bond.is_over:
            # Since when they were together does not say when they parted.
            bond = replace(bond, when=held.when)
        return relations.with_partnership(bond)
    child, parent = _tied(kind, person, other)
    return relations.with_parenthood(Parenthood(child=child, parent=parent, tie=ParentTie(value)))


def without(relations: Relations, person: PersonId, key: str) -> Relations:
    kind, other = key.split()
    if kind == _BOND:
        return relations.without_partnership(person, PersonId(other))
    return relations.without_parenthood(*_tied(kind, person, other))


def dated(relations: Relations, person: PersonId, key: str, when: When | None) -> Relations:
    _, other = key.split()
    held = relations.between(person, PersonId(other))
    if held is None:
        return relations
    return relations.with_partnership(replace(held, when=when))


def _tied(kind: str, person: PersonId, other: str) -> tuple[PersonId, PersonId | None]:
    """Return child and parent."""
    if kind == _PARENT:
        return PersonId(other), person
    return person, None if other == UNNAMED else PersonId(other)


def _rows(report: Report, person: Person) -> Iterator[RelationRow]:
    relations = report.relations
    for tie in relations.parents_of(person.id):
        yield _tie_row(report, _CHILD, tie.tie, tie.parent)
    for bond in relations.partnerships:
        if (other := bond.partner_of(person.id)) is not None:
            yield _bond_row(report, bond, other)
    for tie in relations.children_of(person.id):
        yield _tie_row(report, _PARENT, tie.tie, tie.child)


def _tie_row(report: Report, kind: str, tie: ParentTie, other: PersonId | None) -> RelationRow:
    named = _name(report, other)
    every = _AS_CHILD if kind == _CHILD else _AS_PARENT
    what = f"{kind} {tie}"
    return RelationRow(
        key=f"{kind} {other or UNNAMED}",
        other=named,
        what=what,
        whats=every,
        said=f"{dict(every)[what]} {named}",
    )


def _bond_row(report: Report, bond: Partnership, other: PersonId) -> RelationRow:
    named = _name(report, other)
    return RelationRow(
        key=f"{_BOND} {other}",
        other=named,
        what=f"{_BOND} {bond.bond}",
        whats=_AS_PARTNER,
        said=f"{_capital(BONDS[bond.bond])} {named}",
        when_asked="When it ended" if bond.bond.is_over else "Since when",
        when=typed(bond.when),
        understood=echo(bond.when),
    )


def _name(report: Report, other: PersonId | None) -> str:
    person = report.person(other) if other else None
    return _named(person) if person else NOT_NAMED[0].lower() + NOT_NAMED[1:]


def _named(person: Person) -> str:
    return " ".join(person.name.split()) or NO_NAME
