"""Bring an old report into the one that is open: read it apart, propose, take in what is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import AddStatement, SetValue, Together
from reportwriter.domain.report import SlotValue
from reportwriter.forms.form import SlotType
from reportwriter.forms.outline import outline
from reportwriter.services.whole_files import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place
    from reportwriter.exchange.brought_in import Proposal
    from reportwriter.exchange.checking import Checking
    from reportwriter.forms.form import Form
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.writing import Writing

_WORDS = (SlotType.STATEMENTS, SlotType.TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A piece of an old report, and where it is to go."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """One step that takes everything in, and which statement or answer of it comes first.

    `without_kind` of its statements await their kind.
    """

    change: Together
    place: Place
    first: StatementId | None
    statements: int
    answers: int
    without_kind: int


@dataclass(frozen=True, kw_only=True)
class BringingIn:
    writing: Writing
    checking: Callable[[], Checking]

    def read(self, report: Report, path: Path) -> Proposal:
        """Read a file in quarantine, and propose where in the form each piece of it goes.

        Raises FileNotReadError, NotBroughtInError, QuarantineError.
        """
        content = read_whole(path)
        checking = self.checking()
        with checking.quarantine() as quarantine:
            old = checking.read_old_report(content, quarantine)
        return checking.proposal(old, self._form(report), report)

    def places(self, report: Report) -> tuple[Leaf, ...]:
        """Return every place of a report that words may go to, in printed order."""
        leaves = outline(self._form(report), report)
        return tuple(leaf for leaf in leaves if leaf.slot.type in _WORDS)

    def step(self, report: Report, chosen: Sequence[Chosen]) -> BroughtIn:
        """Return the step that adds to a report what was chosen, each part after what is there.

        Nothing in a report is replaced: an answer that is given already goes on with the new words.
        At least one piece must be chosen.
        """
        form, now, without_kind = self._form(report), report, 0
        changes: list[Change] = []
        first: StatementId | None = None
        for one in chosen:
            change: Change
            if _is_answer(form, one.place):
                change = SetValue(place=one.place, value=_answer(now, one))
            else:
                change = self._statement(now, one)
                without_kind += change.statement.kind is None
                first = first or change.statement.id
            changes.append(change)
            now = change.apply(now)
        statements = len(now.statements) - len(report.statements)
        return BroughtIn(
            change=Together(changes=tuple(changes)),
            place=now.statement(first).place if first else chosen[0].place,
            first=first,
            statements=statements,
            answers=len({one.place for one in chosen if _is_answer(form, one.place)}),
            without_kind=without_kind,
        )

    def _form(self, report: Report) -> Form:
        return self.writing.whole_form(report).for_profession(report.profession)

    def _statement(self, report: Report, chosen: Chosen) -> AddStatement:
        made = replace(self.writing.new_statement(report, chosen.place), text=chosen.text)
        there = report.at(chosen.place)
        position = report.position(there[-1].id) + 1 if there else len(report.statements)
        return AddStatement(statement=made, position=position)


def _is_answer(form: Form, place: Place) -> bool:
    slot = form.slot(place.section, place.slot)
    return slot is not None and slot.type is SlotType.TEXT


def _answer(report: Report, chosen: Chosen) -> SlotValue:
    said = report.value(chosen.place)
    before = said.text.strip() if said else ""
    return SlotValue(place=chosen.place, text=f"{before}\n{chosen.text}".strip())
