"""What a genogram says in words: one summary, a table, and a sentence for each person."""

from collections.abc import Iterable, Iterator, Sequence

from reportwriter.domain.people import Gender
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.when import Precision, Sense, When
from reportwriter.domain.when_words import when_in_words
from reportwriter.pictures.genogram.facts import Family, Kin
from reportwriter.pictures.picture import TableTwin
from reportwriter.wording.dates import long_date, short_date
from reportwriter.wording.kinds import named
from reportwriter.wording.relations import BONDS, CHILDREN, NOT_NAMED, PAIRS, PARENTS

HEAD = ("Person", "Born", "Relationships", "Household")
HERE, ELSEWHERE, DIED = "In the household", "Lives elsewhere", "Has died"
NOBODY = "No person is named yet."
_GENDERED = {
    (ParentTie.BIRTH, Gender.FEMALE): "mother",
    (ParentTie.BIRTH, Gender.MALE): "father",
    (ParentTie.BIRTH, None): "parent",
    (ParentTie.ADOPTED, Gender.FEMALE): "adoptive mother",
    (ParentTie.ADOPTED, Gender.MALE): "adoptive father",
    (ParentTie.STEP, Gender.FEMALE): "stepmother",
    (ParentTie.STEP, Gender.MALE): "stepfather",
}


def said_when(when: When | None) -> str:
    """Return a date no more exactly than it is known: `12 December 2026`, `December 2026`."""
    return when_in_words(when) if when else ""


def since_words(when: When | None) -> str:
    """Return `since 2022`, and of a period only the period."""
    if when is None:
        return ""
    return f"since {said_when(when)}" if when.sense is Sense.SINGLE else said_when(when)


def _in_or_on(when: When) -> str:
    """Return `on 12 December 2026` or `in December 2026`, as exactly as it is known."""
    if when.sense is not Sense.SINGLE or when.first is None:
        return said_when(when)
    is_day = when.first.precision in (Precision.DAY, Precision.MINUTE)
    return f"{'on' if is_day else 'in'} {said_when(when)}"


def parent_word(kin: Kin, tie: ParentTie) -> str:
    """Return what a parent is called: `mother`, `stepfather`, `foster carer`."""
    gendered = _GENDERED.get((tie, kin.gender)) or _GENDERED.get((tie, None))
    return gendered or PARENTS[tie]


def sentence_of(family: Family) -> str:
    """Return who the children live with, who their parents are, and who parted when."""
    if not family.kin:
        return NOBODY
    said = [*_home(family), *_parents_elsewhere(family), *_bonds(family), *_dead(family)]
    return " ".join(f"{one[0].upper()}{one[1:]}." for one in said)


def table_of(family: Family) -> TableTwin:
    return TableTwin(
        head=HEAD,
        rows=tuple(
            (
                _with_other_names(kin),
                _born_shortly(kin),
                "; ".join(relationships(family, kin)) or kin.relationship or "Not known",
                _where(kin),
            )
            for kin in family.kin
        ),
        keys=tuple(kin.id for kin in family.kin),
    )


def spoken_of(family: Family, kin: Kin) -> str:
    """Return all that the picture shows of one person."""
    parts = [kin.name, _born(kin), "child of the conference" if kin.is_subject else ""]
    parts += [f"also known as {named(kin.aliases)}" if kin.aliases else ""]
    parts += [*relationships(family, kin), kin.relationship]
    where = "in the children's household" if _where(kin) == HERE else _where(kin)
    parts += [where[0].lower() + where[1:]]
    return "; ".join(filter(None, parts)) + "."


def _where(kin: Kin) -> str:
    if kin.has_died:
        return DIED
    return HERE if kin.in_household else ELSEWHERE


def relationships(family: Family, kin: Kin) -> Iterator[str]:
    """Give whose child, partner and parent somebody is, as `separated from Corin Thrumm`."""
    relations = family.relations
    for tie in ParentTie:
        parents = [one.parent for one in relations.parents_of(kin.id) if one.tie is tie]
        if parents:
            names = named([_name(family, parent) for parent in parents])
            yield f"{CHILDREN[tie]} of {names}"
    for bond in relations.partnerships:
        partner = family.one(bond.partner_of(kin.id))
        if partner is not None:
            yield f"{BONDS[bond.bond]} {partner.name}{_when_of(bond)}"
    for tie in ParentTie:
        children = [one.child for one in relations.children_of(kin.id) if one.tie is tie]
        if children:
            names = named([_name(family, child) for child in children])
            yield f"{parent_word(kin, tie)} of {names}"


def _when_of(bond: Partnership) -> str:
    if bond.when is None:
        return ""
    return f", {said_when(bond.when)}" if bond.bond.is_over else f" {since_words(bond.when)}"


def _name(family: Family, person: object) -> str:
    kin = next((one for one in family.kin if one.id == person), None)
    return kin.name if kin else NOT_NAMED[0].lower() + NOT_NAMED[1:]


def _with_other_names(kin: Kin) -> str:
    return f"{kin.name}, also known as {named(kin.aliases)}" if kin.aliases else kin.name


def _born(kin: Kin) -> str:
    if kin.due and kin.is_unborn:
        return f"due {long_date(kin.due)}"
    if kin.born is None:
        return "date of birth not known"
    age = f", aged {kin.age}" if kin.age else ""
    return f"born {long_date(kin.born)}{age}"


def _born_shortly(kin: Kin) -> str:
    if kin.due and kin.is_unborn:
        return f"Due {short_date(kin.due)}"
    if kin.born is None:
        return "Not known"
    return f"{short_date(kin.born)}{f' ({kin.age})' if kin.age else ''}"


def _aged(kin: Kin) -> str:
    if kin.due and kin.is_unborn:
        return f"{kin.called} (due {long_date(kin.due)})"
    return f"{kin.called} ({kin.age})" if kin.age else kin.called


def _home(family: Family) -> Iterator[str]:
    """Say with whom the children of the conference live, and which of them live elsewhere."""
    home = [kin for kin in family.kin if kin.in_household]
    here = [kin for kin in home if kin.is_subject]
    others = sorted((kin for kin in home if not kin.is_subject), key=lambda kin: kin.is_child)
    if here:
        verb = "lives" if len(here) == 1 else "live"
        company = f" with {named([_as_known_to(here, kin, family) for kin in others])}"
        alone = " in one household" if len(here) > 1 else " with nobody who is named here"
        since = since_words(family.relations.household_since)
        yield "".join(
            (
                f"{named([_aged(kin) for kin in here])} {verb}",
                company if others else alone,
                f", {since}" if since else "",
            )
        )
    away = [kin for kin in family.subjects if kin not in here and not kin.has_died]
    if away:
        verb = "lives" if len(away) == 1 else "live"
        yield f"{named([_aged(kin) for kin in away])} {verb} elsewhere"


def _as_known_to(children: Sequence[Kin], kin: Kin, family: Family) -> str:
    """Return somebody as the children would say: `their mother Tamsin`, `their brother Marlow`."""
    whose = "their" if len(children) > 1 else _POSSESSIVE[children[0].gender]
    words = {_to_child(child, kin, family.relations) for child in children}
    word = words.pop() if len(words) == 1 else ""
    name = _aged(kin) if kin.is_child else kin.called
    return f"{whose} {word} {name}" if word else name


_POSSESSIVE = {
    Gender.FEMALE: "her",
    Gender.MALE: "his",
    Gender.OTHER: "their",
    Gender.UNKNOWN: "their",
}
_SIBLINGS = {Gender.FEMALE: "sister", Gender.MALE: "brother"}
_ELDERS = {Gender.FEMALE: "grandmother", Gender.MALE: "grandfather"}


def _to_child(child: Kin, kin: Kin, relations: Relations) -> str:
    """Return what somebody is to a child, as far as the relations say it; empty where not."""
    parents = relations.parents_of(child.id)
    for tie in parents:
        if tie.parent == kin.id:
            return parent_word(kin, tie.tie)
    own = _of_first(parents)
    theirs = _of_first(relations.parents_of(kin.id))
    if own & theirs:
        is_whole = own == theirs and len(own) == 2
        sibling = _SIBLINGS.get(kin.gender, "sibling")
        return sibling if is_whole else f"half-{sibling}"
    grown = {one.child for one in relations.children_of(kin.id)}
    return _ELDERS.get(kin.gender, "grandparent") if own & grown else ""


def _of_first(ties: Iterable[Parenthood]) -> set[object]:
    first = (ParentTie.BIRTH, ParentTie.ADOPTED)
    return {tie.parent for tie in ties if tie.tie in first and tie.parent is not None}


def _parents_elsewhere(family: Family) -> Iterator[str]:
    """Say which parents of the children are not in the household, each with whose they are."""
    for kin in family.kin:
        if not kin.in_household and not kin.has_died:
            roles = [
                f"{parent_word(kin, tie)} of {named(young)}"
                for tie in ParentTie
                if (young := _young(family, kin, tie))
            ]
            if roles:
                yield f"{kin.called}, {named(roles)}, lives elsewhere"


def _young(family: Family, parent: Kin, tie: ParentTie) -> list[str]:
    ties = family.relations.children_of(parent.id)
    children = [family.one(one.child) for one in ties if one.tie is tie]
    return [child.called for child in children if child is not None and child.is_child]


def _bonds(family: Family) -> Iterator[str]:
    for bond in family.relations.partnerships:
        one, other = family.one(bond.one), family.one(bond.other)
        if one is None or other is None or one.has_died or other.has_died:
            continue
        both = named([one.called, other.called])
        if bond.when is not None and bond.bond in _ENDED:
            yield f"{both} {_ENDED[bond.bond]} {_in_or_on(bond.when)}"
        else:
            yield f"{both} {PAIRS[bond.bond]} {since_words(bond.when)}".strip()


_ENDED = {Bond.SEPARATED: "separated", Bond.DIVORCED: "were divorced"}


def _dead(family: Family) -> Iterator[str]:
    gone = [kin.called for kin in family.kin if kin.has_died]
    if gone:
        yield f"{named(gone)} {'has' if len(gone) == 1 else 'have'} died"
