"""Turns each wish of the author into one step that can be taken back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import (
    AddStatement,
    EditStatement,
    MoveStatement,
    SetAskChairFirst,
    SetAttached,
    SetChildReading,
    SetComments,
    SetDetails,
    SetFamily,
    SetNothingHeld,
    SetProfession,
    SetProtectedFacts,
    SetRelations,
    SetSharing,
    SetValue,
    SetViews,
    Together,
)
from reportwriter.domain.opening import edited_without_opening, removed_without_opening
from reportwriter.domain.report import NothingHeld, SlotValue
from reportwriter.domain.statement import CopiedFrom
from reportwriter.domain.view import ProvisionalView
from reportwriter.forms.row_links import rows_gone_with
from reportwriter.ui.write.asks import LABELS, Ask, answered
from reportwriter.ui.write.history import Step, begins_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reportwriter.domain.attached import AttachedDocument
    from reportwriter.domain.changes import Change, SetForm
    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Address, Person
    from reportwriter.domain.profession import Profession
    from reportwriter.domain.protected import ProtectedFact
    from reportwriter.domain.relations import Relations
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import ChildReading, FamilyComment, SharingRecord
    from reportwriter.domain.statement import Kind, Place, Statement
    from reportwriter.services.writing import Writing
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.desk import Desk
    from reportwriter.ui.write.history import History
    from reportwriter.ui.write.panes import ViewAnswer


TYPED_IN_PARTS = (Ask.RESTS_ON, Ask.NOT_FOR_AGENCIES)
"""The questions whose answer, half typed, would open a statement that nobody meant to open."""


@dataclass(kw_only=True)
class Edits:
    """`under_way` is true while a step comes from a field, which then holds what was typed."""

    desk: Desk
    history: History
    writing: Writing
    today: Callable[[], date]
    under_way: bool = False
    _typing: tuple[StatementId, Ask, Report, Report] | None = None
    """Where and what is typed in parts, the report as it was before, and as that left it."""

    def answer(self, statement_id: StatementId, ask: Ask, given: Answer) -> None:
        """Put an answer into a statement; a date that cannot be read changes nothing."""
        before = self.desk.report.statement(statement_id)
        if ask is Ask.RESTS_ON:
            given = self.ids_of(str(given), statement_id)
        if ask in TYPED_IN_PARTS:
            self._put_in_parts(before, ask, given)
            return
        self._edit(before, answered(before, ask, given, self.today()), ask)

    def end_typing(self) -> None:
        """Have what was typed in parts count as meant: what is typed next begins anew."""
        self._typing = None

    def tag(self, statement_id: StatementId, kind: Kind | None) -> None:
        before = self.desk.report.statement(statement_id)
        if before.kind is not kind:
            change = EditStatement(statement=replace(before, kind=kind))
            self._push(f"the kind of {self._named(statement_id)}", change)

    def add(self, place: Place, after: StatementId | None) -> Statement:
        """Begin a statement below another one, or as the last of its slot."""
        report = self.desk.report
        statement = self.writing.new_statement(report, place)
        position = len(report.statements) if after is None else report.position(after) + 1
        if after is None and (there := self.desk.known.at.get(place)):
            position = report.position(there[-1].id) + 1
        self._push("a new statement", AddStatement(statement=statement, position=position))
        return statement

    def remove(self, statement_id: StatementId) -> None:
        """Delete a statement; what rests on it is read by nobody more than before.

        Rows of the chronology that say what it says go with it.
        """
        report = self.desk.report
        change = removed_without_opening(report, statement_id)
        gone = report.statement(statement_id).reference
        if rows := rows_gone_with(self.desk.form, report, gone):
            removal = change.changes if isinstance(change, Together) else (change,)
            change = Together(changes=(*removal, *rows))
        self._push(f"deleting {self._named(statement_id)}", change)

    def move(self, statement_id: StatementId, by: int) -> None:
        """Move a statement up (-1) or down (1) among those of its slot."""
        report = self.desk.report
        siblings = self.desk.known.at[report.statement(statement_id).place]
        ids = [sibling.id for sibling in siblings]
        target = ids.index(statement_id) + by
        if 0 <= target < len(ids):
            position = report.position(ids[target])
            change = MoveStatement(statement_id=statement_id, position=position)
            self._push(f"moving {self._named(statement_id)}", change)

    def say_nothing(self, place: Place, because: str | None) -> None:
        """Say that nothing is held on a slot, with a reason or without; None takes it back."""
        nothing = None if because is None else NothingHeld(place=place, because=because)
        if self.desk.known.nothing.get(place) != nothing:
            change = SetNothingHeld(place=place, nothing=nothing)
            self._push("what is not held", change, merges=f"nothing {place}" if because else "")

    def fill(self, place: Place, value: SlotValue | ViewAnswer | None) -> None:
        """Fill a slot that is not made of statements, or empty it with None."""
        if not isinstance(value, SlotValue | None):
            self._give_view(place, value)
        elif self.desk.report.value(place) != value:
            change = SetValue(place=place, value=value)
            self._push("filling in", change, merges=f"value {place}")

    def _give_view(self, place: Place, given: ViewAnswer) -> None:
        if place.person is None:
            return
        view = ProvisionalView(
            child=place.person,
            view=given.view,
            categories=given.categories,
            reason=given.reason,
            rests_on=self.ids_of(given.rests_on),
        )
        views = self.desk.report.views
        if view not in views:
            others = tuple(kept for kept in views if kept.child != view.child)
            change = SetViews(views=(*others, view))
            self._push("the provisional view", change, merges=f"view {view.child}")

    def set_family(
        self, people: tuple[Person, ...], addresses: tuple[Address, ...], merges: str = ""
    ) -> None:
        """Replace the people of the report and where they live.

        Who goes takes along who they were partner, parent or child of.
        """
        report = self.desk.report
        if (people, addresses) == (report.people, report.addresses):
            return
        change: Change = SetFamily(people=people, addresses=addresses)
        rest = report.relations.among(one.id for one in people)
        if rest != report.relations:
            change = Together(changes=(change, SetRelations(relations=rest)))
        self._push("changes to the family", change, merges=merges)

    def set_relations(self, relations: Relations, merges: str = "") -> None:
        """Replace what is known of who is whose partner and whose child."""
        if relations != self.desk.report.relations:
            change = SetRelations(relations=relations)
            self._push("changes to relationships", change, merges=merges)

    def set_details(self, conference: Conference, author: Contact, merges: str = "") -> None:
        """Replace what is known of the conference, and who the author is."""
        report = self.desk.report
        if (conference, author) != (report.conference, report.author):
            change = SetDetails(conference=conference, author=author)
            self._push("changes to the details", change, merges=merges)

    def set_form(self, change: SetForm, version: int) -> None:
        """Move the report to another version of its form."""
        self._push(f"the move to version {version} of the form", change)

    def set_profession(self, profession: Profession | None) -> None:
        if profession is not self.desk.report.profession:
            self._push("changes to the details", SetProfession(profession=profession))

    def set_sharing(self, sharing: tuple[SharingRecord, ...], merges: str = "") -> None:
        """Replace what is recorded of sharing the report with the family."""
        if sharing != self.desk.report.sharing:
            self._push("what is recorded of sharing", SetSharing(sharing=sharing), merges=merges)

    def set_child_reading(self, reading: tuple[ChildReading, ...], merges: str = "") -> None:
        """Replace what was decided that each child reads."""
        if reading != self.desk.report.child_reading:
            self._push("what a child reads", SetChildReading(child_reading=reading), merges=merges)

    def set_comments(self, comments: tuple[FamilyComment, ...], merges: str = "") -> None:
        """Replace what the family said, with what the author answered."""
        if comments != self.desk.report.comments:
            self._push("what the family said", SetComments(comments=comments), merges=merges)

    def set_protected_facts(self, facts: tuple[ProtectedFact, ...], merges: str = "") -> None:
        """Replace what the author protects by hand."""
        if facts != self.desk.report.protected_facts:
            self._push("protected facts", SetProtectedFacts(facts=facts), merges=merges)

    def set_attached(self, attached: tuple[AttachedDocument, ...], merges: str = "") -> None:
        """Replace the documents that go with the report."""
        if attached != self.desk.report.attached:
            self._push("attached documents", SetAttached(attached=attached), merges=merges)

    def set_ask_chair_first(self, *, asks: bool) -> None:
        if asks != self.desk.report.ask_chair_first:
            self._push("asking the chair first", SetAskChairFirst(asks=asks))

    def ids_of(self, numbers: str, but: StatementId | None = None) -> tuple[StatementId, ...]:
        """Return the statements whose numbers are named, each once."""
        by_number = self.desk.numbered()
        named = (by_number.get(int(digits)) for digits in re.findall(r"\d{1,6}", numbers))
        return tuple(dict.fromkeys(found for found in named if found and found != but))

    def take(self, label: str, change: Change, merges: str = "") -> None:
        """Take a step that was worked out elsewhere."""
        self._push(label, change, merges=merges)

    def _put_in_parts(self, before: Statement, ask: Ask, given: Answer) -> None:
        """Change what a statement rests on or which agencies it is not for; it opens to nobody.

        On the way to 14, statement 1 is no link that was meant, and half a name is no agency. So
        each letter is put into the report as it was when typing began.
        """
        typed_in, of, base, last = self._typing or (None, None, self.desk.report, None)
        if (typed_in, of) != (before.id, ask) or last is not self.desk.report:
            base = self.desk.report
        meant = answered(base.statement(before.id), ask, given, self.today())
        self._edit(before, edited_without_opening(base, meant).statement, ask)
        self._typing = (before.id, ask, base, self.desk.report)

    def _edit(self, before: Statement, after: Statement, ask: Ask) -> None:
        if before.copied and after.text != before.text:
            after = _put_anew(after)
        if after != before:
            self._push(
                self._label(before, ask),
                EditStatement(statement=after),
                merges=f"{before.id} {ask}",
                begins=begins_word(before.text, after.text),
            )

    def _label(self, statement: Statement, ask: Ask) -> str:
        if ask is Ask.TEXT:
            return f"typing in {self._named(statement.id)}"
        return f"\N{LEFT DOUBLE QUOTATION MARK}{LABELS[ask]}\N{RIGHT DOUBLE QUOTATION MARK}"

    def _named(self, statement_id: StatementId) -> str:
        number = self.desk.known.numbers.get(statement_id)
        return f"statement {number}" if number else "a statement"

    def _push(self, label: str, change: Change, merges: str = "", *, begins: bool = False) -> None:
        undo = change.inverse(self.desk.report)
        self.under_way = True
        try:
            self.history.push(Step(label=label, do=change, undo=undo, merges=merges, begins=begins))
        finally:
            self.under_way = False


def _put_anew(statement: Statement) -> Statement:
    """Return a copy from another child's sheet as no copy: it says now what its author put.

    What comes from an earlier report still has to be confirmed: a comma brings nothing up to date.
    """
    copied = statement.copied
    is_anew = copied is not None and copied.origin is CopiedFrom.OTHER_CHILD
    return replace(statement, copied=None) if is_anew else statement
