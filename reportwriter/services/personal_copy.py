"""Picks out what a report holds about one person, and what of it is left for somebody to decide.

Everything goes in by name. What is withheld, what others told and what is about others too stays
out until the person responsible has decided of it, one by one (R72).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.access import (
    Left,
    LeftForReview,
    Listed,
    PersonalCopy,
    PersonalStatement,
)
from reportwriter.domain.disclosure import reaches
from reportwriter.domain.family_copy import own_sharing
from reportwriter.domain.statement import Basis
from reportwriter.forms.outline import outline, printed_statements
from reportwriter.wording.access import A_COMMENT, A_DOCUMENT, A_VIEW, AN_ANSWER, BY_HAND
from reportwriter.wording.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.domain.access import AccessRequest
    from reportwriter.domain.disclosure import Reach
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Statement
    from reportwriter.services.writing import OpenReport

_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """What goes out, what is left for review, and the statements that go out by a decision.

    `elsewhere` names what is about the person and is no statement: it never goes out from here.
    """

    copy: PersonalCopy
    left: tuple[LeftForReview, ...]
    allowed: tuple[int, ...]
    elsewhere: tuple[Listed, ...]


def pick(opened: OpenReport, person: Person, request: AccessRequest) -> Picked:
    """Return what a report holds about a person, as the request stands decided now."""
    return _Picking(opened, person, request).picked()


@dataclass(frozen=True)
class _Picking:
    """Without slots, so that what every statement asks for is worked out once."""

    opened: OpenReport
    person: Person
    request: AccessRequest

    def picked(self) -> Picked:
        report = self.opened.report
        return Picked(
            copy=PersonalCopy(
                name=self.person.name,
                author=report.author,
                conference=report.conference.reference,
                version=report.version,
                received=self.request.received,
                held=tuple(self._held()),
                statements=tuple(
                    self._statement(one) for one in self._about if self._goes_out(one)
                ),
                comments=tuple(
                    replace(one, read="") for one in report.comments if one.by == self.person.id
                ),
                sharing=own_sharing(report.sharing, self.person.id),
            ),
            left=tuple(
                LeftForReview(
                    number=self._numbers[one.id],
                    reference=one.reference,
                    why=self._why[one.id],
                    text=one.text,
                )
                for one in self._about
                if not self._goes_out(one)
            ),
            allowed=tuple(
                self._numbers[one.id]
                for one in self._about
                if self._why[one.id] and self._is_allowed(one)
            ),
            elsewhere=tuple(Listed(what=one, why=BY_HAND) for one in self._elsewhere()),
        )

    @cached_property
    def _printed(self) -> tuple[Statement, ...]:
        return printed_statements(self.opened.form, self.opened.report)

    @cached_property
    def _numbers(self) -> Mapping[StatementId, int]:
        return {one.id: number for number, one in enumerate(self._printed, start=1)}

    @cached_property
    def _about(self) -> tuple[Statement, ...]:
        return tuple(one for one in self._printed if self._is_about(one))

    @cached_property
    def _reach(self) -> Mapping[StatementId, Reach]:
        return reaches(self.opened.report)

    @cached_property
    def _why(self) -> Mapping[StatementId, tuple[Left, ...]]:
        """Why each statement about the person is left out; what rests on it is left out too."""
        why = {one.id: tuple(self._reasons(one)) for one in self._about}
        allowed = {one.id for one in self._about if self._is_allowed(one)}
        kept = {found for found, reasons in why.items() if reasons} - allowed
        waiting = [one for one in self._about if one.id not in kept]
        while resting := [one for one in waiting if kept.intersection(one.rests_on)]:
            waiting = [one for one in waiting if one not in resting]
            for one in resting:
                why[one.id] = (*why[one.id], Left.RESTS_ON)
            kept.update(one.id for one in resting if one.id not in allowed)
        return why

    @cached_property
    def _others(self) -> re.Pattern[str] | None:
        """Return what finds the name of anybody else the report lists, by any part of it."""
        own = set(_parts(self.person))
        parts = {
            part
            for other in self.opened.report.people
            if other.id != self.person.id
            for part in _parts(other)
        } - own
        joined = "|".join(map(re.escape, sorted(parts)))
        return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE) if parts else None

    @cached_property
    def _own(self) -> re.Pattern[str]:
        """Return what finds the person in a text, by their id or by any part of their names."""
        joined = "|".join(map(re.escape, (self.person.id, *_parts(self.person))))
        return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)

    def _elsewhere(self) -> Iterator[str]:
        """Name what is about the person and is no statement."""
        report = self.opened.report
        for leaf in outline(self.opened.form, report):
            value = report.value(leaf.place)
            if value is None:
                continue
            texts = (value.text, *(cell for row in value.rows for cell in row))
            if leaf.place.person == self.person.id or any(map(self._own.search, texts)):
                yield AN_ANSWER.format(question=leaf.slot.label)
        if any(
            view.child == self.person.id or self._own.search(view.reason) for view in report.views
        ):
            yield A_VIEW
        others = (one for one in report.comments if one.by != self.person.id)
        if any(self._own.search(one.text) for one in others):
            yield A_COMMENT
        # What a document holds is not looked at here, so each is named.
        yield from (
            A_DOCUMENT.format(number=number) for number in range(1, len(report.attached) + 1)
        )

    def _goes_out(self, statement: Statement) -> bool:
        return not self._why[statement.id] or self._is_allowed(statement)

    def _is_allowed(self, statement: Statement) -> bool:
        return any(one.reference == statement.reference for one in self.request.allowed)

    def _is_about(self, statement: Statement) -> bool:
        """Say whether a statement concerns the person: about them, said by them, or naming them."""
        person = self.person
        if person.id in (*statement.about, statement.place.person):
            return True
        if not statement.about or self._told_it(statement):
            return True
        return self._own.search(statement.text) is not None

    def _told_it(self, statement: Statement) -> bool:
        names = {self.person.name, self.person.known_as, *self.person.aliases}
        return bool(names & {statement.source.who.strip(), statement.basis.said_by.strip()})

    def _reasons(self, statement: Statement) -> Iterator[Left]:
        reach = self._reach[statement.id]
        if reach.hidden_from(self.person.id):
            yield Left.WITHHELD
        if reach.disclosure.until_chair_advises:
            yield Left.UNTIL_CHAIR_ADVISES
        source = statement.source
        if source.kind.is_third_party and not (source.may_be_named or self._told_it(statement)):
            yield Left.TOLD_BY_ANOTHER
        if any(one != self.person.id for one in statement.about):
            yield Left.ABOUT_OTHERS
        if self._others and self._others.search(f"{statement.text} {statement.evidence.text}"):
            yield Left.NAMES_OTHERS

    def _statement(self, statement: Statement) -> PersonalStatement:
        source = statement.source
        may_name = not source.kind.is_third_party or bool(
            source.may_be_named or self._told_it(statement)
        )
        basis = statement.basis
        return PersonalStatement(
            reference=statement.reference,
            text=statement.text,
            kind=statement.kind,
            when=statement.when,
            source=source.kind,
            who=source.who if may_name else "",
            evidence=statement.evidence.text,
            basis=Basis(
                recorded_in=basis.recorded_in,
                seen_by=basis.seen_by,
                place=basis.place,
                said_by=basis.said_by if may_name else "",
                checked=basis.checked,
                how_sure=basis.how_sure,
                would_change=basis.would_change,
            ),
        )

    def _held(self) -> Iterator[tuple[str, str]]:
        """Give what is kept of the person themselves, an address only where they know it."""
        person = self.person
        yield "Name", person.name
        yield "Other names", ", ".join(person.aliases)
        yield "In the family", person.relationship
        yield "Born", long_date(person.born) if person.born else ""
        yield "Address", self._address()
        yield "Language", ", ".join(filter(None, (person.language, person.interpreter)))
        yield "Needs", person.needs
        yield "School or nursery", person.school
        yield "Doctor", person.doctor

    def _address(self) -> str:
        found = (one for one in self.opened.report.addresses if one.id == self.person.address)
        address = next(found, None)
        if address is None or self.person.id in address.withheld_from:
            return ""
        return address.text


def _parts(person: Person) -> tuple[str, ...]:
    """Return the words of a person's names by which a text could mean them."""
    words = {word for name in (person.name, *person.aliases) for word in name.split()}
    return tuple(sorted(word for word in words if len(word) >= _SHORTEST_NAME))
