"""Reports at random, every text a word of its own, and which words each reader may not find.

Who may read what is worked out here in another way than the program does it: each word is written
down with what it stands in, and restrictions are spread along the links until nothing changes.
"""

from dataclasses import dataclass, field
from datetime import date

from hypothesis import strategies as st

from reportwriter.domain.ids import AddressId, PersonId, RecordId, Reference, StatementId
from reportwriter.domain.people import Address, Person, Role
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import Answer, CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Evidence,
    Kind,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.view import ProvisionalView, View
from tests.builders import a_conference, a_report

AGENCY = "Larch Housing"
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_WORRIES = Place(section="summary", slot="worries")
_CHRONOLOGY = Place(section="2", slot="chronology")
_ALWAYS_KNOWN = (Role.SUBJECT_CHILD, Role.PARENT_OR_CARER)


@dataclass
class Words:
    """Gives out words that stand nowhere else."""

    given: int = 0

    def new(self, kind: str) -> str:
        self.given += 1
        return f"{kind}{self.given:04d}qx"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What one reader may not find, and what they must find."""

    secret: frozenset[str]
    open: frozenset[str]


@dataclass
class _Sorting:
    secret: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)

    def put(self, *words: str, is_open: bool) -> None:
        (self.open if is_open else self.secret).update(filter(None, words))

    def kept(self) -> Kept:
        return Kept(secret=frozenset(self.secret), open=frozenset(self.open))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Give a report about a household or three, with chains and circles of statements."""
    words = Words()
    addresses = draw(_addresses(words))
    people = draw(_people(words, [one.id for one in addresses]))
    addresses = tuple(
        Address(
            id=one.id,
            text=one.text,
            withheld_from=draw(_some(people)),
            shown_to=draw(_some(people)),
        )
        for one in addresses
    )
    statements = draw(_statements(words, people))
    conference = a_conference(people=people, addresses=addresses)
    return a_report(
        *statements,
        conference=conference,
        values=draw(_values(words, statements)),
        views=draw(_views(words, people, statements)),
        comments=draw(_comments(words, people, statements)),
        sharing=draw(_sharing(words, people)),
    )


def family_keeps(report: Report, reader: Person, *, for_child: bool) -> Kept:
    """Sort the words of a report into what a member of the family may and may not find."""
    hidden = _spread(
        report,
        {
            one.id
            for one in report.statements
            if reader.id in (*one.disclosure.withheld_from, *one.disclosure.not_for_children)
        },
    )
    sorting = _Sorting()
    named: set[PersonId | None] = {reader.id}
    for one in report.statements:
        is_read = one.id not in hidden and (not for_child or bool(one.child_wording))
        if is_read:
            named.update((*one.about, one.place.person))
        may_name = not one.source.kind.is_third_party or one.source.may_be_named is True
        sorting.put(one.child_wording, is_open=is_read and for_child)
        sorting.put(one.text, one.evidence.text, is_open=is_read and not for_child)
        sorting.put(one.source.who, is_open=is_read and not for_child and may_name)
        sorting.put(one.disclosure.reason, is_open=False)
    _sort_rows(report, sorting, hidden, for_child=for_child)
    for view in report.views:
        may_read = not for_child and not hidden & set(view.rests_on)
        sorting.put(view.reason, is_open=may_read)
    for comment in report.comments:
        is_own = comment.by == reader.id
        sorting.put(comment.text, comment.answer_text, is_open=is_own)
        sorting.put(
            comment.read, is_open=is_own and _tells_before(comment, hidden, for_child=for_child)
        )
    for record in report.sharing:
        is_own = record.person == reader.id and record.how is not Shared.NOT_SHARED
        sorting.put(record.present, is_open=is_own)
        sorting.put(record.not_shared_because, is_open=False)
    _sort_people(report, reader, sorting, named)
    return sorting.kept()


def _tells_before(comment: FamilyComment, hidden: set[StatementId], *, for_child: bool) -> bool:
    is_read = comment.statement is not None and comment.statement not in hidden
    return is_read and comment.answer is Answer.CORRECTED and not for_child


def agency_keeps(report: Report) -> Kept:
    """Sort the words of a report into what `AGENCY` may and may not find."""
    hidden = _spread(
        report,
        {one.id for one in report.statements if AGENCY in one.disclosure.not_for_agencies},
    )
    sorting = _Sorting()
    for one in report.statements:
        sorting.put(one.text, one.evidence.text, is_open=one.id not in hidden)
        sorting.put(one.child_wording, is_open=False)
    _sort_rows(report, sorting, hidden, for_child=False)
    for view in report.views:
        sorting.put(view.reason, is_open=not hidden & set(view.rests_on))
    for comment in report.comments:
        is_open = comment.statement is not None and comment.statement not in hidden
        sorting.put(comment.text, is_open=is_open)
        sorting.put(comment.read, is_open=is_open and comment.answer is Answer.CORRECTED)
    for record in report.sharing:
        sorting.put(record.present, record.not_shared_because, is_open=False)
    for person in report.people:
        sorting.put(*person.telephones, person.school, person.doctor, is_open=False)
    for address in report.addresses:
        sorting.put(address.text, is_open=False)
    return sorting.kept()


def withheld_texts(report: Report, reader: Person) -> frozenset[str]:
    """Return the texts that may not be told to a person without somebody's decision."""
    hidden = _spread(
        report,
        {
            one.id
            for one in report.statements
            if reader.id in (*one.disclosure.withheld_from, *one.disclosure.not_for_children)
        },
    )
    withheld = {one.text for one in report.statements if one.id in hidden}
    return frozenset(withheld | {one.read for one in report.comments})


def _spread(report: Report, hidden: set[StatementId]) -> set[StatementId]:
    """Add what rests on something hidden, until nothing more is added."""
    while True:
        more = {one.id for one in report.statements if hidden & set(one.rests_on)} | hidden
        if more == hidden:
            return hidden
        hidden = more


def _sort_rows(
    report: Report, sorting: _Sorting, hidden: set[StatementId], *, for_child: bool
) -> None:
    closed = {str(one.reference) for one in report.statements if one.id in hidden}
    for value in report.values:
        for row in value.rows:
            named = set(row[-1].split())
            is_open = bool(named) and not named & closed and not for_child
            sorting.put(*(cell for cell in row[:-1] if "qx" in cell), is_open=is_open)


def _sort_people(
    report: Report, reader: Person, sorting: _Sorting, named: set[PersonId | None]
) -> None:
    for person in report.people:
        if person.role not in _ALWAYS_KNOWN and person.id not in named:
            sorting.put(person.name, is_open=False)
        sorting.put(
            *person.aliases, *person.telephones, person.school, person.doctor, is_open=False
        )
    for address in report.addresses:
        if address.withheld_from or reader.id not in address.shown_to:
            sorting.put(address.text, is_open=False)


def _some(people: tuple[Person, ...], most: int = 2) -> st.SearchStrategy[tuple[PersonId, ...]]:
    ids = st.sampled_from([one.id for one in people])
    return st.lists(ids, max_size=most, unique=True).map(tuple)


@st.composite
def _addresses(draw: st.DrawFn, words: Words) -> tuple[Address, ...]:
    count = draw(st.integers(1, 3))
    return tuple(
        Address(id=AddressId(f"A{number}"), text=words.new("street")) for number in range(count)
    )


@st.composite
def _people(draw: st.DrawFn, words: Words, at: list[AddressId]) -> tuple[Person, ...]:
    roles = [
        *[Role.SUBJECT_CHILD] * draw(st.integers(1, 2)),
        *[Role.OTHER_CHILD] * draw(st.integers(0, 1)),
        *[Role.PARENT_OR_CARER] * draw(st.integers(1, 3)),
        *[Role.SIGNIFICANT_OTHER] * draw(st.integers(0, 1)),
    ]
    return tuple(draw(_person(words, number, role, at)) for number, role in enumerate(roles))


@st.composite
def _person(draw: st.DrawFn, words: Words, number: int, role: Role, at: list[AddressId]) -> Person:
    is_child = role in (Role.SUBJECT_CHILD, Role.OTHER_CHILD)
    unborn = is_child and draw(st.integers(0, 3)) == 0
    year = draw(st.integers(2009, 2025)) if is_child else 1985
    return Person(
        id=PersonId(f"P{number}"),
        name=f"{words.new('Name')} Larkabout",
        role=role,
        relationship="" if is_child else draw(st.sampled_from(("mother", "father", "partner"))),
        born=None if unborn else date(year, 3, 4),
        due=date(2027, 6, 11) if unborn else None,
        aliases=(words.new("Alias"),),
        address=draw(st.sampled_from([None, *at])),
        telephones=(words.new("ring"),),
        school=words.new("school"),
        doctor=words.new("doctor"),
    )


@st.composite
def _statements(draw: st.DrawFn, words: Words, people: tuple[Person, ...]) -> list[Statement]:
    ids = [StatementId(f"s{number}") for number in range(draw(st.integers(1, 9)))]
    return [draw(_statement(words, number, ids, people)) for number in range(len(ids))]


@st.composite
def _statement(
    draw: st.DrawFn,
    words: Words,
    number: int,
    ids: list[StatementId],
    people: tuple[Person, ...],
) -> Statement:
    children = tuple(one for one in people if one.is_child)
    third = draw(st.sampled_from((SourceKind.FIRST_HAND, SourceKind.SECOND_HAND)))
    kind = draw(st.sampled_from((SourceKind.OWN, SourceKind.RECORD, third)))
    who = words.new("who") if kind.is_third_party else ""
    return Statement(
        id=ids[number],
        reference=Reference(f"B{_LETTERS[number]}{_LETTERS[(3 * number + 5) % 20]}"),
        place=draw(_places(people)),
        text=f"It was {words.new('text')} that day.",
        kind=draw(st.sampled_from(Kind)),
        about=draw(_some(people)),
        source=Source(kind=kind, who=who, may_be_named=draw(st.sampled_from((None, True, False)))),
        evidence=Evidence(text=words.new("shown")),
        basis=Basis(said_by=who),
        rests_on=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
        weight=draw(st.sampled_from(Weight)),
        disclosure=Disclosure(
            withheld_from=draw(_some(people)) if draw(st.booleans()) else (),
            not_for_children=draw(_some(children)) if draw(st.booleans()) else (),
            not_for_agencies=(AGENCY,) if draw(st.integers(0, 4)) == 0 else (),
            reason=words.new("because"),
        ),
        child_wording=words.new("plain") if draw(st.booleans()) else "",
    )


def _places(people: tuple[Person, ...]) -> st.SearchStrategy[Place]:
    of_children = [
        Place(section="3", slot=slot, person=one.id)
        for one in people
        if one.role is Role.SUBJECT_CHILD
        for slot in ("wishes", "health", "emotional")
    ]
    of_parents = [
        Place(section="5", slot="history", person=one.id)
        for one in people
        if one.role is Role.PARENT_OR_CARER
    ]
    lost = Place(section="gone", slot="gone")
    return st.sampled_from([Place(section="1", slot="enquiry"), lost, *of_children, *of_parents])


@st.composite
def _values(draw: st.DrawFn, words: Words, made: list[Statement]) -> tuple[SlotValue, ...]:
    def rows(width: int) -> tuple[tuple[str, ...], ...]:
        picked = draw(st.lists(st.lists(st.sampled_from(made), max_size=2), max_size=3))
        return tuple(
            (
                *(words.new("row") for _ in range(width)),
                " ".join(str(one.reference) for one in each),
            )
            for each in picked
        )

    sent = draw(st.lists(st.sampled_from(made), max_size=2))
    chronology = (
        *(("2026-12-04", *row) for row in rows(2)),
        # Rows that leave to their statement what they say.
        *(("", "", "", str(one.reference)) for one in sent),
    )
    return (
        SlotValue(place=_WORRIES, rows=rows(1)),
        SlotValue(place=_CHRONOLOGY, rows=chronology),
    )


@st.composite
def _views(
    draw: st.DrawFn, words: Words, people: tuple[Person, ...], made: list[Statement]
) -> tuple[ProvisionalView, ...]:
    return tuple(
        ProvisionalView(
            child=one.id,
            view=draw(st.sampled_from(View)),
            reason=words.new("view"),
            rests_on=tuple(each.id for each in draw(st.lists(st.sampled_from(made), max_size=2))),
        )
        for one in people
        if one.role is Role.SUBJECT_CHILD
    )


@st.composite
def _comments(
    draw: st.DrawFn, words: Words, people: tuple[Person, ...], made: list[Statement]
) -> tuple[FamilyComment, ...]:
    return tuple(
        FamilyComment(
            id=RecordId(f"c{number}"),
            by=draw(st.sampled_from(people)).id,
            text=words.new("said"),
            kind=draw(st.sampled_from(CommentKind)),
            statement=draw(st.sampled_from([None, *(one.id for one in made)])),
            answer=draw(st.sampled_from(Answer)),
            answer_text=words.new("answer"),
            read=words.new("read"),
        )
        for number in range(draw(st.integers(0, 3)))
    )


@st.composite
def _sharing(
    draw: st.DrawFn, words: Words, people: tuple[Person, ...]
) -> tuple[SharingRecord, ...]:
    return tuple(
        SharingRecord(
            id=RecordId(f"r{number}"),
            person=draw(st.sampled_from(people)).id,
            how=draw(st.sampled_from(Shared)),
            on=date(2026, 12, 18),
            version=1,
            present=words.new("present"),
            not_shared_because=words.new("notshared"),
        )
        for number in range(draw(st.integers(0, 3)))
    )
