from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.domain.people import ParentalResponsibility, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.pictures.genogram import facts as genogram
from reportwriter.ui.family.asks import LABELS, UNREAD_DAY, PersonAsk, answer, asks
from reportwriter.ui.family.pane import NO_NAME_YET, PersonPane
from reportwriter.ui.family.presenter import FamilyPresenter, FamilyView
from reportwriter.ui.family.relating import (
    CHOOSE_WHAT,
    CHOOSE_WHOM,
    ONLY_A_PARENT,
    UNNAMED,
    NewRelation,
    RelationRow,
)
from reportwriter.ui.family.view import FamilyScreen, connect_relations
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Line
from reportwriter.ui.widgets.picture_canvas import PictureCanvas
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.wording.dates import NBSP
from reportwriter.wording.taking_part import DISAGREE
from tests.builders import BABY, CORIN, JUNIPER, MARLOW, TAMSIN
from tests.ui.builders_ui import LIBRARY, FakeWriting, fake_writing, school_report, write_tools
from tests.ui.showing import show
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class FakeRelations:
    rows: tuple[RelationRow, ...] = ()
    new: NewRelation = field(default_factory=lambda: NewRelation(whats=(), others=()))
    problems: dict[str, str] = field(default_factory=dict)

    def show_relations(self, rows: Sequence[RelationRow], new: NewRelation) -> None:
        self.rows, self.new = tuple(rows), new

    def show_problem(self, key: str, sentence: str) -> None:
        self.problems[key] = sentence

    def show_new_problem(self, sentence: str) -> None:
        self.problems[""] = sentence


@dataclass
class FakePicture:
    family: genogram.Family | None = None
    since: tuple[str, str] = ("", "")
    problem: str = ""

    def show_family(self, family: genogram.Family) -> None:
        self.family = family

    def show_household(self, since: str, understood: str) -> None:
        self.since = (since, understood)

    def show_household_problem(self, sentence: str) -> None:
        self.problem = sentence


@dataclass
class FakeFamilyView:
    relations: FakeRelations = field(default_factory=FakeRelations)
    picture: FakePicture = field(default_factory=FakePicture)
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: PersonPane | None = None
    problems: dict[PersonAsk, str] = field(default_factory=dict)
    editing: int = 0
    agreement: Agreement | None = None
    asked: list[AgreementAsked] = field(default_factory=list)

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_person(self, pane: PersonPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def show_problem(self, ask: PersonAsk, sentence: str) -> None:
        self.problems[ask] = sentence

    def edit_name(self) -> None:
        self.editing += 1

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        self.asked.append(asked)
        return self.agreement


@dataclass
class Family:
    presenter: FamilyPresenter
    view: FakeFamilyView
    writing: FakeWriting
    history: FakeHistory
    screen: FakeView

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    def person(self, person_id: str) -> Person:
        return next(person for person in self.report.people if person.id == person_id)


def presented(
    view: FamilyView, report: Report
) -> tuple[FamilyPresenter, FakeWriting, FakeHistory, FakeView]:
    writing, history, screen = fake_writing(report), FakeHistory(), FakeView()
    presenter = FamilyPresenter(view, lambda: write.edits, LIBRARY.area, lambda: date(2026, 12, 18))
    write = WritePresenter(screen, write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return presenter, writing, history, screen


def family(report: Report | None = None) -> Family:
    view = FakeFamilyView()
    presenter, writing, history, screen = presented(view, report or school_report())
    return Family(presenter, view, writing, history, screen)


def test_everyone_is_listed_with_place_and_other_names() -> None:
    shown = family()

    assert shown.view.lines[3].spoken == (
        "Tamsin Pebblewick, Parent or carer, mother, also Tamsin Thrumm, "
        "address withheld from Corin"
    )
    assert shown.view.current == JUNIPER


def test_an_answer_reaches_the_person_and_can_be_undone() -> None:
    shown = family()
    before = shown.report
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(PersonAsk.BORN, "21 may 1990")
    shown.presenter.answer(PersonAsk.ALIASES, "Tamsin Thrumm, Tam")
    assert shown.person(TAMSIN).born == date(1990, 5, 21)
    assert shown.person(TAMSIN).aliases == ("Tamsin Thrumm", "Tam")

    shown.history.undo()
    shown.history.undo()
    assert shown.report == before


def test_a_day_that_does_not_exist_is_named() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.BORN, "31 september 2015")

    assert (
        shown.view.problems[PersonAsk.BORN]
        == f"31{NBSP}September{NBSP}2015 does not exist. {UNREAD_DAY}"
    )
    assert shown.person(JUNIPER).born is None


def test_a_day_that_cannot_be_read_changes_nothing_and_is_said() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.BORN, "some day")
    assert shown.view.problems[PersonAsk.BORN] == UNREAD_DAY
    shown.presenter.answer(PersonAsk.BORN, "")

    assert shown.view.problems[PersonAsk.BORN] == ""
    assert shown.person(JUNIPER).born is None


@pytest.mark.parametrize(
    ("ask", "given", "kept"),
    [
        (PersonAsk.NAME, "Tam", "Tam"),
        (PersonAsk.ROLE, "significant_other", Role.SIGNIFICANT_OTHER),
        (PersonAsk.RESPONSIBILITY, "yes", "yes"),
        (PersonAsk.RESPONSIBLE_FOR, (JUNIPER,), (JUNIPER,)),
        (PersonAsk.IN_HOUSEHOLD, "", False),
        (PersonAsk.LANGUAGE, "Welsh", "Welsh"),
    ],
)
def test_each_answer_is_kept_as_what_it_is(
    ask: PersonAsk, given: str | tuple[str, ...], kept: object
) -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(ask, given)

    assert getattr(shown.person(TAMSIN), ask.value) == kept
    assert answer(shown.person(TAMSIN), ask) == given


def test_an_address_is_shared_and_tells_who_must_not_learn_it() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    shown.presenter.answer(PersonAsk.ADDRESS, "3 Larch Way, Larchford, ZZ9 1AA")
    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, (CORIN,))

    address = next(one for one in shown.report.addresses if one.id == shown.person(JUNIPER).address)
    assert address.text == "3 Larch Way, Larchford, ZZ9 1AA"
    assert address.protected == ("Larch Way", "ZZ9 1AA")
    assert address.withheld_from == (CORIN,)


AGREED = Agreement(reason="She asked for it", agreed_by=AgreedBy.CHAIR, name="M. Stope")


def _shown_to(family: Family, person: str) -> tuple[str, ...]:
    home = family.person(person).address
    return next(one for one in family.report.addresses if one.id == home).shown_to


def test_an_address_is_shown_to_one_reader_only_once_that_is_agreed_and_says_whose_home_it_is() -> (
    None
):
    shown = family()
    shown.presenter.select(CORIN)

    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))
    assert _shown_to(shown, CORIN) == ()
    assert shown.view.asked[0].title == "Show Tamsin Pebblewick where Corin Thrumm lives?"
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    assert _shown_to(shown, CORIN) == (TAMSIN,)
    assert [one.people for one in shown.report.lowerings] == [(TAMSIN,)]
    assert shown.view.pane is not None
    hints = {one.ask: one.hint for one in shown.view.pane.shown}
    assert "Agreed by the chair, M. Stope." in hints[PersonAsk.ADDRESS_SHOWN]


def test_who_was_shown_an_address_is_shown_no_other_one() -> None:
    shown = family()
    shown.presenter.select(CORIN)
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    shown.presenter.answer(PersonAsk.ADDRESS, "8 Larch Way, ZZ9 1AA")

    assert _shown_to(shown, CORIN) == ()


def test_an_address_is_no_longer_withheld_only_once_that_is_agreed() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)
    before = shown.report

    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, ())
    assert shown.report == before
    shown.view.agreement = AGREED
    shown.presenter.answer(PersonAsk.ADDRESS_WITHHELD, ())

    assert len(shown.report.lowerings) == 1
    shown.history.undo()
    assert shown.report == before


def test_an_address_that_is_withheld_from_somebody_is_offered_to_nobody() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)

    assert shown.view.pane is not None
    offered = {one.ask: one.choices for one in shown.view.pane.shown}
    assert offered[PersonAsk.ADDRESS_SHOWN] == ()


def test_who_has_no_address_gets_one() -> None:
    shown = family()
    shown.presenter.select("P7")

    shown.presenter.answer(PersonAsk.ADDRESS, "2 Bramwell Yard")

    assert shown.person("P7").address == "A3"


def test_someone_is_added_and_named_at_once() -> None:
    shown = family()

    shown.presenter.add(Role.SIGNIFICANT_OTHER)

    assert shown.report.people[-1].id == "P8"
    assert shown.view.editing == 1
    assert shown.view.pane is not None
    assert shown.view.pane.title == "New person"


def test_a_new_child_gets_a_sheet_of_their_own() -> None:
    shown = family()

    shown.presenter.add(Role.SUBJECT_CHILD)
    shown.presenter.answer(PersonAsk.NAME, "Wren Pebblewick")

    assert "Wren" in [row.title for row in shown.screen.contents]
    assert shown.screen.head is not None
    assert shown.screen.head.initials == "J.P., O.P. and W.P."


def test_only_who_is_named_nowhere_can_be_taken_off() -> None:
    shown = family()

    shown.presenter.select(JUNIPER)
    shown.presenter.remove()
    assert shown.person(JUNIPER)
    shown.presenter.select(MARLOW)
    shown.presenter.remove()

    assert MARLOW not in [person.id for person in shown.report.people]
    assert shown.view.current == JUNIPER


def test_a_sheet_that_goes_away_gives_place_to_the_first() -> None:
    shown = family(replace(school_report(), statements=(), nothing_held=()))
    shown.presenter.select(MARLOW)

    shown.presenter.remove()

    assert "Marlow" not in [row.title for row in shown.screen.contents]


def test_every_question_has_a_label_and_someone_to_ask() -> None:
    child, adult = school_report().people[0], school_report().people[3]
    responsible = replace(adult, parental_responsibility=ParentalResponsibility.YES)

    assert set(LABELS) == set(PersonAsk)
    dead = replace(adult, has_died=True)
    assert asks(child) | asks(responsible) | asks(dead) == set(PersonAsk)
    assert PersonAsk.RESPONSIBLE_FOR not in asks(adult)


def test_the_screen_asks_what_the_person_needs(qtbot: QtBot, look: Look) -> None:
    screen, report = shown_screen(qtbot, look)

    screen.people.set_current(TAMSIN)
    assert screen.card._title.text() == "Tamsin Pebblewick"
    assert not screen.card.fields[PersonAsk.SCHOOL].widget.isVisible()
    relationship = screen.card.fields[PersonAsk.RELATIONSHIP].control
    relationship.setFocus()
    QTest.keyClicks(relationship, "!")

    tamsin = report().person(TAMSIN)
    assert tamsin is not None
    assert tamsin.relationship == "mother!"
    assert screen.card.fields[PersonAsk.NAME].control.accessibleName() == "Name"


def test_an_unborn_child_is_asked_for_its_due_date_and_at_birth_for_the_rest() -> None:
    shown = family(replace(school_report(), people=(BABY,), statements=()))
    assert shown.view.lines[0].spoken == "Baby Larkabout, due 11\xa0Jun\xa02027, Subject child"
    assert PersonAsk.DUE in asks(BABY)
    assert not {PersonAsk.SCHOOL, PersonAsk.LANGUAGE, PersonAsk.ADDRESS} & set(asks(BABY))

    shown.presenter.answer(PersonAsk.NAME, "Wren Larkabout")
    shown.presenter.answer(PersonAsk.BORN, "9 jun 2026")

    wren = shown.person(BABY.id)
    assert shown.view.lines[0].spoken == (
        "Wren Larkabout, 6\xa0months, Subject child, born 9\xa0Jun\xa02026"
    )
    assert {PersonAsk.SCHOOL, PersonAsk.LANGUAGE, PersonAsk.ADDRESS} <= set(asks(wren))


def test_a_child_shows_what_its_age_means_on_the_day_and_where_its_school_year_says_otherwise() -> (
    None
):
    shown = family()
    shown.presenter.answer(PersonAsk.BORN, "14 sep 2015")

    assert shown.view.pane is not None
    assert shown.view.pane.on_the_day == (
        "On the day of the conference: 11 years old, Year 6.",
        "By age, consider whether the child attends, or part of it.",
        "By school year, the child's views come in another way than by attending.",
        DISAGREE,
        "The child's own views are put to the conference.",
        "Give the child the leaflet, and the form for young people.",
        "(Handbook, paragraph 25.2. The source is unclear: check your local procedure.) "
        "(Handbook, paragraph 25.10.) (Handbook, paragraphs 9.1 and 12.)",
    )
    shown.presenter.select(TAMSIN)
    assert not shown.view.pane.on_the_day


def shown_screen(
    qtbot: QtBot, look: Look, width: int = 1176
) -> tuple[FamilyScreen, Callable[[], Report]]:
    """Return a screen, and what gives its report as it is then."""
    screen, report = FamilyScreen(look), school_report()
    qtbot.addWidget(screen)
    presenter, writing, history, _ = presented(screen, report)
    screen.person_chosen.connect(presenter.select)
    screen.answered.connect(presenter.answer)
    connect_relations(screen, presenter.kin)
    screen.setProperty("held", (presenter, history))
    screen.resize(width, 800 if width > 600 else 500)
    show(qtbot, screen)
    return screen, lambda: writing.reports[report.id]


def test_where_only_one_fits_list_and_picture_give_place_to_each_other(
    qtbot: QtBot, look: Look
) -> None:
    screen, _ = shown_screen(qtbot, look, width=500)
    assert not screen.picture.isVisible()

    screen._see.click()
    assert not screen.people.isVisible()
    assert screen.picture.pane.canvas.hasFocus()
    screen.picture._back.click()

    assert screen.people.isVisible()
    screen.resize(1176, 800)
    assert screen.people.isVisible()
    assert screen.picture.isVisible()
    assert not screen.picture._back.isVisible()
    assert not screen._see.isVisible()


def test_row_and_picture_follow_each_other(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown_screen(qtbot, look)
    canvas = screen.picture.pane.canvas
    assert isinstance(canvas, PictureCanvas)

    screen.people.set_current(TAMSIN)
    current = canvas.current_item()
    assert current is not None
    assert current.key == TAMSIN
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)

    chosen = canvas.current_item()
    assert chosen is not None
    assert chosen.key != TAMSIN
    assert screen.people.current_key() == chosen.key
    assert screen.card._title.text() == chosen.spoken.split(";", maxsplit=1)[0]
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert screen.card.fields[PersonAsk.NAME].control.hasFocus()


def test_a_relationship_is_entered_by_keyboard_and_drawn_once_the_typing_rests(
    qtbot: QtBot, look: Look
) -> None:
    screen, report = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    box = screen.relations
    what, other = box._what.control, box._other.control

    what.setFocus()
    QTest.keyClicks(what, "Sep")
    other.setFocus()
    QTest.keyClicks(other, "Cor")
    QTest.keyClick(box._add, Qt.Key.Key_Space)
    when = box._rows[f"bond {CORIN}"].when.control
    when.setFocus()
    QTest.keyClicks(when, "12 dec 2026")

    (bond,) = report().relations.partnerships
    assert bond == Partnership(
        one=TAMSIN, other=CORIN, bond=Bond.SEPARATED, when=When("2026-12-12")
    )
    pane = screen.picture.pane
    with qtbot.waitSignal(pane._view.laid_out):
        QTest.keyClick(when, Qt.Key.Key_End)
    assert "separated on 12\xa0December\xa02026" in pane.canvas.accessibleName()


def test_who_is_related_to_nobody_is_said_to_be_so_until_a_row_is_there(
    qtbot: QtBot, look: Look
) -> None:
    screen, report = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    assert screen.relations._nothing.isVisible()

    screen.relations.add_requested.emit("parent birth", JUNIPER)
    assert not screen.relations._nothing.isVisible()
    row = screen.relations._rows[f"parent {JUNIPER}"]
    assert row.remove.accessibleName() == "Take out: Birth parent of Juniper Pebblewick"
    row.remove.click()

    assert report().relations.is_empty
    assert screen.relations._nothing.isVisible()
    assert screen.relations._what.control.hasFocus()


def test_tab_goes_through_the_inputs_as_they_stand(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    screen.relations.add_requested.emit("bond married", CORIN)
    screen.relations.add_requested.emit("parent birth", JUNIPER)
    qtbot.waitUntil(screen.relations._rows[f"parent {JUNIPER}"].remove.isVisible)
    here: QWidget | None = screen.card.fields[PersonAsk.HAS_DIED].control
    assert here is not None
    here.setFocus()

    walked = []
    for _ in range(13):
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        walked.append(here.accessibleName() if here else "")

    assert walked == [
        "To Corin Thrumm",
        "Since when",
        "Take out: Married to, or civil partner of Corin Thrumm",
        "To Juniper Pebblewick",
        "Take out: Birth parent of Juniper Pebblewick",
        "One more relationship",
        "To whom",
        "Add relationship",
        "Parental responsibility",
        "Address",
        "Fennimore",
        "Corin",
        "Odalys",
    ]


def related(what: str, other: str) -> Family:
    shown = family()
    shown.presenter.select(TAMSIN)
    shown.presenter.kin.add(what, other)
    return shown


def test_a_relationship_reaches_the_report_the_picture_and_both_people() -> None:
    shown = related("parent birth", JUNIPER)

    assert shown.report.relations.parenthoods == (Parenthood(child=JUNIPER, parent=TAMSIN),)
    assert shown.view.picture.family is not None
    assert shown.view.picture.family.relations == shown.report.relations
    assert [row.said for row in shown.view.relations.rows] == ["Birth parent of Juniper Pebblewick"]
    shown.presenter.select(JUNIPER)
    assert [row.said for row in shown.view.relations.rows] == ["Child of Tamsin Pebblewick"]
    shown.history.undo()
    assert shown.report.relations.is_empty


@pytest.mark.parametrize(
    ("what", "other", "problem"),
    [
        ("", "", CHOOSE_WHAT),
        ("bond married", "", CHOOSE_WHOM),
        ("bond married", UNNAMED, ONLY_A_PARENT),
    ],
)
def test_what_is_lacking_for_a_relationship_is_said_and_nothing_is_added(
    what: str, other: str, problem: str
) -> None:
    shown = related(what, other)

    assert shown.view.relations.problems[""] == problem
    assert shown.report.relations.is_empty


def test_a_parent_whom_nobody_has_named_can_be_said_and_taken_out() -> None:
    shown = related("child birth", UNNAMED)
    (row,) = shown.view.relations.rows
    assert row.said == "Child of a parent nobody has named"

    shown.presenter.kin.change(row.key, "child adopted")
    assert shown.report.relations.parents_of(TAMSIN)[0].tie is ParentTie.ADOPTED
    shown.presenter.kin.remove(row.key)

    assert shown.report.relations.is_empty


def test_since_when_a_couple_was_together_does_not_become_when_it_parted() -> None:
    shown = related("bond married", CORIN)
    shown.presenter.kin.put_date(f"bond {CORIN}", "2019")
    (row,) = shown.view.relations.rows
    assert (row.when_asked, row.when) == ("Since when", "2019")

    shown.presenter.kin.change(row.key, "bond living_together")
    assert shown.view.relations.rows[0].when == "2019"
    shown.presenter.kin.change(row.key, "bond divorced")

    (row,) = shown.view.relations.rows
    assert (row.when_asked, row.when) == ("When it ended", "")


def test_a_date_that_cannot_be_read_is_named_at_its_row_and_changes_nothing() -> None:
    shown = related("bond married", CORIN)

    shown.presenter.kin.put_date(f"bond {CORIN}", "31 september 2020")
    shown.presenter.kin.household("some day")

    assert "31" in shown.view.relations.problems[f"bond {CORIN}"]
    assert shown.view.picture.problem
    assert shown.report.relations.partnerships[0].when is None
    assert shown.report.relations.household_since is None


def test_since_when_the_household_is_so_is_asked_for_all_of_it() -> None:
    shown = family()

    shown.presenter.kin.household("12 dec 2026")

    assert shown.report.relations.household_since == When("2026-12-12")
    assert shown.view.picture.since == ("12 Dec 2026", "Saturday 12\xa0December\xa02026")


def test_a_person_without_a_name_is_said_to_have_none_and_what_to_do() -> None:
    shown = family()

    shown.presenter.answer(PersonAsk.NAME, "  ")

    assert shown.view.lines[0].spoken.startswith("No name yet, ")
    assert shown.view.pane is not None
    assert {one.ask: one.hint for one in shown.view.pane.shown}[PersonAsk.NAME] == NO_NAME_YET
    assert shown.view.picture.family is not None
    assert shown.view.picture.family.kin[0].name == "No name yet"


def test_when_somebody_died_is_asked_once_they_have_and_may_be_known_roughly() -> None:
    shown = family()
    shown.presenter.select(TAMSIN)
    assert shown.view.pane is not None
    assert PersonAsk.DIED not in {one.ask for one in shown.view.pane.shown}

    shown.presenter.answer(PersonAsk.HAS_DIED, "yes")
    shown.presenter.answer(PersonAsk.DIED, "some day")
    assert shown.view.problems[PersonAsk.DIED]
    shown.presenter.answer(PersonAsk.DIED, "about 2019")

    assert shown.person(TAMSIN).died == When("2019~")
    assert shown.view.lines[3].spoken.startswith("Tamsin Pebblewick, has died, ")


def test_the_table_says_who_may_know_an_address() -> None:
    shown = family()
    shown.view.agreement = AGREED
    shown.presenter.select(CORIN)

    assert shown.view.lines[5].spoken.endswith("address in no copy for the family")
    shown.presenter.answer(PersonAsk.ADDRESS_SHOWN, (TAMSIN,))

    assert shown.view.lines[5].spoken.endswith("address shown to Tamsin")


def test_who_is_kept_from_an_address_or_was_shown_it_stays_on_the_list() -> None:
    report = replace(school_report(), statements=(), nothing_held=())
    home = replace(report.addresses[0], withheld_from=(), shown_to=(MARLOW,))
    shown = family(replace(report, addresses=(home,)))
    shown.presenter.select(MARLOW)

    shown.presenter.remove()

    assert shown.person(MARLOW)
