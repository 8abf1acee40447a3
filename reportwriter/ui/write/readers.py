"""Who of the family will read a statement, who will not, and why; and what was opened to whom."""

from dataclasses import dataclass

from reportwriter.domain.disclosure import Reach
from reportwriter.domain.ids import StatementId
from reportwriter.domain.lowering import AgreedBy, Lowering
from reportwriter.domain.people import Person
from reportwriter.domain.sharing import ChildReads
from reportwriter.domain.statement import Statement
from reportwriter.forms.area import Area
from reportwriter.services.usual_standing import reads_as_adults
from reportwriter.ui.called import called
from reportwriter.ui.write.desk import Desk
from reportwriter.wording.dates import short_date
from reportwriter.wording.kinds import named, statements_named

TITLE = "Who will read this"
UNLESS = "unless they read as a young person"
NOBODY = "No member of the family is named yet."
AGREED_BY = {AgreedBy.CHAIR: "the chair", AgreedBy.AGENCY: "the agency it comes from"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One member of the family. `why` is empty where nothing keeps a statement from them."""

    name: str
    reads: bool
    why: str = ""

    @property
    def words(self) -> str:
        does = "reads this" if self.reads else "does not read this"
        return f"{self.name} {does}: {self.why}" if self.why else f"{self.name} {does}"

    @property
    def spoken(self) -> str:
        return f"{self.words}."


def readers_of(desk: Desk, statement: Statement, area: Area) -> tuple[Reader, ...]:
    """Return everybody of the family: for each whether their copy holds the statement, and why."""
    reach = desk.known.reaches.get(statement.id) or Reach(disclosure=statement.disclosure)
    return tuple(
        _child(desk, statement, area, person)
        if person.is_child and not reach.hidden_from(person.id)
        else _reader(desk, statement, person, reach)
        for person in desk.report.people
        if person.name.strip()
    )


def openings_of(desk: Desk, statement: Statement) -> tuple[str, ...]:
    """Return in words each time the statement was opened to somebody."""
    return tuple(
        opening_words(desk.report.people, one)
        for one in desk.report.lowerings
        if one.statement == statement.id
    )


def opening_words(people: tuple[Person, ...], one: Lowering) -> str:
    names = named([*(called(who) for who in people if who.id in one.people), *one.agencies])
    agreed = f"Agreed by {AGREED_BY[one.agreement.agreed_by]}, {one.agreement.name.strip()}"
    reason = one.agreement.reason.strip().rstrip(".")
    return f"Opened to {names} on {short_date(one.on)}: {reason}. {agreed}."


def _reader(desk: Desk, statement: Statement, person: Person, reach: Reach) -> Reader:
    if reach.hidden_from(person.id):
        return Reader(name=person.name, reads=False, why=_why(desk, statement, person, reach))
    return Reader(name=person.name, reads=True)


def _child(desk: Desk, statement: Statement, area: Area, child: Person) -> Reader:
    """Say what a child reads: as was decided for it or is usual at its age (R71)."""
    decided = desk.report.reading_of(child.id)
    if decided is not None and decided.reads is ChildReads.NOTHING:
        return Reader(name=child.name, reads=False, why="you decided that they read nothing")
    if reads_as_adults(desk.report, area, child):
        return Reader(name=child.name, reads=True, why="as a young person")
    if statement.child_wording.strip():
        return Reader(name=child.name, reads=True, why="in words for a child")
    why = "there are no words for a child yet"
    # One who is old enough may still be given a copy as a young person.
    return Reader(name=child.name, reads=False, why=why if decided else f"{why}, {UNLESS}")


def _why(desk: Desk, statement: Statement, person: Person, reach: Reach) -> str:
    own = Reach(disclosure=statement.disclosure)
    if not own.hidden_from(person.id):
        numbers = [str(desk.known.numbers.get(one, 0)) for one in _roots(desk, person, reach)]
        why = f"it rests on {statements_named(numbers)}"
    else:
        why = "you chose so"
    waits = reach.disclosure.until_chair_advises and not person.is_child
    return f"{why}, until the chair advises" if waits else why


def _roots(desk: Desk, person: Person, reach: Reach) -> list[StatementId]:
    by_id = {one.id: one for one in desk.report.statements}
    return [
        one
        for one in reach.because_of
        if Reach(disclosure=by_id[one].disclosure).hidden_from(person.id)
    ]
