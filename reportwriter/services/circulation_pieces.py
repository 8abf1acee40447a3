"""What can be sent to a receiver in a round, and what is held back from them and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.attached import ending
from reportwriter.domain.attendance import Comes
from reportwriter.domain.circulation import Round
from reportwriter.domain.errors import ReportError
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.paper import PaperKind
from reportwriter.domain.people import plain_name
from reportwriter.exchange.file_names import paper_name, report_name
from reportwriter.records.circulable import PaperOf
from reportwriter.services.circulation_plan import Held, Piece
from reportwriter.services.conference_papers import Order
from reportwriter.services.family_pack_plan import plan_pack
from reportwriter.services.paper_quotes import quotes_for_agency
from reportwriter.services.papers_drawn import drawn_from_record, drawn_from_reports
from reportwriter.services.partial_quotes import Typed
from reportwriter.wording import circulation as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from reportwriter.domain.disclosure import Reach
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.paper import ConferencePaper
    from reportwriter.forms.practice import Circulation
    from reportwriter.records.circulable import Addition, MadePaper
    from reportwriter.services.board import Received
    from reportwriter.services.circulation_receivers import Known
    from reportwriter.services.conference_papers import ConferencePapers
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.desk.headings import HeardReport
    from reportwriter.services.paper_quotes import Quote

_PAPERS = {
    Round.REPORTS: PaperOf.REPORTS,
    Round.DECISION: PaperOf.DECISION,
    Round.MINUTES: PaperOf.MINUTES,
    Round.CORE_GROUP: PaperOf.CORE_GROUP,
}
_KINDS = {
    Round.DECISION: PaperKind.DECISION,
    Round.MINUTES: PaperKind.MINUTES,
    Round.CORE_GROUP: PaperKind.CORE_GROUP,
}


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """Of one conference: `made` are the papers that were kept, the last first.

    `added` is what adds to signed reports.
    Without slots, so that what all agencies get alike is worked out once.
    """

    meeting: AtConference
    made: Sequence[MadePaper]
    papers: ConferencePapers
    added: Sequence[Addition] = ()

    def of(self, known: Known, what: Round, rules: Sequence[Circulation]) -> tuple[Piece, ...]:
        """Return what a receiver can be sent in a round; `rules` are those that name them."""
        if known.receiver.is_stand_in and known.receiver.person is None:
            return (self._piece(_PAPERS[what], None, by_rule=False, held=known.held),)
        if known.receiver.person is None:
            return tuple(self._of_agency(known, what, rules))
        return tuple(self._of_family(known, known.receiver.person, what, rules))

    def of_outsider(self, what: Round) -> tuple[Piece, ...]:
        """Return what somebody from outside can be sent, as the chair chooses alone.

        What is kept from any agency is kept from them.
        """

        def is_hidden(reach: Reach) -> bool:
            return reach.hidden_from_an_agency

        return (self._paper(_KINDS[what], None, by_rule=False, is_hidden=is_hidden),)

    def _of_agency(
        self, known: Known, what: Round, rules: Sequence[Circulation]
    ) -> Iterator[Piece]:
        agency = known.receiver.name
        if what is not Round.REPORTS:

            def is_hidden(reach: Reach) -> bool:
                return reach.hidden_from_agency(agency)

            yield self._paper(_KINDS[what], None, by_rule=bool(rules), is_hidden=is_hidden)
            return
        for number, report in enumerate(self.meeting.reports, start=1):
            if plain_name(report.agency) != plain_name(agency):
                piece = self._report(number, report, agency, rules)
                yield piece
                yield from self._added_to(report, piece)
        yield from self._letters(agency)

    def _report(
        self, number: int, report: HeardReport, agency: str, rules: Sequence[Circulation]
    ) -> Piece:
        is_absent = self._is_absent(report.agency)
        return Piece(
            id=f"report {report.opened.report.id}",
            title=words.REPORT.format(agency=report.agency, version=report.opened.report.version),
            sha256=report.submission,
            is_received=True,
            file_name=self._name_of(report, number),
            by_rule=not report.opened.form.own_words
            and report.submission not in self._withdrawn
            and any(is_absent or not one.of_absent for one in rules),
            held=_why_held(report, agency),
            agency=report.agency,
            of_absent=is_absent,
        )

    def _added_to(self, report: HeardReport, piece: Piece) -> Iterator[Piece]:
        """Give what adds to a report, as far as its file check knows it for that author's."""
        for one in self.added:
            if one.report_sha256 == report.submission and one.sha256 in self._belonging:
                yield replace(
                    piece,
                    id=f"supplement {one.sha256}",
                    title=words.SUPPLEMENT.format(number=one.number, agency=report.agency),
                    sha256=one.sha256,
                    file_name=f"{piece.file_name.removesuffix('.pdf')} supplement {one.number}.pdf",
                    goes_with=piece.id,
                )

    def _letters(self, agency: str) -> Iterator[Piece]:
        """Give the letters that the chair said from whom they are; none goes by itself."""
        for number, row in enumerate(self._from_agencies, start=1):
            if row.submission and row.letter and plain_name(row.agency) != plain_name(agency):
                name = paper_name(
                    self.meeting.conference.reference, f"letter {number}", ending(row.letter)
                )
                yield Piece(
                    id=f"letter {row.submission}",
                    title=words.LETTER.format(agency=row.agency, name=row.author),
                    sha256=row.submission,
                    is_received=True,
                    file_name=name,
                    by_rule=False,
                    agency=row.agency,
                    of_absent=self._is_absent(row.agency),
                    is_letter=True,
                )

    @cached_property
    def _from_agencies(self) -> tuple[Received, ...]:
        return tuple(one for one in self.meeting.received if one.letter and one.agency)

    @cached_property
    def _withdrawn(self) -> frozenset[str | None]:
        """The reports of agencies that are no longer asked: each goes by the chair's choice."""
        return frozenset(one.submission for one in self.meeting.received if one.withdrawn)

    @cached_property
    def _belonging(self) -> frozenset[str]:
        """The supplements that are unchanged and belong to a report of this conference."""
        return frozenset(
            one.submission
            for one in self.meeting.received
            if one.submission
            and one.check is not None
            and one.check.integrity is Integrity.UNCHANGED
            and one.check.supplement is not None
            and one.check.supplement.belongs
        )

    def _of_family(
        self, known: Known, person: PersonId, what: Round, rules: Sequence[Circulation]
    ) -> Iterator[Piece]:
        by_rule = any(not one.of_absent for one in rules)
        if what is Round.REPORTS:
            yield from self._print(known, person, by_rule=by_rule)
        elif not known.receiver.is_child:
            yield self._paper(_KINDS[what], person, by_rule=by_rule, held=known.held)
        elif what is Round.MINUTES:
            yield self._paper(PaperKind.CHILD, person, by_rule=by_rule, held=known.held)

    def _print(self, known: Known, person: PersonId, *, by_rule: bool) -> Iterator[Piece]:
        plan = plan_pack(self.meeting, person)
        if plan is None or not plan.parts:
            return
        made = self._made(PaperOf.REPORTS, person)
        drawn = drawn_from_reports(plan)
        yield self._piece(
            PaperOf.REPORTS, made, by_rule=by_rule, held=known.held or _age(made, drawn)
        )

    def _paper(
        self,
        kind: PaperKind,
        reader: PersonId | None,
        *,
        by_rule: bool,
        is_hidden: Callable[[Reach], bool] | None = None,
        held: Held | None = None,
    ) -> Piece:
        made = self._made(PaperOf(kind.value), reader)
        paper = self._now(kind, reader) if reader else self._for_agencies[kind]
        held = held or _age(made, drawn_from_record(paper) if paper else "")
        found: tuple[Quote, ...] = ()
        if held is None and paper and is_hidden:
            held, found = self._told(kind, paper, is_hidden)
        piece = self._piece(PaperOf(kind.value), made, by_rule=by_rule, held=held)
        return replace(piece, quotes=found)

    def _told(
        self, kind: PaperKind, paper: ConferencePaper, is_hidden: Callable[[Reach], bool]
    ) -> tuple[Held | None, tuple[Quote, ...]]:
        """Return what stops a paper for an agency: a kept statement in it, or a part of one."""
        if self._tells(paper, is_hidden):
            return Held.RESTRICTED, ()
        typed = self._typed[kind]
        quotes = quotes_for_agency(self.meeting, typed, is_hidden) if typed else ()
        return (Held.QUOTES if quotes else None), quotes

    @cached_property
    def _typed(self) -> Mapping[PaperKind, Typed | None]:
        """What the papers for agencies say, which is looked through once for each of them."""
        papers = self._for_agencies.items()
        return {kind: Typed.of(paper.texts) if paper else None for kind, paper in papers}

    def _piece(
        self, kind: PaperOf, made: MadePaper | None, *, by_rule: bool, held: Held | None
    ) -> Piece:
        return Piece(
            id=kind.value,
            title=words.PAPERS[kind.value],
            sha256=made.sha256 if made else "",
            is_received=False,
            file_name=paper_name(self.meeting.conference.reference, words.FILE_NAMES[kind.value]),
            by_rule=by_rule,
            held=held,
        )

    def _made(self, kind: PaperOf, reader: PersonId | None) -> MadePaper | None:
        found = (one for one in self.made if (one.kind, one.reader) == (kind, reader))
        return next(found, None)

    @cached_property
    def _for_agencies(self) -> Mapping[PaperKind, ConferencePaper | None]:
        return {kind: self._now(kind, None) for kind in _KINDS.values()}

    def _now(self, kind: PaperKind, reader: PersonId | None) -> ConferencePaper | None:
        """Return what the paper would say now; None while it cannot be made."""
        try:
            return self.papers.paper(self.meeting, Order(kind, reader))
        except ReportError:
            return None

    def _is_absent(self, agency: str) -> bool:
        found = self.meeting.coming.agency(agency)
        return found is not None and found.attendance.comes is Comes.ABSENT

    def _tells(self, paper: ConferencePaper, is_hidden: Callable[[Reach], bool]) -> bool:
        """Tell whether a paper holds a statement that its own report keeps from its reader."""
        said = _plain("\n".join(paper.texts))
        return any(
            _plain(statement.text) in said
            for report in self.meeting.reports
            for statement in report.printed
            if statement.text.strip() and is_hidden(report.reaches[statement.id])
        )

    def _name_of(self, report: HeardReport, number: int) -> str:
        """Return a file name that names nobody: who writes in their own words has no agency."""
        if report.opened.form.own_words:
            return paper_name(self.meeting.conference.reference, f"own words {number}")
        return report_name(report.opened.report)


def _why_held(report: HeardReport, agency: str) -> Held | None:
    if report.opened.form.chair_only:
        return Held.CHAIR_ONLY
    if any(reach.hidden_from_agency(agency) for reach in report.reaches.values()):
        return Held.RESTRICTED
    return None


def _age(made: MadePaper | None, drawn_from: str) -> Held | None:
    if made is None:
        return Held.NOT_MADE
    return None if made.drawn_from == drawn_from else Held.CHANGED


def _plain(text: str) -> str:
    return " ".join(text.split())
