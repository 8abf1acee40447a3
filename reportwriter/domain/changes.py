"""Changes to a report that know how to undo themselves; the window's undo stack holds these."""

from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from reportwriter.domain.attached import AttachedDocument
from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.ids import StatementId
from reportwriter.domain.lowering import Lowering
from reportwriter.domain.people import Address, Person
from reportwriter.domain.profession import Profession
from reportwriter.domain.protected import ProtectedFact
from reportwriter.domain.relations import Relations
from reportwriter.domain.report import FormRef, NothingHeld, Report, SlotValue
from reportwriter.domain.sharing import ChildReading, FamilyComment, SharingRecord
from reportwriter.domain.statement import Place, Statement
from reportwriter.domain.view import ProvisionalView


class Change(Protocol):
    """Apply gives the changed report; `inverse`, asked before the change, gives the way back."""

    def apply(self, report: Report) -> Report: ...

    def inverse(self, before: Report) -> "Change": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStatement:
    """Put a statement at a position in printed order (from 0; beyond the end means last)."""

    statement: Statement
    position: int

    def apply(self, report: Report) -> Report:
        kept = report.statements
        return report.with_statements(
            (*kept[: self.position], self.statement, *kept[self.position :])
        )

    def inverse(self, before: Report) -> "RemoveStatement":
        return RemoveStatement(statement_id=self.statement.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveStatement:
    """Take a statement out; opinions that rested on it keep their link, and the check names it."""

    statement_id: StatementId

    def apply(self, report: Report) -> Report:
        gone, all_ = report.position(self.statement_id), report.statements
        return report.with_statements(all_[:gone] + all_[gone + 1 :])

    def inverse(self, before: Report) -> AddStatement:
        position = before.position(self.statement_id)
        return AddStatement(statement=before.statements[position], position=position)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditStatement:
    """Replace a statement by an edited one of the same id."""

    statement: Statement

    def apply(self, report: Report) -> Report:
        edited, all_ = report.position(self.statement.id), report.statements
        return report.with_statements((*all_[:edited], self.statement, *all_[edited + 1 :]))

    def inverse(self, before: Report) -> "EditStatement":
        return EditStatement(statement=before.statement(self.statement.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveStatement:
    """Move a statement to another position, and to another place when one is given."""

    statement_id: StatementId
    position: int
    place: Place | None = None

    def apply(self, report: Report) -> Report:
        moved = report.statement(self.statement_id)
        if self.place is not None:
            moved = replace(moved, place=self.place)
        rest = [kept for kept in report.statements if kept.id != self.statement_id]
        rest.insert(self.position, moved)
        return report.with_statements(rest)

    def inverse(self, before: Report) -> "MoveStatement":
        position = before.position(self.statement_id)
        return MoveStatement(
            statement_id=self.statement_id,
            position=position,
            place=before.statements[position].place,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetValue:
    """Set what stands in a slot that is not prose; None empties it.

    `position` says where among the values; None means where it stood, or last.
    """

    place: Place
    value: SlotValue | None
    position: int | None = None

    def apply(self, report: Report) -> Report:
        return report.changed(values=_with(report.values, self.place, self.value, self.position))

    def inverse(self, before: Report) -> "SetValue":
        was, position = _held(before.values, self.place)
        return SetValue(place=self.place, value=was, position=position)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNothingHeld:
    """Say, or no longer say, that nothing is held on a slot; `position` as in `SetValue`."""

    place: Place
    nothing: NothingHeld | None
    position: int | None = None

    def apply(self, report: Report) -> Report:
        said = _with(report.nothing_held, self.place, self.nothing, self.position)
        return report.changed(nothing_held=said)

    def inverse(self, before: Report) -> "SetNothingHeld":
        was, position = _held(before.nothing_held, self.place)
        return SetNothingHeld(place=self.place, nothing=was, position=position)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetViews:
    """Replace the provisional views of all children."""

    views: tuple[ProvisionalView, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(views=self.views)

    def inverse(self, before: Report) -> "SetViews":
        return SetViews(views=before.views)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSigningReasons:
    """Say why the report is signed although something is still open, or why it comes late."""

    incomplete_because: str = ""
    late_reason: str = ""

    def apply(self, report: Report) -> Report:
        return report.changed(
            incomplete_because=self.incomplete_because, late_reason=self.late_reason
        )

    def inverse(self, before: Report) -> "SetSigningReasons":
        return SetSigningReasons(
            incomplete_because=before.incomplete_because, late_reason=before.late_reason
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSharing:
    """Replace what is recorded of sharing the report with the family."""

    sharing: tuple[SharingRecord, ...]

    def apply(self, report: Report) -> Report:
        return report.with_family(sharing=self.sharing)

    def inverse(self, before: Report) -> "SetSharing":
        return SetSharing(sharing=before.sharing)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAskChairFirst:
    """Say whether nothing is to be shared with the family until the chair has advised."""

    asks: bool

    def apply(self, report: Report) -> Report:
        return report.changed(ask_chair_first=self.asks)

    def inverse(self, before: Report) -> "SetAskChairFirst":
        return SetAskChairFirst(asks=before.ask_chair_first)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetChildReading:
    """Replace what was decided that each child reads."""

    child_reading: tuple[ChildReading, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(child_reading=self.child_reading)

    def inverse(self, before: Report) -> "SetChildReading":
        return SetChildReading(child_reading=before.child_reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetComments:
    """Replace the family's comments, with what the author answered to each."""

    comments: tuple[FamilyComment, ...]

    def apply(self, report: Report) -> Report:
        return report.with_family(comments=self.comments)

    def inverse(self, before: Report) -> "SetComments":
        return SetComments(comments=before.comments)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAttached:
    """Replace what is attached. Bytes of a document taken out stay until nothing can undo that."""

    attached: tuple[AttachedDocument, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(attached=self.attached)

    def inverse(self, before: Report) -> "SetAttached":
        return SetAttached(attached=before.attached)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProtectedFacts:
    """Replace what the author protects by hand."""

    facts: tuple[ProtectedFact, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(protected_facts=self.facts)

    def inverse(self, before: Report) -> "SetProtectedFacts":
        return SetProtectedFacts(facts=before.protected_facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLowerings:
    """Replace the record of the restrictions that were lowered."""

    lowerings: tuple[Lowering, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(lowerings=self.lowerings)

    def inverse(self, before: Report) -> "SetLowerings":
        return SetLowerings(lowerings=before.lowerings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Several changes as one step, in order."""

    changes: tuple[Change, ...]

    def apply(self, report: Report) -> Report:
        for change in self.changes:
            report = change.apply(report)
        return report

    def inverse(self, before: Report) -> "Together":
        back: list[Change] = []
        for change in self.changes:
            back.append(change.inverse(before))
            before = change.apply(before)
        return Together(changes=tuple(reversed(back)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFamily:
    """Replace the people and the addresses; what is written about someone stays as it is.

    Every page names the children of the conference, so the conference follows.
    """

    people: tuple[Person, ...]
    addresses: tuple[Address, ...]

    def apply(self, report: Report) -> Report:
        conference = replace(report.conference, people=self.people, addresses=self.addresses)
        return report.changed(people=self.people, addresses=self.addresses, conference=conference)

    def inverse(self, before: Report) -> "SetFamily":
        return SetFamily(people=before.people, addresses=before.addresses)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRelations:
    """Replace what is known of who is whose partner and whose child."""

    relations: Relations

    def apply(self, report: Report) -> Report:
        return report.changed(relations=self.relations)

    def inverse(self, before: Report) -> "SetRelations":
        return SetRelations(relations=before.relations)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDetails:
    """Replace what is known of the conference, but not its family, and who the author is."""

    conference: Conference
    author: Contact

    def apply(self, report: Report) -> Report:
        family = report.conference
        conference = replace(self.conference, people=family.people, addresses=family.addresses)
        return report.changed(conference=conference, author=self.author)

    def inverse(self, before: Report) -> "SetDetails":
        return SetDetails(conference=before.conference, author=before.author)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProfession:
    """Say what the author works as; statements that the form then has no slot for stay."""

    profession: Profession | None

    def apply(self, report: Report) -> Report:
        return report.changed(profession=self.profession)

    def inverse(self, before: Report) -> "SetProfession":
        return SetProfession(profession=before.profession)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetForm:
    """Move the report to another version of its form, with the values as that one holds them.

    Statements stay where they are, also at a place that the form lacks.
    """

    form: FormRef
    values: tuple[SlotValue, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(form=self.form, values=self.values)

    def inverse(self, before: Report) -> "SetForm":
        return SetForm(form=before.form, values=before.values)


_Answer = TypeVar("_Answer", SlotValue, NothingHeld)


def _with(
    answers: tuple[_Answer, ...], place: Place, answer: _Answer | None, position: int | None
) -> tuple[_Answer, ...]:
    """Return the answers with the one of a place replaced, added or, for None, taken out."""
    _, stood = _held(answers, place)
    others = [kept for kept in answers if kept.place != place]
    if answer is not None:
        wanted = stood if position is None else position
        others.insert(len(others) if wanted is None else wanted, answer)
    return tuple(others)


def _held(answers: tuple[_Answer, ...], place: Place) -> tuple[_Answer | None, int | None]:
    """Return the answer of a place and where it stands among the others."""
    for position, answer in enumerate(answers):
        if answer.place == place:
            return answer, position
    return None, None
