"""One author's report to one conference: immutable, so that it crosses threads freely."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter, indexOf

from reportwriter.domain.attached import AttachedDocument, NotAttachedError
from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.errors import SignedReportError, UnknownStatementError
from reportwriter.domain.ids import AttachedId, PersonId, Reference, ReportId, StatementId
from reportwriter.domain.lowering import Lowering
from reportwriter.domain.people import Address, Person
from reportwriter.domain.profession import Profession
from reportwriter.domain.protected import ProtectedFact
from reportwriter.domain.relations import Relations
from reportwriter.domain.sharing import ChildReading, FamilyComment, SharingRecord
from reportwriter.domain.statement import Place, Statement
from reportwriter.domain.view import ProvisionalView


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRef:
    """A released form: its versions are never edited, so this says for ever what was asked."""

    id: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotValue:
    """What stands in a slot that is not prose.

    `text` for a single value, `rows` for a table, in the slot's column order.
    """

    place: Place
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingHeld:
    """A slot deliberately left without statements; `because` empty: no information held (R19)."""

    place: Place
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`version` counts from 1 and rises with each signing of a changed report.

    `signed_at` closes it for editing. `late_reason` and `incomplete_because` are the author's
    reasons for signing although a rule of the process is not met. `profession` decides what a form
    asks; None is asked everything. `ask_chair_first`: nothing is shared with the family until the
    chair has advised (R69). That never leaves this computer, nor do `protected_facts`, which the
    author protects by hand, and `lowerings`, which say why a restriction was lowered and who
    agreed.
    """

    id: ReportId
    version: int
    form: FormRef
    conference: Conference
    author: Contact
    statements: tuple[Statement, ...] = ()
    values: tuple[SlotValue, ...] = ()
    nothing_held: tuple[NothingHeld, ...] = ()
    views: tuple[ProvisionalView, ...] = ()
    sharing: tuple[SharingRecord, ...] = ()
    comments: tuple[FamilyComment, ...] = ()
    child_reading: tuple[ChildReading, ...] = ()
    attached: tuple[AttachedDocument, ...] = ()
    late_reason: str = ""
    incomplete_because: str = ""
    profession: Profession | None = None
    ask_chair_first: bool = False
    lowerings: tuple[Lowering, ...] = ()
    signed_at: datetime | None = None
    people: tuple[Person, ...] = field(default=())
    addresses: tuple[Address, ...] = field(default=())
    protected_facts: tuple[ProtectedFact, ...] = ()
    relations: Relations = field(default_factory=Relations)

    def statement(self, statement_id: StatementId) -> Statement:
        """Raise UnknownStatementError when the report does not hold it."""
        return self.statements[self.position(statement_id)]

    def position(self, statement_id: StatementId) -> int:
        """Return the statement's place in printed order, from 0."""
        # Asked several times a keystroke, so it is left to the interpreter's own loops.
        try:
            return indexOf(map(attrgetter("id"), self.statements), statement_id)
        except ValueError:
            raise UnknownStatementError(statement_id) from None

    def at(self, place: Place) -> tuple[Statement, ...]:
        """Return the statements of one slot, in order."""
        return tuple(statement for statement in self.statements if statement.place == place)

    @property
    def places(self) -> frozenset[Place]:
        """The slots that hold a statement."""
        return frozenset(statement.place for statement in self.statements)

    def value(self, place: Place) -> SlotValue | None:
        return next((value for value in self.values if value.place == place), None)

    def person(self, person_id: PersonId) -> Person | None:
        return next((person for person in self.people if person.id == person_id), None)

    def document(self, attached_id: AttachedId) -> AttachedDocument:
        """Raise NotAttachedError."""
        found = next((one for one in self.attached if one.id == attached_id), None)
        if found is None:
            raise NotAttachedError("no such document")
        return found

    def reading_of(self, child: PersonId) -> ChildReading | None:
        """Return what was decided that a child reads; None where nobody has decided."""
        return next((one for one in self.child_reading if one.child == child), None)

    @property
    def references(self) -> frozenset[Reference]:
        return frozenset(map(attrgetter("reference"), self.statements))

    def with_statements(self, statements: Iterable[Statement]) -> "Report":
        """Raise SignedReportError when the report is closed."""
        return self.changed(statements=tuple(statements))

    def changed(self, **fields: object) -> "Report":
        """Return the report with fields replaced; raise SignedReportError when it is closed."""
        if self.signed_at is not None:
            raise SignedReportError
        return replace(self, **fields)  # type: ignore[arg-type]  # Callers name fields of this class.

    def with_family(
        self,
        *,
        comments: tuple[FamilyComment, ...] | None = None,
        sharing: tuple[SharingRecord, ...] | None = None,
    ) -> "Report":
        """Return the report with what the family said, or how it was shared; also a signed one.

        What comes after signing is no part of what was signed: it leaves in a supplement.
        """
        return replace(
            self,
            comments=self.comments if comments is None else comments,
            sharing=self.sharing if sharing is None else sharing,
        )

    def sign(self, at: datetime) -> "Report":
        """Return this report closed for editing."""
        return self.changed(signed_at=at)

    def next_version(self) -> "Report":
        """Return a signed report open again under the next number; the signed one stays."""
        return replace(self, version=self.version + 1, signed_at=None)
