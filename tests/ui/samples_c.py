"""The chair's desk, as its screen shows it."""

from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QWidget

from reportwriter.domain.statement import Statement
from reportwriter.forms.form import Topic
from reportwriter.services.desk.remarks import About
from reportwriter.ui.desk.agreement_rows import Shown
from reportwriter.ui.desk.chronology import AT_ONCE
from reportwriter.ui.desk.chronology_rows import EventRow
from reportwriter.ui.desk.presenter import DeskPresenter
from reportwriter.ui.desk.view import DeskView, connect
from reportwriter.ui.letter.presenter import Wanted
from reportwriter.ui.look import Look
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import (
    FIC,
    HEALTH,
    OLDER_SCHOOL,
    POLICE,
    SCHOOL,
    FakeDesks,
    about,
    older_school,
    that_differs,
    tools_of,
    with_gap,
    with_many,
)
from tests.ui.waiting import WaitingRunner


@dataclass
class FakeGoing:
    went: list[tuple[str, ...]] = field(default_factory=list)

    def go_back(self) -> None:
        self.went.append(("back",))

    def go_to_reading(self, submission: str, key: str = "") -> None:
        self.went.append(("read", submission, key) if key else ("read", submission))

    def go_to_letter(self, wanted: Wanted) -> None:
        self.went.append(("pages", wanted.submission, wanted.title))


def desk(look: Look) -> QWidget:
    return _desk(look)[0]


def desk_of_risk(look: Look) -> QWidget:
    view, presenter, _ = _desk(look)
    presenter.step(1)
    return view


def desk_of_parents(look: Look) -> QWidget:
    """The heading of the target picture, with a question and a mark."""
    view, presenter, desks = _desk(look)
    topics = [heading.topic for heading in desks.desk.headings]
    presenter.go_to(f"heading {topics.index(Topic.CARERS)}")
    health = desks.desk.reports[1]
    said = next(one for one in health.printed if "bank card" in one.text)
    presenter.remarker.begin(health.submission, f"statement {said.id}", is_question=True)
    presenter.remarker.end("Has she a bank card now?")
    presenter.remarker.mark(health.submission, f"statement {said.id}")
    view.take_focus()
    return view


def desk_asking(look: Look) -> QWidget:
    view, presenter, desks = _desk(look)
    health = desks.desk.reports[1]
    presenter.remarker.begin(health.submission, "", is_question=True)
    return view


def desk_beside(look: Look) -> QWidget:
    """The signed page that a statement stands on, beside what all agencies say."""
    view, presenter, desks = _desk(look)
    school = desks.desk.reports[SCHOOL]
    card = f"statement {school.printed[2].id}"
    presenter.go_to(f"heading {_heading_of(desks, school.printed[2])}")
    view._columns.go_to(school.submission, card)
    presenter.toggle_page(school.submission, card)
    return view


def _heading_of(desks: FakeDesks, statement: Statement) -> int:
    desk = desks.desk
    return next(
        number
        for number, heading in enumerate(desk.headings)
        if any(leaf.place == statement.place for leaf in desk.leaves(SCHOOL, heading))
    )


def desk_found(look: Look) -> QWidget:
    view, presenter, _ = _desk(look)
    presenter.search("door")
    return view


def desk_remarks(look: Look) -> QWidget:
    """Questions of two agencies, one of them on an earlier version; and what is the chair's own."""
    view, presenter, desks = _desk(look)
    remarks, reports = desks.remarks, desks.desk.reports
    older = reports[SCHOOL].printed[0]
    on_older = About(submission=OLDER_SCHOOL, statement=older.id, reference=older.reference)
    remarks.ask(FIC, about(reports[HEALTH], "bank card"), "Has she a bank card now?")
    asked = remarks.ask(FIC, About(submission=reports[POLICE].submission), "Who attends?")
    remarks.ask(FIC, on_older, "Who wrote this down?")
    remarks.note(FIC, about(reports[HEALTH], "bank card"), "Ask before Mr Thrumm comes in.")
    remarks.toggle_mark(FIC, about(reports[POLICE], "kitchen"))
    assert asked is not None
    remarks.answer(asked, "DC Harrowgate.")
    presenter.open(FIC)
    presenter.go_to("remarks")
    return view


def desk_remarks_of_several(look: Look) -> QWidget:
    """A question about what two agencies tell differently, after those to one agency."""
    view = desk_agreement(look)
    presenter = view.presenter  # type: ignore[attr-defined]  # Kept there for tests.
    key = next(
        row.key
        for row in view.agreement_page.list.rows  # type: ignore[attr-defined]  # A desk.
        if row.spoken.startswith("Differ")
    )
    presenter.agreement.confirm(key)
    presenter.agreement.ask(key)
    presenter.remarker.end("Hollybrook (ref. ZSX) and Police (ref. NJJ) differ on the date. Why?")
    presenter.go_to("remarks")
    return view


def desk_asking_several(look: Look) -> QWidget:
    """The words proposed for a question about what two agencies tell differently."""
    view = desk_agreement(look)
    presenter = view.presenter.agreement  # type: ignore[attr-defined]  # Kept there for tests.
    key = next(
        row.key
        for row in view.agreement_page.list.rows  # type: ignore[attr-defined]  # A desk.
        if row.spoken.startswith("Differ")
    )
    presenter.confirm(key)
    presenter.ask(key)
    return view


def desk_answering(look: Look) -> QWidget:
    view = desk_remarks(look)
    view.presenter.remark_list.answer("remark r0")  # type: ignore[attr-defined]  # Kept there for tests.
    return view


def desk_without_remarks(look: Look) -> QWidget:
    view, presenter, _ = _desk(look)
    presenter.go_to("remarks")
    return view


def desk_chronology(look: Look) -> QWidget:
    """All that the reports date, with a gap, a question and a mark."""
    view, presenter, desks = desk_with_gap(look)
    health = desks.desk.reports[HEALTH]
    desks.remarks.ask(FIC, about(health, "bank card"), "Has she a bank card now?")
    desks.remarks.toggle_mark(FIC, about(health, "bank card"))
    presenter.open(FIC)
    presenter.go_to("chronology")
    return view


def desk_chronology_told_by_several(look: Look) -> QWidget:
    """Events that several agencies tell, of which the chair joined two and split one off."""
    view, presenter, _ = _desk(look, FakeDesks(desk=told_by_several()))
    presenter.go_to("agreement")
    heads = [row.key for row in view.agreement_page.list.rows if row.key.startswith("event")]
    presenter.agreement.split("account police NJJ")
    presenter.agreement.join(heads[0])
    presenter.agreement.join(heads[1])
    presenter.go_to("chronology")
    page = view.chronology_page
    joined = next(row for row in page.list.rows if isinstance(row, EventRow) and row.also)
    page.list.set_current(joined.key)
    return view


def desk_chronology_comparing(look: Look) -> QWidget:
    """More accounts than are compared at once, each by itself until they are."""
    desks = FakeDesks(desk=with_many(told_by_several(), AT_ONCE))
    view = DeskView(look)
    tools = replace(tools_of(desks), after_paint=WaitingRunner())
    presenter = DeskPresenter(view, tools, FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    presenter.go_to("chronology")
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def desk_timeline(look: Look) -> QWidget:
    view, presenter, _ = desk_with_gap(look)
    presenter.go_to("chronology")
    view.chronology_page.show_as(1)
    return view


def desk_child_seen(look: Look) -> QWidget:
    view, presenter, _ = desk_with_gap(look)
    presenter.go_to("chronology")
    view.chronology_page.show_as(2)
    return view


def desk_family(look: Look) -> QWidget:
    """The family of reports that differ on births, spellings, a couple and who is responsible."""
    view, presenter, _ = _desk(look, FakeDesks(desk=that_differs()))
    presenter.go_to("family")
    return view


def desk_with_gap(look: Look) -> tuple[DeskView, DeskPresenter, FakeDesks]:
    return _desk(look, FakeDesks(desk=with_gap()))


def _desk(look: Look, desks: FakeDesks | None = None) -> tuple[DeskView, DeskPresenter, FakeDesks]:
    view, desks = DeskView(look), desks or FakeDesks(also=(older_school(),))
    presenter = DeskPresenter(view, tools_of(desks), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.take_focus()
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view, presenter, desks


def desk_agreement(look: Look) -> QWidget:
    """Events that several agencies tell: they agree, differ, or have it from one."""
    desks = FakeDesks(desk=told_by_several(), also=(older_school(),))
    view, presenter, _ = _desk(look, desks)
    presenter.go_to("agreement")
    return view


def desk_agreement_decided(look: Look) -> QWidget:
    """One event confirmed, and a statement just split off another."""
    view = desk_agreement(look)
    presenter = view.presenter.agreement  # type: ignore[attr-defined]  # Kept there for tests.
    heads = [row.key for row in view.agreement_page.list.rows if row.key.startswith("event")]  # type: ignore[attr-defined]  # A desk.
    presenter.confirm(heads[0])
    presenter.split("account police QBF")
    return view


def desk_agreement_joined(look: Look) -> QWidget:
    """Two events that the chair joined, and a third chosen to go with others."""
    view = desk_agreement(look)
    presenter = view.presenter.agreement  # type: ignore[attr-defined]  # Kept there for tests.
    heads = [row.key for row in view.agreement_page.list.rows if row.key.startswith("event")]  # type: ignore[attr-defined]  # A desk.
    presenter.join(heads[0])
    presenter.join(heads[1])
    presenter.join(heads[2])
    return view


def desk_agreement_empty(look: Look) -> QWidget:
    view = desk_agreement(look)
    view.presenter.agreement.choose(Shown.DECIDED)  # type: ignore[attr-defined]  # Kept there for tests.
    return view


def desk_opinions(look: Look) -> QWidget:
    view = desk_agreement(look)
    view.presenter.agreement.choose(Shown.OPINIONS)  # type: ignore[attr-defined]  # Kept there for tests.
    return view
