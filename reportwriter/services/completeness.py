"""Check a report: what must be put right before signing, what should be, and where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import CopiedFrom, Kind, Place, Statement
from reportwriter.forms.form import Form, Need, SlotType
from reportwriter.forms.outline import Leaf, is_filled, lacking, outline, printed_statements


class Weighs(StrEnum):
    """How much a problem weighs when the author signs (the principle for HARD, domain.md A)."""

    ALWAYS = "always"
    """Must be put right; no reason overrides it (R52)."""
    UNLESS_REASON = "unless_reason"
    """Must be put right, or the author signs with a reason."""
    WORTH_A_LOOK = "worth_a_look"


class Where(StrEnum):
    """What part of the work a problem is in."""

    REPORT = "report"
    FAMILY = "family"
    SHARING = "sharing"
    DETAILS = "details"
    """What is known of conference and author."""
    ATTACHED = "attached"
    AGENCY_CHECK = "agency_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to look at. `facts` fill its sentence in `wording`; `number` is as printed.

    `rule` is the id of the area's rule behind it, empty where there is none.
    """

    code: str
    weighs: Weighs
    where: Where = Where.REPORT
    rule: str = ""
    place: Place | None = None
    statement: StatementId | None = None
    number: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocks_signing(self) -> bool:
        return self.weighs is Weighs.ALWAYS


class Status(StrEnum):
    NOT_STARTED = "not_started"
    STARTED = "started"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionReadiness:
    """How far one section is, or one person's sheet of it; `missing` counts slots still to fill."""

    section: str
    person: PersonId | None
    status: Status
    missing: int


def problems(report: Report, form: Form) -> tuple[Problem, ...]:
    """Return what the form lacks, the heaviest first, then in printed order.

    `form` as the author sees it: for the area, for the profession.
    """
    return heaviest_first((*_of_statements(report, form), *_of_slots(report, form)))


def heaviest_first(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in the order of their weight; those of one weight stay as they come."""
    order = tuple(Weighs)
    return tuple(sorted(found, key=lambda problem: order.index(problem.weighs)))


def readiness(report: Report, form: Form) -> tuple[SectionReadiness, ...]:
    """Return the state of each section, and of each person's sheet of it, in printed order."""
    missing, places = lacking(form, report), report.places
    untagged = frozenset(statement.place for statement in report.statements if not statement.kind)
    sheets: dict[tuple[str, PersonId | None], list[Leaf]] = {}
    for leaf in outline(form, report):
        sheets.setdefault((leaf.section.id, leaf.place.person), []).append(leaf)
    return tuple(
        SectionReadiness(
            section=section,
            person=person,
            status=_status(
                leaves,
                touched=any(
                    is_filled(leaf, report, places) or _said_nothing(leaf, report)
                    for leaf in leaves
                ),
                lacks=any(leaf in missing or leaf.place in untagged for leaf in leaves),
            ),
            missing=sum(leaf in missing for leaf in leaves),
        )
        for (section, person), leaves in sheets.items()
    )


def _status(leaves: list[Leaf], *, touched: bool, lacks: bool) -> Status:
    """Return Ready for a sheet that lacks nothing and has no statement without a kind."""
    if not lacks:
        asked = any(leaf.slot.need is not Need.OPTIONAL for leaf in leaves)
        return Status.READY if touched or asked else Status.NOT_STARTED
    return Status.STARTED if touched else Status.NOT_STARTED


def _said_nothing(leaf: Leaf, report: Report) -> bool:
    return any(nothing.place == leaf.place for nothing in report.nothing_held)


def _of_statements(report: Report, form: Form) -> Iterator[Problem]:
    for number, statement in enumerate(printed_statements(form, report), start=1):
        for code, weighs in _faults(statement, own_words=form.own_words):
            yield Problem(
                code=code,
                weighs=weighs,
                place=statement.place,
                statement=statement.id,
                number=number,
            )


def _faults(statement: Statement, *, own_words: bool) -> Iterator[tuple[str, Weighs]]:
    if not statement.text.strip():
        yield "empty_statement", Weighs.ALWAYS
        return
    if not any(map(str.isalnum, statement.text)):
        yield "no_words", Weighs.UNLESS_REASON
    if statement.kind is None:
        yield "no_kind", Weighs.ALWAYS
    if statement.copied is not None:
        yield _COPIED[statement.copied.origin]
    if not own_words:  # Nobody has to prove what they themselves feel, wish or went through.
        yield from _unfounded(statement)


def _unfounded(statement: Statement) -> Iterator[tuple[str, Weighs]]:
    if is_without_speaker(statement):
        yield "allegation_without_speaker", Weighs.WORTH_A_LOOK
    if is_without_basis(statement):
        yield "opinion_without_basis", Weighs.WORTH_A_LOOK
    if statement.kind is not Kind.OPINION and not _has_evidence(statement):
        yield "no_evidence", Weighs.WORTH_A_LOOK


def is_without_speaker(statement: Statement) -> bool:
    """Say whether nobody is named as having said an allegation."""
    speaker = statement.basis.said_by or statement.source.who
    return statement.kind is Kind.ALLEGATION and not speaker


def is_without_basis(statement: Statement) -> bool:
    """Say whether an opinion rests on nothing."""
    return statement.kind is Kind.OPINION and not _rests_on_something(statement)


def _rests_on_something(statement: Statement) -> bool:
    return bool(statement.rests_on or statement.rests_on_others) or _has_evidence(statement)


def _has_evidence(statement: Statement) -> bool:
    """Where a fact is recorded is its evidence (R55)."""
    evidence = statement.evidence
    recorded_in = statement.basis.recorded_in if statement.kind is Kind.FACT else ""
    return any(part.strip() for part in (evidence.text, evidence.none_because, recorded_in))


_COPIED: Mapping[CopiedFrom, tuple[str, Weighs]] = {
    CopiedFrom.EARLIER_REPORT: ("from_earlier_report", Weighs.ALWAYS),
    CopiedFrom.OTHER_CHILD: ("copied_from_other_child", Weighs.WORTH_A_LOOK),
}


def _of_slots(report: Report, form: Form) -> Iterator[Problem]:
    for leaf in lacking(form, report):
        is_view = leaf.slot.type is SlotType.VIEW
        yield Problem(
            code="no_view_for_child" if is_view else "nothing_in_required_slot",
            weighs=Weighs.UNLESS_REASON,
            place=leaf.place,
            facts=_slot_facts(leaf),
        )


def _slot_facts(leaf: Leaf) -> dict[str, str]:
    return {
        "section": leaf.section.title,
        "number": leaf.section.number,
        "slot": leaf.slot.label,
        "person": leaf.person.known_as if leaf.person else "",
    }
