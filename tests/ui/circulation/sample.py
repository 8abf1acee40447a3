"""Who gets what of the conference of these samples, an hour too late for one of them."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.circulation import (
    Choice,
    CirculationRecord,
    Dispatch,
    Outsider,
    Round,
    SentFile,
)
from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference, PersonId
from reportwriter.services.circulating import Mail, NothingToSendError, WrittenMail
from reportwriter.services.circulation_plan import CirculationPlan, Held, Piece, Receiver, Row
from reportwriter.services.core_group import ComesBack
from reportwriter.services.deadlines import Dates, conference_days
from reportwriter.services.paper_quotes import Quote
from reportwriter.ui.circulation.presenter import CirculationPresenter, CirculationTools
from reportwriter.ui.circulation.view import CirculationScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording import circulation as words
from tests.exchange.senders import AREA
from tests.services.dated import deadlines
from tests.ui.fakes import FakeGoing

FIC = ConferenceReference("FIC-0001")
AT = datetime(2027, 1, 6, 15, 30, tzinfo=UTC)
DUE = datetime(2027, 1, 5, 16, 0, tzinfo=UTC)
AFTER = datetime(2027, 1, 7, 17, 0, tzinfo=UTC)
SCHOOL = Receiver(
    key="agency School",
    name="Hollybrook Primary School",
    contact="Pru Oakenshaw",
    email="p.oakenshaw@hollybrook.example",
)
POLICE = Receiver(key="agency Police", name="Police", contact="DC Wilf Harrowgate")
CARE = Receiver(key="agency Care", name="Children's Social Care", contact="Idris Calloway")
MOTHER = Receiver(key="person P3", name="Tamsin Pellow", person=PersonId("P3"))
STEPFATHER = Receiver(key="person P4", name="Corin Thrumm", person=PersonId("P4"))
CHILD = Receiver(key="person P1", name="Juniper Pellow", person=PersonId("P1"), is_child=True)


def a_report(of: Receiver, **changed: object) -> Piece:
    piece = Piece(
        id=f"report {of.name}",
        title=words.REPORT.format(agency=of.name, version=1),
        sha256=(of.name.encode().hex() * 8)[:64],
        is_received=True,
        agency=of.name,
        file_name=f"FIC-0001 {of.name} version 1 report.pdf",
        by_rule=True,
    )
    return replace(piece, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def a_paper(kind: str, **changed: object) -> Piece:
    piece = Piece(
        id=kind,
        title=words.PAPERS[kind],
        sha256="d" * 64,
        is_received=False,
        file_name=f"FIC-0001 {words.FILE_NAMES[kind]}.pdf",
        by_rule=True,
    )
    return replace(piece, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def with_papers() -> CirculationPlan:
    """Return a plan where the school is also given what adds to a report, and may be a letter."""
    held = plan()
    report = a_report(CARE)
    added = replace(
        report,
        id="supplement",
        sha256="e" * 64,
        title=words.SUPPLEMENT.format(number=1, agency=CARE.name),
        goes_with=report.id,
    )
    letter = replace(
        report,
        id="letter",
        sha256="f" * 64,
        title=words.LETTER.format(agency="GP practice", name="Dr Elm"),
        agency="GP practice",
        by_rule=False,
        is_letter=True,
    )
    school, *others = held.rows
    row = replace(school, pieces=(report, added, *school.pieces[1:], letter))
    return replace(held, rows=(row, *others)).with_record(held.record)


def rows() -> tuple[Row, ...]:
    reports = AREA.rule("S-16.3-open")
    decision = AREA.rule("S-18.3")
    told = {"round": Round.DECISION, "by_rule": True, "rule": decision, "due": AFTER}
    read = {"round": Round.REPORTS, "by_rule": True, "rule": reports, "due": DUE}
    of_child = a_paper("reports", by_rule=False, held=Held.NOT_MADE, sha256="")
    return (
        Row(receiver=SCHOOL, pieces=(a_report(CARE), a_report(POLICE)), **read),  # type: ignore[arg-type]  # Fields by name.
        Row(receiver=CARE, pieces=(a_report(SCHOOL), a_report(POLICE, of_absent=True)), **read),  # type: ignore[arg-type]
        Row(
            receiver=POLICE,
            pieces=(a_report(CARE), a_report(SCHOOL, held=Held.RESTRICTED)),
            **read,  # type: ignore[arg-type]
        ),
        Row(receiver=MOTHER, pieces=(a_paper("reports"),), **read),  # type: ignore[arg-type]
        Row(receiver=STEPFATHER, pieces=(a_paper("reports", held=Held.EXCLUDED),), **read),  # type: ignore[arg-type]
        Row(receiver=CHILD, round=Round.REPORTS, by_rule=False, pieces=(of_child,)),
        Row(receiver=SCHOOL, pieces=(a_paper("decision"),), **told),  # type: ignore[arg-type]
        Row(
            receiver=MOTHER,
            pieces=(a_paper("decision", held=Held.NOT_MADE, sha256=""),),
            **told,  # type: ignore[arg-type]
        ),
    )


def record() -> CirculationRecord:
    """Return what went: to social care all, to the mother files that wait."""
    made = CirculationRecord()
    for number, (receiver, pieces) in enumerate(
        ((CARE, (a_report(SCHOOL), a_report(POLICE))), (MOTHER, (a_paper("reports"),))), start=1
    ):
        files = tuple(
            SentFile(title=one.title, name=one.file_name, sha256=one.sha256) for one in pieces
        )
        made = made.with_dispatch(
            Dispatch(
                id=str(number),
                receiver=receiver.key,
                receiver_name=receiver.name,
                round=Round.REPORTS,
                files=files,
                written_at=DUE - timedelta(days=1),
            )
        )
    return made.with_sent("1", DUE - timedelta(hours=23))


def plan(made: CirculationRecord | None = None) -> CirculationPlan:
    kept = record() if made is None else made
    outside = tuple(
        Row(
            receiver=Receiver(key="", name="", is_outsider=True),
            round=what,
            by_rule=False,
            pieces=(a_paper(what, by_rule=False),),
        )
        for what in (Round.DECISION, Round.MINUTES)
    )
    made_of = CirculationPlan(conference=FIC, rows=rows(), record=kept, outside=outside)
    return made_of.with_record(kept)


@dataclass
class FakeCirculating:
    """Keeps the record as the service does, and writes nothing."""

    held: CirculationPlan = field(default_factory=plan)
    saved: list[CirculationRecord] = field(default_factory=list)
    noted: dict[str, bool] = field(default_factory=dict)
    trouble: ReportWriterError | None = None

    def open(self, reference: ConferenceReference) -> CirculationPlan:
        if self.trouble is not None:
            raise self.trouble
        return self.held

    def save(self, reference: ConferenceReference, made: CirculationRecord) -> None:
        self.saved.append(made)

    def note_circulated(
        self, reference: ConferenceReference, agencies: Collection[str], *, is_circulated: bool
    ) -> tuple[str, ...]:
        changed = [one for one in agencies if self.noted.get(one, False) is not is_circulated]
        self.noted |= dict.fromkeys(changed, is_circulated)
        return tuple(changed)

    def new_outsider(self) -> Outsider:
        return Outsider(id="7")

    def write(self, mail: Mail) -> WrittenMail:
        row = self.held.with_record(mail.record).row(mail.row)
        if row is None or not row.going:
            raise NothingToSendError
        dispatch = Dispatch(
            id="9",
            receiver=row.receiver.key,
            receiver_name=row.receiver.name,
            round=row.round,
            files=tuple(
                SentFile(title=one.title, name=one.file_name, sha256=one.sha256)
                for one in row.outstanding or row.going
            ),
            written_at=AT,
        )
        folder = Path(mail.folder) / "FIC-0001 reports for somebody"
        return WrittenMail(
            folder=folder, dispatch=dispatch, record=mail.record.with_dispatch(dispatch)
        )


def tools_of(circulating: FakeCirculating) -> CirculationTools:
    return CirculationTools(
        circulating=circulating, vault=ImmediateRunner(), pool=ImmediateRunner(), now=lambda: AT
    )


def _screen(look: Look, key: str, made: CirculationRecord | None = None) -> QWidget:
    view = CirculationScreen(look)
    presenter = CirculationPresenter(view, tools_of(FakeCirculating(plan(made))), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.table.set_current(key)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def who_gets_what(look: Look) -> QWidget:
    return _screen(look, "reports agency School")


def with_letter(look: Look) -> QWidget:
    """What adds to a report, and a letter that the chair adds with a reason."""
    view = CirculationScreen(look)
    presenter = CirculationPresenter(view, tools_of(FakeCirculating(with_papers())), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.table.set_current("reports agency School")
    presenter.select("reports agency School")
    presenter.choose("letter", is_in=True)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def quoted(look: Look) -> QWidget:
    """Minutes that have words of what a report keeps from this agency."""
    held = plan()
    quote = Quote(
        agency=CARE.name, reference="HKM", words="hides behind the green sofa on the landing"
    )
    row = next(one for one in held.rows if one.key == "decision agency School")
    stopped = replace(row.pieces[0], held=Held.QUOTES, quotes=(quote,))
    changed = replace(row, pieces=(stopped,)).with_record(held.record)
    rest = tuple(one for one in held.rows if one.key != row.key)
    view = CirculationScreen(look)
    made = FakeCirculating(replace(held, rows=(changed, *rest)))
    presenter = CirculationPresenter(view, tools_of(made), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.table.set_current(row.key)
    presenter.select(row.key)
    presenter.choose("decision", is_in=True)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def supported(look: Look) -> QWidget:
    """A supporter of the mother, and a lawyer of whom it cannot be told for whom they come."""
    supporter = Receiver(
        key="attendee s1 for P3",
        name="Bryony Fenn",
        contact="Supporter for Tamsin Pellow",
        person=MOTHER.person,
        stands_for=MOTHER.name,
        is_stand_in=True,
    )
    lawyer = Receiver(
        key="attendee s2 for", name="Linus Oake", contact="Lawyer for him", is_stand_in=True
    )
    minutes = {"round": Round.MINUTES, "by_rule": False}
    row = Row(receiver=supporter, pieces=(a_paper("minutes", by_rule=False),), **minutes)  # type: ignore[arg-type]  # Fields by name.
    unknown = a_paper("minutes", by_rule=False, held=Held.FOR_WHOM, sha256="")
    other = Row(receiver=lawyer, pieces=(unknown,), **minutes)  # type: ignore[arg-type]  # The same.
    held = plan()
    made = FakeCirculating(replace(held, rows=(row, other, *held.rows)))
    view = CirculationScreen(look)
    presenter = CirculationPresenter(view, tools_of(made), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.table.set_current(row.key)
    presenter.select(row.key)
    presenter.choose("minutes", is_in=True)
    presenter.give_reason("minutes", "Ms Pellow asked that she has them.")
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def with_group() -> CirculationPlan:
    """Return a plan where notes and plan of the core group went, and none came back signed."""
    made = plan().record
    group = {"round": Round.CORE_GROUP, "by_rule": True, "rule": AREA.rule("S-23.6"), "due": AFTER}
    for number, receiver in ((4, SCHOOL), (5, MOTHER)):
        piece = a_paper("core_group")
        file = SentFile(title=piece.title, name=piece.file_name, sha256=piece.sha256)
        made = made.with_dispatch(
            Dispatch(
                id=str(number),
                receiver=receiver.key,
                receiver_name=receiver.name,
                round=Round.CORE_GROUP,
                files=(file,),
                written_at=AT - timedelta(days=2),
            )
        ).with_sent(str(number), AT - timedelta(days=2))
    rows_of_group = tuple(
        Row(
            receiver=receiver,
            pieces=(a_paper("core_group"),),
            comes_back=ComesBack(dates=dates_of_group(), timescale="T-S16"),
            **group,  # type: ignore[arg-type]  # Fields by name.
        )
        for receiver in (SCHOOL, MOTHER)
    )
    held = CirculationPlan(conference=FIC, rows=(*rows(), *rows_of_group), record=made)
    return held.with_record(made)


def dates_of_group() -> Dates:
    """Return the dates of a conference whose core group met on 29 December."""
    start = datetime(2026, 12, 21, 10, 0, tzinfo=UTC)
    known = conference_days(AREA.working_days.zone, ConferenceType.INITIAL, start)
    met = Given(trigger=Trigger.CORE_GROUP, day=date(2026, 12, 29))
    return deadlines().of(AREA, ConferenceType.INITIAL, (*known, met))


def awaited(look: Look) -> QWidget:
    """What went to the mother and is to come back signed."""
    view = CirculationScreen(look)
    presenter = CirculationPresenter(view, tools_of(FakeCirculating(with_group())), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.table.set_current(f"core_group {MOTHER.key}")
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def from_outside(look: Look) -> QWidget:
    """A lawyer of the council who was not asked, and is let have the minutes."""
    lawyer = Outsider(id="7", name="Linus Oake, legal services", email="l.oake@council.example")
    allowed = Choice(
        receiver=lawyer.key,
        round=Round.MINUTES,
        piece="minutes",
        is_in=True,
        reason="Allowed by the chair: proceedings begin on 12 January.",
    )
    made = record().with_outsider(lawyer).with_choice(allowed)
    return _screen(look, f"minutes {lawyer.key}", made)


def held_back(look: Look) -> QWidget:
    """A report that its author keeps from the police, and one that the chair leaves out."""
    left_out = Choice(
        receiver=POLICE.key, round=Round.REPORTS, piece=f"report {CARE.name}", is_in=False
    )
    return _screen(look, "reports agency Police", record().with_choice(left_out))


def told(look: Look) -> QWidget:
    """The administrator's account says that they sent what lay ready for the mother."""
    made = record().with_told("2", DUE, "Rowan Teasel")
    return _screen(look, "reports person P3", made)


def went(look: Look) -> QWidget:
    return _screen(look, "reports agency Care")
